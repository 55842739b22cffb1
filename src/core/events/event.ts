import type { Event } from '../analysis.ts';
import type { Article } from '../article/article.ts';
import type { DateFinding, PublicationDate } from '../dates/date.ts';
import type { Entities } from '../resolve/entities.ts';
import type { Span } from '../span.ts';

/** All that the stages before this one know. Spans count UTF-16 code units of `article.prose`. */
export interface EventContext {
  readonly article: Article;
  readonly folded: string;
  readonly published: PublicationDate | null;
  readonly dates: readonly DateFinding[];
  readonly entities: Entities;
}

/** An event whose passages are still spans of the prose, at least one. */
export interface EventFinding extends Omit<Event, 'start_offset' | 'end_offset' | 'passages'> {
  readonly passages: readonly Span[];
}

/** A place where the text prints an event's name. */
export interface EventMention extends Span {
  readonly event: string;
  readonly how: string;
}

/** The events of an article, and where it prints their names. */
export interface FoundEvents {
  readonly events: readonly EventFinding[];
  readonly mentions: readonly EventMention[];
}

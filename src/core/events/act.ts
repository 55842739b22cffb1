import type { EventType } from '../analysis.ts';
import type { Span } from '../span.ts';
import type { Name, When } from './draft.ts';

/** A dated act: who signed, visited, met, launched, was appointed or awarded what. Spans count UTF-16 code units. */
export interface Act extends Span {
  readonly type: EventType;
  readonly name: string;
  /** The verb. */
  readonly verb: Span;
  /** The verb, folded. */
  readonly word: string;
  /** What is signed, launched or visited, without marks: tells two acts of one type apart. */
  readonly object: string;
  /** The day that its own clause gives it. */
  readonly date: When | null;
  /** Whether the date stands in the act's own clause, not before it in the sentence. */
  readonly ownDate: boolean;
  readonly place: string | null;
  /** What its clause says of the day where it has no date: 傍晚 is the story's, 当天下午 the last one named. */
  readonly dayPart: 'story' | 'last' | null;
  /** The names before the verb that act, and those after it. */
  readonly actors: readonly Name[];
  readonly objects: readonly Name[];
  /** Whether its words speak of one told before: the accord was signed by…. */
  readonly retells: boolean;
  /** Where it takes place, if that is a body: 在区域法院. */
  readonly venue: Name | null;
  /** The bodies that the actors' titles name: 中国交通运输部 of its vice-minister. */
  readonly bodies: readonly Name[];
  /** Those with whom it is done: 与陆路交通管理局代表. */
  readonly partners: readonly Name[];
}

/** Without spaces, marks and symbols. */
export function bare(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, '');
}

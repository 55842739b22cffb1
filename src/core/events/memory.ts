import type { Act } from './act.ts';
import type { Draft, Name, When } from './draft.ts';
import type { DraftIndex } from './draftIndex.ts';
import type { EventContext } from './event.ts';

/** What the walk through the sentences remembers. */
export interface Memory {
  readonly context: EventContext;
  readonly index: DraftIndex;
  /** The last event that each head word and each type stood for, and the last of all under `*`. */
  readonly latest: Map<string, Draft>;
  /** The occasion at which this paragraph is set, once it says so: 论坛上. */
  parent: Draft | null;
  block: number;
  /** The day that 上午 means, and the last whole day that this paragraph printed: 当天. */
  readonly storyDay: When | null;
  lastDay: When | null;
  /** The last whole day that the article printed so far. */
  lastPrinted: When | null;
  /** Where somebody went last in this paragraph. */
  gone: string | null;
  /** Those whose visit the article is about, once it is told. */
  visitors: ReadonlySet<string>;
  /** The last person that this paragraph named: he, 他. */
  person: Name | null;
}

/** The occasion at or beside which a sentence is set, and where the words for it end. */
export interface Setting {
  readonly draft: Draft;
  readonly at: boolean;
  readonly end: number;
}

/** The day that a part of a day means: the story's, or for 当天下午 the last one named. */
export function dayOfPart({ storyDay, lastDay }: Memory, part: Act['dayPart']): When | null {
  return part === 'last' ? lastDay : part === 'story' ? storyDay : null;
}

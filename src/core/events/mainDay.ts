import type { EventType } from '../analysis.ts';
import { findVagueDates } from '../dates/vagueDates.ts';
import type { Draft, Token, When } from './draft.ts';
import type { EventContext } from './event.ts';
import type { Sentence } from './sentences.ts';

/** So many days before its publication the day of an article's story lies at most. */
const newsDays = 14;

/** Acts that a headline alone makes the article's: the others may be its wording. */
const doneOnDays: ReadonlySet<EventType> = new Set(['signing', 'launch', 'appointment', 'meeting']);

/**
 * The day of the article's main event where nothing dates it: the day of the story (`today`) if it is news, else the
 * day of publication. Null where the event is still to come, or was 近日 or 日前, on a day that is not told.
 */
export function dayOfMain(
  { article, folded, published }: EventContext,
  main: Draft,
  today: When | null,
  tokensOf: ReadonlyMap<Sentence, readonly Token[]>,
): When | null {
  const told = main.sentences.filter(({ block }) => block !== 'title');
  const isTitled = main.source !== 'act' || doneOnDays.has(main.type);
  const isProminent = main.sentences.some(({ block, lede }) => lede || (isTitled && block === 'title'));
  const first = told[0];
  if (!isProminent || !first || main.type === 'visit') return null;
  const cues = tokensOf.get(first)!.filter((t) => t.kind === 'cue');
  if (cues.some(({ meaning }) => meaning.planned || meaning.background)) return null;
  const block = article.blocks[first.blockIndex]!;
  if (findVagueDates(folded.slice(block.start, first.end)).length > 0) return null;
  const day = published?.value.length === 10 ? published.value : null;
  if (today?.value && (!day || isNews(today.value, day))) return today;
  return day ? { value: day } : null;
}

function isNews(day: string, published: string): boolean {
  const days = (Date.parse(published) - Date.parse(day.slice(0, 10))) / 86_400_000;
  return days >= 0 && days <= newsDays;
}

import type { PublicationDate } from '../dates/date.ts';
import type { Draft, Token } from './draft.ts';
import type { Sentence } from './sentences.ts';

/** How many days before its publication an article still reports an event as news. */
const newsDays = 10;

/** The event the article is about: the first occasion of its headline or lede, else its first act there, else none. */
export function mainEvent(drafts: readonly Draft[], published: PublicationDate | null): Draft | null {
  const prominent = drafts.filter((d) => d.sentences.some((s) => s.block === 'title' || s.lede));
  if (prominent.length === 0) return mostTold(drafts, published) ?? firstDated(drafts, published);
  const told = (d: Draft) => d.sentences.filter((s) => s.block === 'title' || s.lede).length;
  const occasions = prominent.filter(
    (d) => d.source !== 'act' && !(d.parent?.type === d.type && prominent.includes(d.parent)),
  );
  return occasions.toSorted((a, b) => told(b) - told(a))[0] ?? prominent[0] ?? null;
}

/** Of an article without a day of its own: the first act with a date. */
function firstDated(drafts: readonly Draft[], published: PublicationDate | null): Draft | null {
  return published ? null : (drafts.find((d) => d.source === 'act' && d.date?.value) ?? null);
}

/** Where headline and lede paint a scene: the dated occasion of the text that most sentences tell of. */
function mostTold(drafts: readonly Draft[], published: PublicationDate | null): Draft | null {
  const occasions = drafts.filter(({ source, date }) => {
    const day = source === 'named occasion' ? date?.value : null;
    return day && (!published || (startOf(day) <= published.value && isRecent(day, published)));
  });
  return occasions.toSorted((a, b) => b.sentences.length - a.sentences.length)[0] ?? null;
}

/** Says of each draft whether the article reports it, plans it, or only refers to it. */
export function decideStatus(
  drafts: readonly Draft[],
  main: Draft | null,
  published: PublicationDate | null,
  tokensOf: ReadonlyMap<Sentence, readonly Token[]>,
): void {
  const mainDay = main?.date?.value ?? (published ? null : firstDay(drafts));
  for (const draft of drafts) {
    const cues = draft.sentences.flatMap((s) => tokensOf.get(s)!.filter((t) => t.kind === 'cue'));
    const day = draft.date?.value ?? null;
    const looksBack = cues.some((t) => t.kind === 'cue' && t.meaning.background);
    const looksForward = cues.some((t) => t.kind === 'cue' && t.meaning.planned);
    if (day && published && startOf(day) > published.value) draft.status = 'planned';
    else if (draft === main && !(draft.source === 'act' && isLongAgo(day, published)))
      draft.status = looksForward && !day ? 'planned' : 'reported';
    else if (draft.source === 'programme') draft.status = 'reported';
    else if (day && ((draft !== main && day === mainDay) || isRecent(day, published)))
      draft.status = looksBack && day !== mainDay ? 'background' : 'reported';
    else if (day && !published && mainDay && day.slice(0, 7) === mainDay.slice(0, 7))
      draft.status = looksForward && day > mainDay ? 'planned' : 'reported';
    else if (!day && draft.parent?.status === 'reported') draft.status = 'reported';
    else draft.status = 'background';
  }
}

/** Of an article without a date of its own, whose main event has none: the first whole day on which something is held. */
function firstDay(drafts: readonly Draft[]): string | null {
  return drafts.find(({ date }) => date?.value?.length === 10)?.date?.value ?? null;
}

/** An act of another year than the article's and the one before: the article only tells of it. */
function isLongAgo(day: string | null, published: PublicationDate | null): boolean {
  if (!day || !published || day.startsWith('X')) return false;
  return Number(day.slice(0, 4)) < Number(published.value.slice(0, 4)) - 1;
}

function startOf(value: string): string {
  return value.split('/')[0]!;
}

function isRecent(day: string, published: PublicationDate | null): boolean {
  const last = day.split('/').at(-1)!;
  if (!published || last.length !== 10 || published.value.length !== 10) return false;
  const days = (Date.parse(published.value) - Date.parse(last)) / 86_400_000;
  return days <= newsDays;
}

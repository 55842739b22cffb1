import type { Analysis, Event, Passage } from '../analysis.ts';

/** Finds the passage that tells an event best: the first that is no headline, which names but does not tell. */
export function tellingPassage({ headings }: Pick<Analysis, 'headings'>): (event: Event) => Passage | null {
  const starts = new Set(headings.map(({ start }) => start));
  return ({ passages }) => passages.find(({ start }) => !starts.has(start)) ?? passages[0] ?? null;
}

import type { Span } from '../../span.ts';
import type { Crowd } from './crowd.ts';

/** Two to five capitalized words: James Whitcombe, CHAN Chi-ho, Jean-Pierre de la Tour. */
const latinName =
  /[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿĀ-ſ'’.-]*(?:[ \u00a0](?:(?:de|del|della|der|den|van|von|da|di|dos|la|le|al|bin|binti|ibn|y)[ \u00a0])*[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿĀ-ſ'’.-]*){1,4}/y;

/** The capitalized name that starts at `at`, or null. */
export function latinNameAt(prose: string, at: number): Span | null {
  latinName.lastIndex = at;
  const match = latinName.exec(prose);
  if (!match) return null;
  const length = match[0].replace(/[.'’-]+$/, '').length;
  return { start: at, end: at + length };
}

/** 陈志豪（Chan Chi-ho，58岁）: a name in Latin letters right behind a person is that person's. */
export function latinNamesInBrackets(prose: string, crowd: Crowd) {
  for (const { end } of crowd.all()) {
    if (prose[end] !== '(' && prose[end] !== '（') continue;
    const name = latinNameAt(prose, end + 1);
    if (name && /[)），,、;；]/.test(prose[name.end] ?? ' '))
      crowd.add(name, 'full', 'in brackets behind a name');
  }
}

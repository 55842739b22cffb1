import data from '../../../data/names/postBodies.yaml';
import type { Span } from '../../span.ts';
import { englishLexicon } from '../english/lexicon.ts';
import { isOrdinary } from '../english/people.ts';
import type { Crowd } from './crowd.ts';
import { wordList } from './lexicon.ts';

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

const longestLatin = 48;
const latinNameAtEnd = /(?:^|[^A-Za-z])([A-Z][A-Za-zÀ-ſ'’.-]*(?: [A-Z][A-Za-zÀ-ſ'’.-]*){1,3})$/;

const ranks = new Set(wordList((data as { readonly ranks: string }).ranks));

/**
 * The name of two to four capitalized words that ends at `end`, right before a folded `post`, or null: Ichiro Takeda of
 * Ichiro Takeda教授. Before a post that companies have, too, it begins with a given name (Goldman Sachs总裁 names nobody).
 */
export function latinNameBefore(prose: string, end: number, post: string): Span | null {
  if (!/[a-z]/.test(prose[end - 1] ?? ' ')) return null;
  const name = latinNameAtEnd.exec(prose.slice(Math.max(0, end - longestLatin), end))?.[1];
  if (!name) return null;
  const words = name.split(' ');
  const { givenNames, places } = englishLexicon();
  const isKnown = words.some((word, i) => isOrdinary(word) || places.has(`${word} ${words[i + 1]}`));
  if (isKnown || !(ranks.has(post) || givenNames.has(words[0]!))) return null;
  return { start: end - name.length, end };
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

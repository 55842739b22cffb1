import { englishLexicon } from './lexicon.ts';
import type { PersonRun } from './people.ts';
import type { PostRun } from './posts.ts';
import { joins, type Word } from './words.ts';

/** So many people share one post printed in the plural. */
const mostHolders = 30;

/**
 * Who holds a post that is printed in the plural: the names listed right before it (A and B, deputy directors of the
 * bureau; A, B and C as members) or right behind it (former chief executives A and B). Fewer than two are none.
 */
export function holdersOfShared(
  words: readonly Word[],
  post: PostRun,
  names: { readonly from: ReadonlyMap<number, PersonRun>; readonly to: ReadonlyMap<number, PersonRun> },
): readonly PersonRun[] {
  const behind = listedBehind(words, post.to, names.from);
  if (behind.length > 1) return behind;
  const before = listedBefore(words, post.from, names.to);
  return before.length > 1 ? before : [];
}

function listedBehind(
  words: readonly Word[],
  from: number,
  starting: ReadonlyMap<number, PersonRun>,
): readonly PersonRun[] {
  const listed: PersonRun[] = [];
  let at = from;
  while (listed.length < mostHolders) {
    const first = at;
    if (words[at]?.lower === 'and' && listed.length > 0) at++;
    at = pastHonorifics(words, at);
    const person = starting.get(at);
    const gap = words[first]?.gap ?? '';
    if (!person || !(listed.length === 0 ? /^\)?(?: |, |: )$/ : /^\)?(?: |, |; )$/).test(gap)) break;
    listed.push(person);
    at = pastHonours(words, person.to);
  }
  return listed;
}

function listedBefore(
  words: readonly Word[],
  to: number,
  ending: ReadonlyMap<number, PersonRun>,
): readonly PersonRun[] {
  const { beforePost, beforeShared, takingOffice } = englishLexicon();
  let at = to;
  while (at > 0 && to - at < longestTaking) {
    const { lower } = words[at - 1]!;
    if (!beforePost.has(lower) && !takingOffice.has(lower) && !beforeShared.has(lower)) break;
    at--;
  }
  if (at === to && words[to]?.gap !== ', ' && words[to]?.gap !== ' (') return [];
  const listed: PersonRun[] = [];
  while (listed.length < mostHolders) {
    const person = ending.get(beforeHonours(words, at));
    if (!person) break;
    const isFirst = listed.length === 0;
    if (!isFirst && !/^(?: |, )$/.test(words[at]!.gap)) break;
    listed.push(person);
    at = person.from;
    while (at > 0 && englishLexicon().honorifics.has(words[at - 1]!.text)) at--;
    const gap = words[at]?.gap ?? '';
    if (words[at - 1]?.lower === 'and' && joins(words[at])) at--;
    else if (gap !== ', ') break;
  }
  return listed.reverse();
}

/** In words: have been appointed as. */
const longestTaking = 6;

function pastHonorifics(words: readonly Word[], from: number): number {
  let at = from;
  while (words[at] && at - from < 3 && englishLexicon().honorifics.has(words[at]!.text)) at++;
  return at;
}

function pastHonours(words: readonly Word[], from: number): number {
  let at = from;
  while (words[at]?.gap === ', ' && isHonour(words[at]!)) at++;
  return at;
}

function beforeHonours(words: readonly Word[], to: number): number {
  let at = to;
  while (at > 0 && isHonour(words[at - 1]!)) at--;
  return at;
}

function isHonour({ text }: Word): boolean {
  const { honours, medals } = englishLexicon();
  return honours.has(text) || medals.has(text);
}

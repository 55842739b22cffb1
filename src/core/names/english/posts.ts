import type { Span } from '../../span.ts';
import { englishLexicon } from './lexicon.ts';
import { endsPhrase, type OrganizationRun } from './organizations.ts';
import { shapeOf } from './people.ts';
import { joins, type Word } from './words.ts';

/** A post in a block's words: from the first word to before `to`. `organization` is the run it is of. */
export interface PostRun extends Span {
  readonly from: number;
  readonly to: number;
  readonly organization: OrganizationRun | null;
  /** Whether the head alone says that it is a post, without a name beside it. */
  readonly weak: boolean;
}

/** The posts of a block: prefixes, head, and what it is of or for: deputy director of the Housing Bureau. */
export function findPostRuns(
  words: readonly Word[],
  organizations: readonly OrganizationRun[],
): readonly PostRun[] {
  const startingAt = new Map(organizations.map((run) => [run.from, run]));
  const endingAt = new Map(organizations.map((run) => [run.to, run]));
  const inside = new Set(
    organizations.flatMap((run) => Array.from({ length: run.to - run.from }, (_, i) => run.from + i)),
  );
  const runs: PostRun[] = [];
  for (let at = 0; at < words.length; at++) {
    if (inside.has(at) || !isPostWord(words[at]!)) continue;
    let head = at;
    while (!inside.has(head + 1) && words[head + 1] && joins(words[head + 1]) && isPostWord(words[head + 1]!))
      head++;
    const run = readPost(words, at, head, startingAt, endingAt);
    if (runs.length && runs.at(-1)!.to > run.from) continue;
    runs.push(run);
    at = Math.max(head, run.to - 1);
  }
  return runs;
}

/** Director-General, vice-chancellor; not the given name Lai-king. */
const compound =
  /^(?:vice|co|ex|under|sub|pro|deputy|director|secretary|attorney|inspector|governor|editor|commander|major|solicitor|auditor|consul)-/;

function isPostWord(word: Word): boolean {
  const { honorifics, postHeads } = englishLexicon();
  if (word.possessive || honorifics.has(word.text)) return false;
  return (
    postHeads.has(word.lower) ||
    (compound.test(word.lower) && word.lower.split('-').some((part) => postHeads.has(part)))
  );
}

function readPost(
  words: readonly Word[],
  first: number,
  head: number,
  startingAt: ReadonlyMap<number, OrganizationRun>,
  endingAt: ReadonlyMap<number, OrganizationRun>,
): PostRun {
  const { nationalities, postPrefixes, places, weakPosts } = englishLexicon();
  let from = first;
  while (from > 0 && joins(words[from]) && postPrefixes.has(words[from - 1]!.lower) && !endingAt.has(from))
    from--;
  let organization: OrganizationRun | null = null;
  if (from > 0 && joins(words[from]) && nationalities.has(words[from - 1]!.text)) from--;
  if (joins(words[from]) && endingAt.has(from)) {
    organization = endingAt.get(from)!;
    from = organization.from;
  } else {
    for (const length of [3, 2, 1]) {
      const place = words.slice(Math.max(0, from - length), from);
      if (
        place.length === length &&
        joins(words[from]) &&
        places.has(place.map((w) => w.text).join(' ')) &&
        !(joins(place[0]) && words[from - length - 1] && isNameWord(words[from - length - 1]!)) &&
        !place.at(-1)!.possessive
      ) {
        from -= length;
        break;
      }
    }
  }
  if (!organization) organization = nameBefore(words, from, words[head]!);
  if (organization) from = Math.min(from, organization.from);
  const tail = readTail(words, head, startingAt);
  const start = organization && organization.from === from ? organization.start : words[from]!.start;
  return {
    from,
    to: tail.to,
    start,
    end: Math.max(words[tail.to - 1]!.end, tail.organization?.to === tail.to ? tail.organization.end : 0),
    organization: organization ?? tail.organization,
    weak: weakPosts.has(words[head]!.lower) && tail.to === head + 1 && organization === null,
  };
}

/** “of the Housing Bureau”, “for Health”, “of the organising committee of the Asian Games Federation”. */
function readTail(words: readonly Word[], head: number, startingAt: ReadonlyMap<number, OrganizationRun>) {
  let to = head + 1;
  let organization: OrganizationRun | null = null;
  for (;;) {
    let at = to;
    if (!joins(words[at]) || !/^(?:of|for|to|at)$/.test(words[at]!.lower)) break;
    const preposition = words[at]!.lower;
    at = skipThe(words, at + 1);
    const run = startingAt.get(at) ?? startingAt.get(lowerPhraseEnd(words, at));
    if (run) {
      organization ??= run;
      to = run.to;
      continue;
    }
    if (preposition === 'to' || preposition === 'at') break;
    const end = capitalPhraseEnd(words, at, startingAt);
    if (end === at) break;
    if (preposition === 'of' && namesBody(words, at, end, words[head]!))
      organization ??= runOf(words, at, end);
    to = end;
  }
  return { to, organization };
}

/** Badminton Asia president, Apple CEO: a short capitalised name before a head in small letters or capitals is a body's. */
function nameBefore(words: readonly Word[], from: number, head: Word): OrganizationRun | null {
  if (head.capital && !/^[A-Z]{3}$/.test(head.text)) return null;
  let start = from;
  while (start > 0 && from - start < 3 && joins(words[start]) && isNameWord(words[start - 1]!)) start--;
  if (start > 0 && joins(words[start]) && words[start - 1]!.capital) return null;
  return start < from && namesBody(words, start, from, head) ? runOf(words, start, from) : null;
}

function isNameWord(word: Word): boolean {
  const { functionWords, nationalities, notNames, speechVerbs } = englishLexicon();
  return (
    word.capital &&
    !word.possessive &&
    !endsPhrase(word) &&
    ![functionWords, nationalities, speechVerbs].some((list) => list.has(word.text)) &&
    !/^(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)$/.test(
      word.text,
    ) &&
    (word.text.length > 1 || notNames.has(word.text))
  );
}

/** Whether a capitalised phrase beside a post names a body: not only places or fields, and not of a minister or mayor. */
function namesBody(words: readonly Word[], from: number, to: number, head: Word): boolean {
  const { nationalities, notNames, placePosts, places } = englishLexicon();
  if (placePosts.has(head.lower)) return false;
  const phrase = words.slice(from, to);
  if (places.has(phrase.map((word) => word.text).join(' '))) return false;
  return phrase.some(
    ({ text }) => !places.has(text) && !nationalities.has(text) && !notNames.has(text) && text !== 'and',
  );
}

function runOf(words: readonly Word[], from: number, to: number): OrganizationRun {
  return { from, to, start: words[from]!.start, end: words[to - 1]!.end, how: 'beside a post' };
}

function skipThe(words: readonly Word[], at: number): number {
  return joins(words[at]) && /^(?:the|a|an)$/.test(words[at]!.lower) ? at + 1 : at;
}

/** Past “sponsoring unit of the”: a few small words that lead to an organization. */
function lowerPhraseEnd(words: readonly Word[], from: number): number {
  let at = from;
  while (at - from < 4 && joins(words[at]) && !words[at]!.capital) {
    if (words[at]!.lower === 'of') return skipThe(words, at + 1);
    at++;
  }
  return -1;
}

/** Innovation and Technology; Hong Kong; Commerce, Industry and Technology. */
function capitalPhraseEnd(
  words: readonly Word[],
  from: number,
  startingAt: ReadonlyMap<number, OrganizationRun>,
): number {
  let at = from;
  while (continuesPhrase(words[at])) at++;
  if (at === from) return from;
  while (
    words[at] &&
    joins(words[at]) &&
    /^(?:and|&)$/.test(words[at]!.lower) &&
    words[at + 1]?.capital &&
    joins(words[at + 1])
  ) {
    if (startingAt.has(at + 1) || startingAt.has(skipThe(words, at + 1))) break;
    at++;
    while (continuesPhrase(words[at])) at++;
  }
  return personStart(words, from, at);
}

/** A name right behind the phrase is no part of it: Secretary for Justice Paul Lam. */
function personStart(words: readonly Word[], from: number, to: number): number {
  for (let at = Math.max(from + 1, to - 4); at <= to - 2; at++) {
    if (!joins(words[at]) || !beginsName(words[at]!.text)) continue;
    if (shapeOf(words.slice(at, to).map((word) => word.text))) return at;
  }
  return to;
}

function continuesPhrase(word: Word | undefined): boolean {
  return word?.capital === true && joins(word) && !endsPhrase(word);
}

function beginsName(text: string): boolean {
  const { cantoneseSurnames, givenNames, pinyinSurnames } = englishLexicon();
  return [cantoneseSurnames, givenNames, pinyinSurnames].some((names) => names.has(text));
}

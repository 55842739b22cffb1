import type { Span } from '../../span.ts';
import { englishLexicon } from './lexicon.ts';
import type { OrganizationRun } from './organizations.ts';
import { endsPhrase } from './organizationTails.ts';
import { namesOwnBody, readTail, runOf } from './postTail.ts';
import { isInName, shapeOf } from './shapes.ts';
import { joins, type Word } from './words.ts';

/** A post in a block's words: from the first word to before `to`. `organization` is the run it is of. */
export interface PostRun extends Span {
  readonly from: number;
  readonly to: number;
  readonly organization: OrganizationRun | null;
  /** Whether the head alone says that it is a post, without a name beside it. */
  readonly weak: boolean;
  /** Whether it is printed as the post of several: deputy directors, members. */
  readonly shared: boolean;
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
    if (inside.has(at) || !isPostWord(words, at)) continue;
    const head = lastHead(words, at, inside);
    // The Association President Conference: what an event is called after.
    const next = words[head + 1];
    if (words[head]!.capital && next?.capital && joins(next) && englishLexicon().eventHeads.has(next.text))
      continue;
    const run = readPost(words, at, head, startingAt, endingAt);
    if (!run || (runs.length && runs.at(-1)!.to > run.from)) continue;
    runs.push(run);
    at = Math.max(head, run.to - 1);
  }
  return runs;
}

/** The last head of a chain of heads and words before heads: executive deputy mayor, chief financial officer. */
function lastHead(words: readonly Word[], first: number, inside: ReadonlySet<number>): number {
  const { postPrefixes } = englishLexicon();
  let head = first;
  for (let at = first + 1; at - head <= 2 && joins(words[at]) && !inside.has(at); at++) {
    if (isPostWord(words, at)) head = at;
    else if (!postPrefixes.has(words[at]!.lower) && !isOfficerOf(words, at)) break;
  }
  return head;
}

/** Chief compliance officer: whatever stands between is the officer's field. */
function isOfficerOf(words: readonly Word[], at: number): boolean {
  return words[at - 1]!.lower === 'chief' && joins(words[at + 1]) && words[at + 1]!.lower === 'officer';
}

/** Director-General, vice-chancellor, associate Professor, Professor of; not the given name Lai-king, nor Professor Sun. */
function isPostWord(words: readonly Word[], at: number): boolean {
  const { afterHeads, honorifics, postAcronyms, postCompounds, postHeads, postPrefixes, trades } =
    englishLexicon();
  const word = words[at]!;
  if (word.possessive || isInName(words, at)) return false;
  const rank = at > 0 && joins(word) ? words[at - 1]!.lower : '';
  // A board's chair Professor Name: the chair is the post.
  const isChair = rank === 'chair' && (words[at - 1]!.capital || !words[at - 2]?.capital);
  const isRanked = postPrefixes.has(rank) && (isChair || !postHeads.has(rank));
  const isOf = joins(words[at + 1]) && /^(?:of|at|in|emeritus)$/.test(words[at + 1]!.lower);
  if (honorifics.has(word.text)) return postHeads.has(word.lower) && (isRanked || isOf);
  if (postAcronyms.has(word.text) || postHeads.has(word.lower) || isShared(word)) return true;
  if (trades.has(word.lower)) return !word.capital || isOf;
  const parts = word.lower.split('-');
  if (parts.length < 2) return false;
  // Premier-designate, prosecutor-general.
  if (parts.length === 2 && postHeads.has(parts[0]!) && afterHeads.has(parts[1]!)) return true;
  return postCompounds.has(parts[0]!) && parts.some((part) => postHeads.has(part));
}

/** Directors, vice-presidents, councillors: a post in the plural. */
function isShared({ lower, possessive }: Word): boolean {
  const { postHeads, sharedPosts } = englishLexicon();
  const one = singular(lower);
  return (
    !possessive && (sharedPosts.has(lower) || (one !== lower && !postHeads.has(lower) && postHeads.has(one)))
  );
}

function singular(lower: string): string {
  if (lower.endsWith('men')) return `${lower.slice(0, -2)}an`;
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

function isPrefix(word: Word): boolean {
  return !word.possessive && englishLexicon().postPrefixes.has(word.lower);
}

/** Back over former, deputy, executive; over visiting only before a scholar, for others visit. */
function prefixesBefore(
  words: readonly Word[],
  first: number,
  head: number,
  endingAt: ReadonlyMap<number, OrganizationRun>,
): number {
  const { fieldPosts, trades } = englishLexicon();
  const { lower } = words[head]!;
  let from = first;
  while (from > 0 && joins(words[from]) && isPrefix(words[from - 1]!) && !endingAt.has(from)) {
    if (words[from - 1]!.lower === 'visiting' && !fieldPosts.has(lower) && !trades.has(lower)) break;
    from--;
  }
  return from;
}

function readPost(
  words: readonly Word[],
  first: number,
  head: number,
  startingAt: ReadonlyMap<number, OrganizationRun>,
  endingAt: ReadonlyMap<number, OrganizationRun>,
): PostRun | null {
  const { nationalities, places, rankedTrades, trades, weakPosts } = englishLexicon();
  let from = prefixesBefore(words, beforeAssisted(words, first), head, endingAt);
  let organization: OrganizationRun | null = null;
  const fields = endingAt.has(from) ? from : fieldsBefore(words, from, head);
  if (fields < from) from = prefixesBefore(words, fields, head, endingAt);
  const beforeNationality = from;
  if (from > 0 && joins(words[from]) && nationalities.has(words[from - 1]!.text)) from--;
  if (from < beforeNationality) from = beforeOrganization(words, from);
  if (!endingAt.has(from)) from = beforeBenefactor(words, from, head);
  const bracketed = words[from]!.gap === ') ' ? endingAt.get(from) : undefined;
  const inFull =
    bracketed && /\($/.test(words[bracketed.from]!.gap) ? endingAt.get(bracketed.from) : undefined;
  if (inFull) {
    organization = inFull;
    from = organization.from;
  } else if (joins(words[from]) && endingAt.has(from)) {
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
        from = beforeOrganization(words, from - length);
        break;
      }
    }
  }
  from = beforeDivision(words, from, startingAt);
  if (!organization && isOwnBody(words, from)) from--;
  if (!organization) organization = nameBefore(words, from, words[head]!);
  if (organization) from = beforeOrganization(words, Math.min(from, organization.from));
  const tail = readTail(words, head, startingAt);
  const needsBody = trades.has(words[head]!.lower) && !rankedTrades.has(words[head - 1]?.lower ?? '');
  if (needsBody && !organization && !tail.organization) return null;
  const start = organization && organization.from === from ? organization.start : words[from]!.start;
  return {
    from,
    to: tail.to,
    start,
    end: Math.max(
      words[tail.to - 1]!.end + tail.bracketed,
      tail.organization?.to === tail.to ? tail.organization.end : 0,
    ),
    organization: organization ?? tail.organization,
    shared: isShared(words[head]!),
    weak: weakPosts.has(singular(words[head]!.lower)) && tail.to === head + 1 && organization === null,
  };
}

/** Assistant to the minister: back over whose assistant somebody is. */
function beforeAssisted(words: readonly Word[], first: number): number {
  const [helper, to, the] = words.slice(Math.max(0, first - 3), first);
  const isOne = the?.lower === 'the' && to?.lower === 'to' && /^(?:assistant|aide)$/.test(helper!.lower);
  return isOne && [first - 2, first - 1, first].every((at) => joins(words[at])) ? first - 3 : first;
}

/** Henry Chan Professor of Law behind a comma, the A and B Lim Professor of: back over whom a chair is called after. */
function beforeBenefactor(words: readonly Word[], from: number, head: number): number {
  const isOf = joins(words[head + 1]) && /^(?:of|in)$/.test(words[head + 1]!.lower);
  if (words[head]!.text !== 'Professor' || !isOf) return from;
  const { honorifics, placePosts, postHeads } = englishLexicon();
  const isPart = ({ text, lower, capital, possessive }: Word) =>
    !possessive &&
    (capital || lower === 'and') &&
    !honorifics.has(text) &&
    !postHeads.has(lower) &&
    !placePosts.has(lower);
  let at = from;
  while (at > 0 && from - at < longestBenefactor && joins(words[at]) && isPart(words[at - 1]!)) at--;
  if (at === from || !words[at]!.capital) return from;
  return words[at]!.gap === ', ' || /^(?:the|as|a|an)$/.test(words[at - 1]?.lower ?? '') ? at : from;
}

/** In words: Ada and Ben Lim. */
const longestBenefactor = 7;

/** Trade and Industry Minister; Culture, Community and Youth Minister: the fields before a minister. */
function fieldsBefore(words: readonly Word[], from: number, head: number): number {
  const { fields, placePosts } = englishLexicon();
  if (!placePosts.has(words[head]!.lower) || !words[head]!.capital) return from;
  let at = from;
  for (let next = at - 1; next >= 0 && from - next < longestFields; next--) {
    const word = words[next]!;
    const adjoins = joins(words[next + 1]) || (words[next + 1]!.gap === ', ' && at < from);
    if (!adjoins) break;
    if (fields.has(word.text)) at = next;
    else if (!(word.lower === 'and' && fields.has(words[next + 1]!.text))) break;
  }
  return at;
}

/** In words. */
const longestFields = 8;

/** Former Seri Delima finance chief: what stands before the body belongs to the post. */
function beforeOrganization(words: readonly Word[], from: number): number {
  const before = words[from - 1];
  return before && joins(words[from]) && isPrefix(before) && before.lower !== 'visiting' ? from - 1 : from;
}

/** Lanyu Township Mayor, Hong Kong Special Administrative Region (SAR) Chief Executive: where the division's name begins. */
function beforeDivision(
  words: readonly Word[],
  from: number,
  startingAt: ReadonlyMap<number, OrganizationRun>,
): number {
  const { placeEnds, places } = englishLexicon();
  let last = from - 1;
  if (words[from]!.gap === ') ' && words[last]?.gap === ' (') {
    if (!placeEnds.has(words[last]!.text)) return from;
    last--;
  } else if (placeEnds.has(words[from]!.text)) last = from;
  else if (!joins(words[from])) return from;
  if (last < 1 || !placeEnds.has(words[last]!.text)) return from;
  let start = last;
  while (
    start > 0 &&
    last - start < longestDivision &&
    joins(words[start]) &&
    isDivisionWord(words[start - 1]!)
  )
    start--;
  const named = words.slice(start, last).map(({ text }) => text);
  if (startingAt.has(start) || named.length === 0) return from;
  const isPlace = [1, 2, 3].some((length) => places.has(named.slice(0, length).join(' ')));
  return isPlace || named.length <= 2 ? start : from;
}

/** In words before the kind of division: Hong Kong Special Administrative. */
const longestDivision = 4;

function isDivisionWord({ text, capital, possessive }: Word): boolean {
  const { functionWords, honorifics, notModifiers } = englishLexicon();
  return capital && !possessive && ![functionWords, honorifics, notModifiers].some((list) => list.has(text));
}

/** Institute director, hospital chief: a small word before the post for the body that it is of, named elsewhere. */
function isOwnBody(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  // Hospital chief: at the beginning of a sentence in capitals too.
  const opens = from === 1 || /[.!?:"“\n]/.test(before?.gap ?? '');
  return (
    before !== undefined &&
    joins(words[from]) &&
    !before.possessive &&
    englishLexicon().ownBodies.has(opens ? before.lower : before.text)
  );
}

/** Badminton Asia president, Apple CEO: a short capitalised name before a head in small letters or capitals is a body's. */
function nameBefore(words: readonly Word[], from: number, head: Word): OrganizationRun | null {
  const acronym = words[from - 1];
  if (head.capital && acronym && joins(words[from]) && isAcronym(acronym))
    return runOf(words, from - 1, from);
  if (head.capital && !/^[A-Z]{3}$/.test(head.text)) return null;
  let start = from;
  while (start > 0 && from - start < 3 && joins(words[start]) && isNameWord(words[start - 1]!)) start--;
  const { bodyPosts, placePosts, postPrefixes } = englishLexicon();
  if (start < from && postPrefixes.has(words[start]!.lower)) start++;
  else if (start > 0 && joins(words[start]) && words[start - 1]!.capital) return null;
  if (placePosts.has(head.lower) && !bodyPosts.has(head.lower)) return null;
  // Respiratory expert: a word that begins a sentence is in capitals anyway.
  const { trades } = englishLexicon();
  const opens = start === 0 || /[.!?:"“\n]/.test(words[start]!.gap);
  if (opens && from - start === 1 && trades.has(head.lower)) return null;
  // The council named Name deputy director.
  const { appointing } = englishLexicon();
  if (appointing.has(words[start - 1]?.lower ?? '') && from - start > 1) return null;
  // Qin Yuanzhi director: somebody, and no body.
  if (shapeOf(words.slice(start, from).map(({ text }) => text)) === 'Hanyu Pinyin name') return null;
  return start < from && namesOwnBody(words, start, from) ? runOf(words, start, from) : null;
}

/** YSU President, DSU Provost: capitals that are no place and no post are a body's. */
function isAcronym({ text, possessive }: Word): boolean {
  const { functionWords, notNames, placeEnds, places, postAcronyms } = englishLexicon();
  const isOther = [functionWords, notNames, placeEnds, places, postAcronyms].some((list) => list.has(text));
  return !possessive && /^[A-Z]{3,6}$/.test(text) && !isOther;
}

function isNameWord(word: Word): boolean {
  const { functionWords, nationalities, notNames, speechVerbs } = englishLexicon();
  return (
    word.capital &&
    !word.possessive &&
    !englishLexicon().notModifiers.has(word.text) &&
    !endsPhrase(word) &&
    ![functionWords, nationalities, speechVerbs].some((list) => list.has(word.text)) &&
    (word.text.length > 1 || notNames.has(word.text))
  );
}

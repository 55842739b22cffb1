import type { Span } from '../../span.ts';
import { englishLexicon } from './lexicon.ts';
import type { OrganizationRun } from './organizations.ts';
import { endsPhrase, listEnd } from './organizationTails.ts';
import { nameStart } from './people.ts';
import { withBrackets } from './postTails.ts';
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
    if (inside.has(at) || !isPostWord(words, at)) continue;
    const head = lastHead(words, at, inside);
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
    else if (!postPrefixes.has(words[at]!.lower)) break;
  }
  return head;
}

/** Director-General, vice-chancellor, associate Professor, Professor of; not the given name Lai-king, nor Professor Sun. */
function isPostWord(words: readonly Word[], at: number): boolean {
  const { honorifics, postAcronyms, postCompounds, postHeads, postPrefixes, trades } = englishLexicon();
  const word = words[at]!;
  if (word.possessive) return false;
  const rank = at > 0 && joins(word) ? words[at - 1]!.lower : '';
  const isRanked = postPrefixes.has(rank) && (rank === 'chair' || !postHeads.has(rank));
  const isOf = joins(words[at + 1]) && /^(?:of|at|in|emeritus)$/.test(words[at + 1]!.lower);
  if (honorifics.has(word.text)) return postHeads.has(word.lower) && (isRanked || isOf);
  if (postAcronyms.has(word.text) || postHeads.has(word.lower)) return true;
  if (trades.has(word.lower)) return !word.capital || isOf;
  const parts = word.lower.split('-');
  return parts.length > 1 && postCompounds.has(parts[0]!) && parts.some((part) => postHeads.has(part));
}

function isPrefix(word: Word): boolean {
  return !word.possessive && englishLexicon().postPrefixes.has(word.lower);
}

function readPost(
  words: readonly Word[],
  first: number,
  head: number,
  startingAt: ReadonlyMap<number, OrganizationRun>,
  endingAt: ReadonlyMap<number, OrganizationRun>,
): PostRun | null {
  const { nationalities, places, rankedTrades, trades, weakPosts } = englishLexicon();
  let from = first;
  while (from > 0 && joins(words[from]) && isPrefix(words[from - 1]!) && !endingAt.has(from)) from--;
  let organization: OrganizationRun | null = null;
  from = fieldsBefore(words, from, head);
  const beforeNationality = from;
  if (from > 0 && joins(words[from]) && nationalities.has(words[from - 1]!.text)) from--;
  if (from < beforeNationality) from = beforeOrganization(words, from);
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
  if (!organization && isOwnBody(words, from)) from--;
  if (!organization) organization = nameBefore(words, from, words[head]!);
  if (organization) from = beforeOrganization(words, Math.min(from, organization.from));
  const tail = withBrackets(words, readTail(words, head, startingAt));
  const needsBody = trades.has(words[head]!.lower) && !rankedTrades.has(words[head - 1]?.lower ?? '');
  if (needsBody && !organization && !tail.organization) return null;
  const start = organization && organization.from === from ? organization.start : words[from]!.start;
  return {
    from,
    to: tail.to,
    start,
    end: Math.max(
      words[tail.to - 1]!.end + (tail.bracketed ?? 0),
      tail.organization?.to === tail.to ? tail.organization.end : 0,
    ),
    organization: organization ?? tail.organization,
    weak: weakPosts.has(words[head]!.lower) && tail.to === head + 1 && organization === null,
  };
}

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

/** Institute director, hospital chief: a small word before the post for the body that it is of, named elsewhere. */
function isOwnBody(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  return (
    before !== undefined &&
    joins(words[from]) &&
    !before.possessive &&
    englishLexicon().ownBodies.has(before.text)
  );
}

/** “of the Housing Bureau”, “for Health”, “of the organising committee of the Asian Games Federation”. */
function readTail(words: readonly Word[], head: number, startingAt: ReadonlyMap<number, OrganizationRun>) {
  let to = head + 1;
  let organization: OrganizationRun | null = null;
  for (;;) {
    let at = to;
    if (!joins(words[at]) || !/^(?:of|for|to|at|with|from|on|in)$/.test(words[at]!.lower)) break;
    const preposition = words[at]!.lower;
    at = skipThe(words, at + 1);
    const run =
      startingAt.get(at) ??
      startingAt.get(lowerPhraseEnd(words, at)) ??
      startingAt.get(possessiveEnd(words, at));
    if (run) {
      organization ??= run;
      to = partOfOwner(words, run.to);
      continue;
    }
    const unit = at > to + 1 && preposition === 'of' ? smallUnitEnd(words, at) : at;
    if (unit > at) {
      to = unit;
      break;
    }
    if (preposition === 'to' && englishLexicon().placePosts.has(words[head]!.lower)) {
      const place = capitalPhraseEnd(words, at, startingAt);
      to = place > at ? place : to;
      break;
    }
    const field = at === to + 1 && to === head + 1 ? smallFieldEnd(words, at) : at;
    if (field > at && /^(?:of|in|for)$/.test(preposition)) {
      to = field;
      continue;
    }
    if (preposition !== 'of' && preposition !== 'for' && preposition !== 'on') break;
    const end = capitalPhraseEnd(words, at, startingAt);
    if (end === at) break;
    const { placePosts } = englishLexicon();
    const { lower } = words[head]!;
    const isBody = words[at - 1]!.lower === 'the' ? namesBody : namesOwnBody;
    if (preposition === 'of' && !(placePosts.has(lower) && lower !== 'president') && isBody(words, at, end))
      organization ??= runOf(words, at, end);
    to = end;
  }
  return { to, organization, bracketed: 0 };
}

/** Former Seri Delima finance chief: what stands before the body belongs to the post. */
function beforeOrganization(words: readonly Word[], from: number): number {
  return from > 0 && joins(words[from]) && isPrefix(words[from - 1]!) ? from - 1 : from;
}

/** Badminton Asia president, Apple CEO: a short capitalised name before a head in small letters or capitals is a body's. */
function nameBefore(words: readonly Word[], from: number, head: Word): OrganizationRun | null {
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
  return start < from && namesOwnBody(words, start, from) ? runOf(words, start, from) : null;
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

/** Whether a capitalised phrase beside a post names a body: not only places (president of the United States). */
function namesBody(words: readonly Word[], from: number, to: number): boolean {
  const { nationalities, notNames, places } = englishLexicon();
  const phrase = words.slice(from, to);
  if (places.has(phrase.map((word) => word.text).join(' '))) return false;
  return phrase.some(
    ({ text }) => ![places, nationalities, notNames].some((list) => list.has(text)) && text !== 'and',
  );
}

/** The same without an article before it, where it may name a field instead (director of Health). */
function namesOwnBody(words: readonly Word[], from: number, to: number): boolean {
  const { fields } = englishLexicon();
  return (
    namesBody(words, from, to) &&
    words.slice(from, to).some(({ text }) => !fields.has(text) && text !== 'and')
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

/** The World Health Organization's healthy cities programme: past the small words for a part of a body. */
function partOfOwner(words: readonly Word[], at: number): number {
  if (!words[at - 1]!.possessive) return at;
  const end = smallUnitEnd(words, at);
  return Math.max(end, at);
}

/** Past “party group”, “rural economy department”: small words of which the last is for a part of a body or of a place. */
function smallUnitEnd(words: readonly Word[], from: number): number {
  const { smallWords, unitNouns } = englishLexicon();
  let at = from;
  while (
    at - from < 4 &&
    joins(words[at]) &&
    /^\p{Ll}/u.test(words[at]!.text) &&
    !smallWords.has(words[at]!.lower)
  )
    at++;
  const isWhole = !joins(words[at]) || smallWords.has(words[at]!.lower);
  return at > from && isWhole && unitNouns.has(words[at - 1]!.text) ? at : from;
}

/** Past the field of a post in small letters: head of strategy, professor of public health at. */
function smallFieldEnd(words: readonly Word[], from: number): number {
  let at = smallWordsEnd(words, from);
  if (at > from && joins(words[at]) && words[at]!.lower === 'and') {
    const second = smallWordsEnd(words, at + 1);
    if (second > at + 1) at = second;
  }
  const { smallWords } = englishLexicon();
  const next = words[at];
  return next === undefined || !joins(next) || smallWords.has(next.lower) || next.capital ? at : from;
}

function smallWordsEnd(words: readonly Word[], from: number): number {
  const { smallWords } = englishLexicon();
  const isField = (word: Word | undefined) =>
    joins(word) && /^\p{Ll}/u.test(word.text) && !smallWords.has(word.lower);
  let at = from;
  while (at - from < 3 && isField(words[at])) at++;
  return at;
}

/** Past “United States'” or “Fujian's”: where the organization of a place begins. */
function possessiveEnd(words: readonly Word[], from: number): number {
  for (let at = from; at - from < 3 && words[at]?.capital; at++) if (words[at]!.possessive) return at + 1;
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
  const name = nameStart(words, from, at);
  if (name < at) return name;
  // Of the Afghan government, of Guangdong province: what is said of a place or a nation goes with it.
  const { nationalities, places } = englishLexicon();
  const last = words[at - 1]!.text;
  if (
    (nationalities.has(last) || places.has(last)) &&
    /^(?:government|province|city)$/.test(words[at]?.text ?? '')
  )
    return joins(words[at]) ? at + 1 : at;
  const listed = listEnd(words, at);
  const second = /^(?:and|&)$/.test(words[at]?.lower ?? '') ? at + 1 : at;
  if (!startingAt.has(second) && !startingAt.has(skipThe(words, second))) at = listed;
  return nameStart(words, from, at);
}

function continuesPhrase(word: Word | undefined): boolean {
  return word?.capital === true && joins(word) && !endsPhrase(word);
}

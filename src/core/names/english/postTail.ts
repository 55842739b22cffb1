import { englishLexicon } from './lexicon.ts';
import type { OrganizationRun } from './organizations.ts';
import { endsPhrase, isDay, listEnd } from './organizationTails.ts';
import { nameStart } from './people.ts';
import { shapeOf } from './shapes.ts';
import { joins, type Word } from './words.ts';

/** What stands behind the head of a post and belongs to it: to before `to`, and of which body. */
export interface PostTail {
  readonly to: number;
  readonly organization: OrganizationRun | null;
  /** In UTF-16 code units behind the last word: a closing bracket. */
  readonly bracketed: number;
}

/** “of the Housing Bureau”, “for Health (Operations)”, “of the organising committee of the Asian Games Federation”. */
export function readTail(
  words: readonly Word[],
  head: number,
  startingAt: ReadonlyMap<number, OrganizationRun>,
): PostTail {
  let to = withoutPortfolio(words, bracketEnd(words, head + 1, head));
  let organization: OrganizationRun | null = null;
  for (;;) {
    // Minister of State for Foreign Affairs and for Trade.
    const again = to > head + 1 && words[to]?.lower === 'and' && words[to + 1]?.lower === 'for' ? 1 : 0;
    const opens = opensTail(words, to + again, head) && (again === 0 || joins(words[to]));
    if (!opens) break;
    const preposition = words[to + again]!.lower;
    let at = skipThe(words, to + again + 1);
    // Mayor of Suva on Tuesday: when, and not of what.
    const isOf = /^(?:of|for)$/.test(preposition);
    if (!isOf && words[at] && isDay(words[at]!)) break;
    // Chairman at yesterday's session of the council: where.
    const run =
      startingAt.get(at) ??
      startingAt.get(isOf ? lowerPhraseEnd(words, at) : -1) ??
      startingAt.get(possessiveEnd(words, at));
    if (run) {
      organization ??= run;
      to = pastShortForm(words, pastSecond(words, partEnd(words, run.to), startingAt));
      continue;
    }
    if (preposition === 'of') {
      const body = smallBodyEnd(words, at);
      if (body > at) {
        to = body;
        continue;
      }
    }
    const owned = preposition === 'of' ? possessedEnd(words, at) : at;
    if (owned > at) {
      to = owned;
      continue;
    }
    const isFirst = at === to + again + 1 && to === head + 1;
    const field = isFirst ? smallFieldEnd(words, at) : at;
    if (field > at && isFieldBehind(preposition, words[at]!)) {
      to = field;
      continue;
    }
    const { sentPosts } = englishLexicon();
    const isPlaced = preposition === 'in' && words[at - 1]!.lower === 'the' && namesPlace(words, at);
    const isSent = preposition === 'to' && sentPosts.has(words[head]!.lower);
    const isWith = preposition === 'at' && organization === null;
    if (!/^(?:of|for|on)$/.test(preposition) && !isPlaced && !isSent && !isWith) break;
    const end = capitalPhraseEnd(words, at, startingAt);
    if (end === at || (preposition === 'at' && namesHouse(words[end - 1]!))) break;
    const { fieldPosts, placePosts } = englishLexicon();
    const { lower } = words[head]!;
    const isBody = words[at - 1]!.lower === 'the' ? namesBody : namesOwnBody;
    if (preposition === 'at' && !namesOwnBody(words, at, end)) break;
    const isOfField = preposition === 'of' && fieldPosts.has(lower) && words[at - 1]!.lower !== 'the';
    const isOfPlace = placePosts.has(lower.slice(lower.lastIndexOf('-') + 1)) && lower !== 'president';
    if (/^(?:of|at)$/.test(preposition) && !isOfPlace && !isOfField && isBody(words, at, end))
      organization ??= runOf(words, at, end);
    to = bracketEnd(words, end, head);
    at = to;
  }
  const bracketed = isBracketed(words, to, head) ? 1 : 0;
  return { to, organization, bracketed };
}

/** Whether the last word before `to` ends a bracket that opens behind the head: at a block's end right before it. */
function isBracketed(words: readonly Word[], to: number, head: number): boolean {
  if (words[to] && words[to]!.gap[0] !== ')') return false;
  let at = to - 1;
  while (at > head && to - at < longestBracket && words[at]!.gap !== ' (' && !/[()]/.test(words[at]!.gap))
    at--;
  return at > head && words[at]?.gap === ' (';
}

/** Minister without Portfolio. */
function withoutPortfolio(words: readonly Word[], at: number): number {
  const [first, second] = [words[at], words[at + 1]];
  const isOne = first?.lower === 'without' && second?.lower === 'portfolio' && joins(first) && joins(second);
  return isOne ? at + 2 : at;
}

function opensTail(words: readonly Word[], at: number, head: number): boolean {
  const word = words[at];
  if (!word || !/^(?:of|for|to|at|with|from|on|in)$/.test(word.lower)) return false;
  // Associate Director (Research) of the institute.
  return word.gap === ') ' ? at > head + 1 : joins(word);
}

/** Comment is what one is asked for, and two years how long: no fields of a post. */
function isFieldBehind(preposition: string, first: Word): boolean {
  if (preposition === 'of' || preposition === 'in') return true;
  return preposition === 'for' && !englishLexicon().notFields.has(first.lower);
}

/** In the Mainland, in the Macao SAR. */
function namesPlace(words: readonly Word[], at: number): boolean {
  const { places } = englishLexicon();
  const [first, second] = [words[at], words[at + 1]];
  if (!first || !joins(first)) return false;
  return places.has(first.text) || (joins(second) && places.has(`${first.text} ${second.text}`));
}

/** At the Kowloon Hotel: where somebody is. */
function namesHouse({ text }: Word): boolean {
  const { eventHeads, places } = englishLexicon();
  return (
    eventHeads.has(text) || places.has(text) || /^(?:Hotel|Centre|Center|House|Airport|Park)$/.test(text)
  );
}

/** Permanent Secretary (Trade and Industry), Vice-President (Community Engagement): past the words in brackets. */
function bracketEnd(words: readonly Word[], from: number, head: number): number {
  const { fields } = englishLexicon();
  if (words[from]?.gap !== ' (') return from;
  let to = from;
  let isOfFields = true;
  while (to - from < longestBracket && words[to] && (words[to]!.capital || words[to]!.lower === 'and')) {
    if (to > from && !/^(?: | & |, )$/.test(words[to]!.gap)) return from;
    isOfFields &&= fields.has(words[to]!.text) || words[to]!.lower === 'and';
    to++;
    if (words[to] && words[to]!.gap[0] !== ')') continue;
    if (isOfFields) return to;
    const inside = words.slice(from, to).map(({ text }) => text);
    const isShortForm = inside.length === 1 && /\p{Lu}.*\p{Lu}/u.test(inside[0]!);
    return words[head]!.capital && !isShortForm && !shapeOf(inside) ? to : from;
  }
  return from;
}

/** In words. */
const longestBracket = 8;

/** The council's transport panel, the union's rural economy department: a small part of the body named. */
function partEnd(words: readonly Word[], from: number): number {
  if (!words[from - 1]!.possessive) return from;
  const { unitNouns, smallWords } = englishLexicon();
  let last = from;
  for (let at = from; at - from < longestPart && joins(words[at]) && !words[at]!.capital; at++) {
    if (smallWords.has(words[at]!.lower)) break;
    if (unitNouns.has(words[at]!.lower)) last = at + 1;
  }
  return last;
}

/** In words. */
const longestPart = 4;

/** Of the regional health commission, of the district: a body that the article speaks of in small letters. */
function smallBodyEnd(words: readonly Word[], from: number): number {
  if (words[from - 1]!.lower !== 'the') return from;
  const { unitNouns, smallWords } = englishLexicon();
  let at = from;
  while (at - from < longestPart && joins(words[at]) && /^\p{Ll}/u.test(words[at]!.text)) {
    if (smallWords.has(words[at]!.lower)) break;
    at++;
  }
  return at > from && unitNouns.has(words[at - 1]!.lower) && !words[at - 1]!.possessive ? at : from;
}

/** Head of the office (HKMAO) of the State Council: past a short form in brackets, where the post goes on behind it. */
function pastShortForm(words: readonly Word[], at: number): number {
  const [short, next] = [words[at], words[at + 1]];
  const isShort = short?.gap === ' (' && next?.gap === ') ' && /^\p{Lu}{2,}$/u.test(short.text);
  return isShort && next.lower === 'of' ? at + 1 : at;
}

/** Director of the Work Office and the Affairs Office, Mr X: past a second body, where the post ends behind it. */
function pastSecond(
  words: readonly Word[],
  at: number,
  startingAt: ReadonlyMap<number, OrganizationRun>,
): number {
  if (words[at]?.lower !== 'and' || words[at + 1]?.lower !== 'the') return at;
  const second = startingAt.get(at + 2);
  if (!second || ![at, at + 1, at + 2].every((word) => joins(words[word]))) return at;
  const behind = words[second.to];
  const ends = !behind || /^[,.;)]/.test(behind.gap) || englishLexicon().honorifics.has(behind.text);
  return ends ? second.to : at;
}

/** Of China's top political advisory body: small words for a body that a place has. */
function possessedEnd(words: readonly Word[], from: number): number {
  const { places, smallWords, unitNouns } = englishLexicon();
  let at = from;
  while (at - from < 2 && words[at]?.capital && !words[at]!.possessive && joins(words[at + 1])) at++;
  const name = words
    .slice(from, at + 1)
    .map(({ text }) => text)
    .join(' ');
  if (!words[at]?.possessive || !places.has(name)) return from;
  for (let next = at + 1; next - at <= longestPart + 1 && joins(words[next]); next++) {
    if (words[next]!.capital || smallWords.has(words[next]!.lower)) return from;
    if (unitNouns.has(words[next]!.lower)) return next + 1;
  }
  return from;
}

/** Whether a capitalised phrase beside a post names a body: not only places (president of the United States). */
function namesBody(words: readonly Word[], from: number, to: number): boolean {
  const { nationalities, notNames, placeEnds, places, postHeads, postPrefixes } = englishLexicon();
  const phrase = words.slice(from, to);
  // Party secretary of Lianhu District.
  if (placeEnds.has(phrase.at(-1)?.text ?? '')) return false;
  // Director of the Chief Executive's Office: no body is called Chief.
  if (phrase.every(({ lower }) => postHeads.has(lower) || postPrefixes.has(lower))) return false;
  if (places.has(phrase.map((word) => word.text).join(' '))) return false;
  return phrase.some(
    ({ text }) => ![places, nationalities, notNames].some((list) => list.has(text)) && text !== 'and',
  );
}

/** Whether it names a body without an article before it, where it may name a field instead (director of Health). */
export function namesOwnBody(words: readonly Word[], from: number, to: number): boolean {
  const { fields } = englishLexicon();
  return (
    namesBody(words, from, to) &&
    words.slice(from, to).some(({ text }) => !fields.has(text) && text !== 'and')
  );
}

/** The words from `from` to before `to` as an organization. */
export function runOf(words: readonly Word[], from: number, to: number): OrganizationRun {
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
    // Minister of education and chairman of the commission.
    if (words[at]!.lower === 'and') return -1;
    at++;
  }
  return -1;
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
  const { postHeads, smallWords, weakPosts } = englishLexicon();
  const isField = (word: Word | undefined) =>
    joins(word) &&
    /^\p{Ll}/u.test(word.text) &&
    !smallWords.has(word.lower) &&
    (!postHeads.has(word.lower) || weakPosts.has(word.lower));
  let at = from;
  while (at - from < 3 && isField(words[at])) at++;
  return at;
}

/** Past “United States'” or “Fujian's”: where the organization of a place begins. */
function possessiveEnd(words: readonly Word[], from: number): number {
  // The ministry's Department of Rivers.
  const { ownBodies } = englishLexicon();
  if (words[from]?.possessive && ownBodies.has(words[from]!.lower)) return from + 1;
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
  // Secretary for Lakes & Rivers Rao and Permanent Secretary Wu: the name before “and” ends the post.
  for (let joint = from + 1; joint < at; joint++) {
    const name = words[joint]!.lower === 'and' ? nameStart(words, from, joint) : joint;
    if (name < joint) return name;
  }
  const end = nameStart(words, from, lastField(words, at));
  // Mayor of Suva and Rao's request: the name that follows is another's.
  return end > from + 1 && /^(?:and|&)$/.test(words[end - 1]!.text) ? end - 1 : end;
}

/** Financial Services and the Treasury: past one more field behind “and the”. */
function lastField(words: readonly Word[], at: number): number {
  const { fields } = englishLexicon();
  if (words[at]?.lower !== 'and' || words[at + 1]?.lower !== 'the') return at;
  const isJoined = [at, at + 1, at + 2].every((word) => joins(words[word]));
  return isJoined && fields.has(words[at + 2]!.text) ? at + 3 : at;
}

function continuesPhrase(word: Word | undefined): boolean {
  return word?.capital === true && joins(word) && !endsPhrase(word);
}

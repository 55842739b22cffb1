import type { Span } from '../../span.ts';
import type { PersonFinding } from '../finding.ts';
import { englishLexicon } from './lexicon.ts';
import { capitalised, isHyphenated, isInName, isSurname, oneSyllable, shapeOf } from './shapes.ts';
import { joins, type Word } from './words.ts';

/** A person's name in a block's words: from the first word to before `to`. */
export interface PersonRun extends Span {
  readonly from: number;
  readonly to: number;
  readonly form: PersonFinding['form'];
  readonly how: string;
}

/** A run of capitalised words that could be a name, and what stands around it. */
export interface Candidate extends Span {
  readonly from: number;
  readonly to: number;
}

const longestName = 6;

/** The runs of capitalised words that could name a person: none that hold a place, a month or a word of posts. */
export function nameCandidates(words: readonly Word[], taken: (at: number) => boolean): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < words.length; from++) {
    if (taken(from) || !(canBeName(words, from) || isInitial(words, from))) continue;
    let to = from + 1;
    while (
      to < words.length &&
      to - from < longestName &&
      joins(words[to]) &&
      !words[to - 1]!.possessive &&
      !taken(to)
    ) {
      const particle =
        englishLexicon().particles.has(words[to]!.text) && words[to + 1]?.capital && joins(words[to + 1]);
      const fits =
        canBeName(words, to) || isInitial(words, to) || isSyllable(words, from, to) || isNamePart(words, to);
      if (!particle && !fits) break;
      to++;
    }
    const first = particleBefore(words, from) ? from - 1 : from;
    found.push({ from: first, to, start: words[first]!.start, end: words[to - 1]!.end });
    from = to - 1;
  }
  return found;
}

/** Minister S Jaishankar, Mr C Y Leung: one letter, or two, between a post or an honorific and a name. */
function isInitial(words: readonly Word[], at: number): boolean {
  const isLetter = (word: Word | undefined) => /^\p{Lu}$/u.test(word?.text ?? '');
  if (!isLetter(words[at]) || !joins(words[at])) return false;
  const first = isLetter(words[at - 1]) && joins(words[at]) ? at - 1 : at;
  const last = isLetter(words[at + 1]) && joins(words[at + 1]) ? at + 1 : at;
  const [before, after] = [words[first - 1], words[last + 1]];
  const { honorifics, postHeads } = englishLexicon();
  if (!before || !joins(words[first]) || !joins(after) || !/^\p{Lu}\p{Ll}/u.test(after.text)) return false;
  return honorifics.has(before.text) || (before.capital && postHeads.has(before.lower));
}

/** Mr da Luz: a particle between an honorific and the name. */
function particleBefore(words: readonly Word[], from: number): boolean {
  const { honorifics, particles } = englishLexicon();
  if (from < 2 || !joins(words[from]) || !joins(words[from - 1])) return false;
  return particles.has(words[from - 1]!.text) && honorifics.has(words[from - 2]!.text);
}

/** Chui Sai On: a small word in capitals behind a romanized surname and a syllable. */
function isSyllable(words: readonly Word[], from: number, at: number): boolean {
  return (
    at === from + 2 &&
    words[at]!.capital &&
    isSurname(words[from]!.text) &&
    oneSyllable.test(words[from + 1]!.text) &&
    (oneVowel.test(words[at]!.text) ||
      (englishLexicon().functionWords.has(words[at]!.text) && oneSyllable.test(words[at]!.text)))
  );
}

/** Ao Ieong U, Lei Si I. */
const oneVowel = /^[IOU]$/;

/** Fanny Law Fan Chiu-fun, Laura M Cha, Huang Kunming: what is no name elsewhere, behind a part of one. */
function isNamePart(words: readonly Word[], at: number): boolean {
  const { givenNames, pinyinSurnames, places } = englishLexicon();
  const [before, { text, capital }, after] = [words[at - 1]!, words[at]!, words[at + 1]];
  if (!capital) return false;
  if (isInName(words, at)) return true;
  if (text.length === 1) return after?.capital === true && joins(after) && canBeName(words, at + 1);
  if (givenNames.has(before.text) && isSurname(text)) return true;
  if (pinyinSurnames.has(before.text) && text === 'He' && joins(words[at])) return true;
  return (
    pinyinSurnames.has(before.text) &&
    places.has(text) &&
    shapeOf([before.text, text]) === 'Hanyu Pinyin name'
  );
}

function canBeName(words: readonly Word[], at: number): boolean {
  const {
    functionWords,
    headlineVerbs,
    honorifics,
    notNames,
    organizationHeads,
    postHeads,
    places,
    bylines,
  } = englishLexicon();
  const { text, lower, capital } = words[at]!;
  if (!capital || /\d/.test(text) || text.length < 2) return false;
  if (honorifics.has(text) || places.has(text) || bylines.has(text) || headlineVerbs.has(text)) return false;
  const isAlsoWord = functionWords.has(text) || notNames.has(text) || organizationHeads.has(text);
  const isInCapitals = /^[A-Z]{4,}$/.test(text) && !isNameInCapitals(words, at);
  if ((isAlsoWord || isInCapitals) && !looksRomanized(words, at)) return false;
  if (inPlace(words, at)) return false;
  // Members and officials are no names either.
  return !postHeads.has(lower) && !(lower.endsWith('s') && postHeads.has(lower.slice(0, -1)));
}

/** JOHN LEE: one of two words in capitals is a given name, the other a surname. */
function isNameInCapitals(words: readonly Word[], at: number): boolean {
  const isPair = (first: Word | undefined, last: Word | undefined) =>
    first?.capital === true &&
    joins(last) &&
    englishLexicon().givenNames.has(capitalised(first.text)) &&
    isSurname(capitalised(last.text));
  return isPair(words[at], words[at + 1]) || (at > 0 && isPair(words[at - 1], words[at]));
}

/** Whether a word is one of the two or three of a place: Hong Kong, Lok Ma Chau. */
function inPlace(words: readonly Word[], at: number): boolean {
  const { places } = englishLexicon();
  for (let from = Math.max(0, at - 2); from <= at; from++) {
    let text = words[from]!.text;
    for (let to = from + 1; to <= from + 2 && joins(words[to]); to++) {
      text += ` ${words[to]!.text}`;
      if (to >= at && places.has(text)) return true;
    }
  }
  return false;
}

/** Whether a word that is also something else begins a romanized name: He Lifeng, Ho Iat-seng, Park Geun-hye. */
function looksRomanized(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next?.capital || !joins(next)) return false;
  const pair = [words[at]!.text, next.text];
  return (
    shapeOf(pair) === 'Hanyu Pinyin name' || (shapeOf(pair) === 'romanized name' && isHyphenated(next.text))
  );
}

/**
 * Where in a capitalised phrase from `from` to `to` a person's name begins that ends with it, or `to`: Secretary for
 * Justice | Paul Lam, for Health | Leslie Ma Chun-kit, for Public Works | Raimundo do Rosario.
 */
export function nameStart(words: readonly Word[], from: number, to: number): number {
  const { fields, givenNames, particles, places } = englishLexicon();
  for (let at = Math.max(from + 1, to - longestName); at < to; at++) {
    const { text } = words[at]!;
    if (!joins(words[at]) || isOrdinary(text)) continue;
    const isAfterPlace =
      at - 2 >= from - 1 && isPlaceWord(words, at - 1) && /^(?:of|to)$/.test(words[from - 1]?.lower ?? '');
    const afterFields =
      (fields.has(words[at - 1]!.text) || isAfterPlace || endsPost(words, at)) &&
      /^\p{Lu}\p{Ll}/u.test(text) &&
      !words[at - 1]!.possessive;
    if (afterFields && at === to - 1 && particles.has(words[to]?.text ?? '')) return at;
    if (at > to - 2) break;
    const names = words.slice(at, to).map((word) => word.text);
    if (places.has(`${words[at - 1]!.text} ${text}`) || names.some((name) => places.has(name))) continue;
    const longest = names.some((name) => particles.has(name.toLowerCase())) ? longestName : 3;
    if (afterFields && names.length <= longest && !names.some(isOrdinary)) return at;
    if ((!givenNames.has(text) && !isSurname(text)) || !shapeOf(names)) continue;
    const before = words[at - 1]!.text;
    const isGivenName =
      at - 1 > from &&
      isSurname(text) &&
      !isOrdinary(before) &&
      !places.has(`${words[at - 2]!.text} ${before}`);
    return isGivenName && /^\p{Lu}\p{Ll}+$/u.test(before) ? at - 1 : at;
  }
  return to;
}

/** Secretary of State | Anton Brenner, of the Special Administrative Region | Teng Hou Weng. */
function endsPost(words: readonly Word[], at: number): boolean {
  const [before, last] = [words[at - 2], words[at - 1]];
  return (
    (last?.text === 'State' && before?.lower === 'of') ||
    (last?.text === 'Region' && /^(?:Administrative|Autonomous)$/.test(before?.text ?? ''))
  );
}

/** Of Uzbekistan, of Hong Kong: whether a place ends at a word. */
function isPlaceWord(words: readonly Word[], at: number): boolean {
  const { places } = englishLexicon();
  return places.has(words[at]!.text) || places.has(`${words[at - 1]?.text ?? ''} ${words[at]!.text}`);
}

/** Whether a capitalised word is known to be something else than a name. */
export function isOrdinary(text: string): boolean {
  const { eventHeads, fields, nationalities, notNames, organizationHeads, placeEnds, places } =
    englishLexicon();
  return [eventHeads, fields, nationalities, notNames, organizationHeads, placeEnds, places].some((list) =>
    list.has(text),
  );
}

/** Whether the words say or do what people do right after the run. */
export function speaksNext(words: readonly Word[], to: number): boolean {
  return joins(words[to]) && englishLexicon().speechVerbs.has(words[to]!.text);
}

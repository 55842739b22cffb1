import type { Span } from '../../span.ts';
import type { PersonFinding } from '../finding.ts';
import { englishLexicon } from './lexicon.ts';
import { isHyphenated, isSurname, oneSyllable, shapeOf } from './shapes.ts';
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
    if (taken(from) || !canBeName(words, from)) continue;
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
      const fits = canBeName(words, to) || isSyllable(words, from, to) || isNamePart(words, to);
      if (!particle && !fits) break;
      to++;
    }
    found.push({ from, to, start: words[from]!.start, end: words[to - 1]!.end });
    from = to - 1;
  }
  return found;
}

/** Chui Sai On: a small word in capitals behind a romanized surname and a syllable. */
function isSyllable(words: readonly Word[], from: number, at: number): boolean {
  return (
    at === from + 2 &&
    words[at]!.capital &&
    englishLexicon().functionWords.has(words[at]!.text) &&
    isSurname(words[from]!.text) &&
    [words[from + 1]!, words[at]!].every(({ text }) => oneSyllable.test(text))
  );
}

/** Fanny Law Fan Chiu-fun, Laura M Cha, Huang Kunming: what is no name elsewhere, behind a part of one. */
function isNamePart(words: readonly Word[], at: number): boolean {
  const { givenNames, pinyinSurnames, places } = englishLexicon();
  const [before, { text, capital }, after] = [words[at - 1]!, words[at]!, words[at + 1]];
  if (!capital) return false;
  if (text.length === 1) return after?.capital === true && joins(after) && canBeName(words, at + 1);
  if (givenNames.has(before.text) && isSurname(text)) return true;
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
  if ((isAlsoWord || /^[A-Z]{4,}$/.test(text)) && !looksRomanized(words, at)) return false;
  const next = words[at + 1];
  if (next && places.has(`${text} ${next.text}`)) return false;
  if (at > 0 && joins(words[at]) && places.has(`${words[at - 1]!.text} ${text}`)) return false;
  return !postHeads.has(lower);
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
    const afterFields =
      fields.has(words[at - 1]!.text) && /^\p{Lu}\p{Ll}/u.test(text) && !words[at - 1]!.possessive;
    if (afterFields && at === to - 1 && particles.has(words[to]?.text ?? '')) return at;
    if (at > to - 2) break;
    const names = words.slice(at, to).map((word) => word.text);
    if (places.has(`${words[at - 1]!.text} ${text}`) || names.some((name) => places.has(name))) continue;
    if (afterFields && names.length <= 3 && !names.some(isOrdinary)) return at;
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

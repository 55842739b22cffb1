import type { Span } from '../../span.ts';
import type { PersonFinding } from '../finding.ts';
import { englishLexicon } from './lexicon.ts';
import { joins, type Word } from './words.ts';

/** A person's name in a block's words: from the first word to before `to`. */
export interface PersonRun extends Span {
  readonly from: number;
  readonly to: number;
  readonly form: PersonFinding['form'];
  readonly how: string;
}

/** A run of capitalised words that could be a name, and what stands around it. */
interface Candidate extends Span {
  readonly from: number;
  readonly to: number;
}

const longestName = 5;

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
      if (!particle && !canBeName(words, to)) break;
      to++;
    }
    found.push({ from, to, start: words[from]!.start, end: words[to - 1]!.end });
    from = to - 1;
  }
  return found;
}

function canBeName(words: readonly Word[], at: number): boolean {
  const { functionWords, honorifics, notNames, organizationHeads, postHeads, places, bylines } =
    englishLexicon();
  const { text, lower, capital } = words[at]!;
  if (!capital || /\d/.test(text) || text.length < 2) return false;
  if (notNames.has(text) || honorifics.has(text) || organizationHeads.has(text) || places.has(text))
    return false;
  if (bylines.has(text) || (functionWords.has(text) && !looksRomanized(words, at))) return false;
  if (/^[A-Z]{4,}$/.test(text) && !looksRomanized(words, at)) return false;
  const next = words[at + 1];
  if (next && places.has(`${text} ${next.text}`)) return false;
  if (at > 0 && joins(words[at]) && places.has(`${words[at - 1]!.text} ${text}`)) return false;
  return !postHeads.has(lower);
}

/** Whether a word that is also something else begins a romanized name: He Lifeng, Ho Iat-seng, An Li. */
function looksRomanized(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next?.capital || !joins(next)) return false;
  return isPinyinName([words[at]!.text, next.text]) || isHyphenated(next.text);
}

/** What a run of words is by its own shape, or null where only its surroundings can tell. */
export function shapeOf(names: readonly string[]): string | null {
  const { givenNames, cantoneseSurnames } = englishLexicon();
  if (names.length < 2) return null;
  if (names.length === 2 && isPinyinName(names)) return 'Hanyu Pinyin name';
  const surnames = names.filter((name) => cantoneseSurnames.has(capitalised(name)));
  if (names.some(isHyphenated) && surnames.length > 0) return 'romanized name';
  if (
    names.length === 3 &&
    surnames.length > 0 &&
    cantoneseSurnames.has(names[0]!) &&
    !names[1]!.includes('-')
  )
    return 'romanized name';
  if (givenNames.has(names[0]!) && names.length <= 4) return 'given name and surname';
  return null;
}

function isHyphenated(name: string): boolean {
  return /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(name);
}

function capitalised(name: string): string {
  return name.slice(0, 1) + name.slice(1).toLowerCase();
}

const syllable =
  '(?:[bpmf]?(?:a|ai|an|ang|ao)|[dtnlgkhzcsr]?(?:a|ai|an|ang|ao|e|ei|en|eng|ou|ong|u|uan|ui|un|uo)|(?:zh|ch|sh)(?:a|ai|an|ang|ao|e|ei|en|eng|i|ou|ong|u|ua|uai|uan|uang|ui|un|uo)|[bpmdtnljqxy]?(?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)|[bpmf](?:o|ei|en|eng|ou|u)|[zcsr]i|[jqx](?:ia|iang|iong|u|uan|ue|un)|[gkh](?:ua|uai|uan|uang)|[nl](?:v|ü|üe|ve)|y(?:a|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)|w(?:a|ai|an|ang|ei|en|eng|o|u)|er)';
const givenName = new RegExp(`^${syllable}(?:['’]?${syllable})?$`);

/** Surname first, then one or two syllables of Hanyu Pinyin: Fan Yingyan. */
function isPinyinName(names: readonly string[]): boolean {
  const [surname, given] = names;
  return (
    englishLexicon().pinyinSurnames.has(capitalised(surname!)) &&
    given!.length <= 12 &&
    /^\p{Lu}[\p{Ll}'’]+$/u.test(given!) &&
    givenName.test(given!.toLowerCase())
  );
}

/** Whether the words say or do what people do right after the run. */
export function speaksNext(words: readonly Word[], to: number): boolean {
  return joins(words[to]) && englishLexicon().speechVerbs.has(words[to]!.text);
}

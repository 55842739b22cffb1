import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import scriptData from '../../data/script.yaml';
import type { Script } from '../analysis.ts';
import { wordList } from './words.ts';

const data = scriptData as {
  readonly eitherAsSimplified: string;
  readonly eitherAsTraditional: string;
  readonly hongKongCharacters: string;
  readonly taiwanCharacters: string;
  readonly hongKong: string;
  readonly taiwan: string;
};

/** What a text shows of its script: counts of UTF-16 code units, and points for words of one region. */
export interface ScriptEvidence {
  /** Characters that only Simplified text prints. */
  readonly simplified: number;
  /** Characters that only Traditional text prints. */
  readonly traditional: number;
  readonly han: number;
  readonly latin: number;
  /** Kana and Hangul. */
  readonly otherEastAsian: number;
  readonly hongKong: number;
  readonly taiwan: number;
}

const simplifiedOnly = 1;
const traditionalOnly = 2;
const hanCharacter = 4;
const latinLetter = 8;
const eastAsian = 16;
const hongKongForm = 32;
const taiwanForm = 64;
const beginsWord = 128;

/** UTF-16 code unit → what it shows. */
const table = buildTable();
const regionalWords = buildWords();
/** Code units that stand second in a regional word; most that begin one are not followed by any. */
const secondOfWord = new Uint8Array(0x10000);
for (const { word } of [...regionalWords.values()].flat()) secondOfWord[word.charCodeAt(1)] = 1;

/**
 * The script of a paragraph or an article, as a BCP 47 tag. Goes in: plain text of any length, without markup. Comes
 * out: `zh-Hans` or `zh-Hant` by the characters that only one of the two prints (the majority of them, so that a
 * single name in the other script changes nothing), with `-HK` or `-TW` where regional words and forms leave no doubt;
 * `en` where Latin letters carry the text; `und` where nothing can be told: no letters, kana or Hangul, or Chinese
 * whose characters are the same in both scripts (中文). One pass, linear time.
 */
export function detectScript(text: string): Script {
  return scriptOf(scriptEvidence(text));
}

/** The one script that prints a UTF-16 code unit; null where both do, or neither. */
export function scriptOfUnit(unit: number): 'zh-Hans' | 'zh-Hant' | null {
  const shows = table[unit]!;
  if (shows & simplifiedOnly) return 'zh-Hans';
  return shows & traditionalOnly ? 'zh-Hant' : null;
}

/** The script that evidence speaks for; evidence of several paragraphs can be added up before. */
export function scriptOf(evidence: ScriptEvidence): Script {
  const { simplified, traditional, han, latin, otherEastAsian, hongKong, taiwan } = evidence;
  if (otherEastAsian > han) return 'und';
  // A Chinese character says about as much as four Latin letters do.
  if (latin > han * 4) return 'en';
  if (simplified === 0 && traditional === 0) return 'und';
  if (simplified >= traditional) return 'zh-Hans';
  // One word proves nothing, and news of one side speaks of the other.
  if (hongKong >= 2 + taiwan * 2) return 'zh-Hant-HK';
  if (taiwan >= 2 + hongKong * 2) return 'zh-Hant-TW';
  return 'zh-Hant';
}

/** What characters show → how many do; kept from text to text. */
const counts = new Uint32Array(256);

/** Counts what `scriptOf` judges by. */
export function scriptEvidence(text: string): ScriptEvidence {
  counts.fill(0);
  for (let i = 0; i < text.length; i++) counts[table[text.charCodeAt(i)]!]!++;
  let simplified = 0;
  let traditional = 0;
  let han = 0;
  let latin = 0;
  let otherEastAsian = 0;
  for (let shows = 1; shows < counts.length; shows++) {
    const count = counts[shows]!;
    if (count === 0) continue;
    if (shows & simplifiedOnly) simplified += count;
    if (shows & traditionalOnly) traditional += count;
    if (shows & hanCharacter) han += count;
    if (shows & latinLetter) latin += count;
    if (shows & eastAsian) otherEastAsian += count;
  }
  const { hongKong, taiwan } = traditional > simplified ? regionsOf(text) : { hongKong: 0, taiwan: 0 };
  return { simplified, traditional, han, latin, otherEastAsian, hongKong, taiwan };
}

/** Points for regions, which only Traditional text is asked for. */
function regionsOf(text: string): { readonly hongKong: number; readonly taiwan: number } {
  let hongKong = 0;
  let taiwan = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const shows = table[unit]!;
    if (shows < hongKongForm) continue;
    if (shows & hongKongForm) hongKong++;
    if (shows & taiwanForm) taiwan++;
    if (!(shows & beginsWord) || !secondOfWord[text.charCodeAt(i + 1)]) continue;
    for (const { word, region } of regionalWords.get(unit)!) {
      if (!text.startsWith(word, i)) continue;
      if (region === 'hongKong') hongKong++;
      else taiwan++;
    }
  }
  return { hongKong, taiwan };
}

function buildTable(): Uint8Array {
  const units = new Uint8Array(0x10000);
  const set = (characters: string, flag: number) => {
    for (let i = 0; i < characters.length; i++) units[characters.charCodeAt(i)]! |= flag;
  };
  const range = (from: number, to: number, flag: number) => units.fill(flag, from, to + 1);
  range(0x41, 0x5a, latinLetter);
  range(0x61, 0x7a, latinLetter);
  range(0xc0, 0x24f, latinLetter);
  range(0x3041, 0x30fa, eastAsian);
  range(0xac00, 0xd7a3, eastAsian);
  range(0x3400, 0x9fff, hanCharacter);
  range(0xf900, 0xfaff, hanCharacter);
  const targets = new Set(simplifiedToTraditional.split('|').map((pair) => pair.split(' ')[1]));
  set(
    sources(simplifiedToTraditional, (from) => !targets.has(from) && !data.eitherAsSimplified.includes(from)),
    simplifiedOnly,
  );
  set(
    sources(traditionalToSimplified, (from) => !data.eitherAsTraditional.includes(from)),
    traditionalOnly,
  );
  set(data.hongKongCharacters, hongKongForm);
  set(data.taiwanCharacters, taiwanForm);
  for (const word of [...wordList(data.hongKong), ...wordList(data.taiwan)])
    units[word.charCodeAt(0)]! |= beginsWord;
  return units;
}

function sources(dictionary: string, keep: (character: string) => boolean): string {
  return dictionary
    .split('|')
    .map((pair) => pair.split(' ')[0]!)
    .filter((from) => from.length === 1 && keep(from))
    .join('');
}

function buildWords(): ReadonlyMap<number, readonly { word: string; region: 'hongKong' | 'taiwan' }[]> {
  const words = new Map<number, { word: string; region: 'hongKong' | 'taiwan' }[]>();
  for (const region of ['hongKong', 'taiwan'] as const) {
    for (const word of wordList(data[region])) {
      const first = word.charCodeAt(0);
      words.set(first, [...(words.get(first) ?? []), { word, region }]);
    }
  }
  return words;
}

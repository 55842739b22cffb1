import { englishLexicon } from './lexicon.ts';
import { joins, type Word } from './words.ts';

/** What a run of words is by its own shape (`romanized name`), or null where only its surroundings can tell. */
export function shapeOf(names: readonly string[]): string | null {
  const { givenNames, particles, surelySurnames } = englishLexicon();
  if (names.length < 2) return null;
  if (names.length === 2 && (isPinyinName(names) || isPinyinName([names[1]!, names[0]!])))
    return 'Hanyu Pinyin name';
  if (names.length === 2 && isCompoundPinyinName(names)) return 'Hanyu Pinyin name';
  if (isRomanizedName(names)) return 'romanized name';
  if (names.filter((name) => !particles.has(name)).length > 4) return null;
  if (givenNames.has(names[0]!)) return 'given name and surname';
  if (names.length === 2 && givenNames.has(capitalised(names[0]!)) && isSurname(capitalised(names[1]!)))
    return 'given name and surname';
  if (names.slice(1, -1).some((name) => particles.has(name))) return 'name with a particle';
  if (/^(?:\p{Lu}\.)+$/u.test(names[0]!)) return 'initial and surname';
  if (surelySurnames.has(names.at(-1)!)) return 'surname';
  if (names.length <= 3 && endsAsSurnames(names.at(-1)!)) return 'ending of a surname';
  return names.length === 2 && endsInClearSurname(names) ? 'romanized surname' : null;
}

/** Sit Wing-hang, Regina Ip Lau Suk-yee, Hou Tsai-yun; Lee Hsien Loong, Gerard Lim Wei Han, Lee Chun Hei Reginald. */
function isRomanizedName(names: readonly string[]): boolean {
  if (names.length > 5) return false;
  if (names.some(isHyphenated)) return names.some((name) => isSurname(capitalised(name)));
  const { cantoneseSurnames, givenNames } = englishLexicon();
  const first = names.length === 4 && givenNames.has(names[0]!) ? 1 : 0;
  return (
    (names.length === 3 || names.length === 4) &&
    cantoneseSurnames.has(capitalised(names[first]!)) &&
    names.slice(first + 1, first + 3).every((name) => oneSyllable.test(name))
  );
}

/** Chan Tsz King, LAU King Fai: a word of posts that is a syllable of a name behind a surname. */
export function isInName(words: readonly Word[], at: number): boolean {
  const { text, lower, capital } = words[at]!;
  if (!capital || !englishLexicon().postHeads.has(lower)) return false;
  if (!oneSyllable.test(text) || !joins(words[at])) return false;
  const [second, first] = [words[at - 1], words[at - 2]];
  const { cantoneseSurnames } = englishLexicon();
  const isFamily = (word: Word | undefined) =>
    word?.capital === true && cantoneseSurnames.has(capitalised(word.text));
  const next = words[at + 1];
  if (isFamily(second)) return next?.capital === true && joins(next) && oneSyllable.test(next.text);
  return isFamily(first) && joins(second) && second.capital && oneSyllable.test(second.text);
}

/** Whether a word is a surname of Hanyu Pinyin, of Hong Kong, of Taiwan or of Korea. */
export function isSurname(word: string): boolean {
  const { cantoneseSurnames, otherSurnames, pinyinSurnames } = englishLexicon();
  return pinyinSurnames.has(word) || cantoneseSurnames.has(word) || otherSurnames.has(word);
}

/** Wing-hang, Tsai-yun: two or three syllables with a hyphen; no Post-war. */
export function isHyphenated(name: string): boolean {
  return hyphenated.test(name);
}

const romanSyllable =
  '(?:tsz|tsze|sz|sze|tze|ng|[bcdfghj-np-tv-z]{0,3}[aeiouyüê]{1,4}(?:ng|n|m|p|t|k|h|u|i|w|r|l|rk)?)';
const hyphenated = new RegExp(`^(?=\\p{Lu})${romanSyllable}(?:-${romanSyllable}){1,2}$`, 'iu');
/** Whether a capitalised word is one syllable of a romanized name: Hsien, Kin, On. */
export const oneSyllable = new RegExp(`^(?=\\p{Lu}\\p{Ll})${romanSyllable}$`, 'iu');

const syllable =
  '(?:[bpmf]?(?:a|ai|an|ang|ao)|[dtnlgkhzcsr]?(?:a|ai|an|ang|ao|e|ei|en|eng|ou|ong|u|uan|ui|un|uo)|(?:zh|ch|sh)(?:a|ai|an|ang|ao|e|ei|en|eng|i|ou|ong|u|ua|uai|uan|uang|ui|un|uo)|[bpmdtnljqxy]?(?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)|[bpmf](?:o|ei|en|eng|ou|u)|[zcsr]i|[jqx](?:ia|iang|iong|u|uan|ue|un)|[gkh](?:ua|uai|uan|uang)|[nl](?:v|ü|üe|ve)|y(?:a|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)|w(?:a|ai|an|ang|ei|en|eng|o|u)|er)';
const pinyinGivenName = new RegExp(`^${syllable}(?:['’]?${syllable})?$`);

/** Surname first, then one or two syllables of Hanyu Pinyin: Fan Yingyan, SUN Dong. */
function isPinyinName([surname, given]: readonly string[]): boolean {
  return (
    englishLexicon().pinyinSurnames.has(capitalised(surname!)) &&
    given!.length <= 12 &&
    /^\p{Lu}[\p{Ll}'’]+$/u.test(given!) &&
    pinyinGivenName.test(given!.toLowerCase())
  );
}

/** Xianyu Bo, Ouyang Jianming. */
function isCompoundPinyinName([surname, given]: readonly string[]): boolean {
  return (
    englishLexicon().compoundSurnames.has(capitalised(surname!)) && pinyinGivenName.test(given!.toLowerCase())
  );
}

/** Gulnora Rakhimova, Rustam Yuldashev: an ending of surnames alone, in small letters behind three others at least. */
function endsAsSurnames(word: string): boolean {
  if (!/^\p{Lu}\p{Ll}{4,}$/u.test(word)) return false;
  for (const ending of englishLexicon().surnameEndings)
    if (word.endsWith(ending) && word.length > ending.length + 3) return true;
  return false;
}

/** Kiko Leung: a surname that is nothing else, behind a word that is no verb. */
function endsInClearSurname([first, last]: readonly string[]): boolean {
  return (
    englishLexicon().clearSurnames.has(last!) &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(first!) &&
    !/(?:ing|ed|ly|ian|ese|ish)$/.test(first!)
  );
}

/** A name in capitals as names are printed: LEE, Lee. */
export function capitalised(name: string): string {
  return name.slice(0, 1) + name.slice(1).toLowerCase();
}

import english from '../../../data/names/english.yaml';
import surnames from '../../../data/names/surnames.yaml';
import { fold } from '../../text/fold.ts';
import { isSyllabic } from './systems.ts';

/** A Chinese name cut into surname and given name, both folded. */
export interface ChineseParts {
  readonly surname: string;
  readonly given: string;
}

/**
 * The ways in which a Chinese name may be cut, the likeliest first: 欧阳瑜 as 欧阳 + 瑜, then 欧 + 阳瑜; 叶刘淑仪, where a
 * husband's surname comes first, as 叶刘 + 淑仪. Empty where the text is no Chinese name (other characters, too long).
 */
export function chineseParts(name: string): readonly ChineseParts[] {
  const folded = fold(name);
  if (!/^[\u3400-\u9fff]{2,5}$/.test(folded)) return [];
  const compound = compounds.has(folded.slice(0, 2));
  const cuts = [[], [], [1], compound ? [2, 1] : [1], [2], [3]][folded.length]!;
  return cuts
    .filter((at) => at < folded.length)
    .map((at) => ({ surname: folded.slice(0, at), given: folded.slice(at) }));
}

/**
 * The words of a name in Latin letters: lower case, without marks but ü and without honorifics. Empty where it has
 * other letters or too many words.
 */
export function latinWords(name: string): readonly string[] {
  if (name.length > 80 || !/^[\p{Script=Latin}\p{M}\s.,'’ʼ‘`-]+$/u.test(name.replace(/[‐‑–]/g, '-')))
    return [];
  const plain = name
    .normalize('NFD')
    .replace(/(?<=[uU])\u0308/g, '\u0001')
    .replace(/[\p{M}'’ʼ‘`]/gu, '')
    .replace(/[uU]\u0001/g, 'ü')
    .toLowerCase();
  const all = plain.split(/[\s.,‐‑–-]+/).filter(Boolean);
  const words = honorifics.has(all[0] ?? '') ? all.slice(1) : all;
  return words.length <= mostWords ? words : [];
}

/** Whether a word beside a romanized name can be its bearer's Western name: Alfred, or what no syllables give. */
export function isWestern(word: string): boolean {
  return westernNames.has(word) || (word.length > 1 && !isSyllabic(word));
}

/** Whether a word is a Chinese surname in one of its usual spellings. */
export function isSurname(word: string): boolean {
  return romanizedSurnames.has(word);
}

const mostWords = 8;
const compounds = new Set((surnames as { readonly compound: string }).compound.split(/\s+/));
const {
  givenNames,
  honorifics: titles,
  pinyinSurnames,
  cantoneseSurnames,
} = english as Readonly<Record<'givenNames' | 'honorifics' | 'pinyinSurnames' | 'cantoneseSurnames', string>>;
const romanizedSurnames = new Set(`${pinyinSurnames} ${cantoneseSurnames}`.toLowerCase().split(/\s+/));
const westernNames = new Set(givenNames.toLowerCase().split(/\s+/));
const honorifics = new Set(titles.toLowerCase().split(/[\s.]+/));

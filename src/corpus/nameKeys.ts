import { fold } from '../core/text/fold.ts';
import { withoutEdition } from './editions.ts';

/**
 * A name as the corpus compares it: folded (`fold`), without spaces, punctuation and symbols, so that 孫東, 孙东 and,
 * in Latin letters, `Sun Dong` and `SUN DONG` each are one. Empty for a text without letters or digits.
 */
export function nameKey(name: string): string {
  if (/^[a-z0-9\u4e00-\u9fff]+$/i.test(name)) return fold(name);
  return fold(name.normalize('NFC')).replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** Gives what a name is called in Latin letters, for names in Chinese characters; nothing for others. */
export type Romanize = (name: string) => readonly string[];

/** What a series of events is called, folded as by `nameKey`: a name without its edition and year. */
export function seriesKey(name: string): string {
  return nameKey(withoutEdition(name));
}

/**
 * What a reader may type for a name, folded as by `nameKey`: the name, also without its edition and year, a name in
 * Latin letters with the family name first and last, and the romanizations of one in Chinese characters.
 */
export function searchKeys(name: string, romanize: Romanize): readonly string[] {
  const forms = new Set([name, withoutEdition(name), ...romanize(name)].flatMap(orders));
  return [...new Set([...forms].map(nameKey))].filter(Boolean);
}

/** `Sun Dong` and `Dong Sun`: only of names in Latin letters with two to four parts. */
function orders(name: string): readonly string[] {
  if (!/^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(name)) return [name];
  const parts = name.trim().split(/\s+/);
  if (parts.length < 2 || parts.length > 4) return [name];
  return [name, [...parts.slice(1), parts[0]].join(' '), [parts.at(-1), ...parts.slice(0, -1)].join(' ')];
}

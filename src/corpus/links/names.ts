import { editionIn, withoutEdition, yearIn } from '../editions.ts';
import { nameKey } from '../nameKeys.ts';

/** A name of an event taken apart for comparison. */
export interface EventName {
  /** Bigrams of a name in Chinese, words of one in another language. */
  readonly parts: ReadonlySet<string>;
  readonly isChinese: boolean;
  /** The edition it numbers (第三届, 3rd), in digits; null where none. */
  readonly edition: string | null;
  /** The year in it, null where none. */
  readonly year: string | null;
  /** The name without number and year, folded: what a series is called. */
  readonly stem: string;
}

/** Words that say little in any name; what is left of a name of only these is short. */
const commonWords = new Set(['the', 'a', 'an', 'of', 'on', 'in', 'at', 'and', 'for', 'to', 'with', 'annual']);

export function readEventName(name: string): EventName {
  const bare = withoutEdition(name);
  const isChinese = /\p{Script=Han}/u.test(bare);
  const stem = nameKey(bare);
  const words = bare.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const parts = isChinese
    ? [...stem].slice(0, -1).map((character, i) => character + [...stem][i + 1])
    : words.filter((word) => !commonWords.has(word));
  return { parts: new Set(parts), isChinese, edition: editionIn(name), year: yearIn(name), stem };
}

/**
 * How alike two names of one language are, from 0 to 1: the share of parts that they have in common (Dice); 1 where a
 * name of some length is a part of the other. Null where they cannot be compared.
 */
export function nameSimilarity(a: EventName, b: EventName): number | null {
  if (a.isChinese !== b.isChinese || a.parts.size === 0 || b.parts.size === 0) return null;
  const [short, long] = a.stem.length <= b.stem.length ? [a, b] : [b, a];
  if (short.stem.length >= 6 && long.stem.includes(short.stem)) return 1;
  const shared = [...a.parts].filter((part) => b.parts.has(part)).length;
  return (2 * shared) / (a.parts.size + b.parts.size);
}

/** Whether two names number different editions, or bear different years. */
export function areOtherEditions(a: EventName, b: EventName): boolean {
  const differ = (x: string | null, y: string | null) => x !== null && y !== null && x !== y;
  return differ(a.edition, b.edition) || differ(a.year, b.year);
}

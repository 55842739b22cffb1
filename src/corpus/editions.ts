import { readNumber } from '../core/dates/numerals.ts';
import words from '../data/events/english.yaml';

const chineseNumbers = '〇一二三四五六七八九十百零两0-9';
const chineseEdition = new RegExp(`第([${chineseNumbers}]{1,5})(?:届|屆|次|期|轮|輪|回)`);
const { ordinals: list } = words as { readonly ordinals: string };
/** In their order, from one on. */
const ordinals = list.split(', ');
/** In words only at the start: inside a name they are mostly of something in it (the Ninth Street market). */
const englishEdition = new RegExp(
  `\\b(\\d{1,3})(?:st|nd|rd|th)\\b|^(?:the )?(${ordinals.join('|')})(?=\\s+\\p{Lu})`,
  'iu',
);

/** Most names number nothing, which one look tells. */
const mayNumber = new RegExp(`[第\\d]|^(?:the )?(?:${ordinals.join('|')})\\s`, 'iu');

/** The edition that a name numbers, in digits, in whatever language and numerals; null where it numbers none. */
export function editionIn(name: string): string | null {
  const [, chinese] = chineseEdition.exec(name) ?? [];
  if (chinese !== undefined) return String(readNumber(chinese, 0)?.value ?? chinese);
  const [, digits, ordinal] = englishEdition.exec(name) ?? [];
  return digits ?? (ordinal === undefined ? null : String(ordinals.indexOf(ordinal.toLowerCase()) + 1));
}

/** The year in a name; null where there is none. */
export function yearIn(name: string): string | null {
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name)?.[0] ?? null;
}

/** A name without its edition, year and day: what a series is called. */
export function withoutEdition(name: string): string {
  if (!mayNumber.test(name)) return name;
  return name
    .replace(chineseEdition, '')
    .replace(englishEdition, '')
    .replace(/(?:19|20)\d\d年?(?:度)?/g, '')
    .replace(/\d{1,2}月\d{1,2}日的?/g, '');
}

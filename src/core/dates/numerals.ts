/** A number as printed: its value, and where it ends (UTF-16 offset, excluded). */
export interface PrintedNumber {
  readonly value: number;
  readonly end: number;
  /** How many digits or numerals it has. */
  readonly length: number;
  readonly style: 'arabic' | 'chinese';
  /** Chinese numerals read digit by digit (二〇二三) rather than as a count (二十三). */
  readonly positional: boolean;
}

const chineseDigits = new Map(
  [...'〇零一二三四五六七八九'].map((digit, i) => [digit.charCodeAt(0), Math.max(0, i - 1)]),
);
chineseDigits.set('○'.charCodeAt(0), 0);
chineseDigits.set('两'.charCodeAt(0), 2);
const magnitudes = new Map(
  Object.entries({ 十: 10, 廿: 20, 卅: 30, 百: 100, 千: 1000 }).map(([sign, value]) => [
    sign.charCodeAt(0),
    value,
  ]),
);

const longest = 9;

/** Every code unit with which a number may begin. */
export const numerals: readonly number[] = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(
  isNumeral,
);

/** Whether a number in Arabic or Chinese digits may begin with this code unit. */
export function isNumeral(unit: number): boolean {
  return isArabicDigit(unit) || chineseDigits.has(unit) || startsCount(unit);
}

/** 十, 廿 and 卅 begin a count; 百 and 千 alone do not name days or years. */
function startsCount(unit: number): boolean {
  return (magnitudes.get(unit) ?? 100) < 100;
}

/** Whether a code unit of folded text is one of 0 to 9. */
export function isArabicDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/**
 * The number that begins at `at` in folded text, in Arabic or Chinese digits, or null. Chinese numerals after Arabic
 * digits belong to something else, but 0 stands for 〇 inside Chinese ones. Longer than nine digits is no number.
 */
export function readNumber(folded: string, at: number): PrintedNumber | null {
  const first = folded.charCodeAt(at);
  if (isArabicDigit(first)) return readArabic(folded, at);
  if (chineseDigits.has(first) || startsCount(first)) return readChinese(folded, at);
  return null;
}

function readArabic(folded: string, at: number): PrintedNumber | null {
  let end = at;
  while (isArabicDigit(folded.charCodeAt(end))) end++;
  if (end - at > longest) return null;
  return {
    value: Number(folded.slice(at, end)),
    end,
    length: end - at,
    style: 'arabic',
    positional: true,
  };
}

function readChinese(folded: string, at: number): PrintedNumber | null {
  let run = 0;
  let total = 0;
  let digit = -1;
  let magnitude = Number.POSITIVE_INFINITY;
  let end = at;
  for (; end - at <= longest; end++) {
    const unit = folded.charCodeAt(end);
    const counted = magnitude !== Number.POSITIVE_INFINITY;
    const next = unit === 0x30 && end > at && !counted ? 0 : chineseDigits.get(unit);
    if (next !== undefined) {
      if (counted && next > 0 && digit >= 0) break;
      if (!counted) run = run * 10 + next;
      if (!counted || next > 0) digit = next;
      continue;
    }
    const factor = magnitudes.get(unit);
    if (factor === undefined || factor >= magnitude || (!counted && end - at > 1)) break;
    if (factor === 20 || factor === 30) {
      if (digit >= 0) break;
      total += factor;
      magnitude = 10;
    } else {
      total += factor * (digit < 0 ? 1 : digit);
      magnitude = factor;
    }
    digit = -1;
  }
  if (end - at > longest) return null;
  const positional = magnitude === Number.POSITIVE_INFINITY;
  const value = positional ? run : total + Math.max(0, digit);
  return { value, end, length: end - at, style: 'chinese', positional };
}

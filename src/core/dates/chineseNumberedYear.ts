import { afterYear } from './chineseTerm.ts';
import { guards, severalYearUnits, signs } from './chineseWords.ts';
import { printed, type ReadMoment, type ReadYear } from './moment.ts';
import { type PrintedNumber, readNumber } from './numerals.ts';
import { isHan, skipSpace } from './signs.ts';

/** The Gregorian year of a year of the Republic of China: 112 is 2023. */
export function republicYear(year: number): number {
  return year + 1911;
}

/** 2023年, 二〇二三年, 08年, 112年5月, 2021至2025年, 2023-24学年 in folded text; lengths of time (五年) are none. */
export function readNumberedYear(folded: string, at: number): ReadYear | null {
  const number = readNumber(folded, at);
  if (!number) return null;
  const several = readSeveralYears(folded, number);
  if (several) return several;
  const unit = skipSpace(folded, number.end);
  if (folded.startsWith('学年', unit)) return readSchoolYear(folded, number, unit);
  if (folded[unit] !== '年') return null;
  const year = yearOf(folded, at, number, unit + 1);
  if (!year) return null;
  const read = { moment: { year: printed(year.value) }, end: afterYear(folded, unit) };
  return year.needs ? { ...read, needs: year.needs } : read;
}

/** 2021至2025年, 2021、2022年, 2023/24年度, 2023-24学年. */
function readSeveralYears(folded: string, first: PrintedNumber): ReadYear | null {
  if (first.value < 1000 || first.value > 2199) return null;
  const from = skipSpace(folded, first.end);
  const slash = folded[from] === '/' ? { end: from + 1 } : null;
  const sign = signs.range.match(folded, from) ?? signs.list.match(folded, from) ?? slash;
  const second = sign && readNumber(folded, skipSpace(folded, sign.end));
  if (!second || (second.length !== 4 && second.length !== 2)) return null;
  const last = second.length === 2 ? Math.floor(first.value / 100) * 100 + second.value : second.value;
  if (last <= first.value || last > 2199) return null;
  const unit = severalYearUnits.match(folded, skipSpace(folded, second.end));
  if (!unit || folded[unit.end] === '代') return null;
  const isTerm = unit.meaning === 'term' || slash !== null;
  if (isTerm && last !== first.value + 1) return null;
  return { moment: { years: [first.value, last] }, end: unit.end, closed: true };
}

/** 112學年度 begins in the 112th year of the Republic, 2023学年 in 2023. */
function readSchoolYear(folded: string, number: PrintedNumber, unit: number): ReadYear | null {
  const first = number.length === 3 ? republicYear(number.value) : number.value;
  if (first < 1900 || first > 2199 || number.length < 3) return null;
  const end = unit + (folded[unit + 2] === '度' ? 3 : 2);
  return { moment: { years: [first, first + 1] }, end, closed: true };
}

interface YearNumber {
  readonly value: number;
  readonly needs?: 'month';
}

/** The year a number before 年 means, or null where it is a length of time; `after` is the place behind 年. */
function yearOf(folded: string, at: number, number: PrintedNumber, after: number): YearNumber | null {
  const { value, length, style, positional } = number;
  if (value >= 1000 && value <= 2199) {
    if (!positional) return { value, ...(value % 1000 === 0 && { needs: 'month' }) };
    return length !== 4 || isRoundLength(folded, value, after) ? null : { value };
  }
  if (!positional)
    return length <= 3 && value >= 10 && value < 40 ? { value: 2000 + value, needs: 'month' } : null;
  if (length === 3) return threeDigitYear(folded, at, number, after);
  if (length !== 2) return null;
  if (value < 10) return { value: 2000 + value };
  const year = (value < 40 ? 2000 : 1900) + value;
  if (style === 'arabic') return { value: year, needs: 'month' };
  // 七八年 is seven or eight years, 九七年 is 1997.
  return value % 10 === Math.floor(value / 10) + 1 ? null : { value: year };
}

/** 1500年历史, 1000年前: a multiple of a hundred is a length before some words. */
function isRoundLength(folded: string, value: number, after: number): boolean {
  if (value % 100 !== 0) return false;
  if (guards.notAfterRoundYear.startsAt(folded, after)) return true;
  return value < 1800 && guards.notAfterOldRoundYear.startsAt(folded, after);
}

/** 112年5月 counts from 1912 (民国); 在789年 and 三六七年一月 are years of the common era. */
function threeDigitYear(folded: string, at: number, number: PrintedNumber, after: number): YearNumber {
  const isPlaced =
    guards.beforeShortYear.endsAt(folded, at) && !guards.notAfterShortYear.startsAt(folded, after);
  if (number.value < 90 || number.value > 130 || number.style === 'chinese')
    return { value: number.value, ...(!isPlaced && { needs: 'month' }) };
  const isYear = isPlaced || guards.afterRepublicYear.startsAt(folded, after);
  return { value: republicYear(number.value), ...(!isYear && { needs: 'month' }) };
}

/**
 * A year printed without 年 before a name or a part of the year (2023中关村论坛, 2023上半年), or null. Numbers of
 * amounts, codes and times are none.
 */
export function readBareYear(folded: string, at: number): ReadMoment | null {
  const number = readNumber(folded, at);
  if (number?.style !== 'arabic' || number.length !== 4) return null;
  if (number.value < 1500 || number.value > 2100) return null;
  if (!isHan(folded.charCodeAt(number.end)) || folded[number.end] === '年') return null;
  if (guards.measures.startsAt(folded, number.end)) return null;
  const isStart = at === 0 || '\n“‘"《「『〈(—:、。!?;【'.includes(folded[at - 1]!);
  const isInText = at > 0 && isHan(folded.charCodeAt(at - 1)) && !guards.amountBefore.endsAt(folded, at);
  return isStart || isInText ? { moment: { year: printed(number.value) }, end: number.end } : null;
}

import { monthStarters, readInMonth, readMonth } from './chineseMonth.ts';
import { guards } from './chineseWords.ts';
import type { ReadMoment } from './moment.ts';
import { isArabicDigit, isNumeral } from './numerals.ts';

export const fromMonthStarters = monthStarters;

/** A date that begins with its month: 6月30日, 三月, 上月底, 1至5月, 十月的第一周, in folded text. */
export function readFromMonth(folded: string, at: number): ReadMoment | null {
  const month = readMonth(folded, at);
  if (!month || guards.lunar.endsAt(folded, at)) return null;
  if (month.several) return guards.notAfterMonth.startsAt(folded, month.end) ? null : month;
  const isNumber = isNumeral(folded.charCodeAt(at));
  if (isNumber && month.end - at < 3 && guards.lengthBefore.endsAt(folded, at)) return null;
  const inMonth = readInMonth(folded, month.end, month.moment, { year: false });
  if (inMonth || !isNumber) return inMonth ?? month;
  if (guards.notAfterMonth.startsAt(folded, month.end)) return null;
  // 三月三 and 七月七 are festivals of the lunar calendar.
  const next = folded.charCodeAt(month.end);
  return isNumeral(next) && !isArabicDigit(next) ? null : month;
}

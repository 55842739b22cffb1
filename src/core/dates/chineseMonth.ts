import { readDayNumber } from './chineseDay.ts';
import { readEdge } from './chineseEdge.ts';
import { readWeekday } from './chineseWeek.ts';
import { guards, monthParts, monthWords, nthWords, shortMonths, signs, weekOfMonth } from './chineseWords.ts';
import { type Moment, printed, type ReadMoment } from './moment.ts';
import { isNumeral, readNumber } from './numerals.ts';
import { isClauseEnd, isHan, skipSpace } from './signs.ts';

/** First code units at which `readMonth` may find something besides numerals. */
export const monthStarters: ReadonlySet<number> = new Set([
  ...monthWords.firstUnits,
  ...shortMonths.firstUnits,
  '元'.charCodeAt(0),
]);
export const firstMonthsStarters = guards.firstMonths.firstUnits;

/** 12月, 十二月份, 上月, 1至5月, 本(5)月 in folded text, without what follows. */
export function readMonth(folded: string, at: number): (ReadMoment & { readonly several?: true }) | null {
  const word = monthWords.match(folded, at);
  if (word) return { moment: word.meaning, end: word.end };
  if (folded.startsWith('元月', at))
    return { moment: { month: printed(1) }, end: afterMonth(folded, at + 1) };
  return readShortMonth(folded, at) ?? readMonthNumber(folded, at);
}

/** 本(5)月, 上(4)月, 下(6)月. */
function readShortMonth(folded: string, at: number): ReadMoment | null {
  const short = shortMonths.match(folded, at);
  if (!short || folded[short.end] !== '(') return null;
  const number = readNumber(folded, short.end + 1);
  if (!number || number.value < 1 || number.value > 12 || !folded.startsWith(')月', number.end)) return null;
  const month = { month: printed(number.value) };
  return { moment: short.meaning > 0 ? { ...month, toward: 'future' } : month, end: number.end + 2 };
}

function readMonthNumber(folded: string, at: number): (ReadMoment & { readonly several?: true }) | null {
  const number = readNumber(folded, at);
  if (!number || number.value < 1 || number.value > 12 || number.length > 2 || folded[at] === '两')
    return null;
  if (number.positional && number.style === 'chinese' && number.length > 1) return null;
  const unit = skipSpace(folded, number.end);
  if (folded[unit] === '月')
    return { moment: { month: printed(number.value) }, end: afterMonth(folded, unit) };
  const sign = signs.range.match(folded, unit) ?? signs.list.match(folded, unit);
  const last = sign && readNumber(folded, skipSpace(folded, sign.end));
  if (!last || last.value <= number.value || last.value > 12 || folded[last.end] !== '月') return null;
  // 11至12月5日 is two days, not two months.
  if (isNumeral(folded.charCodeAt(last.end + 1))) return null;
  return {
    moment: { months: [number.value, last.value] },
    end: afterMonth(folded, last.end),
    several: true,
  };
}

function afterMonth(folded: string, unit: number): number {
  return folded[unit + 1] === '份' && folded[unit + 2] !== '额' ? unit + 2 : unit + 1;
}

/** 前5个月, 首五个月, 头两个月 after a year: the months from January on. */
export function readFirstMonths(folded: string, at: number): ReadMoment | null {
  if (!guards.firstMonths.startsAt(folded, at)) return null;
  const number = readNumber(folded, skipSpace(folded, at + 1));
  if (!number || number.value < 2 || number.value > 11) return null;
  const unit = skipSpace(folded, number.end);
  return folded.startsWith('个月', unit) ? { moment: { months: [1, number.value] }, end: unit + 2 } : null;
}

/** What follows a month inside the same date: a day, a third of the month, 底, its first week, its last Wednesday. */
export function readInMonth(
  folded: string,
  at: number,
  month: Moment,
  given: { readonly year: boolean },
): ReadMoment | null {
  const from = skipSpace(folded, folded[at] === '的' ? at + 1 : at);
  const part = monthParts.match(folded, from);
  if (part) return { moment: { ...month, days: part.meaning }, end: part.end };
  const week = weekOfMonth.match(folded, from);
  if (week) return { moment: { ...month, days: daysOfWeek(week.meaning) }, end: week.end };
  const nth = nthWords.match(folded, from);
  const weekday = nth && readWeekday(folded, nth.end);
  if (weekday) return { moment: { ...month, ...weekday.moment, nth: nth.meaning }, end: weekday.end };
  const day = readDayNumber(folded, from);
  if (day) return { moment: { ...month, ...day.moment }, end: day.end };
  const edge = readEdge(folded, at);
  if (edge) return { moment: month, end: edge.end };
  return readUnmarkedDay(folded, from, month, given);
}

/** A day without 日: 一月二十三, 12月30至1月2日, and any day after a full year and month (两千年八月十五). */
function readUnmarkedDay(
  folded: string,
  at: number,
  month: Moment,
  given: { readonly year: boolean },
): ReadMoment | null {
  const number = readNumber(folded, at);
  if (!number || number.value < 1 || number.value > 31 || number.length > 3) return null;
  const after = skipSpace(folded, number.end);
  const sign = signs.range.match(folded, after);
  const leadsToMonth = sign && readMonth(folded, skipSpace(folded, sign.end));
  const moment = { ...month, day: printed(number.value) };
  if (leadsToMonth && !leadsToMonth.several && number.style === 'arabic') return { moment, end: number.end };
  if (number.style === 'arabic' || number.positional || guards.measures.startsAt(folded, number.end))
    return null;
  if (isNumeral(folded.charCodeAt(number.end))) return null;
  const isHoliday = !given.year && number.value === 15;
  if (isHoliday || number.value < 11) return null;
  return isClauseEnd(folded, number.end) || isHan(folded.charCodeAt(number.end))
    ? { moment, end: number.end }
    : null;
}

function daysOfWeek(week: number): readonly [number, number] {
  return [7 * week - 6, 7 * week];
}

import { readWeekdaySign } from './chineseWeek.ts';
import { signs, weekdays } from './chineseWords.ts';
import { printed, type ReadMoment } from './moment.ts';
import { type PrintedNumber, readNumber } from './numerals.ts';
import { isClauseEnd, skipSpace } from './signs.ts';

/** 29日, 三十号, 12至15日, 12、13日, 5、6、7日 in folded text, with the weekday behind it if it is printed (29日(周一)). */
export function readDayNumber(folded: string, at: number): ReadMoment | null {
  const number = readNumber(folded, at);
  if (!number || !isDayNumber(number) || folded[at] === '两') return null;
  const unit = skipSpace(folded, number.end);
  if (isDayUnit(folded, unit)) {
    return withWeekdayBehind(folded, { moment: { day: printed(number.value) }, end: unit + 1 });
  }
  const sign = signs.range.match(folded, unit) ?? signs.list.match(folded, unit);
  let last = sign && readNumber(folded, skipSpace(folded, sign.end));
  if (!last || !isDayNumber(last) || last.value <= number.value) return null;
  for (let next: PrintedNumber | null = last; next; next = dayAfter(folded, last)) last = next;
  const lastUnit = skipSpace(folded, last.end);
  if (!isDayUnit(folded, lastUnit)) return null;
  return { moment: { days: [number.value, last.value] }, end: lastUnit + 1 };
}

/** The 7 behind the 6 of 5、6、7日: a list of days goes on with the next day, or it is none. */
function dayAfter(folded: string, { value, end }: PrintedNumber): PrintedNumber | null {
  const sign = value < 31 ? signs.list.match(folded, end) : null;
  const next = sign && readNumber(folded, skipSpace(folded, sign.end));
  return next?.value === value + 1 ? next : null;
}

/** Whether a number can be a day of a month; 一二 and 廿卅 runs are none. */
export function isDayNumber(number: {
  value: number;
  length: number;
  style: string;
  positional: boolean;
}): boolean {
  const { value, length, style, positional } = number;
  if (value < 1 || value > 31 || length > 3) return false;
  return style === 'arabic' ? length <= 2 : !positional || length === 1;
}

function isDayUnit(folded: string, at: number): boolean {
  return folded[at] === '日' || folded[at] === '号';
}

/** A day with the weekday that goes with it, if one stands behind it: (周一), ，星期一, 星期一. */
export function withWeekdayBehind(folded: string, read: ReadMoment): ReadMoment {
  const weekday = readWeekdayBehind(folded, read.end);
  if (!weekday) return read;
  return { moment: { ...read.moment, weekdayBeside: weekday.value }, end: weekday.end };
}

/** The weekday behind a day that ends at `at`, and where that ends, or null. */
export function readWeekdayBehind(folded: string, at: number): { value: number; end: number } | null {
  const open = skipSpace(folded, at);
  const mark = folded[open];
  if (mark === '(') {
    const weekday = readWeekdaySign(folded, open + 1) ?? weekdays.match(folded, open + 1);
    return weekday && folded[weekday.end] === ')' ? { value: weekday.meaning, end: weekday.end + 1 } : null;
  }
  const weekday = readWeekdaySign(folded, mark === ',' ? open + 1 : open);
  // After a comma the weekday may belong to the next clause.
  if (!weekday || (mark === ',' && !isClauseEnd(folded, weekday.end))) return null;
  return { value: weekday.meaning, end: weekday.end };
}

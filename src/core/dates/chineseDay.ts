import { readWeekday } from './chineseWeek.ts';
import { signs, weekdays } from './chineseWords.ts';
import { printed, type ReadMoment } from './moment.ts';
import { readNumber } from './numerals.ts';
import { isClauseEnd, skipSpace } from './signs.ts';

/** 29日, 三十号, 12至15日, 12、13日 in folded text, with the weekday behind it if it is printed (29日(周一)). */
export function readDayNumber(folded: string, at: number): ReadMoment | null {
  const number = readNumber(folded, at);
  if (!number || !isDayNumber(number) || folded[at] === '两') return null;
  const unit = skipSpace(folded, number.end);
  if (isDayUnit(folded, unit)) {
    const end = unit + 1;
    return { moment: { day: printed(number.value) }, end: readWeekdayBehind(folded, end) ?? end };
  }
  const sign = signs.range.match(folded, unit) ?? signs.list.match(folded, unit);
  const last = sign && readNumber(folded, skipSpace(folded, sign.end));
  if (!last || !isDayNumber(last) || last.value <= number.value) return null;
  const lastUnit = skipSpace(folded, last.end);
  if (!isDayUnit(folded, lastUnit)) return null;
  return { moment: { days: [number.value, last.value] }, end: lastUnit + 1 };
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

/** The end of a weekday that goes with the day before `at`: (周一), ，星期一, 星期一; undefined where there is none. */
export function readWeekdayBehind(folded: string, at: number): number | undefined {
  const open = skipSpace(folded, at);
  const mark = folded[open];
  if (mark === '(') {
    const weekday = readWeekday(folded, open + 1) ?? weekdays.match(folded, open + 1);
    return weekday && folded[weekday.end] === ')' ? weekday.end + 1 : undefined;
  }
  const weekday = readWeekday(folded, mark === ',' ? open + 1 : open);
  // After a comma the weekday may belong to the next clause.
  return weekday && (mark !== ',' || isClauseEnd(folded, weekday.end)) ? weekday.end : undefined;
}

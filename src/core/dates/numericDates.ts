import { isDay } from './calendar.ts';
import { readWeekdayBehind, withWeekdayBehind } from './chineseDay.ts';
import { guards, signs } from './chineseWords.ts';
import { type Moment, printed, type ReadMoment } from './moment.ts';
import { isWordUnit, skipSpace } from './signs.ts';

const yearFirst = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const republic = /(1[0-3]\d)([/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const spaced = /(\d{4}) (\d{2}) (\d{2})(?!\d)/y;
const yearLast = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/y;
const shortYear = /(\d{2})-(\d{1,2})-(\d{1,2})(?!\d)/y;
const years = /(\d{4}) ?(?:-|–|—|~) ?(\d{4})(?![\d年学财])/y;
const yearAndMonth = /(\d{4})[-/](\d{2})(?![\d年学财])/y;
const monthAndDay = /(\d{1,2})\/(\d{1,2})(?!\d)/y;
const days = /(\d{1,2})\/(\d{1,2}) ?(?:-|–|—|~|至) ?(\d{1,2})\/(\d{1,2})(?!\d)/y;

/**
 * A date written in digits and signs that begins at `at`: 2010-01-29, 2010.01.29, 30/6/2022, 113/7/24 (民国), 2018/1/10-2018/7/10,
 * 12/1, 8/10-9/15. Codes, versions, fractions and parts of addresses are none. Where day and month cannot be told apart only the
 * year is read.
 */
export function readNumericDate(text: string, at: number): (ReadMoment & { readonly to?: Moment }) | null {
  if (at > 0 && !mayPrecede(text, at)) return null;
  const run = readDays(text, at);
  if (run) return run;
  const first = readOne(text, at);
  if (!first) return null;
  if (first.moment.day === undefined && first.moment.month === undefined) {
    const last = readLast(text, first.end);
    return last ? { moment: first.moment, to: last.moment, end: last.end } : accepted(text, first);
  }
  const last = readLast(text, first.end);
  return last ? { moment: first.moment, to: last.moment, end: last.end } : accepted(text, first);
}

/** 8/10-9/15: no fractions, because one of the two can only be a day of a month. */
function readDays(text: string, at: number): (ReadMoment & { readonly to: Moment }) | null {
  days.lastIndex = at;
  const match = days.exec(text);
  if (!match || !mayFollow(text, days.lastIndex)) return null;
  const end = days.lastIndex;
  const [month, dayOfMonth, lastMonth, lastDay] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  if (Math.max(dayOfMonth, lastDay) <= 12) return null;
  if (!isDay(undefined, month, dayOfMonth) || !isDay(undefined, lastMonth, lastDay)) return null;
  return {
    moment: { month: printed(month), day: printed(dayOfMonth) },
    to: { month: printed(lastMonth), day: printed(lastDay) },
    end,
  };
}

function readLast(text: string, at: number): ReadMoment | null {
  const sign = signs.range.match(text, skipSpace(text, at));
  const last = sign && readOne(text, skipSpace(text, sign.end));
  return last && accepted(text, last);
}

function accepted(text: string, read: ReadMoment): ReadMoment | null {
  if (!mayFollow(text, read.end)) return null;
  return read.moment.day && text[read.end] === '(' ? withWeekdayBehind(text, read) : read;
}

function readOne(text: string, at: number): ReadMoment | null {
  const fields = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return (
      match && { numbers: match.filter((group) => /^\d+$/.test(group)).map(Number), end: pattern.lastIndex }
    );
  };
  const big = fields(yearFirst) ?? fields(spaced);
  if (big) return day(big.numbers.at(-3)!, big.numbers.at(-2)!, big.numbers.at(-1)!, big.end);
  const taiwan = fields(republic);
  if (taiwan)
    return day(taiwan.numbers[0]! + 1911, taiwan.numbers.at(-2)!, taiwan.numbers.at(-1)!, taiwan.end);
  const little = fields(yearLast);
  if (little)
    return dayLast(little.numbers.at(-3)!, little.numbers.at(-2)!, little.numbers.at(-1)!, little.end);
  const short = fields(shortYear);
  if (short) return day(2000 + short.numbers[0]!, short.numbers[1]!, short.numbers[2]!, short.end);
  const range = fields(years);
  if (range) return yearRange(range.numbers[0]!, range.numbers[1]!, range.end);
  const month = fields(yearAndMonth);
  if (month) return monthOf(month.numbers[0]!, month.numbers[1]!, month.end);
  const plain = fields(monthAndDay);
  return plain && monthDay(text, plain.numbers[0]!, plain.numbers[1]!, plain.end);
}

function day(year: number, month: number, dayOfMonth: number, end: number): ReadMoment | null {
  if (!isDay(year, month, dayOfMonth)) return null;
  return { moment: { year: printed(year), month: printed(month), day: printed(dayOfMonth) }, end };
}

/** 30/6/2022 and 6/30/2022 are clear, 1/2/2020 is not. */
function dayLast(first: number, second: number, year: number, end: number): ReadMoment | null {
  if (year < 1000 || year > 2199) return null;
  if (first === second || second > 12) return day(year, first, second, end);
  if (first > 12) return day(year, second, first, end);
  return first > 0 && second > 0 ? { moment: { year: printed(year) }, end } : null;
}

/** 2021-2025; other pairs of numbers are codes. */
function yearRange(first: number, last: number, end: number): ReadMoment | null {
  return first >= 1800 && last > first && last <= 2100 ? { moment: { years: [first, last] }, end } : null;
}

/** 2022-12; 2022-23 is a season or a school year. */
function monthOf(year: number, number: number, end: number): ReadMoment | null {
  if (year < 1900 || year > 2100) return null;
  if (number === (year % 100) + 1) return { moment: { years: [year, year + 1] }, end };
  if (number < 1 || number > 12) return null;
  return { moment: { year: printed(year), month: printed(number) }, end };
}

/** 12/1, 3/25, 3/5(五) and 3/5起, but not what may be a fraction. */
function monthDay(text: string, month: number, dayOfMonth: number, end: number): ReadMoment | null {
  if (!isDay(undefined, month, dayOfMonth)) return null;
  const mayBeFraction = month <= dayOfMonth && dayOfMonth <= 12;
  if (mayBeFraction && !showsDay(text, end)) return null;
  return { moment: { month: printed(month), day: printed(dayOfMonth) }, end };
}

function showsDay(text: string, end: number): boolean {
  if (text[end] === '(') return readWeekdayBehind(text, end) !== null;
  return guards.afterSlashedDay.startsAt(text, skipSpace(text, end));
}

function mayPrecede(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isWordUnit(before)) return false;
  return (
    !'./-=#&?%+:$£€¥\\@'.includes(text[at - 1]!) ||
    (text[at - 1] === ':' && !isWordUnit(text.charCodeAt(at - 2)))
  );
}

/** A `T` with a time may follow, other letters, digits and path signs may not. */
function mayFollow(text: string, end: number): boolean {
  const after = text[end];
  if (after === undefined) return true;
  if (after === 't' || after === 'T') return /\d/.test(text[end + 1] ?? '');
  if (isWordUnit(text.charCodeAt(end)) || '/=%'.includes(after)) return false;
  return !('.-'.includes(after) && isWordUnit(text.charCodeAt(end + 1)));
}

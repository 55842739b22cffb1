import { remembering } from '../text/remembering.ts';

/**
 * The days an EDTF expression may mean: day numbers (days since 1970-01-01, proleptic Gregorian), both ends
 * included, `first` ≤ `last`; an open end is infinite.
 */
export interface Period {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads an EDTF date: day, month or year (`2022-07`), unspecified trailing digits (`202X`, `2022-07-XX`), an interval
 * (`2022-06-01/2022-07`, `2022/..`); a trailing `?`, `~` or `%` is passed over. Null where no period can be told: a
 * date without a year (`XXXX-06-30`), seasons, days that no calendar has (2023-02-29), an interval that ends before it
 * starts, any other string. Source: EDTF, ISO 8601-2:2019, levels 0 and 1.
 */
export const periodOf = remembering((edtf: string): Period | null => {
  if (edtf.length > 32) return null;
  const [from, to, ...rest] = edtf.split('/');
  if (rest.length > 0) return null;
  if (to === undefined) return datePeriod(edtf);
  const start = endOfInterval(from!, Number.NEGATIVE_INFINITY);
  const end = endOfInterval(to, Number.POSITIVE_INFINITY);
  return start && end && start.first <= end.last ? { first: start.first, last: end.last } : null;
});

/**
 * Whether a date without a year (`XXXX-06-30`, `XXXX-06`) can fall on or between two day numbers, either of which may
 * be infinite. Null where the text is no such date.
 */
export function yearlyDateWithin(edtf: string, first: number, last: number): boolean | null {
  const match = /^XXXX-(\d\d)(?:-(\d\d|XX))?[?~%]?$/.exec(edtf);
  // 2000 had every day that any year has.
  const leap = match && datePeriod(`2000-${match[1]}-${match[2] ?? 'XX'}`);
  if (!leap) return null;
  if (last - first >= 8 * 366) return true;
  const firstYear = yearOf(first);
  for (let year = firstYear; year <= firstYear + 9; year++) {
    const inYear = datePeriod(`${String(year).padStart(4, '0')}-${match[1]}-${match[2] ?? 'XX'}`);
    if (inYear && inYear.first <= last && inYear.last >= first) return true;
  }
  return false;
}

/** The day number of a calendar day; months count from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  // Counting years from March makes the leap day the last of its year (H. Hinnant, days_from_civil).
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** How many days a month has; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return dayNumber(nextYear, nextMonth, 1) - dayNumber(year, month, 1);
}

function yearOf(day: number): number {
  const guess = 1970 + Math.floor(day / 365.2425);
  if (dayNumber(guess, 1, 1) > day) return guess - 1;
  return dayNumber(guess + 1, 1, 1) <= day ? guess + 1 : guess;
}

function endOfInterval(text: string, open: number): Period | null {
  return text === '..' ? { first: open, last: open } : datePeriod(text);
}

function datePeriod(text: string): Period | null {
  const match = /^(\d{1,4}X{0,3})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[?~%]?$/.exec(text);
  const [, year, month = 'XX', day = 'XX'] = match ?? [];
  if (year?.length !== 4) return null;
  const [firstYear, lastYear] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))];
  if (month === 'XX') {
    return day === 'XX' ? { first: dayNumber(firstYear, 1, 1), last: dayNumber(lastYear, 12, 31) } : null;
  }
  const m = Number(month);
  if (firstYear !== lastYear || m < 1 || m > 12) return null;
  const length = daysInMonth(firstYear, m);
  if (day === 'XX') return { first: dayNumber(firstYear, m, 1), last: dayNumber(firstYear, m, length) };
  const d = Number(day);
  if (d < 1 || d > length) return null;
  const number = dayNumber(firstYear, m, d);
  return { first: number, last: number };
}

import { isDay } from './calendar.ts';
import { anyOf, english, monthNumbers, take, weekdayNumbers, wordAfter, wordBefore } from './englishWords.ts';
import { fromPublication, type Moment, printed, type ReadMoment } from './moment.ts';

const months = anyOf([...monthNumbers.keys()]);
const monthsShort = `(?:${anyOf(Object.keys(english.monthsShort))})`;
const weekdayNames = anyOf([...weekdayNumbers.keys()]);
const dash = '(\\s?(?:-|–|—|~|to|and|&|through|until)\\s?)';
const yearBehind = '(?:,? ?(?:of )?(\\d{4})(?![\\d,.]\\d|\\d))?';
const suffix = '(?:st|nd|rd|th)?';
// No part of a larger number, a time of day or a share.
const dayEnd = '(?![\\d:.,]\\d|\\d|%| ?[ap]\\.?m\\b)';

// The full stop behind 5 December ends the sentence; behind 5 Dec. it belongs to the month.
const dayMonth = new RegExp(
  `(\\d{1,2})${suffix}(?:${dash}(\\d{1,2})${suffix})?,?[ -](?:of )?(${months})\\b(?:(?<=\\b${monthsShort})\\.)?${yearBehind}`,
  'y',
);
const monthDay = new RegExp(
  `(${months})\\b(?:\\.?[ -]|\\.)(?:the )?(\\d{1,2})${suffix}(?:${dash}(\\d{1,2})${suffix}(?! (?:${months})\\b))?${dayEnd}${yearBehind}`,
  'y',
);
const monthOneDay = new RegExp(
  `(${months})\\b(?:\\.?[ -]|\\.)(?:the )?(\\d{1,2})${suffix}${dayEnd}${yearBehind}`,
  'y',
);
const monthYear = new RegExp(`(${months})\\b\\.?(?:,? ?(?:of )?)(\\d{4})(?![\\d,]\\d|\\d)`, 'y');
const monthAlone = new RegExp(`(${anyOf(Object.keys(english.months))})\\b`, 'y');
const notDate = new RegExp(` (?:${anyOf(english.dateNotBefore)})\\b`, 'y');
const monthLead = new RegExp(`(?:[Mm]id-|\\b(?:${months}), )$`);
const weekdayLead = new RegExp(`(${weekdayNames})\\b\\.?(,? ?\\(|,? (?:the )?)`, 'y');
const weekdayTail = new RegExp(`,? \\((${weekdayNames})\\b\\.?\\)`, 'y');
const yearOfPublication = new RegExp(`,? (?:of )?(${anyOf(Object.keys(english.yearsBehind))})\\b`, 'y');
const weekdayAlone = new RegExp(`(${anyOf(Object.keys(english.weekdays))})\\b`, 'y');

/** 30 June 2022, June 30th, April 12–15, 12 to 15 April, May 2022, Thu, 30 Jun 2022, Thursday (June 30), in prose. */
export function readCalendarDate(prose: string, at: number): ReadMoment | null {
  const lead = take(weekdayLead, prose, at);
  if (lead) {
    const date = readDayAndMonth(prose, at + lead[0].length);
    const isBracketed = lead[2]!.endsWith('(');
    if (date && (!isBracketed || prose[date.end] === ')'))
      return { moment: onWeekday(date.moment, lead[1]!), end: date.end + (isBracketed ? 1 : 0) };
  }
  const found = readDayAndMonth(prose, at);
  if (!found) return readMonthAndYear(prose, at);
  const date = withYearBehind(prose, found);
  const tail = take(weekdayTail, prose, date.end);
  return tail ? { moment: onWeekday(date.moment, tail[1]!), end: date.end + tail[0].length } : date;
}

/** One day of a month on the weekday that is printed with it; of several days it belongs to one that is not told. */
function onWeekday(moment: Moment, name: string): Moment {
  return moment.day ? { ...moment, weekdayBeside: weekdayNumbers.get(name)! } : moment;
}

function readDayAndMonth(prose: string, at: number): ReadMoment | null {
  const big = take(monthDay, prose, at);
  if (big && take(notDate, prose, at + big[0].length)) return null;
  if (big && isRun(prose, at, big[2]!, big[3], big[4])) {
    const end = at + big[0].length;
    return dayOf({ first: big[2]!, last: big[4], month: big[1]!, year: big[5] }, end);
  }
  const one = big && take(monthOneDay, prose, at);
  if (one) return dayOf({ first: one[2]!, month: one[1]!, year: one[3] }, at + one[0].length);
  const little = take(dayMonth, prose, at);
  if (!little || !isRun(prose, at, little[1]!, little[2], little[3])) return null;
  const end = at + little[0].length;
  return dayOf({ first: little[1]!, last: little[3], month: little[4]!, year: little[5] }, end);
}

/** Whether 3 and 5 are the ends of a range: between 3 and 5 May, 3-5 May, but on 3 and 4 May only as neighbours. */
function isRun(prose: string, at: number, first: string, sign?: string, last?: string): boolean {
  if (sign === undefined || !/and|&/.test(sign)) return true;
  return Number(last) === Number(first) + 1 || /^between$/i.test(wordBefore(prose, at));
}

interface PrintedDays {
  readonly first: string;
  readonly last?: string | undefined;
  readonly month: string;
  readonly year?: string | undefined;
}

function dayOf({ first, last, month: name, year: digits }: PrintedDays, end: number): ReadMoment | null {
  const month = monthNumbers.get(name)!;
  const year = digits === undefined ? undefined : Number(digits);
  if (year !== undefined && (year < 1000 || year > 2199)) return null;
  if (!isDay(year, month, Number(first)) || (last !== undefined && !isDay(year, month, Number(last))))
    return null;
  const rest: Moment = { month: printed(month), ...(year !== undefined && { year: printed(year) }) };
  if (last === undefined) return { moment: { ...rest, day: printed(Number(first)) }, end };
  return Number(first) < Number(last)
    ? { moment: { ...rest, days: [Number(first), Number(last)] }, end }
    : null;
}

function readMonthAndYear(prose: string, at: number): ReadMoment | null {
  const match = take(monthYear, prose, at);
  const year = Number(match?.[2]);
  if (!match || year < 1000 || year > 2199) return null;
  return {
    moment: { month: printed(monthNumbers.get(match[1]!)!), year: printed(year) },
    end: at + match[0].length,
  };
}

/** A month by its name alone; March, May and August need a word before them that shows them to be months. */
export function readBareMonth(prose: string, at: number): ReadMoment | null {
  const match = take(monthAlone, prose, at);
  if (!match) return null;
  const end = at + match[0].length;
  const { month, needsCue } = english.months[match[1]!]!;
  if (english.monthNotBefore.includes(wordAfter(prose, end))) return null;
  if (needsCue && !isMonthPlace(prose, at)) return null;
  return withYearBehind(prose, { moment: { month: printed(month) }, end });
}

/** June last year, 5 May next year: the words behind name the year that the date leaves open. */
function withYearBehind(prose: string, { moment, end }: ReadMoment): ReadMoment {
  const year = moment.year ? null : take(yearOfPublication, prose, end);
  if (!year) return { moment, end };
  return {
    moment: { ...moment, year: fromPublication(english.yearsBehind[year[1]!]!) },
    end: end + year[0].length,
  };
}

/** A weekday by its full name, where it is no name of a feast, a paper or a person. */
export function readBareWeekday(prose: string, at: number): ReadMoment | null {
  const match = take(weekdayAlone, prose, at);
  if (!match) return null;
  const end = at + match[0].length;
  if (english.weekdayNotAfter.includes(wordBefore(prose, at))) return null;
  if (english.weekdayNotBefore.includes(wordAfter(prose, end))) return null;
  const moment = { weekday: weekdayNumbers.get(match[1]!)! };
  // Thursday next week; of last week it is the day itself that the words point to.
  const week = take(weekBehind, prose, end);
  if (!week) return { moment, end };
  return {
    moment: { ...moment, week: fromPublication(english.shifts[week[1]!]!) },
    end: end + week[0].length,
  };
}

const weekBehind = / (?:of )?(last|this|next) week\b/y;

/** After a preposition, mid- or another month of a list, March, May and August are months. */
function isMonthPlace(prose: string, at: number): boolean {
  if (english.monthAfter.includes(wordBefore(prose, at).toLowerCase())) return true;
  return monthLead.test(prose.slice(Math.max(0, at - 12), at));
}

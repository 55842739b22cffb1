import { readBareMonth, readBareWeekday, readCalendarDate } from './englishCalendar.ts';
import { readRelative } from './englishRelative.ts';
import { anyOf, english, monthNumbers, take, weekdayNumbers, wordAfter, wordBefore } from './englishWords.ts';
import { readYearInWords } from './englishYear.ts';
import type { DateExpression, Moment, ReadMoment } from './moment.ts';
import { fromPublication, printed } from './moment.ts';
import { isWorkingWeek } from './workingWeek.ts';

/** Words at which a date may begin, in lower case. */
const starters: ReadonlySet<string> = new Set(
  [
    ...monthNumbers.keys(),
    ...weekdayNumbers.keys(),
    ...Object.keys(english.days),
    ...Object.keys(english.followingDays),
    ...Object.keys(english.followingMonths),
    ...Object.keys(english.followingYears),
    ...Object.keys(english.shifts),
    ...Object.keys(english.lasting),
    ...Object.keys(english.numbers),
    ...Object.keys(english.ordinals),
    ...Object.keys(english.seasons),
    ...['early', 'late', 'mid', 'middle', 'end', 'beginning', 'start', 'q', 'h', 'fy', 'weekend'],
  ].map((words) => words.split(' ')[0]!.toLowerCase()),
);
const word = /[A-Za-z]+|\d+/g;
const rangeSign = /\s?(?:-|–|—|~)\s?|\s(?:to|through|until|till|and)\s(?:the )?/y;
const ordinalDay = /(\d{1,2})(?:st|nd|rd|th)\b(?! (?:and \d{1,2}(?:st|nd|rd|th) )?(?:["“‘]|[A-Z]))/y;
const ofMonth = / of (this|last|next) month\b/y;
const ordinalLead = new RegExp(
  `(?:${anyOf(['on', 'of', 'from', 'to', 'until', 'by', 'since', 'through'])})? ?the $`,
  'i',
);
const changing = new RegExp(`\\b(?:${anyOf(english.changing)}) from (?:the )?$`);
const every = /^(?:every|each)$/i;

/** Every date expression in English words, in text order, not overlapping; one pass, linear in the text's length. */
export function findEnglishDates(prose: string): DateExpression[] {
  const found: DateExpression[] = [];
  let end = 0;
  for (const match of prose.matchAll(word)) {
    const at = match.index;
    if (at < end || !mayBegin(prose, at, match[0])) continue;
    const expression = readExpression(prose, at);
    if (!expression) continue;
    end = expression.end;
    if (!isRefused(prose, expression)) found.push(expression);
  }
  return found;
}

/** Every June 30, and opening hours (Monday to Friday), name no day. */
function isRefused(prose: string, { start, from, to }: DateExpression): boolean {
  return every.test(wordBefore(prose, start)) || (to !== undefined && isWorkingWeek(from, to));
}

function mayBegin(prose: string, at: number, text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 0x39) return starters.has(text.toLowerCase());
  const before = prose[at - 1];
  return text.length <= 4 && (before === undefined || !'.,:$€£/#+_'.includes(before));
}

function readExpression(prose: string, at: number): DateExpression | null {
  const from = readMoment(prose, at);
  if (!from) return null;
  const to = readRangeEnd(prose, at, from);
  return {
    start: at,
    end: to?.end ?? from.end,
    from: from.moment,
    ...(to && { to: to.moment }),
  };
}

function readMoment(prose: string, at: number): ReadMoment | null {
  return (
    readCalendarDate(prose, at) ??
    readRelative(prose, at) ??
    readBareWeekday(prose, at) ??
    readBareMonth(prose, at) ??
    readYearInWords(prose, at) ??
    readOrdinalDay(prose, at)
  );
}

/** On the 29th: a day whose month the text leaves open. */
function readOrdinalDay(prose: string, at: number): ReadMoment | null {
  const match = take(ordinalDay, prose, at);
  if (!match || Number(match[1]) < 1 || Number(match[1]) > 31) return null;
  if (!ordinalLead.test(prose.slice(Math.max(0, at - 12), at))) return null;
  const end = at + match[0].length;
  const whose = take(ofMonth, prose, end);
  if (whose) {
    const month = fromPublication(english.shifts[whose[1]!]!);
    return { moment: { day: printed(Number(match[1])), month }, end: end + whose[0].length };
  }
  const after = wordAfter(prose, end);
  const isNoun = after !== '' && /^ [a-z]/i.test(prose.slice(end, end + 2)) && !afterOrdinal.has(after);
  return isNoun ? null : { moment: { day: printed(Number(match[1])) }, end };
}

/** Words that may follow a day of the month; others are what is counted (the 25th anniversary). */
const afterOrdinal: ReadonlySet<string> = new Set(
  'and at in to for by when but with that after before the he she it they as was were is until local morning afternoon evening from'.split(
    ' ',
  ),
);

/** The second half of from March 3 to April 4, 2019 to 2021, between January and May. */
function readRangeEnd(prose: string, start: number, from: ReadMoment): ReadMoment | null {
  const sign = take(rangeSign, prose, from.end);
  if (!sign) return null;
  const isList = /and/.test(sign[0]);
  if (isList && !/^between$/i.test(wordBefore(prose, start))) return null;
  const at = from.end + sign[0].length;
  const to = readMoment(prose, at) ?? readFollowingYear(prose, at, from.moment);
  if (!to || grain(to.moment) === 'other' || grain(to.moment) !== grain(from.moment)) return null;
  if (isChange(prose, start)) return null;
  const isDescending = yearOf(from.moment) > yearOf(to.moment);
  return isDescending ? null : to;
}

/** Postponed from March to June: the two are no range. */
function isChange(prose: string, start: number): boolean {
  return changing.test(prose.slice(Math.max(0, start - 30), start));
}

function yearOf({ year }: Moment): number {
  return year?.from === 'words' ? year.value : Number.NaN;
}

const plainYear = /(\d{4})(?![\d.,]\d|\d|%)/y;

function readFollowingYear(prose: string, at: number, from: Moment): ReadMoment | null {
  const match = from.year && take(plainYear, prose, at);
  const value = Number(match?.[1]);
  return match && value > 1500 && value < 2200 ? { moment: { year: printed(value) }, end: at + 4 } : null;
}

function grain(moment: Moment): 'day' | 'month' | 'year' | 'other' {
  if (moment.lasting || moment.years || moment.months || moment.days || moment.weekdays || moment.week)
    return 'other';
  if (moment.day || moment.weekday) return 'day';
  return moment.month ? 'month' : 'year';
}

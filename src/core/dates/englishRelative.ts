import { readBareMonth, readBareWeekday, readCalendarDate } from './englishCalendar.ts';
import { anyOf, english, take, wordBefore } from './englishWords.ts';
import { readPlacedYear, readYearInWords } from './englishYear.ts';
import { type CalendarUnit, fromContext, fromPublication, type Moment, type ReadMoment } from './moment.ts';

const dayWords = new RegExp(`(${anyOf(Object.keys(english.days))})\\b`, 'iy');
const following = new RegExp(
  `(${anyOf([
    ...Object.keys(english.followingDays),
    ...Object.keys(english.followingMonths),
    ...Object.keys(english.followingYears),
  ])})\\b(?! (?:of|that|when|after))`,
  'iy',
);
const shift = new RegExp(`(${anyOf(Object.keys(english.shifts))}) `, 'iy');
const shiftedUnit = /(weekend|week|month|quarter|year)\b/y;
const number = `(\\d{1,2}|${anyOf(Object.keys(english.numbers))})`;
const lasting = new RegExp(
  `(${anyOf(Object.keys(english.lasting))}) (?:${number}[ -])?(decades?|${anyOf(Object.keys(english.units))})\\b`,
  'iy',
);
const ago = new RegExp(`${number} (${anyOf(Object.keys(english.units))}) ago\\b`, 'iy');
const ordinals = anyOf(Object.keys(english.ordinals));
const partOf = new RegExp(`(${ordinals}) (half|quarter) of (?=\\S)`, 'iy');
const firstMonths = new RegExp(`first ${number} months of (?=\\S)`, 'iy');
const quarterSign = /(?:Q([1-4])|([1-4])Q|(H)([12])|([12])(H))(?: (?:of )?| ?FY)?(\d{4})?(?![\dA-Za-z])/y;
const edge = /(early|late|mid|middle|end|beginning|start)(?: of (?:the )?|[ -])(?=\S)/iy;
const season = new RegExp(`(${anyOf(Object.keys(english.seasons))})(?: of|,)? (\\d{4})\\b`, 'iy');
const shiftedSeason = new RegExp(`(${anyOf(Object.keys(english.seasons))})\\b`, 'y');

/** yesterday, last month, next Friday, two days ago, the past five years, the first half of 2023, late June, in prose. */
export function readRelative(prose: string, at: number): ReadMoment | null {
  return (
    readDayWord(prose, at) ??
    readFollowing(prose, at) ??
    readAgo(prose, at) ??
    readShifted(prose, at) ??
    readLasting(prose, at) ??
    readWeekend(prose, at) ??
    readPart(prose, at) ??
    readEdge(prose, at)
  );
}

function readDayWord(prose: string, at: number): ReadMoment | null {
  const match = take(dayWords, prose, at);
  if (!match) return null;
  // USA Today and China Today are papers.
  if (match[1] === 'Today' && prose[at - 1] === ' ' && /^[A-Z]/.test(wordBefore(prose, at))) return null;
  return {
    moment: { day: fromPublication(english.days[match[1]!.toLowerCase()]!) },
    end: at + match[0].length,
  };
}

function readFollowing(prose: string, at: number): ReadMoment | null {
  const match = take(following, prose, at);
  if (!match) return null;
  const words = match[1]!.toLowerCase();
  if (english.needsThe.includes(words) && wordBefore(prose, at).toLowerCase() !== 'the') return null;
  const end = at + match[0].length;
  // The day after the vote counts from the vote.
  if (/(?:before|after)$/.test(words) && !/^(?:[,.;:!?)\n]|$)/.test(prose.slice(end, end + 1))) return null;
  const day = english.followingDays[words];
  if (day !== undefined) return { moment: { day: fromContext(day) }, end };
  const month = english.followingMonths[words];
  if (month !== undefined) return { moment: { month: fromContext(month) }, end };
  return { moment: { year: fromContext(english.followingYears[words]!) }, end };
}

/** Two days ago; ten years ago and more are too vague to name a year. */
function readAgo(prose: string, at: number): ReadMoment | null {
  const match = take(ago, prose, at);
  if (!match) return null;
  const count = countOf(match[1]!);
  const unit = english.units[match[2]!.toLowerCase()]!;
  if (unit === 'year' && count >= 10) return null;
  return { moment: { [unit]: fromPublication(-count) }, end: at + match[0].length };
}

/** Last month, this weekend, next Friday, last May, this summer. */
function readShifted(prose: string, at: number): ReadMoment | null {
  const match = take(shift, prose, at);
  if (!match) return null;
  const offset = english.shifts[match[1]!.toLowerCase()]!;
  const from = at + match[0].length;
  const unit = take(shiftedUnit, prose, from);
  if (unit) return { moment: shiftedMoment(unit[1]!, offset), end: from + unit[0].length };
  const months = take(shiftedSeason, prose, from);
  if (months)
    return {
      moment: { year: fromPublication(offset), months: english.seasons[months[1]!]! },
      end: from + months[0].length,
    };
  const weekday = readBareWeekday(prose, from);
  if (weekday) {
    const isNearest = offset < 0 || /coming/i.test(match[1]!);
    const week = isNearest
      ? { toward: offset < 0 ? ('past' as const) : ('future' as const) }
      : { week: fromPublication(offset) };
    return { moment: { ...weekday.moment, ...week }, end: weekday.end };
  }
  const month = readBareMonth(prose, from);
  if (!month) return null;
  if (offset === 0) return { moment: { ...month.moment, year: fromPublication(0) }, end: month.end };
  return { moment: { ...month.moment, toward: offset < 0 ? 'past' : 'future' }, end: month.end };
}

function shiftedMoment(unit: string, offset: number): Moment {
  const reference = fromPublication(offset);
  if (unit === 'weekend') return { week: reference, weekdays: [6, 7] };
  return { [unit]: reference };
}

/** Over the weekend: the one that lies nearest. */
function readWeekend(prose: string, at: number): ReadMoment | null {
  if (
    !prose.startsWith('weekend', at) ||
    !/\b(?:over|at|during) the $/i.test(prose.slice(Math.max(0, at - 12), at))
  )
    return null;
  return { moment: { weekdays: [6, 7] }, end: at + 'weekend'.length };
}

/** The past five years, the next three months, the past decade; hours and unnumbered plurals are no dates. */
function readLasting(prose: string, at: number): ReadMoment | null {
  const match = take(lasting, prose, at);
  if (!match || (match[2] === undefined && /s$/i.test(match[3]!))) return null;
  const isDecade = /^decade/i.test(match[3]!);
  const unit: CalendarUnit = isDecade ? 'year' : english.units[match[3]!.toLowerCase()]!;
  const count = (match[2] === undefined ? 1 : countOf(match[2])) * (isDecade ? 10 : 1);
  const direction = english.lasting[match[1]!.toLowerCase()]!;
  return { moment: { lasting: { unit, count, direction } }, end: at + match[0].length };
}

/** The first half of 2023, the third quarter of this year, Q3 2023, winter 2022. */
function readPart(prose: string, at: number): ReadMoment | null {
  const sign = take(quarterSign, prose, at);
  if (sign) {
    const quarter = sign[1] ?? sign[2];
    const half = sign[4] ?? sign[5];
    const months = quarter
      ? quarterMonths(Number(quarter))
      : ([6 * Number(half) - 5, 6 * Number(half)] as const);
    const year = sign[7] === undefined ? {} : { year: { from: 'words', value: Number(sign[7]) } as const };
    const end = at + sign[0].trimEnd().length;
    return sign[7] === undefined && half ? null : { moment: { ...year, months }, end };
  }
  const named = take(season, prose, at);
  if (named) {
    const months = english.seasons[named[1]!.toLowerCase()]!;
    return {
      moment: { year: { from: 'words', value: Number(named[2]) }, months },
      end: at + named[0].length,
    };
  }
  const part = take(partOf, prose, at);
  const first = part ? null : take(firstMonths, prose, at);
  const lead = part ?? first;
  const year = lead && readWholeYear(prose, at + lead[0].length);
  if (!lead || !year) return null;
  const months = part ? monthsOfPart(part[1]!, part[2]!) : ([1, countOf(first![1]!)] as const);
  return months && { moment: { ...year.moment, months }, end: year.end };
}

const wholeYear = /(?:the (?:current |same )?year|(\d{4}))(?![\d\w]|,\d)/y;

function readWholeYear(prose: string, at: number): ReadMoment | null {
  const match = take(wholeYear, prose, at);
  if (match) {
    const year =
      match[1] === undefined ? fromPublication(0) : ({ from: 'words', value: Number(match[1]) } as const);
    return { moment: { year }, end: at + match[0].length };
  }
  const shifted = readShifted(prose, at);
  return shifted?.moment.year && !shifted.moment.month && !shifted.moment.months ? shifted : null;
}

function monthsOfPart(ordinal: string, part: string): readonly [number, number] | null {
  const index = english.ordinals[ordinal.toLowerCase()]!;
  if (part.toLowerCase() === 'quarter') return quarterMonths(index);
  return index <= 2 ? [6 * index - 5, 6 * index] : null;
}

function quarterMonths(quarter: number): readonly [number, number] {
  return [3 * quarter - 2, 3 * quarter];
}

/** Late June, mid-March, end of May, early 2022: the month or year they belong to, a year's two ends as its first and last month. */
function readEdge(prose: string, at: number): ReadMoment | null {
  const match = take(edge, prose, at);
  if (!match) return null;
  const from = at + match[0].length;
  const isEnd = /^(?:end|beginning|start)/i.test(match[1]!);
  if (isEnd && !/ of/i.test(match[0])) return null;
  const whole =
    readCalendarDate(prose, from) ??
    readBareMonth(prose, from) ??
    readShifted(prose, from) ??
    readYearInWords(prose, from) ??
    readPlacedYear(prose, from) ??
    (isEnd ? readWholeYear(prose, from - (/the $/i.test(match[0]) ? 4 : 0)) : null);
  if (!whole || whole.moment.day || whole.moment.days) return null;
  const isYear = whole.moment.year && !whole.moment.month && !whole.moment.months;
  if (!isEnd || !isYear) return whole;
  const month = /^end/i.test(match[1]!) ? 12 : 1;
  return { moment: { ...whole.moment, month: { from: 'words', value: month } }, end: whole.end };
}

function countOf(word: string): number {
  return english.numbers[word.toLowerCase()] ?? Number(word);
}

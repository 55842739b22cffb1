import { isDay } from './calendar.ts';
import { anyOf, english, monthNumbers, take, weekdayNumbers, wordAfter, wordBefore } from './englishWords.ts';
import { type Moment, printed, type ReadMoment } from './moment.ts';

const months = anyOf([...monthNumbers.keys()]);
const weekdayNames = anyOf([...weekdayNumbers.keys()]);
const dash = '\\s?(?:-|–|—|~|to|and|&|through|until)\\s?';
const yearBehind = '(?:,? ?(?:of )?(\\d{4})(?![\\d,.]\\d|\\d))?';

const dayMonth = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?(?:${dash}(\\d{1,2})(?:st|nd|rd|th)?)?(?: day)?,?[ -](?:of )?(${months})\\b\\.?${yearBehind}`,
  'y',
);
const monthDay = new RegExp(
  `(${months})\\b\\.?[ -](?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:${dash}(\\d{1,2})(?:st|nd|rd|th)?(?! (?:${months})\\b))?(?![\\d:.,]\\d|\\d|%)${yearBehind}`,
  'y',
);
const monthYear = new RegExp(`(${months})\\b\\.?(?:,? ?(?:of )?)(\\d{4})(?![\\d,]\\d|\\d)`, 'y');
const monthAlone = new RegExp(`(${anyOf(Object.keys(english.months))})\\b`, 'y');
const weekdayLead = new RegExp(`(${weekdayNames})\\b\\.?(,? ?\\(|,? (?:the )?)`, 'y');
const weekdayTail = new RegExp(`,? \\((${weekdayNames})\\b\\.?\\)`, 'y');
const weekdayAlone = new RegExp(`(${anyOf(Object.keys(english.weekdays))})\\b`, 'y');

/** 30 June 2022, June 30th, April 12–15, 12 to 15 April, May 2022, Thu, 30 Jun 2022, Thursday (June 30), in prose. */
export function readCalendarDate(prose: string, at: number): ReadMoment | null {
  const lead = take(weekdayLead, prose, at);
  if (lead) {
    const date = readDayAndMonth(prose, at + lead[0].length);
    const isBracketed = lead[2]!.endsWith('(');
    if (date && (!isBracketed || prose[date.end] === ')'))
      return { moment: date.moment, end: date.end + (isBracketed ? 1 : 0) };
  }
  const date = readDayAndMonth(prose, at);
  if (!date) return readMonthAndYear(prose, at);
  const tail = take(weekdayTail, prose, date.end);
  return tail ? { moment: date.moment, end: date.end + tail[0].length } : date;
}

function readDayAndMonth(prose: string, at: number): ReadMoment | null {
  const big = take(monthDay, prose, at);
  if (big) return dayOf(big[2]!, big[3], big[1]!, big[4], at + big[0].length);
  const little = take(dayMonth, prose, at);
  return little && dayOf(little[1]!, little[2], little[3]!, little[4], at + little[0].length);
}

function dayOf(
  first: string,
  last: string | undefined,
  monthName: string,
  yearDigits: string | undefined,
  end: number,
): ReadMoment | null {
  const month = monthNumbers.get(monthName)!;
  const year = yearDigits === undefined ? undefined : Number(yearDigits);
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
  const before = wordBefore(prose, at).toLowerCase();
  if (
    needsCue &&
    !english.monthAfter.includes(before) &&
    !(before === '-' && /mid-$/i.test(prose.slice(at - 4, at)))
  )
    return null;
  return { moment: { month: printed(month) }, end };
}

/** A weekday by its full name, where it is no name of a feast, a paper or a person. */
export function readBareWeekday(prose: string, at: number): ReadMoment | null {
  const match = take(weekdayAlone, prose, at);
  if (!match) return null;
  const end = at + match[0].length;
  if (english.weekdayNotAfter.includes(wordBefore(prose, at))) return null;
  if (english.weekdayNotBefore.includes(wordAfter(prose, end))) return null;
  return { moment: { weekday: weekdayNumbers.get(match[1]!)! }, end };
}

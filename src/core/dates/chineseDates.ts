import { readDayNumber } from './chineseDay.ts';
import { mayBeginDate, readChineseMoment } from './chineseMoment.ts';
import { guards, pairWords, signs } from './chineseWords.ts';
import type { DateExpression, Moment, ReadMoment } from './moment.ts';
import { isArabicDigit, isNumeral } from './numerals.ts';
import { readNumericDate } from './numericDates.ts';
import { isWordUnit, skipSpace } from './signs.ts';
import { isWorkingWeek } from './workingWeek.ts';

/**
 * Every date expression in Chinese words or in digits, in text order, not overlapping. `folded` is the folded prose;
 * one pass, in time linear in its length.
 */
export function findChineseDates(folded: string): DateExpression[] {
  const found: DateExpression[] = [];
  let at = 0;
  while (at < folded.length) {
    if (!mayBeginDate(folded.charCodeAt(at))) {
      at++;
      continue;
    }
    const expression = readExpression(folded, at);
    if (!expression) {
      at = afterNothing(folded, at);
      continue;
    }
    if (!isRefused(folded, expression)) found.push(expression);
    at = Math.max(expression.end, at + 1);
  }
  return found;
}

/** Where to look on after a place that begins no date: a number is passed whole, with the unit behind it. */
function afterNothing(folded: string, at: number): number {
  let end = at;
  while (isNumeral(folded.charCodeAt(end)) || '百千万两'.includes(folded[end] ?? ' ')) end++;
  if (end === at) return at + 1;
  return '年月日周号'.includes(folded[end] ?? ' ') ? end + 1 : end;
}

function readExpression(folded: string, at: number): DateExpression | null {
  const pair = pairWords.match(folded, at);
  if (pair)
    return {
      start: at,
      end: pair.end,
      from: pair.meaning.from,
      to: pair.meaning.to,
    };
  if (isArabicDigit(folded.charCodeAt(at))) {
    if (at > 0 && isWordUnit(folded.charCodeAt(at - 1))) return null;
    const numeric = readNumericDate(folded, at);
    if (numeric)
      return {
        start: at,
        end: numeric.end,
        from: numeric.moment,
        ...(numeric.to && { to: numeric.to }),
      };
  }
  const first = readChineseMoment(folded, at);
  if (!first) return null;
  const apart = readApart(folded, at, first);
  if (apart) return apart;
  const from = readSecondWay(folded, first);
  const last = readRangeEnd(folded, from) ?? readAfterBefore(folded, from);
  const end = last?.end ?? from.end;
  return {
    start: startsWithFrom(folded, at, end) ? at - 1 : at,
    end,
    from: from.moment,
    ...(last && { to: last.moment }),
    ...(from.also && { also: from.also }),
  };
}

/** 从…到… and 从…至… are one expression. */
function startsWithFrom(folded: string, at: number, end: number): boolean {
  return folded[at - 1] === '从' && /[到至]/.test(folded.slice(at, end));
}

/** 今日(5月23日), 周二(5月23日): a date of its own stands in the brackets; it says which day the word means. */
function readApart(folded: string, at: number, { end, moment, also }: ReadMoment): DateExpression | null {
  if (folded[end] !== '(' || also || !(moment.weekday || isDayWord(moment))) return null;
  const inside = readChineseMoment(folded, end + 1);
  if (!inside || folded[inside.end] !== ')') return null;
  // 今日(6月3日)至6日 is one range.
  if (signs.range.match(folded, skipSpace(folded, inside.end + 1))) return null;
  const isWhole = isDayOfMonth(inside.moment) && inside.moment.month?.from === 'words';
  return isWhole ? { start: at, end, from: inside.moment, also: moment } : null;
}

/** 今日(23日), 23日(今天): the day in brackets is the same day. */
function readSecondWay(folded: string, first: ReadMoment): ReadMoment {
  if (folded[first.end] !== '(' || first.also) return first;
  const inside = readChineseMoment(folded, first.end + 1);
  if (!inside || folded[inside.end] !== ')') return first;
  const end = inside.end + 1;
  if (isDayOfMonth(inside.moment) && (first.moment.weekday || isDayWord(first.moment)))
    return { moment: inside.moment, end, also: first.moment };
  if (isDayOfMonth(first.moment) && isDayWord(inside.moment))
    return { moment: first.moment, end, also: inside.moment };
  if (isDayWord(first.moment) && inside.moment.weekday) return { moment: first.moment, end };
  return first;
}

function isDayOfMonth({ day }: Moment): boolean {
  return day?.from === 'words';
}

function isDayWord({ day }: Moment): boolean {
  return day !== undefined && day.from !== 'words';
}

/** The second half of 4月12日至15日, where both halves name the same kind of time. */
function readRangeEnd(folded: string, from: ReadMoment): ReadMoment | null {
  const sign = signs.range.match(folded, skipSpace(folded, from.end));
  const at = sign && skipSpace(folded, sign.end);
  // 本月十八日至二十日: behind the sign a bare number of a day is no length.
  const isDay = grain(from.moment) === 'day';
  const last = at ? (readChineseMoment(folded, at) ?? (isDay ? readDayNumber(folded, at) : null)) : null;
  if (!last || grain(last.moment) !== grain(from.moment)) return null;
  return grain(from.moment) === 'other' ? null : readSecondWay(folded, last);
}

/** 2010年之后2018年之前. */
function readAfterBefore(folded: string, from: ReadMoment): ReadMoment | null {
  if (!folded.startsWith('之后', from.end) && !folded.startsWith('以后', from.end)) return null;
  const last = readChineseMoment(folded, from.end + 2);
  if (!last || grain(last.moment) !== grain(from.moment)) return null;
  if (!folded.startsWith('之前', last.end) && !folded.startsWith('以前', last.end)) return null;
  return { moment: last.moment, end: last.end + 2 };
}

function grain(moment: Moment): 'day' | 'week' | 'month' | 'year' | 'other' {
  if (moment.lasting || moment.years || moment.months || moment.days || moment.weekdays) return 'other';
  if (moment.day || moment.weekday) return 'day';
  if (moment.week) return 'week';
  return moment.month ? 'month' : 'year';
}

const repeatedList =
  /[每逢](?:周|星期|礼拜)(?:[一二三四五六日天](?:[、,及和与至到](?:周|星期|礼拜)?)?)+[、及和与至到]$/;

/** 每周二、周四: the list of days that come again goes on. */
function goesOnRepeating(folded: string, start: number): boolean {
  return (
    '、及和与至到'.includes(folded[start - 1] ?? ' ') &&
    repeatedList.test(folded.slice(Math.max(0, start - 16), start))
  );
}

/** Dates that come again and again, and opening hours (周一至周五), name no day. */
function isRefused(folded: string, { start, from, to }: DateExpression): boolean {
  if (guards.repeated.endsAt(folded, start) || goesOnRepeating(folded, start)) return true;
  if (from.day?.from === 'publication' && guards.idle.endsAt(folded, start)) return true;
  return to !== undefined && isWorkingWeek(from, to);
}

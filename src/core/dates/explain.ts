import type { ArticleDays } from './articleDays.ts';
import { type Day, dayNumber } from './calendar.ts';
import { type CalendarPoint, lastDayOf, onDay, type Period, toEdtf } from './edtf.ts';
import type { DateExpression, Moment } from './moment.ts';

/** Whether what an expression means depends on when it was written or on the date before it (昨日, 29日, last month). */
export function isRelative({ from, to }: DateExpression): boolean {
  return [from, to].some((moment) => moment && moment.year?.from !== 'words' && !moment.years);
}

/**
 * How a date came to its value, for a reader: `printed with its year`, `counted from 2023-05-30`, `latest such day up to
 * 2023-05-30`, … `isQuoted`: it stands inside quotation marks, where 今天 is the day of the occasion.
 */
export function explain(
  expression: DateExpression,
  period: Period | null,
  days: ArticleDays,
  { isQuoted }: { readonly isQuoted: boolean },
): string {
  if (!isRelative(expression)) return 'printed with its year';
  const { from } = expression;
  if (!period) return days.published ? 'names no day' : 'day of publication unknown';
  if (period.from.year === null) return 'year unknown';
  if (!days.published) return 'year as the article gives it elsewhere';
  if (isFrom(from, 'context')) return 'counted from the date before';
  const published = toEdtf({ from: days.published, to: days.published });
  if (from.lasting || isFrom(from, 'publication')) {
    const base = from.day || from.week || from.weekday ? baseOf(days, { isQuoted }) : null;
    if (!base) return `counted from publication, ${published}`;
    return `counted from ${base.name}, ${toEdtf(onDay(base.day))}`;
  }
  return nearestTo(period, lastDayOf(days.published)!, from, published);
}

function isFrom({ year, month, day, week, quarter }: Moment, source: 'publication' | 'context'): boolean {
  return [year, month, day, week, quarter].some((reference) => reference?.from === source);
}

/** The day that words like 今天 count from, and what it is. */
function baseOf(
  { today, occasion, published }: ArticleDays,
  { isQuoted }: { readonly isQuoted: boolean },
): { day: Day; name: string } | null {
  const day = isQuoted ? occasion : today;
  if (!day || !published) return null;
  const stamp = lastDayOf(published);
  if (stamp && dayNumber(stamp) === dayNumber(day)) return { day, name: 'publication' };
  return { day, name: isQuoted ? 'the day of the event' : 'the day of writing' };
}

/** A day, weekday or month without its year: the latest, the next, or one that the date before it fixes. */
function nearestTo(period: Period, published: Day, moment: Moment, printed: string): string {
  if (moment.months && period.from.year === published.year)
    return `in the year of publication, ${published.year}`;
  const what = moment.weekday || moment.weekdays ? 'weekday' : moment.day || moment.days ? 'day' : 'month';
  const [first, last] = [lastDayOf(period.from), lastDayOf(period.to)];
  if (!first || !last) return `read from ${printed}`;
  const reach = moment.weekday || moment.weekdays ? 7 : moment.month || moment.months ? 366 : 31;
  const age = dayNumber(published) - dayNumber(first);
  if (age >= 0 && age < reach) return `latest such ${what} up to ${printed}`;
  if (isThisMonth(period.from, published)) return `in the month of publication, ${printed}`;
  if (age < 0 && -age <= reach) return `next such ${what} after ${printed}`;
  return 'carries on from the date before';
}

function isThisMonth({ year, month, day }: CalendarPoint, published: Day): boolean {
  return day === undefined && year === published.year && month === published.month;
}

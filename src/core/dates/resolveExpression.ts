import type { Day } from './calendar.ts';
import type { CalendarPoint, Period } from './edtf.ts';
import type { DateExpression, Moment } from './moment.ts';
import { type MentionedDate, resolveMoment, type Surroundings } from './resolveDate.ts';

/** What an expression means, and which way its year or month was looked for. */
export interface Resolved {
  readonly period: Period | null;
  readonly toward: 'past' | 'future';
  readonly certain: boolean;
}

/** The period of a date or range, or null where it cannot be known. */
export function resolveExpression({ from, to, also }: DateExpression, near: Surroundings): Period | null {
  const said = also && resolveMoment(also, near);
  // 明(25)日: the word tells the month that the number leaves open.
  if (!to && said && from.day?.from === 'words' && said.from.day === from.day.value) return said;
  if (!to) return resolveMoment(from, near);
  const first = resolveMoment(startOfRange(from, to), near);
  if (!first) return null;
  const start = fields(first.from);
  const before: MentionedDate = {
    ...start,
    lastDay: dayOfFields(start),
    distance: 'beside',
    printedYear: true,
  };
  const last = resolveMoment(endOfRange(to, first.from), { ...near, before });
  // A range that would end before it begins says nothing: 2023年至去年, written in 2023.
  return last && !endsBefore(last.to, first.from) ? { from: first.from, to: last.to } : null;
}

function endsBefore(end: CalendarPoint, start: CalendarPoint): boolean {
  if (end.year === null || start.year === null) return false;
  if (end.year !== start.year) return end.year < start.year;
  if (!end.month || !start.month) return false;
  if (end.month !== start.month) return end.month < start.month;
  return end.day !== undefined && start.day !== undefined && end.day < start.day;
}

/** What a resolved expression leaves for the dates after it to go by. */
export function mentionOf(
  { from, to }: Period,
  expression: DateExpression,
  before: MentionedDate | null,
): MentionedDate {
  const { year, month, day } = fields(to);
  const isOneDay = day !== null && day === from.day && month === from.month && year === from.year;
  // A plan's last year is not the year of what comes next.
  const isStretch = expression.from.years !== undefined || expression.from.lasting !== undefined;
  return {
    year: isStretch ? (before?.year ?? null) : year,
    month: isStretch ? (before?.month ?? null) : month,
    day: isOneDay ? day : null,
    lastDay: (isOneDay ? dayOfFields({ year, month, day }) : null) ?? before?.lastDay ?? null,
    distance: 'beside',
    printedYear: expression.from.year !== undefined || expression.to?.year !== undefined,
  };
}

/** What the first half of a range leaves open it takes from the second: March to May 2022, 11月至明年3月. */
function startOfRange(from: Moment, to: Moment): Moment {
  if (from.year || !to.year || !from.month) return from;
  const isYearBefore =
    from.month.from === 'words' && to.month?.from === 'words' && from.month.value > to.month.value;
  return { ...from, year: isYearBefore ? yearBefore(to.year) : to.year };
}

function yearBefore(year: NonNullable<Moment['year']>): NonNullable<Moment['year']> {
  return year.from === 'words'
    ? { from: 'words', value: year.value - 1 }
    : { from: year.from, offset: year.offset - 1 };
}

/** The second half follows the first: 12月30日至1月2日 ends in the next year, 4月12日至15日 in the same month. */
function endOfRange(to: Moment, first: CalendarPoint): Moment {
  if (to.year || first.year === null || !first.month) return to;
  if (to.month?.from === 'words') {
    const isNextYear = to.month.value < first.month;
    return { ...to, year: { from: 'words', value: first.year + (isNextYear ? 1 : 0) } };
  }
  if (to.month || to.day?.from !== 'words') return to;
  return { ...to, year: { from: 'words', value: first.year }, month: { from: 'words', value: first.month } };
}

interface Fields {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

function fields({ year, month, day }: CalendarPoint): Fields {
  return { year, month: month ?? null, day: day ?? null };
}

function dayOfFields({ year, month, day }: Fields): Day | null {
  return year !== null && month !== null && day !== null ? { year, month, day } : null;
}

import type { Day } from '../dates/calendar.ts';
import { lastDayOf, readEdtf } from '../dates/edtf.ts';
import type { EventRecord } from './eventRecord.ts';

/** The days that an event takes, first and last in; `isExact` where the article tells them, not only month or year. */
export interface EventDays {
  readonly first: Day;
  readonly last: Day;
  readonly isExact: boolean;
}

/** Null where no year is known, or one that calendars do not hold (before 1000 or after 9999). */
export function daysOf({ start, end }: Pick<EventRecord, 'start' | 'end'>): EventDays | null {
  const from = start === null ? null : readEdtf(start);
  if (!from || from.year === null || from.year < 1000) return null;
  const to = (end === null ? null : readEdtf(end)) ?? from;
  const first = { year: from.year, month: from.month ?? 1, day: from.day ?? 1 };
  const last = lastDayOf(to);
  return last && { first, last, isExact: from.day !== undefined && to.day !== undefined };
}

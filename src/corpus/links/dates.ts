import { firstDay, lastDay } from '../store/eventDates.ts';

/** How two events' dates go together. */
export type DateAgreement = 'same day' | 'same period' | 'unknown' | 'contradicting';

interface Dated {
  readonly start: string | null;
  readonly end: string | null;
}

/**
 * Compares the dates of two events (EDTF). Days that do not meet contradict; a month or a year agrees with the days in
 * it. A date without a year, or none, is unknown.
 */
export function compareDates(a: Dated, b: Dated): DateAgreement {
  const [left, right] = [periodOf(a), periodOf(b)];
  if (!left || !right) return 'unknown';
  if (left.last < right.first || right.last < left.first) return 'contradicting';
  return left.isExact && right.isExact ? 'same day' : 'same period';
}

interface Period {
  readonly first: string;
  readonly last: string;
  /** Known to the day. */
  readonly isExact: boolean;
}

export function periodOf({ start, end }: Dated): Period | null {
  if (start === null || !/^\d{4}(?:-\d\d){0,2}$/.test(start)) return null;
  const to = end !== null && /^\d{4}(?:-\d\d){0,2}$/.test(end) ? end : start;
  return { first: firstDay(start), last: lastDay(to), isExact: start.length === 10 && to.length === 10 };
}

/** A day so many days after another. */
export function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

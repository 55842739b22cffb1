import { type Day, daysInMonth, isDay } from './calendar.ts';

/** A day, month or year as EDTF has them; a null year or month is not known, an absent one not said. */
export interface CalendarPoint {
  readonly year: number | null;
  readonly month?: number | null;
  readonly day?: number;
}

/** First and last point, both in; the same for one day, month or year. */
export interface Period {
  readonly from: CalendarPoint;
  readonly to: CalendarPoint;
}

/** Writes a period as EDTF: `2023-05-29`, `2022-12`, `2023-04-12/2023-04-15`, `XXXX-06-30`, `-0220`. */
export function toEdtf({ from, to }: Period): string {
  const first = pointToEdtf(from);
  const last = pointToEdtf(to);
  return first === last ? first : `${first}/${last}`;
}

function pointToEdtf({ year, month, day }: CalendarPoint): string {
  const parts = [year === null ? 'XXXX' : (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')];
  if (month !== undefined) parts.push(month === null ? 'XX' : String(month).padStart(2, '0'));
  if (day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/**
 * Reads the first day, month or year of an EDTF string that this program writes; a time of day is passed over. Null
 * where there is none or its year is not known.
 */
export function readEdtf(edtf: string): CalendarPoint | null {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(edtf);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (month === undefined) return { year: year! };
  if (day === undefined) return month >= 1 && month <= 12 ? { year: year!, month } : { year: year! };
  return isDay(year, month, day) ? { year: year!, month, day } : null;
}

/** The last day that a point with a known year can mean. */
export function lastDayOf({ year, month, day }: CalendarPoint): Day | null {
  if (year === null || month === null) return null;
  const lastMonth = month ?? 12;
  return { year, month: lastMonth, day: day ?? daysInMonth(year, lastMonth) };
}

/** A day as a period. */
export function onDay(day: Day): Period {
  return { from: day, to: day };
}

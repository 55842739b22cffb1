import source from '../../data/lunarCalendar.yaml';
import { type Day, dayNumber, dayOf } from './calendar.ts';
import type { LunarDay } from './moment.ts';

type LunarYear = readonly [newYear: string, leapMonth: number, lengths: string];

const years = source as Readonly<Record<string, LunarYear>>;

/** The Gregorian day of a day in the lunar year that begins in the Gregorian `year`, or null: 1901 to 2100 are known. */
export function dayOfLunar(year: number, { month, isLeap, day }: LunarDay): Day | null {
  const known = years[year];
  if (!known) return null;
  const [newYear, leapMonth, lengths] = known;
  if (isLeap && month !== leapMonth) return null;
  const index = month - 1 + (isLeap || (leapMonth > 0 && month > leapMonth) ? 1 : 0);
  const length = lengths[index] === '1' ? 30 : 29;
  if (index >= lengths.length || day > length) return null;
  let days = day - 1;
  for (let i = 0; i < index; i++) days += lengths[i] === '1' ? 30 : 29;
  const [monthOfNewYear, dayOfNewYear] = newYear.split('-').map(Number);
  return dayOf(dayNumber({ year, month: monthOfNewYear!, day: dayOfNewYear! }) + days);
}

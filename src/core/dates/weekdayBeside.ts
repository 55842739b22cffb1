import { addMonths, isDay, weekdayOf } from './calendar.ts';

/** So many years, or months, beside the inferred one are looked at: a year that goes without saying is not far. */
const within = 1;

/** The year and month of a day that is printed without one of them. */
interface YearAndMonth {
  readonly year: number | null;
  readonly month: number | null;
}

/**
 * The year and month nearest to those inferred in which a day of a month falls on the weekday printed with it (1 for
 * Monday to 7 for Sunday). `month` is undefined where it is not printed either. What was inferred comes back where
 * it fits, where it leaves the year open, and where nothing near fits, as one of the two is misprinted then.
 */
export function onWeekdayBeside(
  weekday: number,
  day: number,
  month: number | undefined,
  inferred: YearAndMonth | null,
): YearAndMonth | null {
  if (!inferred || inferred.year === null || inferred.month === null) return inferred;
  const { year, month: inferredMonth } = inferred;
  for (let step = 0; step <= within; step++) {
    for (const steps of [-step, step]) {
      const candidate =
        month === undefined ? addMonths(year, inferredMonth, steps) : { year: year + steps, month };
      if (isDay(candidate.year, candidate.month, day) && weekdayOf({ ...candidate, day }) === weekday)
        return candidate;
    }
  }
  return inferred;
}

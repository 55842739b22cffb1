import { addMonths, type Day, dayNumber, isDay } from './calendar.ts';
import { lastDayOf } from './edtf.ts';
import type { Surroundings } from './resolveDate.ts';

/** Within so many days before the publication a day is taken for the one reported, whatever was mentioned before. */
const reportedWithin = 3;
/** Two dates of one paragraph belong to one story when they lie at most so many days apart. */
const storyWithin = 62;

/**
 * The year and month of a day that is printed without its year, or without both. Dates are biased to the past: it is
 * the latest such day not after the publication, unless the words point forward or the sentence already moves in
 * another year or month. What cannot be known is null.
 */
export function inferDay(
  day: number,
  month: number | undefined,
  near: Surroundings,
): { year: number | null; month: number | null } | null {
  const begun = beginning(near);
  if (begun) return closestDay(day, month, begun, 'future');
  const latest = near.published && lastDayOf(near.published);
  const byPublication = latest && closestByWords(day, month, latest, near);
  const byContext = dayInContext(day, month, near);
  if (!latest) return byContext ?? unanchoredDay(day, month, near);
  if (!byContext) return byPublication;
  if (byPublication && near.toward === 'past') {
    const age = dayNumber(latest) - dayNumber({ ...byPublication, day });
    if (age <= reportedWithin && near.before?.distance !== 'sentence') return byPublication;
    if (age <= reportedWithin && month !== undefined) return byPublication;
  }
  const isAhead = dayNumber({ ...byContext, day }) > dayNumber(latest);
  const contextAhead = dayNumber({ ...mentioned(near)!, day: near.before!.day ?? 1 }) > dayNumber(latest);
  return isAhead && (near.before!.distance !== 'sentence' || (contextAhead && near.toward === 'past'))
    ? byPublication
    : byContext;
}

/** The year of a month printed without one, or null. */
export function inferMonth(month: number, near: Surroundings): number | null {
  const begun = beginning(near);
  if (begun) return month >= begun.month ? begun.year : begun.year + 1;
  const latest = near.published && lastDayOf(near.published);
  const { before } = near;
  const continues =
    before?.distance === 'sentence' && before.printedYear && before.year !== null && before.month !== null;
  if (continues && month > before.month! && (!latest || before.year! < latest.year)) return before.year;
  if (!latest) return before?.distance === 'sentence' ? before.year : near.year;
  const isNow = month === latest.month && !near.strict;
  if (near.toward === 'future') return month > latest.month || isNow ? latest.year : latest.year + 1;
  return month < latest.month || isNow ? latest.year : latest.year - 1;
}

/** The day that a date of the same sentence began what this one ends. */
function beginning(near: Surroundings): Day | null {
  const base = mentioned(near);
  return near.follows && base && near.before?.distance === 'sentence'
    ? { ...base, day: near.before.day ?? 1 }
    : null;
}

/** The nearest such day in the direction of the words; a day just past is taken for the one reported all the same. */
function closestByWords(
  day: number,
  month: number | undefined,
  latest: Day,
  { toward, certain }: Surroundings,
): { year: number; month: number } | null {
  const past = closestDay(day, month, latest, 'past');
  if (toward === 'past') return past;
  const isReported = past && dayNumber(latest) - dayNumber({ ...past, day }) <= reportedWithin;
  return isReported && !certain ? past : closestDay(day, month, latest, 'future');
}

/** The nearest such day on the wanted side of the publication; the publication's own day belongs to both sides. */
function closestDay(
  day: number,
  month: number | undefined,
  latest: Day,
  toward: 'past' | 'future',
): { year: number; month: number } | null {
  const limit = dayNumber(latest);
  // 29 February may be eight years away; a day of the month at most two months.
  for (let step = 0; step <= (month === undefined ? 3 : 9); step++) {
    const sign = toward === 'past' ? -step : step;
    const candidate =
      month === undefined ? addMonths(latest.year, latest.month, sign) : { year: latest.year + sign, month };
    if (!isDay(candidate.year, candidate.month, day)) continue;
    const number = dayNumber({ ...candidate, day });
    if (toward === 'past' ? number <= limit : number >= limit) return candidate;
  }
  return null;
}

/** The year and month in which the date mentioned before carries on, if it stands near enough. */
function dayInContext(
  day: number,
  month: number | undefined,
  near: Surroundings,
): { year: number; month: number } | null {
  const base = mentioned(near);
  const { before } = near;
  if (!base || !before || before.distance === 'article') return null;
  if (month === undefined) {
    if (before.day === null && before.distance !== 'sentence') return null;
    const isLater = before.day === null || day >= before.day;
    const candidate = isLater ? base : addMonths(base.year, base.month, 1);
    if (!isLater && before.distance !== 'sentence') return null;
    return isDay(candidate.year, candidate.month, day) ? candidate : null;
  }
  const start = dayNumber({ ...base, day: before.day ?? 1 });
  if (!isDay(base.year, month, day)) return null;
  const gap = dayNumber({ year: base.year, month, day }) - start;
  if (gap < 0) return null;
  if (before.distance === 'sentence') return before.printedYear ? { year: base.year, month } : null;
  const isOld = !near.published?.year || base.year < near.published.year - 1;
  return before.day !== null && gap <= storyWithin && isOld ? { year: base.year, month } : null;
}

function mentioned({ before }: Surroundings): { year: number; month: number } | null {
  if (!before || before.year === null || before.month === null) return null;
  return { year: before.year, month: before.month };
}

function unanchoredDay(
  _day: number,
  month: number | undefined,
  near: Surroundings,
): { year: number | null; month: number | null } {
  if (month !== undefined) return { year: near.year, month };
  const { before } = near;
  return before && before.month !== null
    ? { year: before.year, month: before.month }
    : { year: null, month: null };
}

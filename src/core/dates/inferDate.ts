import { addMonths, type Day, dayNumber, isDay } from './calendar.ts';
import { lastDayOf } from './edtf.ts';
import type { KnownDates, MentionedDate, Surroundings } from './resolveDate.ts';

/** Within so many days before the publication a day is taken for the one reported, whatever was mentioned before. */
const reportedWithin = 3;
/** So many days after it a day is taken for one to come, if its paragraph has just named a day before it. */
const nextWithin = 7;
/** Two dates of one paragraph belong to one story when they lie at most so many days apart. */
const storyWithin = 62;

/** So many days around the publication a story of what is to come goes on. */
const soon = 14;
/** … and so many days behind a day that is known to lie ahead. */
const goesOnWithin = 10;

interface YearAndMonth {
  readonly year: number;
  readonly month: number;
}

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
  const byContext = month === undefined ? monthInContext(day, near) : yearInContext(day, month, near);
  if (!latest) return byContext ?? unanchored(month, near);
  const byPublication = closestByWords(day, month, latest, near);
  if (!byContext) return byPublication;
  const printedAhead = month === undefined ? printedAheadOf(day, latest, near) : null;
  if (printedAhead) return printedAhead;
  const isOtherStory = month !== undefined || !isInSentence(near.before);
  if (namedYear(near) !== null) return byContext;
  if (byPublication && isReported({ ...byPublication, day }, latest) && followsPlan(latest, near))
    return byPublication;
  if (byPublication && isOtherStory && isReported({ ...byPublication, day }, latest)) return byPublication;
  return isCredible({ ...byContext, day }, month, latest, near) ? byContext : byPublication;
}

/** 消防改造已于8月完成，20日开放: a day ahead that the article prints in full elsewhere, not one of the month named last. */
function printedAheadOf(day: number, latest: Day, { before, known }: Surroundings): YearAndMonth | null {
  const isOfMonth = before?.distance === 'beside' || before?.printedYear || before?.day !== null;
  const next = isOfMonth ? null : closestDay(day, undefined, latest, 'future');
  return next && known.ahead.has(dayNumber({ ...next, day })) ? next : null;
}

/** 2月1日新科立委将就职，市长24日晚上邀请…: the day named before is still to come, and this one is not said to be. */
function followsPlan(latest: Day, { before, toward, certain }: Surroundings): boolean {
  const base = mentioned(before);
  if (!base || before?.distance === 'beside' || (toward === 'future' && certain)) return false;
  return dayNumber({ ...base, day: before?.day ?? 1 }) > dayNumber(latest);
}

/** Whether a day that carries on from the date before it may lie where that puts it. */
function isCredible(candidate: Day, month: number | undefined, latest: Day, near: Surroundings): boolean {
  const ahead = dayNumber(candidate) - dayNumber(latest);
  if (ahead <= 0 || near.before?.distance === 'beside') return true;
  // 24日 … 25日: the days of one paragraph go on for a few days beyond the publication.
  if (ahead <= nextWithin && month === undefined) return true;
  const base = mentioned(near.before);
  const isContextAhead =
    base !== null && dayNumber({ ...base, day: near.before?.day ?? 1 }) > dayNumber(latest);
  return isInSentence(near.before) && !(isContextAhead && near.toward === 'past');
}

/** The year of a month printed without one, or null. */
export function inferMonth(month: number, near: Surroundings): number | null {
  const begun = beginning(near);
  if (begun) return month >= begun.month ? begun.year : begun.year + 1;
  const latest = near.published && lastDayOf(near.published);
  const { before } = near;
  // 1919年（民國8年）1月: the year stands beside its month.
  if (before?.distance === 'beside' && before.year !== null && before.month === null) return before.year;
  const named = namedYear(near) ?? yearOfSentence(near);
  if (named !== null) return named;
  const base = isInSentence(before) && before?.printedYear ? mentioned(before) : null;
  if (base && month > base.month && (!latest || base.year < latest.year)) return base.year;
  if (!latest) return (isInSentence(before) ? before?.year : near.year) ?? null;
  const afterAhead = yearAfterAhead(month, latest, near);
  if (afterAhead !== null) return afterAhead;
  const isNow = month === latest.month && !near.strict;
  const monthsPast = (latest.month - month + 12) % 12;
  if (near.toward === 'future' && !near.certain && monthsPast < 6)
    return month <= latest.month ? latest.year : latest.year - 1;
  const isAhead = month > latest.month && near.known.monthsAhead.has(latest.year * 12 + month);
  if (isAhead) return latest.year;
  if (near.toward === 'future') return month > latest.month || isNow ? latest.year : latest.year + 1;
  return month < latest.month || isNow ? latest.year : latest.year - 1;
}

/** 明年比赛定于11月1日举行，7月开放报名: a month goes on from a day ahead to another month ahead. */
function yearAfterAhead(
  month: number,
  latest: Day,
  { before, toward, certain }: Surroundings,
): number | null {
  const base = mentioned(before);
  if (!base || !before || before.distance === 'article') return null;
  const isAhead = base.year * 12 + base.month > latest.year * 12 + latest.month;
  if (!isAhead || (toward === 'past' && certain && !isInSentence(before) && month < base.month)) return null;
  const months = month - base.month;
  const isNear = isInSentence(before) || (months >= 0 && months <= 3);
  return isNear && base.year * 12 + month > latest.year * 12 + latest.month ? base.year : null;
}

/** The day that a date of the same sentence began what this one ends. */
function beginning({ follows, before }: Surroundings): Day | null {
  const base = mentioned(before);
  return follows && base && isInSentence(before) ? { ...base, day: before?.day ?? 1 } : null;
}

/**
 * The nearest such day in the direction of the words. Where they leave doubt it is the nearest of both sides.
 */
function closestByWords(
  day: number,
  month: number | undefined,
  latest: Day,
  { toward, certain, known }: Surroundings,
): YearAndMonth | null {
  const past = closestDay(day, month, latest, 'past');
  const future = closestDay(day, month, latest, 'future');
  if (toward === 'past') return isKnownAhead(future, past, day, latest, known) ? future : past;
  if (!past || !future) return future;
  const age = dayNumber(latest) - dayNumber({ ...past, day });
  const wait = dayNumber({ ...future, day }) - dayNumber(latest);
  return !certain && age < wait ? past : future;
}

/** Whether the article says elsewhere that the day lies ahead (a headline's 23日 of 将于10月23日至11月3日). */
function isKnownAhead(
  future: YearAndMonth | null,
  past: YearAndMonth | null,
  day: number,
  latest: Day,
  known: KnownDates,
): boolean {
  if (!future) return false;
  const number = dayNumber({ ...future, day });
  if (!known.ahead.has(number))
    return goesOnAhead(number, past && dayNumber({ ...past, day }), latest, known);
  return !past || !isReported({ ...past, day }, latest);
}

/** 节庆9日登场，16日举行大赛: soon after a day ahead, and long ago if it were past. */
function goesOnAhead(future: number, past: number | null, latest: Day, { ahead }: KnownDates): boolean {
  const now = dayNumber(latest);
  if (future - now > soon || (past !== null && now - past <= soon)) return false;
  for (let day = future - 1; day >= future - goesOnWithin; day--) if (ahead.has(day)) return true;
  return false;
}

function isReported(day: Day, latest: Day): boolean {
  const age = dayNumber(latest) - dayNumber(day);
  return age >= 0 && age <= reportedWithin;
}

/** The nearest such day on the wanted side of the publication; the publication's own day belongs to both sides. */
function closestDay(
  day: number,
  month: number | undefined,
  latest: Day,
  toward: 'past' | 'future',
): YearAndMonth | null {
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

/** The month in which a bare day carries on from the date before it: 4月12日抵达，15日离开. */
function monthInContext(day: number, near: Surroundings): YearAndMonth | null {
  const { before } = near;
  const base = mentioned(before);
  if (!base || !before || before.distance === 'article') return null;
  if (before.day === null && !isInSentence(before)) return null;
  if (before.day === null || day >= before.day) return isDay(base.year, base.month, day) ? base : null;
  // A smaller number goes on into the next month, unless that would lie ahead.
  const next = addMonths(base.year, base.month, 1);
  if (!isInSentence(before) || !isDay(next.year, next.month, day)) return null;
  const latest = near.published && lastDayOf(near.published);
  const isPast = !latest || dayNumber({ ...next, day }) <= dayNumber(latest);
  return isPast || near.toward === 'future' ? next : null;
}

/** The year in which a day and month carry on from the date before them: 2021年3月5日开工，9月3日完工. */
function yearInContext(day: number, month: number, near: Surroundings): YearAndMonth | null {
  const { before, published } = near;
  const named = namedYear(near);
  if (named !== null) return isDay(named, month, day) ? { year: named, month } : null;
  const base = mentioned(before);
  if (!base || !before || before.distance === 'article' || !isDay(base.year, month, day)) return null;
  const candidate = { year: base.year, month };
  const gap = dayNumber({ ...candidate, day }) - dayNumber({ ...base, day: before.day ?? 1 });
  if (gap < 0) return null;
  if (isInSentence(before)) return before.printedYear ? candidate : null;
  const isOld = !published?.year || base.year < published.year - 1;
  return before.day !== null && gap <= storyWithin && isOld ? candidate : null;
}

/** The year that the sentence has named without a month: 今年五一假期(5月1日至4日), 明年的博览会将于5月4日举行. */
function namedYear({ before, published, toward }: Surroundings): number | null {
  if (!before?.printedYear || !isInSentence(before) || before.month !== null || before.year === null)
    return null;
  if (!published?.year || before.year === published.year) return before.year;
  return toward === 'future' && before.year > published.year ? before.year : null;
}

/** The past year that a sentence is set in by its first words. */
function yearOfSentence({ before, published }: Surroundings): number | null {
  if (!before?.setsSentence || !before.printedYear || before.month !== null || !isInSentence(before))
    return null;
  return before.year !== null && before.year < (published?.year ?? before.year + 1) ? before.year : null;
}

function unanchored(
  month: number | undefined,
  { before, year }: Surroundings,
): { year: number | null; month: number | null } {
  if (month !== undefined) return { year, month };
  return before && before.month !== null
    ? { year: before.year, month: before.month }
    : { year: null, month: null };
}

function mentioned(before: MentionedDate | null): YearAndMonth | null {
  if (!before || before.year === null || before.month === null) return null;
  return { year: before.year, month: before.month };
}

function isInSentence(before: MentionedDate | null): boolean {
  return before?.distance === 'beside' || before?.distance === 'sentence';
}

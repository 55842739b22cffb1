import { addDays, addMonths, type Day, dayNumber, daysInMonth, isDay, weekdayOf } from './calendar.ts';
import { type CalendarPoint, lastDayOf, onDay, type Period } from './edtf.ts';
import { inferDay, inferMonth } from './inferDate.ts';
import { dayOfLunar } from './lunarCalendar.ts';
import type { LunarDay, Moment, Reference } from './moment.ts';
import { onWeekdayBeside } from './weekdayBeside.ts';

/** What a date's words are resolved against. */
export interface Surroundings {
  /** When the article was published; null where that is not known. */
  readonly published: CalendarPoint | null;
  /** The day that 今天 and yesterday count from; null where it is not known. */
  readonly today: Day | null;
  /** Where today is not known: the month and day of the dateline (1月16日电), whose year no one knows. */
  readonly dateline?: DayOfYear | null;
  /** The day of the occasion that the article reports; null where it is not known. */
  readonly occasion: Day | null;
  /** The date mentioned before, and how near it stands. */
  readonly before: MentionedDate | null;
  /** Where a date without a year is to be looked for. */
  readonly toward: 'past' | 'future';
  /** The words leave no doubt about that. */
  readonly certain: boolean;
  readonly known: KnownDates;
  /** The month or weekday of publication itself is not meant (last May, next Friday). */
  readonly strict?: true;
  /** The date ends what the date before it began. */
  readonly follows: boolean;
  /** The year that the article fixes for dates without one, where no publication date does. */
  readonly year: number | null;
}

/** A day of an unknown year. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** What the whole article says of its dates, for those that it prints more shortly elsewhere. */
export interface KnownDates {
  /** Days within a week of the publication that are printed with their month, as day numbers. */
  readonly printed: ReadonlySet<number>;
  /** Days and months that the words put after the publication: day numbers, and 12 × year + month. */
  readonly ahead: ReadonlySet<number>;
  readonly monthsAhead: ReadonlySet<number>;
}

/** How near the date mentioned before stands: right before (but for a bracket), in the same sentence, paragraph, or farther. */
export type Distance = 'beside' | 'sentence' | 'paragraph' | 'article';

/** The date that the text mentioned last: its fields, as far as they are known. */
export interface MentionedDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** The last whole day mentioned, which 同日 and 翌日 go back to. */
  readonly lastDay: Day | null;
  readonly distance: Distance;
  /** The words themselves named the year. */
  readonly printedYear: boolean;
  /** It sets the time of its whole sentence (2018年遴选有争议，1月…). */
  readonly setsSentence?: boolean;
}

/** The period that a moment's words mean in their surroundings, or null where that cannot be known. */
export function resolveMoment(moment: Moment, surroundings: Surroundings): Period | null {
  const near = moment.toward
    ? { ...surroundings, toward: moment.toward, certain: true, strict: true as const }
    : surroundings;
  if (moment.lunar) return lunarDay(moment.lunar, yearOf(moment.year, near), near);
  if (moment.lasting) return lastingPeriod(moment.lasting, near);
  if (moment.years) return { from: { year: moment.years[0] }, to: { year: moment.years[1] } };
  if (moment.day && moment.day.from !== 'words') return dayByReference(moment.day, near);
  if (moment.quarter) return quarterPeriod(moment.quarter, near);
  if (moment.weekdays && !moment.week) return nearestWeekend(near);
  if (moment.week) return weekPeriod(moment, near);
  if (moment.weekday && !moment.nth && !moment.day)
    return weekdayBeside(moment.weekday, near) ?? nearestWeekday(moment.weekday, near);
  const year = yearOf(moment.year, near);
  // 今年5月1日 of an unknown year is still the first of May.
  const isDayOfMonth = moment.day !== undefined && moment.month?.from === 'words';
  if (moment.year && year === null && moment.year.from !== 'words' && !isDayOfMonth) return null;
  if (moment.day || moment.days) return daysOfMonth(moment, year, near);
  if (moment.nth && moment.weekday) return nthWeekday(moment, year, near);
  if (moment.months) return monthsOfYear(moment, year, near);
  if (moment.month) {
    const month = monthOf(moment.month, year, near);
    return month && { from: month, to: month };
  }
  return year === null ? null : { from: { year }, to: { year } };
}

function yearOf(reference: Reference | undefined, { published, before }: Surroundings): number | null {
  if (!reference) return null;
  if (reference.from === 'words') return reference.value;
  const base = reference.from === 'publication' ? published?.year : (before?.year ?? published?.year);
  return base === undefined || base === null ? null : base + reference.offset;
}

function monthOf(
  reference: Reference,
  year: number | null,
  near: Surroundings,
): { year: number | null; month: number } | null {
  if (reference.from === 'words')
    return { year: year ?? inferMonth(reference.value, near), month: reference.value };
  const base = reference.from === 'publication' ? near.published : (near.before ?? near.published);
  if (!base?.month) return null;
  if (base.year === null) return reference.offset === 0 ? { year: null, month: base.month } : null;
  const counted = addMonths(base.year, base.month, reference.offset);
  return { year: year ?? counted.year, month: counted.month };
}

/** A lunar day in its year or, without one, the latest or next such day, as for other days. */
function lunarDay(lunar: LunarDay, year: number | null, { published, toward }: Surroundings): Period | null {
  if (year !== null) {
    const day = dayOfLunar(year, lunar);
    return day && onDay(day);
  }
  const latest = published && lastDayOf(published);
  if (!latest) return null;
  const sign = toward === 'past' ? -1 : 1;
  for (let step = -1; step <= 20; step++) {
    const day = dayOfLunar(latest.year + sign * step, lunar);
    if (day && sign * (dayNumber(day) - dayNumber(latest)) >= 0) return onDay(day);
  }
  return null;
}

/** A day mentioned in another paragraph and long past is not the story's. */
const toldWithin = 14;

/** The day that 翌日 counts from: the last one mentioned, or in a new paragraph the day of the story. */
function dayTold({ before, occasion, today }: Surroundings): Day | null {
  const last = before?.lastDay ?? today;
  if (!last || !occasion || before?.distance !== 'article') return last;
  // What is to come was told in another paragraph: 前一天 goes back to the day of the story.
  if (today && dayNumber(last) > dayNumber(today)) return occasion;
  return dayNumber(occasion) - dayNumber(last) > toldWithin ? occasion : last;
}

function dayByReference(reference: Reference, near: Surroundings): Period | null {
  if (reference.from === 'words') return null;
  if (reference.from === 'publication' && !near.today && near.dateline) {
    // A year without a leap day; whichever it is, only its month and day are kept.
    const { month, day } = addDays({ year: 2001, ...near.dateline }, reference.offset);
    return { from: { year: null, month, day }, to: { year: null, month, day } };
  }
  const base = reference.from === 'publication' ? near.today : dayTold(near);
  return base && onDay(addDays(base, reference.offset));
}

function daysOfMonth(moment: Moment, year: number | null, near: Surroundings): Period | null {
  const first = moment.days ? moment.days[0] : moment.day!.from === 'words' ? moment.day!.value : 1;
  const last = moment.days ? moment.days[1] : first;
  const point = monthOfDay(moment, year, first, near);
  if (!point) return null;
  const length = point.month === null ? 31 : daysInMonth(point.year ?? 2000, point.month);
  if (first > length || (last > length && !moment.days)) return null;
  return { from: { ...point, day: first }, to: { ...point, day: Math.min(last, length) } };
}

function monthOfDay(
  moment: Moment,
  year: number | null,
  day: number,
  near: Surroundings,
): { year: number | null; month: number | null } | null {
  if (moment.month && (moment.month.from !== 'words' || year !== null))
    return monthOf(moment.month, year, near);
  const month = moment.month?.from === 'words' ? moment.month.value : undefined;
  if (month !== undefined && !isDay(undefined, month, day)) return null;
  const inferred = inferDay(day, month, near);
  return moment.weekdayBeside ? onWeekdayBeside(moment.weekdayBeside, day, month, inferred) : inferred;
}

function nthWeekday(moment: Moment, year: number | null, near: Surroundings): Period | null {
  const month = monthOf(moment.month!, year, near);
  if (!month || month.year === null) return null;
  const length = daysInMonth(month.year, month.month);
  const firstOfMonth = weekdayOf({ year: month.year, month: month.month, day: 1 });
  const first = 1 + ((moment.weekday! - firstOfMonth + 7) % 7);
  const count = Math.floor((length - first) / 7);
  const day = first + 7 * (moment.nth! < 0 ? count : moment.nth! - 1);
  return day > length ? null : onDay({ year: month.year, month: month.month, day });
}

function weekPeriod(moment: Moment, { today, before }: Surroundings): Period | null {
  const base = moment.week!.from === 'context' ? (before?.lastDay ?? today) : today;
  if (!base || moment.week!.from === 'words') return null;
  const monday = addDays(base, 1 - weekdayOf(base) + 7 * moment.week!.offset);
  const [first, last] = moment.weekday ? [moment.weekday, moment.weekday] : (moment.weekdays ?? [1, 7]);
  return { from: addDays(monday, first - 1), to: addDays(monday, last - 1) };
}

/** 5月29日，星期一 and 本周六及周日: a weekday beside a date is that day, or the next one after it. */
function weekdayBeside(weekday: number, { before }: Surroundings): Period | null {
  const day = before?.distance === 'beside' && before.day !== null ? before.lastDay : null;
  return day && onDay(addDays(day, (weekday - weekdayOf(day) + 7) % 7));
}

/** The weekend that has begun last, or that comes next where the words point forward. */
function nearestWeekend({ today, toward }: Surroundings): Period | null {
  if (!today) return null;
  const sinceSaturday = (weekdayOf(today) + 1) % 7;
  const saturday = addDays(
    today,
    toward === 'past' || sinceSaturday < 2 ? -sinceSaturday : 7 - sinceSaturday,
  );
  return { from: saturday, to: addDays(saturday, 1) };
}

/** A story told by weekdays goes on by so many days. */
const goesOnWithin = 2;

/** The latest such weekday up to the day of publication, or the next one where the words point forward. */
function nearestWeekday(
  weekday: number,
  { today, before, toward, certain, strict, known }: Surroundings,
): Period | null {
  if (!today) return null;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const back = (7 - ahead) % 7;
  const now = dayNumber(today);
  // 代表团周三转往…；周四返港, written on Wednesday: the story goes on.
  const told = before?.distance === 'sentence' && before.lastDay ? dayNumber(before.lastDay) - now : -1;
  if (!strict && before?.day !== null && told >= 0 && ahead > told && ahead <= told + goesOnWithin)
    return onDay(addDays(today, ahead));
  if (!strict && known.printed.has(now + ahead) && !known.printed.has(now - back))
    return onDay(addDays(today, ahead));
  if (toward === 'future' && (certain || ahead <= back))
    return onDay(addDays(today, ahead === 0 && strict ? 7 : ahead));
  return onDay(addDays(today, -(back === 0 && strict ? 7 : back)));
}

function monthsOfYear(moment: Moment, year: number | null, near: Surroundings): Period | null {
  const [first, last] = moment.months!;
  const known = year ?? yearOfPart(first, last, near);
  const to = known === null ? { year: null, month: ((last - 1) % 12) + 1 } : addMonths(known, 1, last - 1);
  return { from: { year: known, month: first }, to };
}

function quarterPeriod(reference: Reference, { published }: Surroundings): Period | null {
  if (reference.from === 'words' || !published?.month || published.year === null) return null;
  const first = 3 * Math.floor((published.month - 1) / 3) + 1;
  const from = addMonths(published.year, first, 3 * reference.offset);
  return { from, to: addMonths(from.year, from.month, 2) };
}

/** The year of a part: halves belong to the year of publication, quarters to the latest begun, the rest to the latest ended. */
function yearOfPart(first: number, last: number, near: Surroundings): number | null {
  const length = last - first + 1;
  if (length === 6 && near.published) return near.published.year;
  return inferMonth(length === 3 && first % 3 === 1 ? first : Math.min(last, 12), near);
}

function lastingPeriod(
  { unit, count, direction }: NonNullable<Moment['lasting']>,
  near: Surroundings,
): Period | null {
  const base = near.published && lastDayOf(near.published);
  if (!base) return null;
  const now = pointBy(unit, base);
  const other = shifted(unit, base, count * direction);
  return direction < 0 ? { from: other, to: now } : { from: now, to: other };
}

function pointBy(unit: string, { year, month, day }: Day): CalendarPoint {
  if (unit === 'year') return { year };
  return unit === 'month' ? { year, month } : { year, month, day };
}

function shifted(unit: string, base: Day, count: number): CalendarPoint {
  if (unit === 'year') return { year: base.year + count };
  if (unit === 'month') return addMonths(base.year, base.month, count);
  return addDays(base, unit === 'week' ? 7 * count : count);
}

import type { Article } from '../article/article.ts';
import { type Day, dayNumber } from './calendar.ts';
import { type CalendarPoint, lastDayOf } from './edtf.ts';
import type { DateExpression, Moment } from './moment.ts';
import { type DayOfYear, type KnownDates, resolveMoment, type Surroundings } from './resolveDate.ts';
import type { Resolved } from './resolveExpression.ts';
import { datelineWithoutYear, dayOfOccasion, dayOfWriting, printedDaysNear } from './today.ts';
import { yearOfArticle } from './yearOfArticle.ts';

/** The days and the year that a whole article is read by. */
export interface ArticleDays {
  readonly published: CalendarPoint | null;
  /** The day that 今天 counts from, and the day of the occasion that quoted people speak at. */
  readonly today: Day | null;
  readonly occasion: Day | null;
  /** The month and day of the dateline, where the year is not known. */
  readonly dateline: DayOfYear | null;
  /** The year that the article fixes itself, where it has no publication date. */
  readonly year: number | null;
  readonly known: KnownDates;
}

const nothingKnown: KnownDates = { printed: new Set(), ahead: new Set(), monthsAhead: new Set() };

/** Looks through the expressions for the days that the article is read by. */
export function daysOfArticle(
  article: Article,
  folded: string,
  expressions: readonly DateExpression[],
  published: CalendarPoint | null,
): ArticleDays {
  const year = published ? null : yearOfArticle(folded, expressions);
  const base: Surroundings = {
    published,
    today: null,
    occasion: null,
    before: null,
    toward: 'past',
    certain: true,
    known: nothingKnown,
    follows: false,
    year,
  };
  const resolve = (moment: Moment) => resolveMoment(moment, base);
  const stamp = published?.day === undefined ? null : lastDayOf(published);
  if (!stamp) {
    const dateline = published ? null : datelineWithoutYear(folded, expressions);
    const today = dateline && year !== null ? { year, ...dateline } : null;
    return { published, today, occasion: today, dateline, year, known: nothingKnown };
  }
  const today = dayOfWriting(folded, expressions, stamp, resolve) ?? stamp;
  const occasion = dayOfOccasion(article, folded, expressions, today, resolve) ?? today;
  const printed = printedDaysNear(today, expressions, resolve);
  return { published, today, occasion, dateline: null, year, known: { ...nothingKnown, printed } };
}

/** The days and months that a first reading puts after the publication, because their words or their year do. */
export function knownAhead(
  expressions: readonly DateExpression[],
  resolved: readonly Resolved[],
  { published, known }: ArticleDays,
): KnownDates {
  const latest = published && lastDayOf(published);
  if (!latest) return known;
  const ahead = new Set<number>();
  const monthsAhead = new Set<number>();
  const limit = dayNumber(latest);
  expressions.forEach(({ from, also }, i) => {
    const { period, toward, certain } = resolved[i]!;
    const isSure =
      (toward === 'future' && certain) ||
      from.year !== undefined ||
      from.month?.from === 'publication' ||
      (also ?? from).day?.from === 'publication';
    if (!period || !isSure) return;
    for (const { year, month } of [period.from, period.to])
      if (year !== null && month && year * 12 + month > latest.year * 12 + latest.month)
        monthsAhead.add(year * 12 + month);
    const first = dayNumberOf(period.from);
    const last = dayNumberOf(period.to);
    if (first === null || last === null || last - first > longestRun) return;
    for (let day = Math.max(first, limit + 1); day <= last; day++) ahead.add(day);
  });
  return { ...known, ahead, monthsAhead };
}

/** The days of an occasion longer than this are not all days of the news. */
const longestRun = 62;

function dayNumberOf({ year, month, day }: CalendarPoint): number | null {
  return year !== null && month && day !== undefined ? dayNumber({ year, month, day }) : null;
}

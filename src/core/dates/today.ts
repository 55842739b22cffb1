import type { Article } from '../article/article.ts';
import { addDays, type Day, dayNumber } from './calendar.ts';
import type { CalendarPoint, Period } from './edtf.ts';
import type { DateExpression, Moment } from './moment.ts';
import { skipSpace } from './signs.ts';

/** A dateline stands at most so many code units into the prose. */
const datelineWithin = 600;

/**
 * The day that 今天 and yesterday count from, where the article shows one itself: the day of its dateline (4月17日电) or
 * of a 今日(23日). It is believed where it lies within two weeks of the publication. `resolve` reads a moment without
 * looking at its neighbours.
 */
export function dayOfWriting(
  folded: string,
  expressions: readonly DateExpression[],
  published: Day,
  resolve: (moment: Moment) => Period | null,
): Day | null {
  for (const { start, end, from, to, also } of expressions) {
    const isDateline =
      start < datelineWithin && !to && '电讯'.includes(folded[skipSpace(folded, end)] ?? ' ');
    const offset = also?.day?.from === 'publication' ? also.day.offset : null;
    if ((!isDateline && offset === null) || from.day?.from !== 'words') continue;
    const day = nearestTo(published, from, resolve);
    if (!day) continue;
    return addDays(day, -(offset ?? 0));
  }
  return null;
}

/** The month and day of the dateline of an article whose year is not known: 1月16日电. Null where there is none. */
export function datelineWithoutYear(
  folded: string,
  expressions: readonly DateExpression[],
): { readonly month: number; readonly day: number } | null {
  for (const { start, end, from, to } of expressions) {
    if (start >= datelineWithin) return null;
    if (to || from.day?.from !== 'words' || from.month?.from !== 'words') continue;
    if ('电讯'.includes(folded[skipSpace(folded, end)] ?? ' '))
      return { month: from.month.value, day: from.day.value };
  }
  return null;
}

/** Of the days that the words can mean the one nearest to `published`, or null if that is more than two weeks away. */
function nearestTo(published: Day, from: Moment, resolve: (moment: Moment) => Period | null): Day | null {
  const days = [resolve(from), resolve({ ...from, toward: 'future' })].flatMap(
    (period) => asDay(period?.from) ?? [],
  );
  const distance = (day: Day) => Math.abs(dayNumber(day) - dayNumber(published));
  days.sort((a, b) => distance(a) - distance(b));
  return days[0] && distance(days[0]) <= 14 ? days[0] : null;
}

/** A reported occasion lies at most so many days before the publication. */
const occasionWithin = 14;

/**
 * The day of the occasion that an article reports, on which the people it quotes say 今天: the first day printed in a
 * paragraph of its own text, not later than `today`. Null where there is none.
 */
export function dayOfOccasion(
  article: Article,
  folded: string,
  expressions: readonly DateExpression[],
  today: Day,
  resolve: (moment: Moment) => Period | null,
): Day | null {
  const blocks = article.blocks;
  let block = 0;
  for (const { start, end, from, to } of expressions) {
    while (block < blocks.length && blocks[block]!.end <= start) block++;
    if (to || from.day?.from !== 'words' || blocks[block]?.kind !== 'paragraph') continue;
    // A page's stamp and a dateline tell when the text was written.
    const after = folded[skipSpace(folded, end)] ?? ' ';
    if (/[\d电讯]/.test(after)) continue;
    const day = asDay(resolve(from)?.from);
    const age = day ? dayNumber(today) - dayNumber(day) : -1;
    return day && age >= 0 && age <= occasionWithin ? day : null;
  }
  return null;
}

/** The days within a week of `today` that the article prints with their month, as day numbers. */
export function printedDaysNear(
  today: Day,
  expressions: readonly DateExpression[],
  resolve: (moment: Moment) => Period | null,
): ReadonlySet<number> {
  const near = new Set<number>();
  for (const { from, to } of expressions) {
    if (to || from.day?.from !== 'words' || !from.month) continue;
    for (const moment of [from, { ...from, toward: 'future' as const }]) {
      const day = asDay(resolve(moment)?.from);
      if (day && Math.abs(dayNumber(day) - dayNumber(today)) < 7) near.add(dayNumber(day));
    }
  }
  return near;
}

function asDay(point: CalendarPoint | undefined): Day | null {
  if (!point?.year || !point.month || !point.day) return null;
  return { year: point.year, month: point.month, day: point.day };
}

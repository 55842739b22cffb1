import type { Article } from '../article/article.ts';
import type { DateFinding, PublicationDate } from './date.ts';
import { pointsForward } from './direction.ts';
import { type CalendarPoint, lastDayOf, type Period, readEdtf, toEdtf } from './edtf.ts';
import type { DateExpression, Moment } from './moment.ts';
import { type MentionedDate, resolveMoment, type Surroundings } from './resolveDate.ts';

/** Resolves expressions in text order, each in the light of those before it. */
export function resolveDates(
  _article: Article,
  folded: string,
  expressions: readonly DateExpression[],
  published: PublicationDate | null,
): DateFinding[] {
  const anchor = published && readEdtf(published.value);
  const today = anchor?.day === undefined ? null : lastDayOf(anchor);
  let before: MentionedDate | null = null;
  let end = 0;
  return expressions.map((expression, i) => {
    const distance = distanceOf(folded, end, expression.start);
    const near: Surroundings = {
      published: anchor,
      today,
      before: before && { ...before, distance: further(before.distance, distance) },
      toward: pointsForward(folded, expressions, i) ? 'future' : 'past',
      year: null,
    };
    const period = resolveExpression(expression, near);
    if (period) before = mentionOf(period, expression) ?? near.before;
    else before = near.before;
    end = expression.end;
    return {
      start: expression.start,
      end: expression.end,
      value: period && toEdtf(period),
      how: expression.rule,
      relative: isRelative(expression),
    };
  });
}

function resolveExpression({ from, to }: DateExpression, near: Surroundings): Period | null {
  if (!to) return resolveMoment(from, near);
  const first = resolveMoment(startOfRange(from, to), near);
  if (!first) return null;
  const last = resolveMoment(endOfRange(from, to), {
    ...near,
    before: { ...fields(first.from), distance: 'sentence', printedYear: true },
  });
  return last && { from: first.from, to: last.to };
}

function startOfRange(from: Moment, to: Moment): Moment {
  if (from.year || !to.year || !from.month) return from;
  return { ...from, year: to.year };
}

function endOfRange(from: Moment, to: Moment): Moment {
  if (to.year || to.day?.from !== 'words' || to.month || !from.month) return to;
  return to;
}

function fields(point: CalendarPoint): { year: number | null; month: number | null; day: number | null } {
  return { year: point.year, month: point.month ?? null, day: point.day ?? null };
}

function mentionOf({ from, to }: Period, expression: DateExpression): MentionedDate | null {
  return {
    ...fields(to),
    day: from === to ? (to.day ?? null) : null,
    distance: 'sentence',
    printedYear: (expression.to ?? expression.from).year !== undefined || expression.from.year !== undefined,
  };
}

const ranks = ['sentence', 'paragraph', 'article'] as const;

function further(a: MentionedDate['distance'], b: MentionedDate['distance']): MentionedDate['distance'] {
  return ranks[Math.max(ranks.indexOf(a), ranks.indexOf(b))]!;
}

/** How far two places lie apart, by the signs between them. */
function distanceOf(folded: string, from: number, to: number): MentionedDate['distance'] {
  let distance: MentionedDate['distance'] = 'sentence';
  for (let at = from; at < to; at++) {
    const sign = folded[at]!;
    if (sign === '\n') return 'article';
    if ('。!?'.includes(sign) || (sign === '.' && ' \n'.includes(folded[at + 1] ?? ' ')))
      distance = 'paragraph';
  }
  return distance;
}

function isRelative({ from, to }: DateExpression): boolean {
  return [from, to].some((moment) => moment && moment.year?.from !== 'words' && !moment.years);
}

import type { Article } from '../article/article.ts';
import type { Day } from './calendar.ts';
import type { DateFinding, PublicationDate } from './date.ts';
import { type Direction, directionOf, endsWhatBegan } from './direction.ts';
import { type CalendarPoint, lastDayOf, type Period, readEdtf, toEdtf } from './edtf.ts';
import type { DateExpression, Moment } from './moment.ts';
import { insideQuotes } from './quotes.ts';
import { type Distance, type MentionedDate, resolveMoment, type Surroundings } from './resolveDate.ts';
import { dayOfOccasion, dayOfWriting } from './today.ts';
import { yearOfArticle } from './yearOfArticle.ts';

/** Resolves expressions, which are in text order, each in the light of those before it. */
export function resolveDates(
  article: Article,
  folded: string,
  expressions: readonly DateExpression[],
  published: PublicationDate | null,
): DateFinding[] {
  const days = daysOfArticle(article, folded, expressions, published && readEdtf(published.value));
  const quoted = insideQuotes(folded, expressions);
  let before: MentionedDate | null = null;
  let end = 0;
  return expressions.map((expression, i) => {
    const distance = distanceOf(folded, end, expression.start);
    const near: Surroundings = {
      published: days.published,
      today: quoted[i] ? days.occasion : days.today,
      before: before && { ...before, distance: further(before.distance, distance) },
      ...directionFields(directionOf(folded, expressions, i)),
      follows: endsWhatBegan(folded, expression.start),
      year: days.year,
    };
    const period = resolveExpression(expression, near);
    before = period ? mentionOf(period, expression, before) : near.before;
    end = expression.end;
    return {
      start: expression.start,
      end: expression.end,
      value: period && toEdtf(period),
      how: howOf(expression, near),
      relative: isRelative(expression),
    };
  });
}

function directionFields(direction: Direction): Pick<Surroundings, 'toward' | 'certain'> {
  return { toward: direction === 'past' ? 'past' : 'future', certain: direction !== 'probable future' };
}

interface ArticleDays {
  readonly published: CalendarPoint | null;
  readonly today: Day | null;
  readonly occasion: Day | null;
  readonly year: number | null;
}

/** The days and the year that the whole article is read by. */
function daysOfArticle(
  article: Article,
  folded: string,
  expressions: readonly DateExpression[],
  published: CalendarPoint | null,
): ArticleDays {
  const year = published ? null : yearOfArticle(folded, expressions);
  const base: Surroundings = {
    published,
    today: null,
    before: null,
    toward: 'past',
    certain: true,
    follows: false,
    year,
  };
  const resolve = (moment: Moment) => resolveMoment(moment, base);
  const stamp = published?.day === undefined ? null : lastDayOf(published);
  if (!stamp) return { published, today: null, occasion: null, year };
  const today = dayOfWriting(folded, expressions, stamp, resolve) ?? stamp;
  const occasion = dayOfOccasion(article, folded, expressions, today, resolve) ?? today;
  return { published, today, occasion, year };
}

function resolveExpression({ from, to, also }: DateExpression, near: Surroundings): Period | null {
  const said = also && resolveMoment(also, near);
  // 明(25)日: the word tells the month that the number leaves open.
  if (!to && said && from.day?.from === 'words' && said.from.day === from.day.value) return said;
  if (!to) return resolveMoment(from, near);
  const first = resolveMoment(startOfRange(from, to), near);
  if (!first) return null;
  const start = fields(first.from);
  const before: MentionedDate = {
    ...start,
    lastDay: dayOfFields(start),
    distance: 'beside',
    printedYear: true,
  };
  const last = resolveMoment(endOfRange(to, first.from), { ...near, before });
  // A range that would end before it begins says nothing: 2023年至去年, written in 2023.
  return last && !endsBefore(last.to, first.from) ? { from: first.from, to: last.to } : null;
}

function endsBefore(end: CalendarPoint, start: CalendarPoint): boolean {
  if (end.year === null || start.year === null) return false;
  if (end.year !== start.year) return end.year < start.year;
  if (!end.month || !start.month) return false;
  if (end.month !== start.month) return end.month < start.month;
  return end.day !== undefined && start.day !== undefined && end.day < start.day;
}

/** What the first half of a range leaves open it takes from the second: March to May 2022, 11月至明年3月. */
function startOfRange(from: Moment, to: Moment): Moment {
  if (from.year || !to.year || !from.month) return from;
  const isYearBefore =
    from.month.from === 'words' && to.month?.from === 'words' && from.month.value > to.month.value;
  return { ...from, year: isYearBefore ? yearBefore(to.year) : to.year };
}

function yearBefore(year: NonNullable<Moment['year']>): NonNullable<Moment['year']> {
  return year.from === 'words'
    ? { from: 'words', value: year.value - 1 }
    : { from: year.from, offset: year.offset - 1 };
}

/** The second half follows the first: 12月30日至1月2日 ends in the next year, 4月12日至15日 in the same month. */
function endOfRange(to: Moment, first: CalendarPoint): Moment {
  if (to.year || first.year === null || !first.month) return to;
  if (to.month?.from === 'words') {
    const isNextYear = to.month.value < first.month;
    return { ...to, year: { from: 'words', value: first.year + (isNextYear ? 1 : 0) } };
  }
  if (to.month || to.day?.from !== 'words') return to;
  return { ...to, year: { from: 'words', value: first.year }, month: { from: 'words', value: first.month } };
}

interface Fields {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

function fields({ year, month, day }: CalendarPoint): Fields {
  return { year, month: month ?? null, day: day ?? null };
}

function dayOfFields({ year, month, day }: Fields): Day | null {
  return year !== null && month !== null && day !== null ? { year, month, day } : null;
}

function mentionOf(
  { from, to }: Period,
  expression: DateExpression,
  before: MentionedDate | null,
): MentionedDate {
  const { year, month, day } = fields(to);
  const isOneDay = day !== null && day === from.day && month === from.month && year === from.year;
  return {
    year,
    month,
    day: isOneDay ? day : null,
    lastDay: (isOneDay ? dayOfFields({ year, month, day }) : null) ?? before?.lastDay ?? null,
    distance: 'beside',
    printedYear: expression.from.year !== undefined || expression.to?.year !== undefined,
  };
}

const distances: readonly Distance[] = ['beside', 'sentence', 'paragraph', 'article'];

function further(a: Distance, b: Distance): Distance {
  return distances[Math.max(distances.indexOf(a), distances.indexOf(b))]!;
}

/** What stands between a date and one beside it. */
const between = /^(?:[、及和与)(,]|和 ?| and |, and )?$/;

/** How far two places lie apart, by the signs between them. */
function distanceOf(folded: string, from: number, to: number): Distance {
  if (to - from <= 6 && between.test(folded.slice(from, to))) return 'beside';
  let distance: Distance = 'sentence';
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

function howOf(expression: DateExpression, { toward, published }: Surroundings): string {
  if (!isRelative(expression)) return expression.rule;
  if (!published) return `${expression.rule}, publication unknown`;
  return `${expression.rule}, ${toward === 'future' ? 'next after' : 'read from'} ${toEdtf({ from: published, to: published })}`;
}

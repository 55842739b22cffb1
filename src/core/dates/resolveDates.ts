import type { Article } from '../article/article.ts';
import { type ArticleDays, daysOfArticle, knownAhead } from './articleDays.ts';
import { guards } from './chineseWords.ts';
import type { DateFinding, PublicationDate } from './date.ts';
import { type Direction, directionOf, endsWhatBegan } from './direction.ts';
import { readEdtf, toEdtf } from './edtf.ts';
import { explain, isRelative } from './explain.ts';
import type { DateExpression } from './moment.ts';
import { insideQuotes } from './quotes.ts';
import type { Distance, KnownDates, MentionedDate, Surroundings } from './resolveDate.ts';
import { mentionOf, type Resolved, resolveExpression } from './resolveExpression.ts';

/**
 * Resolves expressions, which are in text order, each in the light of those before it; then once more in the light of
 * all, because a headline's 23日 is often printed in full below.
 */
export function resolveDates(
  article: Article,
  folded: string,
  expressions: readonly DateExpression[],
  published: PublicationDate | null,
): DateFinding[] {
  if (expressions.length === 0) return [];
  const days = daysOfArticle(article, folded, expressions, published && readEdtf(published.value));
  const places = placesOf(folded, expressions);
  const first = resolveAll(expressions, places, days, days.known);
  const known = knownAhead(expressions, first, days);
  const isNewsAhead = known.ahead.size > 0 || known.monthsAhead.size > 0;
  const resolved = isNewsAhead ? resolveAll(expressions, places, days, known) : first;
  return expressions.map((expression, i) => {
    const { period } = resolved[i]!;
    return {
      start: expression.start,
      end: expression.end,
      value: period && toEdtf(period),
      how: explain(expression, period, days, places[i]!),
      relative: isRelative(expression),
    };
  });
}

/** What the text around an expression says of it. */
interface Place {
  readonly direction: Direction;
  readonly isQuoted: boolean;
  readonly follows: boolean;
  readonly distance: Distance;
  readonly setsSentence: boolean;
  /** Li, born in June 1959, was elected in November: a birth gives the days behind it no year. */
  readonly isBirth: boolean;
}

function placesOf(folded: string, expressions: readonly DateExpression[]): readonly Place[] {
  const quoted = insideQuotes(folded, expressions);
  return expressions.map(({ start, end }, i) => {
    const previousEnd = expressions[i - 1]?.end ?? 0;
    const isAside = i > 0 && folded[start - 1] === '(' && start - previousEnd <= asideWithin;
    return {
      direction: isAside ? 'probable future' : directionOf(folded, expressions, i),
      isQuoted: quoted[i]!,
      follows: endsWhatBegan(folded, start),
      distance: distanceOf(folded, previousEnd, start),
      setsSentence:
        folded[end - 1] === '年' &&
        sentenceStart.test(folded[start - 1] ?? '') &&
        !guards.notAfterOpeningYear.startsAt(folded, end) &&
        !attribute.test(folded.slice(end, end + 16)),
      isBirth: /\bborn (?:on |in )?$/.test(folded.slice(Math.max(0, start - 9), start)),
    };
  });
}

const sentenceStart = /^[。!?;\s]?$/;
/** 2018年成立的公司, 2018年以来: the year tells of what follows it, not when the sentence plays. */
const attribute = /^[^,。\n]{0,16}的/;

/** A date in brackets so near behind another explains it: tomorrow afternoon (May 5). */
const asideWithin = 14;

function resolveAll(
  expressions: readonly DateExpression[],
  places: readonly Place[],
  days: ArticleDays,
  known: KnownDates,
): readonly Resolved[] {
  let before: MentionedDate | null = null;
  return expressions.map((expression, i) => {
    const { direction, isQuoted, follows, distance, setsSentence, isBirth } = places[i]!;
    const near: Surroundings = {
      published: days.published,
      today: isQuoted ? days.occasion : days.today,
      dateline: days.dateline,
      occasion: days.occasion,
      before: before && { ...before, distance: further(before.distance, distance) },
      toward: direction === 'past' ? 'past' : 'future',
      certain: direction !== 'probable future',
      known,
      follows,
      year: days.year,
    };
    const period = resolveExpression(expression, near);
    before = period && !isBirth ? { ...mentionOf(period, expression, before), setsSentence } : near.before;
    return { period, toward: near.toward, certain: near.certain };
  });
}

const distances: readonly Distance[] = ['beside', 'sentence', 'paragraph', 'article'];

function further(a: Distance, b: Distance): Distance {
  return distances[Math.max(distances.indexOf(a), distances.indexOf(b))]!;
}

/** What stands between a date and one beside it. */
const between = /^(?:[、及和与)(,]|和 ?| and |, and )?$/;

const monthsBetween =
  /[一两二三四五六七八九十\d]个(?:多|半)?月|\b(?:a|one|two|three|four|five|six) months? (?:later|after)/;

/** How far two places lie apart, by the signs between them. */
function distanceOf(folded: string, from: number, to: number): Distance {
  if (to - from <= 6 && between.test(folded.slice(from, to))) return 'beside';
  // 上月2日受伤，休养一个月才在9日归队: the months between part the two.
  if (to - from <= 40 && monthsBetween.test(folded.slice(from, to))) return 'article';
  let distance: Distance = 'sentence';
  for (let at = from; at < to; at++) {
    const sign = folded[at]!;
    if (sign === '\n') return 'article';
    if ('。!?'.includes(sign) || (sign === '.' && ' \n'.includes(folded[at + 1] ?? ' ')))
      distance = 'paragraph';
  }
  return distance;
}

import type { Article } from '../article/article.ts';
import { overlaps } from '../span.ts';
import { findChineseDates } from './chineseDates.ts';
import type { DateFinding, PublicationDate } from './date.ts';
import { findEnglishDates } from './englishDates.ts';
import type { DateExpression } from './moment.ts';
import { findRepublicYears } from './republicYears.ts';
import { resolveDates } from './resolveDates.ts';

/**
 * Every date expression of the article in text order, resolved against its publication date. `folded` is
 * `fold(article.prose)`. Words that name no day (近日) are left to `findVagueDates`.
 */
export function findDates(
  article: Article,
  folded: string,
  published: PublicationDate | null,
): readonly DateFinding[] {
  const expressions = inTextOrder([
    ...findChineseDates(folded),
    ...findRepublicYears(folded),
    ...findEnglishDates(article.prose).filter((found) => !isInLatinName(article.prose, found)),
  ]);
  return resolveDates(article, folded, expressions, published);
}

/** 與Friday Culture Limited聯合舉辦: an English word for a day in a name that Chinese text prints. */
function isInLatinName(prose: string, { start, end }: DateExpression): boolean {
  return (
    /^[A-Za-z]+$/.test(prose.slice(start, end)) &&
    /[\u3400-\u9fff][\s(（]?$/.test(prose.slice(Math.max(0, start - 2), start)) &&
    /^ [A-Z][a-z]/.test(prose.slice(end, end + 3))
  );
}

/** The expressions by place; where two overlap the longer one stays. */
function inTextOrder(expressions: DateExpression[]): DateExpression[] {
  expressions.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DateExpression[] = [];
  for (const expression of expressions) {
    const last = kept.at(-1);
    if (!last || !overlaps(last, expression)) kept.push(expression);
    else if (expression.end - expression.start > last.end - last.start) kept[kept.length - 1] = expression;
  }
  return kept;
}

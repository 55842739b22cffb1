import { republicYear } from './chineseNumberedYear.ts';
import { guards } from './chineseWords.ts';
import { type DateExpression, printed } from './moment.ts';

/** 民国105年, or a year of three digits with its month: the article counts from 1912. */
const counted = /民国\s?\d{2,3}\s?年|(?<!\d)1[0-3]\d(?:年(?:1[0-2]|0?[1-9])月|年度)/;
const year = /(?<!\d|[第近约逾达超满每])(?<digits>1[0-3]\d|[6-9]\d)年(?!\d)/g;
/** A number of two digits is more often a length: only what opens a clause is a year. */
const opensClause = /^(?:|[\n，,、。;；:：（(「“])$/;

/**
 * Years of the Republic printed without 民国 and without a month (110年擔任指揮官, 92年疫情期間), in an article that
 * elsewhere counts its years so; none in any other. `folded` is the folded prose; comes out in text order. Lengths of
 * time (100年来) are none.
 */
export function findRepublicYears(folded: string): DateExpression[] {
  if (!counted.test(folded)) return [];
  return [...folded.matchAll(year)].flatMap(({ index: start, 0: text, groups }) => {
    const end = start + text.length;
    const digits = groups!.digits!;
    const isLength =
      guards.notAfterShortYear.startsAt(folded, end) || guards.notAfterRoundYear.startsAt(folded, end);
    if (isLength || (digits.length === 2 && !opensClause.test(folded[start - 1] ?? ''))) return [];
    return { start, end, from: { year: printed(republicYear(Number(digits))) } };
  });
}

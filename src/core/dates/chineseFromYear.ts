import { monthOfEdge, readEdge, readYearEdge } from './chineseEdge.ts';
import { readFirstMonths, readInMonth, readMonth } from './chineseMonth.ts';
import { readBareYear } from './chineseNumberedYear.ts';
import { yearParts, yearPartsAfterYear } from './chineseWords.ts';
import { readYear } from './chineseYear.ts';
import { type Moment, printed, type ReadMoment } from './moment.ts';
import { readNumber } from './numerals.ts';
import { skipSpace } from './signs.ts';

/** A date that begins with its year: 2023年5月29日, 去年12月, 今年上半年, 康熙三年五月, 2023年底, in folded text. */
export function readFromYear(folded: string, at: number): ReadMoment | null {
  const year = readYear(folded, at);
  if (!year) return readFromBareYear(folded, at);
  if (year.closed) return { moment: year.moment, end: readEdge(folded, year.end)?.end ?? year.end };
  const inYear = readInYear(folded, year.end, year.moment);
  if (!inYear) return year.needs ? null : year;
  return year.months === 'lunar' ? { moment: year.moment, end: inYear.end } : inYear;
}

/** 2023上半年, 2023中关村论坛. */
function readFromBareYear(folded: string, at: number): ReadMoment | null {
  const number = readNumber(folded, at);
  if (number?.style === 'arabic' && number.length === 4 && number.value >= 1900 && number.value <= 2100) {
    const part = yearParts.match(folded, number.end);
    if (part) return { moment: { year: printed(number.value), months: part.meaning }, end: part.end };
  }
  return readBareYear(folded, at);
}

/** What follows a year inside the same date. */
function readInYear(folded: string, at: number, year: Moment): ReadMoment | null {
  const from = skipSpace(folded, folded[at] === '的' ? at + 1 : at);
  const part = yearPartsAfterYear.match(folded, from);
  if (part) return { moment: { ...year, months: part.meaning }, end: part.end };
  const first = readFirstMonths(folded, from);
  if (first) return { moment: { ...year, ...first.moment }, end: first.end };
  const month = readMonth(folded, from);
  if (month?.several) return { moment: { ...year, ...month.moment }, end: month.end };
  if (month) {
    const both = { ...year, ...month.moment };
    return readInMonth(folded, month.end, both, { year: true }) ?? { moment: both, end: month.end };
  }
  const edge = readEdge(folded, at) ?? readYearEdge(folded, from);
  return edge && { moment: { ...year, ...monthOfEdge(edge.meaning) }, end: edge.end };
}

import { isEdge, monthOfEdge, readYearEdge } from './chineseEdge.ts';
import { firstMonthsStarters, readFirstMonths } from './chineseMonth.ts';
import { readWeekday } from './chineseWeek.ts';
import {
  guards,
  monthEdges,
  monthParts,
  nthWords,
  quartersAlone,
  quarterWords,
  seasonWords,
  yearEdges,
  yearParts,
} from './chineseWords.ts';
import { fromPublication, type ReadMoment } from './moment.ts';
import { isNumeral } from './numerals.ts';
import { isClauseEnd } from './signs.ts';

/** First code units at which `readPart` may find something; numerals (一季度) among them. */
export const partStarters: ReadonlySet<number> = new Set([
  ...[
    monthEdges,
    monthParts,
    nthWords,
    quartersAlone,
    quarterWords,
    seasonWords,
    yearEdges,
    yearParts,
  ].flatMap((lexicon) => [...lexicon.firstUnits]),
  ...firstMonthsStarters,
]);

/** 上半年, 第三季度, 第二季, 上季度, 今夏, 前五个月, 下旬, 年底, 月初, 最后一个周三 on their own, in folded text. */
export function readPart(folded: string, at: number): ReadMoment | null {
  if (at > 0 && (isNumeral(folded.charCodeAt(at - 1)) || guards.notBeforePart.endsAt(folded, at)))
    return null;
  const season = seasonWords.match(folded, at);
  if (season) return { moment: season.meaning, end: season.end };
  const quarter = quarterWords.match(folded, at);
  if (quarter) return { moment: { quarter: fromPublication(quarter.meaning) }, end: quarter.end };
  const first = readFirstMonths(folded, at);
  if (first && isClauseEnd(folded, at - 1)) return first;
  const year = yearParts.match(folded, at);
  if (year) return { moment: { months: year.meaning }, end: year.end };
  const alone = quartersAlone.match(folded, at);
  if (alone)
    return isSeason(folded, at, alone.end) ? null : { moment: { months: alone.meaning }, end: alone.end };
  const month = monthParts.match(folded, at);
  if (month) return { moment: { days: month.meaning }, end: month.end };
  return readEdgeAlone(folded, at) ?? readNthWeekday(folded, at);
}

/** Whether a 第二季 is that of a broadcast, a league or a crop; with nothing around it nobody can tell. */
function isSeason(folded: string, at: number, end: number): boolean {
  if ((at === 0 || isClauseEnd(folded, at - 1)) && isClauseEnd(folded, end)) return true;
  return guards.notBeforeQuarter.endsAt(folded, at) || guards.notAfterQuarter.startsAt(folded, end);
}

/** 年底 and 月底 are those of the publication. */
function readEdgeAlone(folded: string, at: number): ReadMoment | null {
  const year = readYearEdge(folded, at);
  if (year) return { moment: { year: fromPublication(0), ...monthOfEdge(year.meaning) }, end: year.end };
  const month = monthEdges.match(folded, at);
  if (!month || !isEdge(folded, month.meaning, month.end)) return null;
  return { moment: { month: fromPublication(0) }, end: month.end };
}

function readNthWeekday(folded: string, at: number): ReadMoment | null {
  const nth = nthWords.match(folded, at);
  const weekday = nth && readWeekday(folded, nth.end);
  if (!weekday) return null;
  return { moment: { ...weekday.moment, month: fromPublication(0), nth: nth.meaning }, end: weekday.end };
}

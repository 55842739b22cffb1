import { centuries, planPeriods } from './chineseWords.ts';
import type { ReadYear, Stretch } from './moment.ts';
import { isNumeral, readNumber } from './numerals.ts';
import { planYears } from './planYears.ts';

const closingQuotes: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '"': '"',
};

export const decadeStarters: ReadonlySet<number> = new Set([
  ...centuries.firstUnits,
  ...Object.keys(closingQuotes).map((quote) => quote.charCodeAt(0)),
]);

/** 90年代, 1990年代, 上世纪九十年代, 20世纪80年代 in folded text. */
export function readDecade(folded: string, at: number): ReadYear | null {
  const century = centuries.match(folded, at) ?? readCentury(folded, at);
  const decade = readNumber(folded, century?.end ?? at);
  if (!decade || !folded.startsWith('年代', decade.end) || decade.value % 10 !== 0) return null;
  const first = firstYear(decade.value, century?.meaning);
  return first === null ? null : closed([first, first + 9], decade.end + 2);
}

/** The first year of a decade; `century` is 0 for the present one, -1 for the last, or its number. */
function firstYear(decade: number, century: number | undefined): number | null {
  if (decade > 999) return decade < 2200 && century === undefined ? decade : null;
  if (decade > 90) return null;
  if (century === undefined) return (decade <= 20 ? 2000 : 1900) + decade;
  return (century > 0 ? (century - 1) * 100 : 2000 + century * 100) + decade;
}

function readCentury(folded: string, at: number): { readonly meaning: number; readonly end: number } | null {
  const number = readNumber(folded, at);
  if (!number || number.value < 1 || number.value > 22 || !folded.startsWith('世纪', number.end)) return null;
  return { meaning: number.value, end: number.end + 2 };
}

/** “十四五”时期: the years of the fourteenth five-year plan. The plan's name alone is no date. */
export function readPlanPeriod(folded: string, at: number): ReadYear | null {
  const closing = closingQuotes[folded[at] ?? ''];
  const start = closing ? at + 1 : at;
  let end = start;
  while (end - start < 4 && isNumeral(folded.charCodeAt(end))) end++;
  if (end - start < 2 || folded[end - 1] !== '五' || (closing && folded[end] !== closing)) return null;
  const period = planPeriods.match(folded, closing ? end + 1 : end);
  const number = readNumber(folded.slice(start, end - 1), 0);
  const years = period && number && planYears(number.value);
  return years ? closed(years, period.end) : null;
}

function closed(years: Stretch, end: number): ReadYear {
  return { moment: { years }, end, closed: true };
}

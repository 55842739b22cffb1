import { english, take, wordAfter, wordBefore } from './englishWords.ts';
import { printed, type ReadMoment } from './moment.ts';
import { planYears } from './planYears.ts';

const fourDigits = /(\d{4})(?![\d]|[.,]\d|%|[-/]\d|[A-Za-z])/y;
const toFourDigits = / to (\d{4})\b/y;
const decade = /(\d{3}0)s\b/y;
const fiscalYear = /FY ?(\d{4})\b/y;
const planPeriod = /(\d{1,2})th Five-Year Plan period/y;

/** 1990s, 2019 after a word that leads a year (in, since, the …), the 14th Five-Year Plan period, in prose. */
export function readYearInWords(prose: string, at: number): ReadMoment | null {
  const tens = take(decade, prose, at);
  const first = Number(tens?.[1]);
  if (tens && first >= 1000 && first < 2200)
    return { moment: { years: [first, first + 9] }, end: at + tens[0].length };
  const fiscal = take(fiscalYear, prose, at);
  if (fiscal) return { moment: { year: printed(Number(fiscal[1])) }, end: at + fiscal[0].length };
  const plan = take(planPeriod, prose, at);
  const years = plan && planYears(Number(plan[1]));
  if (years) return { moment: { years }, end: at + plan[0].length };
  return readBareYear(prose, at);
}

/** A year whose place already shows it to be one (mid-2024). */
export function readPlacedYear(prose: string, at: number): ReadMoment | null {
  const match = take(fourDigits, prose, at);
  const value = Number(match?.[1]);
  return match && value >= 1500 && value <= 2100 ? { moment: { year: printed(value) }, end: at + 4 } : null;
}

function readBareYear(prose: string, at: number): ReadMoment | null {
  const match = take(fourDigits, prose, at);
  const value = Number(match?.[1]);
  if (!match || value < 1500 || value > 2100) return null;
  const end = at + 4;
  const read = { moment: { year: printed(value) }, end };
  const before = wordBefore(prose, at);
  const after = wordAfter(prose, end);
  if (before === '(' && (prose[end] === ')' || prose[end] === ';')) return read;
  if (english.yearAfter.includes(before)) return english.yearNounsCounted.includes(after) ? null : read;
  // From 1900 to 1500 counts something.
  const fall = before === 'from' ? take(toFourDigits, prose, end) : null;
  if (fall && Number(fall[1]) < value) return null;
  const isPlural = /^[a-z]{3,}s$/.test(after) && !['this', 'was', 'has'].includes(after);
  if (english.yearAfterLoose.includes(before))
    return value >= 1800 && !isPlural && !english.yearNounsCounted.includes(after) ? read : null;
  // Covering 2026 to 2030.
  const last = Number(take(toFourDigits, prose, end)?.[1]);
  if (
    last > value &&
    last - value <= 50 &&
    value >= 1900 &&
    !/^ [a-z]{3,}s\b/.test(prose.slice(end + 8, end + 24))
  )
    return read;
  const opens = before === '' || '“"‘(—–-:\n'.includes(before);
  return opens && value >= 1900 && /^[A-Z][a-z]/.test(after) ? read : null;
}

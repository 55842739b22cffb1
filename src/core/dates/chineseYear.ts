import { decadeStarters, readDecade, readPlanPeriod } from './chineseDecade.ts';
import { eraStarters, readEra } from './chineseEra.ts';
import { readNumberedYear, republicYear } from './chineseNumberedYear.ts';
import { afterYear } from './chineseTerm.ts';
import { shortYears, yearWords } from './chineseWords.ts';
import { printed, type ReadYear } from './moment.ts';
import { isNumeral, readNumber } from './numerals.ts';

/** First code units at which `readYear` may find something besides numerals. */
export const yearStarters: readonly number[] = [
  ...yearWords.firstUnits,
  ...shortYears.firstUnits,
  ...eraStarters,
  ...decadeStarters,
];

/** The year that begins at `at` in folded text: 今年, 2023年, 二〇二三年, 民国112年, 康熙三年, 上世纪90年代, 2021至2025年. */
export function readYear(folded: string, at: number): ReadYear | null {
  const word = yearWords.match(folded, at);
  if (word) {
    const isLength = folded[at] === '年' && at > 0 && isNumeral(folded.charCodeAt(at - 1));
    return isLength ? null : { moment: word.meaning, end: word.end };
  }
  return (
    readShortYear(folded, at) ??
    readEra(folded, at) ??
    readPlanPeriod(folded, at) ??
    readDecade(folded, at) ??
    readNumberedYear(folded, at)
  );
}

/** 今(112)年, 去（2022）年: the number in the brackets is the year. */
function readShortYear(folded: string, at: number): ReadYear | null {
  const short = shortYears.match(folded, at);
  if (!short || folded[short.end] !== '(') return null;
  const number = readNumber(folded, short.end + 1);
  if (!number || !folded.startsWith(')年', number.end)) return null;
  const value = number.length === 3 ? republicYear(number.value) : number.value;
  return value > 1900 && value < 2200
    ? { moment: { year: printed(value) }, end: afterYear(folded, number.end + 1) }
    : null;
}

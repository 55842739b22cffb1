import { readBareDay, readBracketedDay } from './chineseBareDay.ts';
import { dayWordStarters, latelyStarters, readDayWord, readLately, readShortDay } from './chineseDayWord.ts';
import { fromMonthStarters, readFromMonth } from './chineseFromMonth.ts';
import { readFromYear } from './chineseFromYear.ts';
import { lastingStarters, readAgo, readLasting, readStep, stepStarters } from './chineseLength.ts';
import { lunarStarters, readLunarDate } from './chineseLunar.ts';
import { partStarters, readPart } from './chinesePart.ts';
import { readWeek, weekStarters } from './chineseWeek.ts';
import { yearStarters } from './chineseYear.ts';
import type { ReadMoment } from './moment.ts';
import { numerals } from './numerals.ts';

type Read = (folded: string, at: number) => ReadMoment | null;

/** The kinds of dates, the first that reads wins, each with the code units at which it may begin. */
const readers: readonly (readonly [read: Read, starters: Iterable<number>])[] = [
  [readLately, latelyStarters],
  [readLunarDate, [...lunarStarters, ...numerals]],
  [readLasting, lastingStarters],
  [(folded, at) => readShortDay(folded, at, readChineseMoment), dayWordStarters],
  [readDayWord, dayWordStarters],
  [readFromYear, [...yearStarters, ...numerals]],
  [readFromMonth, [...fromMonthStarters, ...numerals]],
  [readPart, partStarters],
  [readWeek, weekStarters],
  [readAgo, numerals],
  [readStep, stepStarters],
  [readBareDay, numerals],
  [readBracketedDay, ['('.charCodeAt(0)]],
];

/** Code unit → the readers that may begin with it, as bits. */
const readersAt = buildTable();

/** Whether a date in Chinese words or numerals may begin with this code unit. */
export function mayBeginDate(unit: number): boolean {
  return readersAt[unit] !== 0;
}

/**
 * The date that begins at `at` in folded text, as far as its words go on, or null. Ranges and the words around are
 * not looked at, except where they show that a number is no date.
 */
export function readChineseMoment(folded: string, at: number): ReadMoment | null {
  const candidates = readersAt[folded.charCodeAt(at)] ?? 0;
  for (let i = 0; i < readers.length; i++) {
    if ((candidates & (1 << i)) === 0) continue;
    const read = readers[i]![0](folded, at);
    if (read) return read;
  }
  return null;
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  readers.forEach(([, starters], i) => {
    for (const unit of starters) table[unit] = table[unit]! | (1 << i);
  });
  return table;
}

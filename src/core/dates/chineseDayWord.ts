import { isDayNumber } from './chineseDay.ts';
import { dayWords, guards, shortDays, wordEndGuards, wordGuards } from './chineseWords.ts';
import { printed, type ReadMoment } from './moment.ts';
import { readNumber } from './numerals.ts';

/** First code units at which these readings may find something. */
export const dayWordStarters: ReadonlySet<number> = new Set([
  ...dayWords.firstUnits,
  ...shortDays.firstUnits,
]);
export const latelyStarters = guards.lately.firstUnits;

/** 今天, 昨晚, 昨, 同日 in folded text, where their signs are no part of other words (说明天下, 前日本首相, 昨是). */
export function readDayWord(folded: string, at: number): ReadMoment | null {
  const word = dayWords.match(folded, at);
  if (!word || wordGuards.get(folded[at]!)?.endsAt(folded, at)) return null;
  if (wordEndGuards.get(folded.slice(at, word.end))?.startsAt(folded, word.end)) return null;
  return { moment: word.meaning, end: word.end };
}

/** 昨(23日), 今（5月23日）, 明(24)日; `readInside` reads the date in the brackets. */
export function readShortDay(
  folded: string,
  at: number,
  readInside: (folded: string, at: number) => ReadMoment | null,
): ReadMoment | null {
  const short = shortDays.match(folded, at);
  if (!short || folded[short.end] !== '(') return null;
  const also = short.meaning;
  const inside = readInside(folded, short.end + 1);
  if (inside?.moment.day && folded[inside.end] === ')')
    return { moment: inside.moment, end: inside.end + 1, also };
  const number = readNumber(folded, short.end + 1);
  if (!number || !isDayNumber(number) || folded[number.end] !== ')') return null;
  if (!guards.afterShortDay.startsAt(folded, number.end + 1)) return null;
  return { moment: { day: printed(number.value) }, end: number.end + 2, also };
}

/** 最近 as an adverb (最近还好): the words tell when, but no day. */
export function readLately(folded: string, at: number): ReadMoment | null {
  if (!guards.lately.startsAt(folded, at) || !guards.afterLately.startsAt(folded, at + 2)) return null;
  return { moment: {}, end: at + 2 };
}

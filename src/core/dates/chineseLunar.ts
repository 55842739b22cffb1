import { guards, lunarDays, lunarMonths, lunarSigns } from './chineseWords.ts';
import { readYear, yearStarters } from './chineseYear.ts';
import type { Moment, ReadMoment } from './moment.ts';
import { readNumber } from './numerals.ts';

/** First code units at which `readLunarDate` may find something besides numerals. */
export const lunarStarters: ReadonlySet<number> = new Set([...lunarSigns, ...yearStarters]);

/** A lunar date shows what it is within so many signs. */
const shownWithin = 12;

/** 农历八月十五, 正月初八, 去年农历腊月廿三 in folded text: a day that shows itself to be one of the lunar calendar. */
export function readLunarDate(folded: string, at: number): ReadMoment | null {
  if (!showsLunar(folded, at)) return null;
  const marked = guards.lunar.startsAt(folded, at) ? at + 2 : at;
  const year = readYear(folded, marked);
  const remarked = year && guards.lunar.startsAt(folded, year.end) ? year.end + 2 : (year?.end ?? marked);
  const isMarked = marked > at || (year !== null && remarked > year.end);
  const month = readLunarMonth(folded, remarked);
  const day = month && readLunarDay(folded, month.end);
  if (!month || !day || !(isMarked || month.isLunar || day.isLunar)) return null;
  const lunar = { month: month.value, isLeap: month.isLeap, day: day.value };
  const moment: Moment = { lunar, ...(year?.moment.year && { year: year.moment.year }) };
  return { moment, end: day.end };
}

function readLunarMonth(folded: string, at: number) {
  const isLeap = folded[at] === '闰';
  const from = isLeap ? at + 1 : at;
  const named = lunarMonths.match(folded, from);
  if (named) return { value: named.meaning, isLeap, isLunar: true, end: named.end };
  const number = readNumber(folded, from);
  if (!number || number.value < 1 || number.value > 12 || folded[number.end] !== '月') return null;
  return { value: number.value, isLeap, isLunar: isLeap, end: number.end + 1 };
}

function readLunarDay(folded: string, at: number) {
  const isInFirstTen = lunarDays.match(folded, at);
  const number = readNumber(folded, isInFirstTen?.end ?? at);
  if (!number || number.value < 1 || number.value > (isInFirstTen ? 10 : 30)) return null;
  const end = folded[number.end] === '日' ? number.end + 1 : number.end;
  return { value: number.value, isLunar: isInFirstTen !== null, end };
}

/** Whether one of the signs that every lunar date has stands near; spares reading the others. */
function showsLunar(folded: string, at: number): boolean {
  for (let i = at; i < at + shownWithin; i++) if (lunarSigns.has(folded.charCodeAt(i))) return true;
  return false;
}

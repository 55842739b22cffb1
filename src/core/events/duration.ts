import { dayNumber, dayOf } from '../dates/calendar.ts';
import { onDay, readEdtf, toEdtf } from '../dates/edtf.ts';
import { eventLexicon } from './lexicon.ts';

const digits = '〇一二三四五六七八九十';
let patterns: readonly RegExp[] | undefined;

/** How many days a sentence of folded text says that something lasts (为期九天, 展期三周, three-day), or null. */
export function durationIn(folded: string): number | null {
  patterns ??= readPatterns();
  for (const pattern of patterns) {
    const { count, unit } = pattern.exec(folded)?.groups ?? {};
    if (!count || !unit) continue;
    const number = numberOf(count);
    if (number > 0) return number * (/[周期]|week/.test(unit) ? 7 : 1);
  }
  return null;
}

/** The days from an EDTF day on, as a range; the day itself where it lasts one day or is no whole day. */
export function daysFrom(day: string, count: number): string {
  const last = count > 1 ? addDays(day, count - 1) : null;
  return last ? `${day}/${last}` : day;
}

/** The days up to an EDTF day, as a range. */
export function daysUntil(day: string, count: number): string {
  const first = count > 1 ? addDays(day, 1 - count) : null;
  return first ? `${first}/${day}` : day;
}

function readPatterns(): readonly RegExp[] {
  const { zh, en } = eventLexicon();
  const leads = zh.list('lasts').join('|');
  const counts = en.list('counts').join('|');
  return [
    new RegExp(`(?:${leads})(?<count>[一二两三四五六七八九十\\d]{1,3})个?(?<unit>天|日|周|星期)`),
    new RegExp(`\\b(?<count>${counts}|\\d{1,2})-(?<unit>day|week)\\b`),
  ];
}

function numberOf(count: string): number {
  if (/^\d+$/.test(count)) return Number(count);
  const english = eventLexicon().en.list('counts').indexOf(count);
  if (english >= 0) return english + 1;
  if (count === '两') return 2;
  const [tens, ones] = count.includes('十') ? count.split('十') : ['', count];
  const ten = count.includes('十') ? (tens ? digits.indexOf(tens) : 1) * 10 : 0;
  return ten + (ones ? digits.indexOf(ones) : 0);
}

function addDays(value: string, days: number): string | null {
  const point = readEdtf(value);
  if (!point?.year || !point.month || !point.day) return null;
  const day = dayOf(dayNumber({ year: point.year, month: point.month, day: point.day }) + days);
  return toEdtf(onDay(day));
}

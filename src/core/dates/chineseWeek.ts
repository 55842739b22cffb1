import { guards, nearestWords, weekBefore, weekdays, weekUnits } from './chineseWords.ts';
import { fromPublication, type ReadMoment } from './moment.ts';
import { isNumeral } from './numerals.ts';
import { skipSpace } from './signs.ts';

/** First code units at which `readWeek` may find something. */
export const weekStarters = [weekBefore, weekUnits, nearestWords].flatMap((lexicon) => [
  ...lexicon.firstUnits,
]);

/** 周一, 上周, 下周三, 上上个周末, 这个星期天 in folded text. */
export function readWeek(folded: string, at: number): ReadMoment | null {
  const nearest = nearestWords.match(folded, at);
  const near = nearest && readWeekday(folded, nearest.end);
  if (near) return { moment: { ...near.moment, toward: nearest.meaning }, end: near.end };
  const before = weekBefore.match(folded, at);
  if (!before) return readWeekday(folded, at);
  const week = fromPublication(before.meaning);
  const weekday = readWeekday(folded, before.end);
  if (weekday) return { moment: { ...weekday.moment, week }, end: weekday.end };
  const unit = weekUnits.match(folded, skipSpace(folded, before.end));
  if (!unit || isNumeral(folded.charCodeAt(unit.end)) || guards.notAfterWeek.startsAt(folded, unit.end))
    return null;
  if (before.end - at === 1 && guards.notBeforeWeek.endsAt(folded, at)) return null;
  if (guards.weekEnd.startsAt(folded, unit.end))
    return { moment: { week, weekdays: [6, 7] }, end: unit.end + 1 };
  return { moment: { week }, end: unit.end };
}

/** 周一, 星期二, 礼拜天 as a moment of its own. */
export function readWeekday(folded: string, at: number): ReadMoment | null {
  const sign = readWeekdaySign(folded, at);
  return sign && { moment: { weekday: sign.meaning }, end: sign.end };
}

/** 周一, 星期二, 礼拜天: 1 for Monday to 7 for Sunday; a number before it makes it something else (四周一片). */
export function readWeekdaySign(folded: string, at: number): { meaning: number; end: number } | null {
  const unit = weekUnits.match(folded, at);
  const sign = unit && weekdays.match(folded, unit.end);
  if (!sign) return null;
  if (at > 0 && (isNumeral(folded.charCodeAt(at - 1)) || guards.notBeforeWeekday.endsAt(folded, at)))
    return null;
  return guards.notAfterWeekday.startsAt(folded, sign.end) ? null : sign;
}

import { guards, lasting, lastingUnits, signs, steps } from './chineseWords.ts';
import { type CalendarUnit, fromPublication, type Moment, type ReadMoment } from './moment.ts';
import { readNumber } from './numerals.ts';
import { isClauseEnd, isHan, skipSpace } from './signs.ts';

/** First code units at which these readings may find something. */
export const lastingStarters = lasting.firstUnits;
export const stepStarters = steps.firstUnits;

/** 过去五年, 近三年, 未来三个月: a range that ends or begins with the publication. */
export function readLasting(folded: string, at: number): ReadMoment | null {
  const word = lasting.match(folded, at);
  if (!word) return null;
  const isNear = folded[word.end - 1] === '近' && word.end - at === 1;
  if (isNear && guards.notBeforeNear.endsAt(folded, at)) return null;
  const number = readNumber(folded, skipSpace(folded, word.end));
  if (!number || number.value < 1 || number.value > 100) return null;
  const unit = lastingUnits.match(folded, skipSpace(folded, number.end));
  if (!unit || guards.notAfterLasting.startsAt(folded, unit.end)) return null;
  // 在航运业打拼近三十年: how long somebody has done it.
  const isLength = isHan(folded.charCodeAt(at - 1)) && !guards.beforeNear.endsAt(folded, at);
  if (isNear && isLength && isClauseEnd(folded, unit.end)) return null;
  const moment = { lasting: { unit: unit.meaning, count: number.value, direction: word.meaning } };
  return { moment, end: unit.end };
}

/** 上一年, 下1周, 前一个月. */
export function readStep(folded: string, at: number): ReadMoment | null {
  const step = steps.match(folded, at);
  if (!step) return null;
  const number = readNumber(folded, step.end);
  if (number?.value !== 1) return null;
  const unit = stepUnit(folded, number.end);
  if (!unit || guards.notAfterStep.startsAt(folded, unit.end)) return null;
  return { moment: counted(unit.meaning, step.meaning), end: unit.end };
}

function stepUnit(
  folded: string,
  at: number,
): { readonly meaning: CalendarUnit; readonly end: number } | null {
  return folded[at] === '月' ? { meaning: 'month', end: at + 1 } : lastingUnits.match(folded, at);
}

/** 两天前, 三个月前, 五年前; round or long lengths are too vague to name a year. */
export function readAgo(folded: string, at: number): ReadMoment | null {
  const number = readNumber(folded, at);
  if (!number || number.value < 1 || number.value > 31) return null;
  const unit = lastingUnits.match(folded, number.end);
  if (!unit || folded[number.end] === '日') return null;
  if (unit.meaning === 'year' && number.value >= 10) return null;
  const ago = signs.ago.match(folded, unit.end);
  if (!ago || guards.lengthBefore.endsAt(folded, at)) return null;
  return { moment: counted(unit.meaning, -number.value), end: ago.end };
}

function counted(unit: CalendarUnit, count: number): Moment {
  return { [unit]: fromPublication(count) };
}

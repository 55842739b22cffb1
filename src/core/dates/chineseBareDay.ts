import { isDayNumber, readDayNumber } from './chineseDay.ts';
import { guards } from './chineseWords.ts';
import { printed, type ReadMoment } from './moment.ts';
import { type PrintedNumber, readNumber } from './numerals.ts';
import { isClauseEnd, isWordUnit } from './signs.ts';

/** 29日 with nothing before it that says which month; lengths of time and numbers of things are refused. */
export function readBareDay(folded: string, at: number): ReadMoment | null {
  const day = readDayNumber(folded, at);
  const number = readNumber(folded, at);
  if (!day || !number || guards.lengthBefore.endsAt(folded, at) || isInsideCode(folded, at)) return null;
  const unit = folded[day.end - 1];
  const hasWeekday = day.moment.day !== undefined && unit !== '日' && unit !== '号';
  if (hasWeekday) return day;
  if (guards.notAfterDay.startsAt(folded, day.end)) return null;
  const opens = at === 0 || isClauseEnd(folded, at - 1);
  if (unit === '号') {
    // 〔2026〕9号: the number of a document.
    if (/[〕\])】]/.test(folded[at - 1] ?? '')) return null;
    if (guards.notAfterNumber.startsAt(folded, day.end)) return null;
    return opens || guards.beforeNumber.endsAt(folded, at) ? day : null;
  }
  // 3日前 is three days ago or before the third: no one can tell.
  if (folded[day.end] === '前' && number.value < 10) return null;
  const isPlaced = opens || guards.beforeChineseDay.endsAt(folded, at);
  if (number.style === 'chinese' && !isChineseDay(folded, number, day.end, { isPlaced })) return null;
  const isFewDays = day.moment.days !== undefined && day.moment.days[1] <= 10;
  return isFewDays && !isPlaced ? null : day;
}

/** (2)日晚间, as papers of Taiwan print a day of the month; what follows must show that it is one. */
export function readBracketedDay(folded: string, at: number): ReadMoment | null {
  const number = folded[at] === '(' ? readNumber(folded, at + 1) : null;
  if (!number || !isDayNumber(number) || !folded.startsWith(')日', number.end)) return null;
  const end = number.end + 2;
  return guards.afterChineseDay.startsAt(folded, end)
    ? { moment: { day: printed(number.value) }, end }
    : null;
}

/** 三日 and 十五日 may be lengths: what stands around them must show a day; 廿四日 is always one. */
function isChineseDay(
  folded: string,
  number: PrintedNumber,
  end: number,
  { isPlaced }: { readonly isPlaced: boolean },
): boolean {
  if (number.value === 1) return isPlaced && folded[end] === ')';
  if (isPlaced || '廿卅'.includes(folded[number.end - number.length]!)) return true;
  return number.value > 10 && guards.afterChineseDay.startsAt(folded, end);
}

/** Whether the number carries on from a letter, a point or a hyphen. */
function isInsideCode(folded: string, at: number): boolean {
  return at > 0 && (isWordUnit(folded.charCodeAt(at - 1)) || '.-'.includes(folded[at - 1]!));
}

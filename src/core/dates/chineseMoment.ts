import { isDayNumber, readDayNumber } from './chineseDay.ts';
import { lengthStarters, readAgo, readLasting, readStep } from './chineseLength.ts';
import { readLunarDate } from './chineseLunar.ts';
import { isEdge, readEdge, readFirstMonths, readInMonth, readMonth } from './chineseMonth.ts';
import { readWeek, readWeekday, weekStarters } from './chineseWeek.ts';
import {
  dayWords,
  type Edge,
  guards,
  lunarMonths,
  monthEdges,
  monthParts,
  monthWords,
  nthWords,
  quarterWords,
  seasonWords,
  shortDays,
  shortMonths,
  yearEdges,
  yearParts,
  yearPartsAfterYear,
} from './chineseWords.ts';
import { readBareYear, readYear, yearStarters } from './chineseYear.ts';
import { fromPublication, type Moment, printed, type ReadMoment } from './moment.ts';
import { isNumeral, readNumber } from './numerals.ts';
import { isClauseEnd, skipSpace } from './signs.ts';

/** First code units at which `readChineseMoment` may find something besides numerals. */
export const momentStarters: ReadonlySet<number> = new Set([
  ...[
    dayWords,
    monthWords,
    seasonWords,
    shortDays,
    shortMonths,
    monthParts,
    yearParts,
    yearEdges,
    monthEdges,
    nthWords,
  ].flatMap((lexicon) => [...lexicon.firstUnits]),
  ...yearStarters,
  ...[...'元闰农阴夏旧黄前首头'].map((sign) => sign.charCodeAt(0)),
  ...lunarMonths.firstUnits,
  ...weekStarters,
  ...lengthStarters,
]);

/**
 * The date that begins at `at` in folded text, as far as its words go on, or null. Ranges and the words around are
 * not looked at, except where they show that a number is no date.
 */
export function readChineseMoment(folded: string, at: number): ReadMoment | null {
  return (
    readLately(folded, at) ??
    readLunarDate(folded, at) ??
    readLasting(folded, at) ??
    readShortDay(folded, at) ??
    readDayWord(folded, at) ??
    readFromYear(folded, at) ??
    readFromMonth(folded, at) ??
    readPart(folded, at) ??
    readWeek(folded, at) ??
    readAgo(folded, at) ??
    readStep(folded, at) ??
    readQuarter(folded, at) ??
    readBareDay(folded, at)
  );
}

/** 最近 as an adverb (最近还好): the words tell when, but no day. */
function readLately(folded: string, at: number): ReadMoment | null {
  if (!guards.lately.startsAt(folded, at) || !guards.afterLately.startsAt(folded, at + 2)) return null;
  return { moment: {}, end: at + 2 };
}

/** 昨(23日), 今（5月23日）, 明(24)日. */
function readShortDay(folded: string, at: number): ReadMoment | null {
  const short = shortDays.match(folded, at);
  if (!short || folded[short.end] !== '(') return null;
  const also: Moment = { day: fromPublication(short.meaning) };
  const inside = readChineseMoment(folded, short.end + 1);
  if (inside?.moment.day && folded[inside.end] === ')')
    return { moment: inside.moment, end: inside.end + 1, also };
  const number = readNumber(folded, short.end + 1);
  if (!number || !isDayNumber(number) || folded[number.end] !== ')') return null;
  if (!'日天晚早晨夜'.includes(folded[number.end + 1] ?? ' ')) return null;
  return { moment: { day: printed(number.value) }, end: number.end + 2, also };
}

/** 今天, 今日(23日), 同日. */
function readDayWord(folded: string, at: number): ReadMoment | null {
  const word = dayWords.match(folded, at);
  const season = word ?? seasonWords.match(folded, at);
  if (!season) return null;
  // 以后天气 and 今天下午 are told apart by what a word cannot follow.
  if (folded[at] === '后' && '以之然最今往前先日月年'.includes(folded[at - 1] ?? ' ')) return null;
  if (folded[at] === '前' && '以之目当此从年月日空先'.includes(folded[at - 1] ?? ' ')) return null;
  if (folded[at] === '明' && '说证表声光文透聪发黎'.includes(folded[at - 1] ?? ' ')) return null;
  return { moment: season.meaning, end: season.end };
}

function readFromYear(folded: string, at: number): ReadMoment | null {
  const year = readYear(folded, at);
  if (!year) return readFromBareYear(folded, at);
  if (year.closed) return { moment: year.moment, end: readEdge(folded, year.end)?.end ?? year.end };
  const inYear = readInYear(folded, year.end, year.moment);
  if (!inYear) return year.needs ? null : year;
  return year.months === 'lunar' ? { moment: year.moment, end: inYear.end } : inYear;
}

function readFromBareYear(folded: string, at: number): ReadMoment | null {
  const number = readNumber(folded, at);
  if (number?.style === 'arabic' && number.length === 4 && number.value >= 1900 && number.value <= 2100) {
    const part = yearParts.match(folded, number.end);
    if (part) return { moment: { year: printed(number.value), months: part.meaning }, end: part.end };
  }
  return readBareYear(folded, at);
}

/** What follows a year inside the same date. */
function readInYear(folded: string, at: number, year: Moment): ReadMoment | null {
  const from = skipSpace(folded, folded[at] === '的' ? at + 1 : at);
  const part = yearPartsAfterYear.match(folded, from);
  if (part) return { moment: { ...year, months: part.meaning }, end: part.end };
  const first = readFirstMonths(folded, from);
  if (first) return { moment: { ...year, ...first.moment }, end: first.end };
  const month = readMonth(folded, from);
  if (month?.several) return { moment: { ...year, ...month.moment }, end: month.end };
  if (month) {
    const both = { ...year, ...month.moment };
    return readInMonth(folded, month.end, both, { year: true }) ?? { moment: both, end: month.end };
  }
  const edge = readEdge(folded, at) ?? readYearEdge(folded, from);
  return edge && { moment: { ...year, ...monthOfEdge(edge.meaning) }, end: edge.end };
}

function readYearEdge(folded: string, at: number): { readonly meaning: Edge; readonly end: number } | null {
  const edge = yearEdges.match(folded, at);
  return edge && isEdge(folded, edge.meaning, edge.end) ? edge : null;
}

function monthOfEdge(edge: Edge): Moment {
  if (edge === 'middle') return {};
  return { month: printed(edge === 'start' ? 1 : 12) };
}

function readFromMonth(folded: string, at: number): ReadMoment | null {
  const month = readMonth(folded, at);
  if (!month || guards.lunar.endsAt(folded, at)) return null;
  const isNumber = isNumeral(folded.charCodeAt(at));
  if (isNumber && guards.lengthBefore.endsAt(folded, at) && !month.several && month.end - at < 3) return null;
  if (month.several) return guards.notAfterMonth.startsAt(folded, month.end) ? null : month;
  const inMonth = readInMonth(folded, month.end, month.moment, { year: false });
  if (inMonth) return inMonth;
  if (!isNumber) return month;
  if (guards.notAfterMonth.startsAt(folded, month.end)) return null;
  // 三月三 and 七月七 are festivals of the lunar calendar.
  const next = folded.charCodeAt(month.end);
  return isNumeral(next) && !(next >= 0x30 && next <= 0x39) ? null : month;
}

/** 上半年, 第三季度, 下旬, 年底, 月初 on their own. */
function readPart(folded: string, at: number): ReadMoment | null {
  const isAfterNumber = at > 0 && (isNumeral(folded.charCodeAt(at - 1)) || '个半'.includes(folded[at - 1]!));
  if (isAfterNumber) return null;
  const first = readFirstMonths(folded, at);
  if (first && isClauseEnd(folded, at - 1)) return first;
  const year = yearParts.match(folded, at);
  if (year) return { moment: { months: year.meaning }, end: year.end };
  const month = monthParts.match(folded, at);
  if (month) return { moment: { days: month.meaning }, end: month.end };
  const yearEdge = readYearEdge(folded, at);
  if (yearEdge)
    return { moment: { year: fromPublication(0), ...monthOfEdge(yearEdge.meaning) }, end: yearEdge.end };
  const monthEdge = monthEdges.match(folded, at);
  if (monthEdge && isEdge(folded, monthEdge.meaning, monthEdge.end))
    return { moment: { month: fromPublication(0) }, end: monthEdge.end };
  const nth = nthWords.match(folded, at);
  const weekday = nth && readWeekday(folded, nth.end);
  return weekday
    ? {
        moment: { ...weekday.moment, month: fromPublication(0), nth: nth.meaning },
        end: weekday.end,
      }
    : null;
}

/** 上季度, 本季度. */
function readQuarter(folded: string, at: number): ReadMoment | null {
  const word = quarterWords.match(folded, at);
  return word && { moment: { quarter: fromPublication(word.meaning) }, end: word.end };
}

/** 29日 with nothing before it that says which month; lengths of time and numbers of things are refused. */
function readBareDay(folded: string, at: number): ReadMoment | null {
  const day = readDayNumber(folded, at);
  const number = readNumber(folded, at);
  if (!day || !number || guards.lengthBefore.endsAt(folded, at)) return null;
  const before = folded.charCodeAt(at - 1);
  if ((before >= 0x61 && before <= 0x7a) || before === 0x2e || before === 0x2d) return null;
  const isWithWeekday = day.moment.day && !'日号'.includes(folded[day.end - 1]!);
  if (isWithWeekday) return day;
  if (guards.notAfterDay.startsAt(folded, day.end)) return null;
  const opens = at === 0 || isClauseEnd(folded, at - 1);
  if (folded[day.end - 1] === '号') {
    if (guards.notAfterNumber.startsAt(folded, day.end)) return null;
    return opens || guards.beforeNumber.endsAt(folded, at) ? day : null;
  }
  if (folded[day.end] === '前' && number.value < 10) return null;
  const isPlaced = opens || guards.beforeChineseDay.endsAt(folded, at);
  if (number.style === 'chinese' && !isPlaced) return null;
  if (number.style === 'chinese' && number.value === 1 && folded[day.end] !== ')') return null;
  const isFewDays = day.moment.days && day.moment.days[1] <= 10;
  return isFewDays && !isPlaced ? null : day;
}

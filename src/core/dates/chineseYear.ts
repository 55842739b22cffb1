import source from '../../data/datesEras.yaml';
import { guards, shortYears, signs, yearWords } from './chineseWords.ts';
import { buildLexicon } from './lexicon.ts';
import { type Moment, printed, type ReadMoment, type Stretch } from './moment.ts';
import { isNumeral, type PrintedNumber, readNumber } from './numerals.ts';
import { planYears } from './planYears.ts';
import { isHan, skipSpace } from './signs.ts';

const erasByKind = source as {
  readonly gregorian: Readonly<Record<string, number>>;
  readonly lunar: Readonly<Record<string, number>>;
};

interface Era {
  readonly first: number;
  readonly months: 'gregorian' | 'lunar';
}

const eras = buildLexicon<Era>({
  ...eraEntries(erasByKind.lunar, 'lunar'),
  ...eraEntries(erasByKind.gregorian, 'gregorian'),
});
const commonEra = buildLexicon({ 公元前: -1, 西元前: -1, 公元: 1, 西元: 1, 公历: 1, 纪元前: -1 } as const);
const centuries = buildLexicon({ 上世纪: -1, 上个世纪: -1, 本世纪: 0 });

const openQuotes = buildLexicon({ '“': '”', '「': '」', '『': '』', '‘': '’', '"': '"' });
const planPeriods = buildLexicon({ 时期: true, 期间: true, 期末: true });

/** A year that was read, and what may follow it. */
export interface ReadYear extends ReadMoment {
  /** What the year still lacks to be one: `month` (15年 is a length, 15年1月 a month), or nothing. */
  readonly needs?: 'month';
  readonly months?: 'lunar';
  /** Nothing may follow (a decade, several years). */
  readonly closed?: true;
}

/** First code units at which `readYear` may find something besides numerals. */
export const yearStarters = [eras, commonEra, centuries, yearWords, shortYears, openQuotes].flatMap(
  (lexicon) => [...lexicon.firstUnits],
);

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
    readCommonEra(folded, at) ??
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
  const value = number.length === 3 ? number.value + 1911 : number.value;
  return value > 1900 && value < 2200 ? { moment: { year: printed(value) }, end: number.end + 2 } : null;
}

function readEra(folded: string, at: number): ReadYear | null {
  const era = eras.match(folded, at);
  if (!era) return null;
  const from = skipSpace(folded, era.end);
  const isFirst = folded[from] === '元';
  const number = isFirst ? { value: 1, end: from + 1 } : readNumber(folded, from);
  if (!number || number.value < 1 || number.value > 200) return null;
  const unit = skipSpace(folded, number.end);
  if (folded[unit] !== '年') return null;
  const moment = { year: printed(era.meaning.first + number.value - 1) };
  return { moment, end: afterYear(folded, unit), ...(era.meaning.months === 'lunar' && { months: 'lunar' }) };
}

function readCommonEra(folded: string, at: number): ReadYear | null {
  const era = commonEra.match(folded, at);
  const number = era && readNumber(folded, skipSpace(folded, era.end));
  if (!number || number.value < 1 || number.value > 9999) return null;
  if (folded[skipSpace(folded, number.end)] !== '年') return null;
  // There is no year 0: 1 BC is EDTF's year 0.
  const year = era.meaning < 0 ? 1 - number.value : number.value;
  return { moment: { year: printed(year) }, end: skipSpace(folded, number.end) + 1 };
}

/** 90年代, 1990年代, 上世纪九十年代, 20世纪80年代. */
function readDecade(folded: string, at: number): ReadYear | null {
  const named = centuries.match(folded, at);
  const century = named ?? readCentury(folded, at);
  const decade = readNumber(folded, century?.end ?? at);
  if (!decade || !folded.startsWith('年代', decade.end) || decade.value % 10 !== 0) return null;
  const end = decade.end + 2;
  if (decade.value > 999 && decade.value < 2200 && !century)
    return { moment: { years: [decade.value, decade.value + 9] }, end, closed: true };
  if (decade.value > 90) return null;
  if (century) {
    // A century named by its place (上世纪) is counted from the one that now is.
    const first = (named ? 2000 + named.meaning * 100 : (century.meaning - 1) * 100) + decade.value;
    return { moment: { years: [first, first + 9] }, end, closed: true };
  }
  const first = (decade.value <= 20 ? 2000 : 1900) + decade.value;
  return { moment: { years: [first, first + 9] }, end, closed: true };
}

function readCentury(folded: string, at: number): { meaning: number; end: number } | null {
  const number = readNumber(folded, at);
  return number && number.value <= 22 && folded.startsWith('世纪', number.end)
    ? { meaning: number.value, end: number.end + 2 }
    : null;
}

/** “十四五”时期: the years of the fourteenth five-year plan. The plan's name alone is no date. */
function readPlanPeriod(folded: string, at: number): ReadYear | null {
  const quote = openQuotes.match(folded, at);
  const start = quote?.end ?? at;
  let end = start;
  while (end - start < 4 && '一二三四五六七八九十'.includes(folded[end] ?? ' ')) end++;
  if (end - start < 2 || folded[end - 1] !== '五') return null;
  const after = quote ? end + 1 : end;
  if (quote && folded[end] !== quote.meaning) return null;
  const period = planPeriods.match(folded, after);
  const years = period && planYears(readNumber(folded.slice(start, end - 1), 0)?.value ?? 0);
  return years ? { moment: { years }, end: period.end, closed: true } : null;
}

function readNumberedYear(folded: string, at: number): ReadYear | null {
  const number = readNumber(folded, at);
  if (!number) return null;
  const several = readSeveralYears(folded, number);
  if (several) return several;
  const unit = skipSpace(folded, number.end);
  if (folded.startsWith('学年', unit)) return readSchoolYear(folded, number, unit);
  if (folded[unit] !== '年') return null;
  const end = afterYear(folded, unit);
  const year = yearOf(folded, at, number, unit + 1);
  return year && { moment: { year: printed(year.value) }, end, ...(year.needs && { needs: year.needs }) };
}

/** 2021至2025年, 2021、2022年, 2023/24年度, 2023-24学年. */
function readSeveralYears(folded: string, first: PrintedNumber): ReadYear | null {
  if (first.value < 1000 || first.value > 2199) return null;
  const from = skipSpace(folded, first.end);
  const sign =
    signs.range.match(folded, from) ??
    signs.list.match(folded, from) ??
    (folded[from] === '/' ? { end: from + 1 } : null);
  const second = sign && readNumber(folded, skipSpace(folded, sign.end));
  if (!second || (second.length !== 4 && second.length !== 2)) return null;
  const last = second.length === 2 ? Math.floor(first.value / 100) * 100 + second.value : second.value;
  if (last <= first.value || last > 2199) return null;
  const unit = severalYearUnits.match(folded, skipSpace(folded, second.end));
  if (!unit || folded.startsWith('代', unit.end)) return null;
  const isTerm = unit.meaning === 'term' || folded[from] === '/';
  if (isTerm && last !== first.value + 1) return null;
  return { moment: { years: [first.value, last] satisfies Stretch }, end: unit.end, closed: true };
}

/** 112學年度 begins in the 112th year of the Republic, 2023学年 in 2023. */
function readSchoolYear(folded: string, number: PrintedNumber, unit: number): ReadYear | null {
  const first = number.length === 3 && number.value < 150 ? number.value + 1911 : number.value;
  if (first < 1900 || first > 2199 || number.length < 3) return null;
  return {
    moment: { years: [first, first + 1] },
    end: unit + (folded[unit + 2] === '度' ? 3 : 2),
    closed: true,
  };
}

const severalYearUnits = buildLexicon({
  年: 'years',
  年度: 'years',
  学年: 'term',
  学年度: 'term',
  财年: 'term',
  财政年度: 'term',
} as const);

/** The year a number before 年 means, or null where it is a length of time. */
function yearOf(
  folded: string,
  at: number,
  number: PrintedNumber,
  after: number,
): { value: number; needs?: 'month' } | null {
  const { value, length, style, positional } = number;
  if (value >= 1000 && value <= 2199) {
    if (!positional) return { value, ...(value % 1000 === 0 && { needs: 'month' }) };
    if (length !== 4) return null;
    const isLength =
      value % 100 === 0 &&
      (guards.notAfterRoundYear.startsAt(folded, after) ||
        (value < 1800 && guards.notAfterOldRoundYear.startsAt(folded, after)));
    return isLength ? null : { value };
  }
  if (!positional)
    return length <= 3 && value >= 10 && value < 40 ? { value: 2000 + value, needs: 'month' } : null;
  if (length === 3) return threeDigitYear(folded, at, value, style, after);
  if (length !== 2) return null;
  if (value < 10) return { value: 2000 + value };
  const tens = Math.floor(value / 10);
  // 七八年 is seven or eight years, 九七年 is 1997.
  if (style === 'chinese')
    return value % 10 === tens + 1 ? null : { value: (tens < 4 ? 2000 : 1900) + value };
  return { value: (value < 40 ? 2000 : 1900) + value, needs: 'month' };
}

/** 112年5月 counts from 1912 (民国); 在789年 and 三六七年一月 are years of the common era. */
function threeDigitYear(
  folded: string,
  at: number,
  value: number,
  style: PrintedNumber['style'],
  after: number,
): { value: number; needs?: 'month' } | null {
  const next = folded[after] ?? ' ';
  const placed = at > 0 && '在于自至从到('.includes(folded[at - 1]!) && !'内里来间后前的多'.includes(next);
  if (value >= 90 && value <= 130 && style === 'arabic') {
    const isYear = placed || '度底初'.includes(next);
    return { value: value + 1911, ...(!isYear && { needs: 'month' }) };
  }
  return { value, ...(!placed && { needs: 'month' }) };
}

/** After 年 a 度 belongs to the year (2023年度), unless it begins 度假, 度过. */
function afterYear(folded: string, unit: number): number {
  const isTerm = folded[unit + 1] === '度' && !'假过量数'.includes(folded[unit + 2] ?? ' ');
  return isTerm ? unit + 2 : unit + 1;
}

/**
 * A year printed without 年 before a name or a part of the year (2023中关村论坛, 2023上半年), or null. Numbers of
 * amounts, codes and times are none.
 */
export function readBareYear(folded: string, at: number): (ReadMoment & { readonly moment: Moment }) | null {
  const number = readNumber(folded, at);
  if (number?.style !== 'arabic' || number.length !== 4 || number.value < 1500 || number.value > 2100)
    return null;
  if (!isHan(folded.charCodeAt(number.end)) || folded[number.end] === '年') return null;
  if (guards.measures.startsAt(folded, number.end)) return null;
  const before = folded[at - 1];
  const isStart = before === undefined || '\n“‘"《「『〈(—:、。!?;【'.includes(before);
  const isText =
    before !== undefined && isHan(folded.charCodeAt(at - 1)) && !guards.amountBefore.endsAt(folded, at);
  return isStart || isText ? { moment: { year: printed(number.value) }, end: number.end } : null;
}

function eraEntries(record: Readonly<Record<string, number>>, months: Era['months']): Record<string, Era> {
  return Object.fromEntries(Object.entries(record).map(([name, first]) => [name, { first, months }]));
}

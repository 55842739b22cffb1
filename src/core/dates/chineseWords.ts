import source from '../../data/datesChinese.yaml';
import { buildLexicon, buildWordSet, type WordSet } from './lexicon.ts';
import { type CalendarUnit, fromContext, fromPublication, type Moment, type Stretch } from './moment.ts';

type Counts = Readonly<Record<string, number>>;
type Stretches = Readonly<Record<string, Stretch>>;

interface ChineseWords {
  readonly publication: {
    readonly day: Counts;
    readonly month: Counts;
    readonly quarter: Counts;
    readonly year: Counts;
  };
  readonly context: { readonly day: Counts; readonly month: Counts; readonly year: Counts };
  readonly pairs: { readonly day: Stretches; readonly year: Stretches };
  readonly short: {
    readonly day: Counts;
    readonly following: Counts;
    readonly month: Counts;
    readonly year: Counts;
  };
  readonly weekBefore: Counts;
  readonly weekUnits: readonly string[];
  readonly weekdays: Counts;
  readonly nth: Counts;
  readonly nearest: Readonly<Record<string, 'past' | 'future'>>;
  readonly weekOfMonth: Counts;
  readonly yearParts: Stretches;
  readonly yearPartsAfterYear: Stretches;
  readonly quartersAlone: Stretches;
  readonly seasons: Readonly<Record<string, readonly [number, number, number]>>;
  readonly monthParts: Stretches;
  readonly edges: Readonly<Record<string, Edge>>;
  readonly yearEdges: Readonly<Record<string, Edge>>;
  readonly monthEdges: Readonly<Record<string, Edge>>;
  readonly lasting: Readonly<Record<string, -1 | 1>>;
  readonly steps: Counts;
  readonly lastingUnits: Readonly<Record<string, CalendarUnit>>;
  readonly centuries: Counts;
  readonly severalYearUnits: Readonly<Record<string, 'years' | 'term'>>;
  readonly notBeforeWord: Readonly<Record<string, readonly string[]>>;
  readonly notAfterWord: Readonly<Record<string, readonly string[]>>;
  readonly lunarMonths: Counts;
  readonly lunarDays: Counts;
  readonly [list: string]: unknown;
}

/** Which end of a year or month the words name. */
export type Edge = 'start' | 'middle' | 'end';

const words = source as ChineseWords;

function each<Value, Meaning>(record: Readonly<Record<string, Value>>, meaning: (value: Value) => Meaning) {
  return buildLexicon(
    Object.fromEntries(Object.entries(record).map(([word, value]) => [word, meaning(value)])),
  );
}

function list(name: string) {
  return buildWordSet(words[name] as readonly string[]);
}

/** 昨天, 同日: whole days in a word. */
export const dayWords = buildLexicon<Moment>({
  ...moments(words.publication.day, (offset) => ({ day: fromPublication(offset) })),
  ...moments(words.context.day, (offset) => ({ day: fromContext(offset) })),
});
/** 上月, 同月. */
export const monthWords = buildLexicon<Moment>({
  ...moments(words.publication.month, (offset) => ({ month: fromPublication(offset) })),
  ...moments(words.context.month, (offset) => ({ month: fromContext(offset) })),
});
/** 去年, 同年. */
export const yearWords = buildLexicon<Moment>({
  ...moments(words.publication.year, (offset) => ({ year: fromPublication(offset) })),
  ...moments(words.context.year, (offset) => ({ year: fromContext(offset) })),
});
/** 今明两日, 今明两年: two dates in a word. */
export const pairWords = buildLexicon<{ readonly from: Moment; readonly to: Moment }>({
  ...moments(words.pairs.day, ([first, last]) => ({
    from: { day: fromPublication(first) },
    to: { day: fromPublication(last) },
  })),
  ...moments(words.pairs.year, ([first, last]) => ({
    from: { year: fromPublication(first) },
    to: { year: fromPublication(last) },
  })),
});
/** 今春, 去冬. */
export const seasonWords = each(
  words.seasons,
  ([year, ...months]): Moment => ({ year: fromPublication(year), months }),
);

/** 本季度, 上季度: quarters from that of publication. */
export const quarterWords = buildLexicon(words.publication.quarter);
/** 昨, 今, 明 before a number: 昨(23)日. */
export const shortDays = buildLexicon<Moment>({
  ...moments(words.short.day, (offset) => ({ day: fromPublication(offset) })),
  ...moments(words.short.following, (offset) => ({ day: fromContext(offset) })),
});
/** 本, 上 before a number: 本(5)月. */
export const shortMonths = buildLexicon(words.short.month);
/** 去, 今 before a number: 去(111)年. */
export const shortYears = buildLexicon(words.short.year);
/** 上周, 下下周: what stands before 周, as weeks from that of publication. */
export const weekBefore = buildLexicon(words.weekBefore);
/** 周, 星期, 礼拜. */
export const weekUnits = buildLexicon(Object.fromEntries(words.weekUnits.map((unit) => [unit, unit])));
/** 一 … 日, 天: 1 for Monday to 7 for Sunday. */
export const weekdays = buildLexicon(words.weekdays);
/** 第一个, 最后一个 before a weekday of a month: -1 is the last. */
export const nthWords = buildLexicon(words.nth);
/** 上一个, 下一个 before a weekday: which way to look for it. */
export const nearestWords = buildLexicon(words.nearest);
/** 第一周, 首周 of a month. */
export const weekOfMonth = buildLexicon(words.weekOfMonth);
/** 上半年, 第三季度, 春天: first and last month. */
export const yearParts = buildLexicon(words.yearParts);
/** The same, and those that are parts only behind a year. */
export const yearPartsAfterYear = buildLexicon({ ...words.yearParts, ...words.yearPartsAfterYear });
/** 第二季, 首季 without a year: first and last month. */
export const quartersAlone = buildLexicon(words.quartersAlone);
/** 上旬, 中下旬: first and last day. */
export const monthParts = buildLexicon(words.monthParts);
/** 初, 底 behind a month or year. */
export const edges = buildLexicon(words.edges);
/** 年初, 年底: which end of the year of publication. */
export const yearEdges = buildLexicon(words.yearEdges);
/** 月初, 月底: which end of the month of publication. */
export const monthEdges = buildLexicon(words.monthEdges);
/** 过去, 未来 before a number: back or on from the publication. */
export const lasting = buildLexicon(words.lasting);
/** 上, 下 before 一 and a unit: 上一年. */
export const steps = buildLexicon(words.steps);
/** 年, 个月, 天: units of a length. */
export const lastingUnits = buildLexicon(words.lastingUnits);
/** Months of the lunar calendar with names of their own: 正月, 腊月. */
export const lunarMonths = buildLexicon(words.lunarMonths);
/** 初 before a day of the lunar calendar. */
export const lunarDays = buildLexicon(words.lunarDays);
/** 上世纪, 本世纪: the first year of the century. */
export const centuries = buildLexicon(words.centuries);
/** 时期, 期间 behind a five-year plan. */
export const planPeriods = listLexicon('planPeriods');
/** 年, 学年 behind two years: any years, or one that runs into the next. */
export const severalYearUnits = buildLexicon(words.severalYearUnits);
/** 至, 到, 、 and 前: what joins two dates, and what is vague. */
export const signs = {
  range: listLexicon('rangeSigns'),
  list: listLexicon('listSigns'),
  ago: listLexicon('ago'),
  vague: listLexicon('vague'),
};

/** What may not stand before or after, by name of the group in the data. */
export const guards = {
  notBeforeNear: list('notBeforeNear'),
  beforeNear: list('beforeNear'),
  notAfterLasting: list('notAfterLasting'),
  beforeChineseDay: list('beforeChineseDay'),
  afterChineseDay: list('afterChineseDay'),
  lengthBefore: list('lengthBefore'),
  repeated: list('repeated'),
  lunar: list('lunar'),
  beforeShortYear: list('beforeShortYear'),
  notAfterShortYear: list('notAfterShortYear'),
  afterRepublicYear: list('afterRepublicYear'),
  notAfterTerm: list('notAfterTerm'),
  notAfterOpeningYear: list('notAfterOpeningYear'),
  afterShortDay: list('afterShortDay'),
  afterSlashedDay: list('afterSlashedDay'),
  notAfterWeek: list('notAfterWeek'),
  notBeforeWeek: list('notBeforeWeek'),
  notBeforeWeekday: list('notBeforeWeekday'),
  weekEnd: list('weekEnd'),
  notAfterStep: list('notAfterStep'),
  notBeforePart: list('notBeforePart'),
  notBeforeQuarter: list('notBeforeQuarter'),
  notAfterQuarter: list('notAfterQuarter'),
  firstMonths: list('firstMonths'),
  notBeforeVague: list('notBeforeVague'),
  lately: list('lately'),
  afterLately: list('afterLately'),
  notAfterDay: list('notAfterDay'),
  notAfterNumber: list('notAfterNumber'),
  beforeNumber: list('beforeNumber'),
  notAfterMonth: list('notAfterMonth'),
  notAfterRoundYear: list('notAfterRoundYear'),
  notAfterOldRoundYear: list('notAfterOldRoundYear'),
  idle: list('idle'),
  notAfterWeekday: list('notAfterWeekday'),
  notAfterStart: list('notAfterStart'),
  notAfterEnd: list('notAfterEnd'),
  afterMiddle: list('afterMiddle'),
  amountBefore: list('amountBefore'),
  measures: list('measures'),
};

/** By a word's first sign, what may not stand before it: the sign would end another word. */
export const wordGuards: ReadonlyMap<string, WordSet> = new Map(
  Object.entries(words.notBeforeWord).map(([first, befores]) => [first, buildWordSet(befores)]),
);

/** By a whole word, what may not stand behind it: the word's last sign would begin another one. */
export const wordEndGuards: ReadonlyMap<string, WordSet> = new Map(
  Object.entries(words.notAfterWord).map(([word, afters]) => [word, buildWordSet(afters)]),
);

/** The signs of which every lunar date has one. */
export const lunarSigns: ReadonlySet<number> = new Set([
  ...guards.lunar.firstUnits,
  ...lunarMonths.firstUnits,
  ...lunarDays.firstUnits,
  '闰'.charCodeAt(0),
]);

function listLexicon(name: string) {
  return buildLexicon(Object.fromEntries((words[name] as readonly string[]).map((word) => [word, word])));
}

function moments<Value, Meaning>(
  record: Readonly<Record<string, Value>>,
  meaning: (value: Value) => Meaning,
): Record<string, Meaning> {
  return Object.fromEntries(Object.entries(record).map(([word, value]) => [word, meaning(value)]));
}

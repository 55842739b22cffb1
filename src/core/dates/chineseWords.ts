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

export const quarterWords = buildLexicon(words.publication.quarter);
export const shortDays = buildLexicon<Moment>({
  ...moments(words.short.day, (offset) => ({ day: fromPublication(offset) })),
  ...moments(words.short.following, (offset) => ({ day: fromContext(offset) })),
});
export const shortMonths = buildLexicon(words.short.month);
export const shortYears = buildLexicon(words.short.year);
export const weekBefore = buildLexicon(words.weekBefore);
export const weekUnits = buildLexicon(Object.fromEntries(words.weekUnits.map((unit) => [unit, unit])));
export const weekdays = buildLexicon(words.weekdays);
export const nthWords = buildLexicon(words.nth);
export const nearestWords = buildLexicon(words.nearest);
export const weekOfMonth = buildLexicon(words.weekOfMonth);
export const yearParts = buildLexicon(words.yearParts);
export const yearPartsAfterYear = buildLexicon({ ...words.yearParts, ...words.yearPartsAfterYear });
export const monthParts = buildLexicon(words.monthParts);
export const edges = buildLexicon(words.edges);
export const yearEdges = buildLexicon(words.yearEdges);
export const monthEdges = buildLexicon(words.monthEdges);
export const lasting = buildLexicon(words.lasting);
export const steps = buildLexicon(words.steps);
export const lastingUnits = buildLexicon(words.lastingUnits);
export const lunarMonths = buildLexicon(words.lunarMonths);
export const lunarDays = buildLexicon(words.lunarDays);
export const centuries = buildLexicon(words.centuries);
export const planPeriods = listLexicon('planPeriods');
export const severalYearUnits = buildLexicon(words.severalYearUnits);
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
  afterShortDay: list('afterShortDay'),
  notAfterWeek: list('notAfterWeek'),
  notBeforeWeek: list('notBeforeWeek'),
  notBeforeWeekday: list('notBeforeWeekday'),
  weekEnd: list('weekEnd'),
  notAfterStep: list('notAfterStep'),
  notBeforePart: list('notBeforePart'),
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

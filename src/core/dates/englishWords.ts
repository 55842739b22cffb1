import source from '../../data/datesEnglish.yaml';
import type { CalendarUnit, Stretch } from './moment.ts';

type Counts = Readonly<Record<string, number>>;

interface EnglishWords {
  readonly months: Readonly<Record<string, { readonly month: number; readonly needsCue?: true }>>;
  readonly monthsShort: Counts;
  readonly monthAfter: readonly string[];
  readonly monthNotBefore: readonly string[];
  readonly dateNotBefore: readonly string[];
  readonly weekdays: Counts;
  readonly weekdaysShort: Counts;
  readonly weekdayNotAfter: readonly string[];
  readonly weekdayNotBefore: readonly string[];
  readonly days: Counts;
  readonly followingDays: Counts;
  readonly followingMonths: Counts;
  readonly followingYears: Counts;
  readonly needsThe: readonly string[];
  readonly shifts: Counts;
  readonly monthBeginnings: readonly string[];
  readonly yearsBehind: Counts;
  readonly lasting: Readonly<Record<string, -1 | 1>>;
  readonly units: Readonly<Record<string, CalendarUnit>>;
  readonly numbers: Counts;
  readonly ordinals: Counts;
  readonly seasons: Readonly<Record<string, Stretch>>;
  readonly changing: readonly string[];
  readonly yearAfter: readonly string[];
  readonly yearAfterLoose: readonly string[];
  readonly yearNounsCounted: readonly string[];
}

/** The words of src/data/datesEnglish.yaml. */
export const english = source as EnglishWords;

/** The words as an alternation, the longest first. */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

/** Month by name or abbreviation, with its full stop taken off. */
export const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...Object.entries(english.months).map(([name, { month }]) => [name, month] as const),
  ...Object.entries(english.months).map(([name, { month }]) => [name.toUpperCase(), month] as const),
  ...Object.entries(english.monthsShort),
  ...Object.entries(english.monthsShort).map(([name, month]) => [name.toUpperCase(), month] as const),
]);

/** Weekdays as printed, in capitals too → 1 for Monday to 7 for Sunday. */
export const weekdayNumbers: ReadonlyMap<string, number> = new Map([
  ...Object.entries(english.weekdays),
  ...Object.entries(english.weekdays).map(([name, weekday]) => [name.toUpperCase(), weekday] as const),
  ...Object.entries(english.weekdaysShort),
]);

/** The match of a sticky pattern at `at`, or null. */
export function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const previousWord = /([A-Za-z]+|[^A-Za-z\s])[ \u00a0\n]?$/;

/** The word that ends right before `at`, at most one white space away; empty at the start or after another mark. */
export function wordBefore(text: string, at: number): string {
  const match = previousWord.exec(text.slice(Math.max(0, at - 16), at));
  return match?.[1] ?? '';
}

/** The word that begins right after `at`, at most one white space away. */
export function wordAfter(text: string, at: number): string {
  return take(nextWord, text, at)?.[1] ?? '';
}

const nextWord = /[ \u00a0\n]?([A-Za-z]+)/y;

import type { Span } from '../span.ts';

/** Where a field of a date comes from: the words themselves, the day of publication, or the date mentioned before. */
export type Reference =
  | { readonly from: 'words'; readonly value: number }
  | { readonly from: 'publication'; readonly offset: number }
  | { readonly from: 'context'; readonly offset: number };

/** First and last, both in. */
export type Stretch = readonly [number, number];

/**
 * What the words of one date say, before it is known when they were written. What the words leave open is absent:
 * `29日` is only a day, `去年12月` a month and the year before that of publication.
 */
export interface Moment {
  readonly year?: Reference;
  readonly month?: Reference;
  readonly day?: Reference;
  /** Weeks from the week of publication. */
  readonly week?: Reference;
  /** Quarters from the quarter of publication. */
  readonly quarter?: Reference;
  /** 1 for Monday to 7 for Sunday; with `nth` the first, second … of its month, -1 the last. */
  readonly weekday?: number;
  readonly nth?: number;
  /** The weekday that is printed with a day of a month (3月6日(六)): it settles what month or year is left open. */
  readonly weekdayBeside?: number;
  /** Part of a week: a weekend. */
  readonly weekdays?: Stretch;
  /** A decade, or a plan's years. */
  readonly years?: Stretch;
  /** Part of a year: a half, a quarter, a season; 14 is February of the year after. */
  readonly months?: Stretch;
  /** Part of a month, 31 standing for its last day. */
  readonly days?: Stretch;
  /** A time counted back or on from the day of publication: 过去五年, the next three months. */
  readonly lasting?: { readonly unit: CalendarUnit; readonly count: number; readonly direction: -1 | 1 };
  /** A day of the lunar calendar. */
  readonly lunar?: LunarDay;
  /** The words show which way to look for the year, month or week that they leave open. */
  readonly toward?: 'past' | 'future';
}

/** A day of the lunar calendar, its year left to be found. */
export interface LunarDay {
  readonly month: number;
  readonly isLeap: boolean;
  readonly day: number;
}

/** The units that relative dates count in. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

/** A date or a range of dates in the text, not yet resolved. Offsets count UTF-16 code units of the prose. */
export interface DateExpression extends Span {
  readonly from: Moment;
  /** The last of a range, in. */
  readonly to?: Moment;
  /** The same day said in a second way: the 今日 of 今日(23日). */
  readonly also?: Moment;
}

/** A moment that was read, and where it ends (UTF-16 offset, excluded). */
export interface ReadMoment {
  readonly moment: Moment;
  readonly end: number;
  /** The same day said in a second way. */
  readonly also?: Moment;
}

/** A year that was read, and what may follow it. */
export interface ReadYear extends ReadMoment {
  /** What the year still lacks to be one: `month` (15年 is a length, 15年1月 a month), or nothing. */
  readonly needs?: 'month';
  readonly months?: 'lunar';
  /** Nothing may follow (a decade, several years). */
  readonly closed?: true;
}

/** A number that the words print. */
export function printed(value: number): Reference {
  return { from: 'words', value };
}

/** So many years, months, weeks or days after the publication. */
export function fromPublication(offset: number): Reference {
  return { from: 'publication', offset };
}

/** So many years, months or days after the date mentioned before. */
export function fromContext(offset: number): Reference {
  return { from: 'context', offset };
}

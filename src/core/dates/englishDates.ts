import type { DateExpression } from './moment.ts';

/** Every date expression in English words, in text order, not overlapping. */
export function findEnglishDates(_prose: string): DateExpression[] {
  return [];
}

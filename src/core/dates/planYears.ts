import type { Stretch } from './moment.ts';

/** China's first five plans, which did not follow one another without a break. */
const earlyPlans: readonly Stretch[] = [
  [1953, 1957],
  [1958, 1962],
  [1966, 1970],
  [1971, 1975],
  [1976, 1980],
];

/** The years of a Chinese five-year plan by its number, or null; from the sixth (1981) on one follows another. */
export function planYears(number: number): Stretch | null {
  const early = earlyPlans[number - 1];
  if (early) return early;
  return number > 5 && number < 30 ? [1981 + 5 * (number - 6), 1985 + 5 * (number - 6)] : null;
}

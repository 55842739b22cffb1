import { compatibility } from './chain.ts';
import { findPhrase, phraseValue } from './phraseIndex.ts';

/** Whether a text has CJK compatibility ideographs; outside the Basic Multilingual Plane, something near them will do. */
export function hasCompatibilityIdeographs(units: Uint16Array): boolean {
  const { length } = units;
  for (let i = 0; i < length; i++) {
    const unit = units[i]!;
    if ((unit >= 0xf900 && unit <= 0xfaff) || unit === 0xd87e) return true;
  }
  return false;
}

/**
 * Makes the CJK compatibility ideographs between two offsets the unified ones that they stand for, in place, as OpenCC
 * does before anything else. The few that would become shorter stay as they are.
 */
export function normalize(units: Uint16Array, start: number, end: number): void {
  const { units: table, phrases } = compatibility();
  for (let at = start; at < end; at++) {
    const entry = findPhrase(phrases, units, at, end);
    const become = table[units[at]!]!;
    if (entry < 0) {
      if (become !== 0) units[at] = become;
      continue;
    }
    const value = phraseValue(phrases, entry);
    if (value.length === 2) {
      units[at] = value.charCodeAt(0);
      units[at + 1] = value.charCodeAt(1);
    }
    at++;
  }
}

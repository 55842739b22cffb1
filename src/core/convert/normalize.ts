import { compatibility } from './chain.ts';
import { findPhrase, phraseValue } from './phraseIndex.ts';

/** Whether a text has CJK compatibility ideographs. */
export function hasCompatibilityIdeographs(text: string): boolean {
  return /[\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/.test(text);
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

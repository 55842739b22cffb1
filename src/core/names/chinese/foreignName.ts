import transliterationData from '../../../data/names/transliteration.yaml';
import type { Span } from '../../span.ts';
import { isDelimiter } from './characters.ts';
import { WordClass } from './lexicon.ts';
import { cue, isHan } from './nameSlot.ts';
import { endOfWordStarting, type Reading, startOfWordEnding } from './reading.ts';

const { characters, more, alsoWords } = transliterationData as Readonly<
  Record<'characters' | 'more' | 'alsoWords', string>
>;
const transliteration = new Set((characters + more).replace(/[\s·]/g, ''));
/** Characters of transliteration that are also words behind a name: inside one only before another such character. */
const ambiguous = new Set(alsoWords);
const dot = /^[·•‧・]$/;
const longestPart = 8;

/** The end of a foreign name that starts at `start`: dotted, or at least two letters of transliteration; or -1. */
export function endOfForeignNameAt(reading: Reading, start: number): number {
  const dotted = endOfDottedNameAt(reading, start);
  if (dotted > 0) return dotted;
  const end = endOfPart(reading, start);
  return end - start >= 2 ? end : -1;
}

/** The names with dots between their parts, wherever they stand: each from its first part to its last. */
export function dottedNames(reading: Reading): readonly Span[] {
  const { folded } = reading;
  const found: Span[] = [];
  for (let at = 1; at < folded.length; at++) {
    if (!dot.test(folded[at]!) || (found.length > 0 && at < found.at(-1)!.end)) continue;
    const start = startOfPart(reading, at);
    const end = start < at ? endOfDottedNameAt(reading, start) : -1;
    if (end > 0) found.push({ start, end });
  }
  return found;
}

/** Parts with dots or hyphens between, the first up to a dot, each other as far as its letters transliterate; or -1. */
function endOfDottedNameAt(reading: Reading, start: number): number {
  const { folded } = reading;
  let at = start;
  while (at - start < longestPart && isHan.test(folded[at] ?? '')) at++;
  if (at === start || !dot.test(folded[at] ?? '')) return -1;
  let end = -1;
  while (dot.test(folded[at] ?? '') || (end > 0 && folded[at] === '-')) {
    const part = endOfPart(reading, at + 1);
    if (part === at + 1) break;
    end = part;
    at = part;
  }
  return end;
}

/** Where a part of a name ends: a rare letter counts when the name plainly ends behind it (齐克果。). */
function endOfPart(reading: Reading, start: number): number {
  const { folded } = reading;
  let at = start;
  while (at - start < longestPart && transliteration.has(folded[at] ?? '')) {
    if (endOfWordStarting(reading, at, cue) >= at + 2) break;
    if (ambiguous.has(folded[at]!) && (at > start + 2 || !transliteration.has(folded[at + 1] ?? ''))) break;
    at++;
  }
  const rare =
    at > start &&
    at - start < 4 &&
    isHan.test(folded[at] ?? '') &&
    (isDelimiter(folded[at + 1]) || isCueAt(reading, at + 1));
  return rare && !isCueAt(reading, at) ? at + 1 : at;
}

/** Where the part before a dot begins: as far as its letters transliterate, else a few letters up to a known word. */
function startOfPart(reading: Reading, end: number): number {
  const { folded } = reading;
  let at = end;
  while (end - at < longestPart && transliteration.has(folded[at - 1] ?? '') && !isWordBefore(reading, at))
    at--;
  // One rare letter inside a part (热孜万古丽) does not end it.
  if (at < end && isHan.test(folded[at - 1] ?? '') && !isWordBefore(reading, at)) {
    let further = at - 1;
    while (
      end - further < longestPart &&
      transliteration.has(folded[further - 1] ?? '') &&
      !isWordBefore(reading, further)
    )
      further--;
    if (at - 1 - further >= 1 && isDelimiterOrWord(reading, further)) return further;
  }
  if (at < end) return at;
  while (end - at < 4 && isHan.test(folded[at - 1] ?? '') && !isWordBefore(reading, at)) at--;
  return at;
}

function isDelimiterOrWord(reading: Reading, at: number): boolean {
  return at === 0 || isDelimiter(reading.folded[at - 1]) || isWordBefore(reading, at);
}

function isCueAt(reading: Reading, at: number): boolean {
  return endOfWordStarting(reading, at, cue) > 0;
}

/** Whether a word that stands before names, and is no part of one, ends here. */
function isWordBefore(reading: Reading, position: number): boolean {
  const before = startOfWordEnding(
    reading,
    position,
    WordClass.postHead |
      WordClass.beforePerson |
      WordClass.byline |
      WordClass.stop |
      WordClass.region |
      WordClass.honorific,
  );
  return before >= 0 && (position - before >= 2 || !transliteration.has(reading.folded[before]!));
}

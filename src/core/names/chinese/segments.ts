import { WordClass } from './lexicon.ts';
import type { Reading } from './reading.ts';

/**
 * The text as a row of words of the lexicon, with what is unknown left as single letters (Latin letters and digits run
 * together). Of all rows the one with the fewest pieces: 财政|局长, but 管理局|局长.
 */
export interface Segments {
  /** Where the word that starts at `i` ends, or 0 where none starts. */
  readonly endOf: Int32Array;
  /** Where the word that ends at `i` starts, or -1 where none ends. */
  readonly startOf: Int32Array;
  /** The classes of the word that starts at `i`; 0 for what is unknown. */
  readonly classes: Int32Array;
}

/** Costs of a piece, in tenths. */
const wordCost = 10;
const letterWordCost = 14;
const unknownCost = 18;
const runCost = 11;
const nameCost = 9;
const shortNameCost = 11;
const names = WordClass.organization | WordClass.brand | WordClass.club;
/** Words that say nothing of how a text is divided. */
const silent =
  WordClass.foreignPart |
  WordClass.compoundSurname |
  WordClass.japaneseSurname |
  WordClass.regionLetter |
  WordClass.knownPerson;

export function segment(reading: Reading): Segments {
  const { folded, startingAt, byStart } = reading;
  const length = folded.length;
  const cost = new Int32Array(length + 1).fill(0x7fffffff);
  const startOf = new Int32Array(length + 1).fill(-1);
  const chosen = new Int32Array(length + 1).fill(-1);
  cost[0] = 0;
  for (let at = 0; at < length; at++) {
    const so = cost[at]!;
    if (so === 0x7fffffff) continue;
    const run = endOfRun(folded, at);
    relax(cost, startOf, chosen, at, run, so + (run > at + 1 ? runCost : unknownCost), -1);
    for (let i = startingAt[at]!; i < startingAt[at + 1]!; i++) {
      const hit = byStart[i]!;
      const end = reading.end[hit]!;
      const classes = reading.classes[hit]! & ~silent;
      if (classes === 0) continue;
      relax(cost, startOf, chosen, at, end, so + costOf(classes, end - at), hit);
    }
  }
  const endOf = new Int32Array(length + 1);
  const classes = new Int32Array(length + 1);
  const ends = new Int32Array(length + 1).fill(-1);
  for (let end = length; end > 0; ) {
    const start = startOf[end]!;
    endOf[start] = end;
    ends[end] = start;
    classes[start] = chosen[end]! >= 0 ? reading.classes[chosen[end]!]! : 0;
    end = start;
  }
  return { endOf, startOf: ends, classes };
}

function costOf(classes: number, length: number): number {
  if (length === 1) return letterWordCost;
  if (classes & WordClass.region) return nameCost;
  return classes & names ? (length === 2 ? shortNameCost : nameCost) : wordCost;
}

function relax(
  cost: Int32Array,
  startOf: Int32Array,
  chosen: Int32Array,
  start: number,
  end: number,
  so: number,
  hit: number,
) {
  if (so >= cost[end]!) return;
  cost[end] = so;
  startOf[end] = start;
  chosen[end] = hit;
}

/** What is counted with digits before it: 27日 is one piece, so that 日前 cannot begin in it. */
const counters = '年月日号时点分秒岁名人个位万亿元届次家种项%';

/** The end of a run of Latin letters or of digits; one letter on for anything else. */
function endOfRun(folded: string, at: number): number {
  const kind = runKind(folded.charCodeAt(at));
  let end = at + 1;
  if (kind === 0) return end;
  // A run is taken as a whole from its first letter only, so that the scan stays linear.
  if (at > 0 && runKind(folded.charCodeAt(at - 1)) === kind) return end;
  while (end < folded.length && runKind(folded.charCodeAt(end)) === kind) end++;
  return kind === 1 && counters.includes(folded[end] ?? '.') ? end + 1 : end;
}

function runKind(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return 1;
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f)) return 2;
  return 0;
}

import { findAll } from '../../text/automaton.ts';
import { classesOfWord, lexicon, WordClass } from './lexicon.ts';

/**
 * Folded text with every word of the lexicon found in it. Built in one pass; the grammars then ask which words begin
 * or end at a place. Offsets count UTF-16 code units.
 */
export interface Reading {
  readonly folded: string;
  /** Its code units, and a 0 behind them. */
  readonly units: Uint16Array;
  /** How many words are found. */
  readonly count: number;
  /** The words that are found, as numbers into `lexicon.words`, in the order in which they end. */
  readonly word: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly classes: Int32Array;
  /** Of the hits that end at `i`, the first is `endingAt[i]`, the last `endingAt[i + 1] - 1`; longest first. */
  readonly endingAt: Int32Array;
  /** The same for beginnings, through `byStart`; longest first. */
  readonly startingAt: Int32Array;
  readonly byStart: Int32Array;
  /** All classes of the words that end, and that start, at a place: most places have none of those that are asked for. */
  readonly classesEnding: Int32Array;
  readonly classesStarting: Int32Array;
  /** 1 where an ordinary word runs across the boundary before the code unit. */
  readonly crossed: Uint8Array;
}

/** Finds every word of the lexicon in folded text, in one pass. */
export function read(folded: string): Reading {
  const { count, word, start, end } = findAll(lexicon, folded);
  const units = new Uint16Array(folded.length + 1);
  for (let i = 0; i < folded.length; i++) units[i] = folded.charCodeAt(i);
  const { length } = folded;
  const classes = new Int32Array(count);
  const endingAt = new Int32Array(length + 2);
  const startingAt = new Int32Array(length + 2);
  const classesEnding = new Int32Array(length + 1);
  const classesStarting = new Int32Array(length + 1);
  const crossed = new Uint8Array(length + 1);
  for (let i = 0; i < count; i++) {
    const own = classesOfWord[word[i]!]!;
    const [from, to] = [start[i]!, end[i]!];
    classes[i] = own;
    classesEnding[to]! |= own;
    classesStarting[from]! |= own;
    endingAt[to + 1]!++;
    startingAt[from + 1]!++;
    if (own & WordClass.common) for (let at = from + 1; at < to; at++) crossed[at] = 1;
  }
  for (let i = 1; i < endingAt.length; i++) {
    endingAt[i]! += endingAt[i - 1]!;
    startingAt[i]! += startingAt[i - 1]!;
  }
  const byStart = new Int32Array(count);
  // Hits come by end, so of one start the longest comes last.
  const filled = startingAt.slice();
  for (let i = count - 1; i >= 0; i--) byStart[filled[start[i]!]!++] = i;
  return {
    folded,
    units,
    count,
    word,
    start,
    end,
    classes,
    endingAt,
    startingAt,
    byStart,
    classesEnding,
    classesStarting,
    crossed,
  };
}

/** Where the longest word of one of the classes that ends at `position` starts, or -1. */
export function startOfWordEnding(reading: Reading, position: number, classes: number): number {
  if (!(reading.classesEnding[position]! & classes)) return -1;
  for (let i = reading.endingAt[position]!; i < reading.endingAt[position + 1]!; i++) {
    if (reading.classes[i]! & classes) return reading.start[i]!;
  }
  return -1;
}

/** Where the longest word of one of the classes that starts at `position` ends, or -1. */
export function endOfWordStarting(reading: Reading, position: number, classes: number): number {
  if (!(reading.classesStarting[position]! & classes)) return -1;
  for (let i = reading.startingAt[position]!; i < reading.startingAt[position + 1]!; i++) {
    const hit = reading.byStart[i]!;
    if (reading.classes[hit]! & classes) return reading.end[hit]!;
  }
  return -1;
}

import type { Chain } from './chain.ts';
import { eachPhrase, type PhraseIndex } from './phraseIndex.ts';
import { convertInStages } from './runStage.ts';

/**
 * A set of neighbouring units, two or three, as bits by their hash: what it does not have is certainly absent, and what
 * it has is nearly always there.
 */
export type PairSet = Uint32Array;

/** What tells, by looking at neighbouring units alone, that no phrase of a chain can matter at a place. */
export interface Pairs {
  /** Two units that stand beside each other in a phrase, so that text must not be cut between them. */
  readonly joined: PairSet;
  /** UTF-16 unit → 1 if a phrase begins with it that becomes something else than its units do by themselves. */
  readonly firstOne: Uint8Array;
  /** The first two and the first three units of those phrases. */
  readonly firstTwo: PairSet;
  readonly firstThree: PairSet;
  /** Of those phrases, the ones of two units. */
  readonly ofTwo: PairSet;
}

const bits = 20;
/** For words, of which there are many more than phrases. */
const wordBits = 22;

/** Whether a set has two units, or three. */
export function hasUnits(set: PairSet, first: number, second: number, third = 0): boolean {
  const hash = hashOf(first, second, third) >>> (32 - bits);
  return (set[hash >>> 5]! & (1 << (hash & 31))) !== 0;
}

/** The units that stand beside each other in any phrase of several indexes. */
export function pairsInAll(indexes: readonly PhraseIndex[]): PairSet {
  const set = newSet();
  for (const index of indexes) eachPair(index, (one, two) => add(set, one, two));
  return set;
}

/** The units that stand beside each other in words. */
export function pairsInWords(words: PhraseIndex): PairSet {
  const set = new Uint32Array(1 << (wordBits - 5));
  eachPair(words, (one, two) => {
    const hash = hashOf(one, two, 0) >>> (32 - wordBits);
    set[hash >>> 5]! |= 1 << (hash & 31);
  });
  return set;
}

/** Whether two units stand beside each other in a word. */
export function isInWord(set: PairSet, first: number, second: number): boolean {
  const hash = hashOf(first, second, 0) >>> (32 - wordBits);
  return (set[hash >>> 5]! & (1 << (hash & 31))) !== 0;
}

/** The pairs of a chain; `units` is what each unit becomes by itself through all stages. */
export function makePairs({ segmentation, stages, stagesBetween }: Chain, units: Uint16Array): Pairs {
  const [joined, firstTwo, firstThree, ofTwo] = [newSet(), newSet(), newSet(), newSet()];
  const firstOne = new Uint8Array(0x10000);
  const addStart = (first: number, second: number, third: number | undefined) => {
    firstOne[first] = 1;
    add(firstTwo, first, second);
    if (third === undefined) add(ofTwo, first, second);
    else add(firstThree, first, second, third);
  };
  const [first, second] = stagesBetween;
  const between = first!.units;
  if (second) {
    // Phrases of a second stage, by all that the first one may make them of.
    const sources = inverse(between);
    const sourcesAt = (at: number) => sources.get(second.phrases.text.charCodeAt(at)) ?? none;
    eachPhrase(second.phrases, (start, end) => {
      for (let i = start + 1; i < end; i++) {
        for (const a of sourcesAt(i - 1)) for (const b of sourcesAt(i)) add(joined, a, b);
      }
      const thirds = end - start > 2 ? sourcesAt(start + 2) : [undefined];
      for (const a of sourcesAt(start)) {
        for (const b of sourcesAt(start + 1)) for (const c of thirds) addStart(a, b, c);
      }
    });
  }
  const addPhrase = ({ text }: PhraseIndex, start: number, end: number) => {
    const third = end - start > 2 ? text.charCodeAt(start + 2) : undefined;
    addStart(text.charCodeAt(start), text.charCodeAt(start + 1), third);
  };
  eachPair(first!.phrases, (one, two) => add(joined, one, two));
  eachPhrase(first!.phrases, (start, end) => addPhrase(first!.phrases, start, end));
  if (segmentation) {
    const own = stages[0]!.phrases === segmentation ? segmentation.text : null;
    const later = second ? firstPairs(second.phrases) : null;
    eachPhrase(segmentation, (start, end) => {
      const { text } = segmentation;
      for (let i = start + 1; i < end; i++) add(joined, text.charCodeAt(i - 1), text.charCodeAt(i));
      const isPlain = own
        ? isUnitByUnit(own, start, end, between) &&
          !(later && hasAny(later, own, end + 1, valueEnd(own, end)))
        : convertInStages(stages, text.slice(start, end)) === byUnits(text, start, end, units);
      if (!isPlain) addPhrase(segmentation, start, end);
    });
  }
  return { joined, firstOne, firstTwo, firstThree, ofTwo };
}

const none: readonly number[] = [];

function newSet(): PairSet {
  return new Uint32Array(1 << (bits - 5));
}

function hashOf(first: number, second: number, third: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) ^ Math.imul(third, 0x85ebca6b);
}

function add(set: PairSet, first: number, second: number, third = 0): void {
  const hash = hashOf(first, second, third) >>> (32 - bits);
  set[hash >>> 5]! |= 1 << (hash & 31);
}

function eachPair(index: PhraseIndex, visit: (one: number, two: number, isFirst: boolean) => void): void {
  eachPhrase(index, (start, end) => {
    for (let i = start + 1; i < end; i++) {
      visit(index.text.charCodeAt(i - 1), index.text.charCodeAt(i), i === start + 1);
    }
  });
}

function firstPairs(index: PhraseIndex): PairSet {
  const set = newSet();
  eachPair(index, (one, two, isFirst) => isFirst && add(set, one, two));
  return set;
}

/** Unit → the units that become it. */
function inverse(units: Uint16Array): ReadonlyMap<number, readonly number[]> {
  const sources = new Map<number, number[]>();
  for (let unit = 0; unit < units.length; unit++) {
    const become = units[unit]!;
    const known = sources.get(become);
    if (known) known.push(unit);
    else sources.set(become, [unit]);
  }
  return sources;
}

/** Whether the value of an entry is what its units become by themselves. */
function isUnitByUnit(text: string, start: number, end: number, units: Uint16Array): boolean {
  const shift = end + 1 - start;
  for (let i = start; i < end; i++)
    if (units[text.charCodeAt(i)] !== text.charCodeAt(i + shift)) return false;
  return valueEnd(text, end) === end + shift;
}

function valueEnd(text: string, keyEnd: number): number {
  const bar = text.indexOf('|', keyEnd);
  return bar < 0 ? text.length : bar;
}

function hasAny(set: PairSet, text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    if (hasUnits(set, text.charCodeAt(i - 1), text.charCodeAt(i))) return true;
  }
  return false;
}

function byUnits(text: string, start: number, end: number, units: Uint16Array): string {
  let result = '';
  for (let i = start; i < end; i++) result += String.fromCharCode(units[text.charCodeAt(i)]!);
  return result;
}

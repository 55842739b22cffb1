import type { Chain } from './chain.ts';
import { looksForChange } from './looks.ts';
import type { Neighbours } from './neighbours.ts';
import { addUnits, hasUnits, makePairSet, type PairSet } from './pairSet.ts';
import { eachPhrase, eachPhraseOf, type PhraseIndex } from './phraseIndex.ts';
import { convertInStages } from './runStage.ts';

/**
 * What tells, by looking at two or three units alone, that no phrase begins at a place which becomes something else than
 * its units do by themselves.
 */
export interface Starts {
  /** UTF-16 unit → why more than a table must be looked at: a sum of the constants of `looks.ts`, or 0. */
  readonly looks: Uint8Array;
  /** The first two and the first three units of those phrases. */
  readonly firstTwo: PairSet;
  readonly firstThree: PairSet;
  /** Of those phrases, the ones of two units. */
  readonly ofTwo: PairSet;
  /** Any two units that stand beside each other in those phrases. */
  readonly within: PairSet;
  /** The first two units of all phrases of the second stage. */
  readonly later: PairSet | null;
}

/** How many bits the sets of starts have: few, so that they stay in the nearest cache. */
const startBits = 18;

/**
 * The starts of a chain, without those of its segmentation, which `addStartsOf` adds unit by unit. To `looks` is added
 * which units such phrases change; what the phrases of a second stage come from is added to `neighbours`, too.
 */
export function makeStarts({ stagesBetween }: Chain, looks: Uint8Array, neighbours: Neighbours): Starts {
  const [first, second] = stagesBetween;
  const starts: Starts = {
    looks,
    firstTwo: makePairSet(startBits),
    firstThree: makePairSet(startBits),
    ofTwo: makePairSet(startBits),
    within: makePairSet(startBits),
    later: second ? makePairSet(startBits) : null,
  };
  const ofFirst = first!.phrases.text;
  eachPhrase(first!.phrases, (start, end) => {
    const change = firstChange(ofFirst, start, end, ofFirst, end + 1, valueEnd(ofFirst, end), first!.units);
    if (change >= 0) looks[ofFirst.charCodeAt(change)]! |= looksForChange;
    addPhrase(starts, ofFirst, start, end);
  });
  if (!second) return starts;
  const { text } = second.phrases;
  const sources = sourcesOf(second.phrases, first!.units);
  const sourcesAt = (at: number) => sources.get(text.charCodeAt(at)) ?? none;
  eachPhrase(second.phrases, (start, end) => {
    addUnits(starts.later!, text.charCodeAt(start), text.charCodeAt(start + 1));
    for (let i = start + 1; i < end; i++) {
      for (const a of sourcesAt(i - 1)) {
        for (const b of sourcesAt(i)) for (const set of [neighbours.set, starts.within]) addUnits(set, a, b);
      }
    }
    const change = firstChange(text, start, end, text, end + 1, valueEnd(text, end), second.units);
    if (change >= 0) for (const unit of sourcesAt(change)) looks[unit]! |= looksForChange;
    const thirds = end - start > 2 ? sourcesAt(start + 2) : [undefined];
    for (const a of sourcesAt(start)) {
      for (const b of sourcesAt(start + 1)) for (const c of thirds) addStart(starts, a, b, c);
    }
  });
  return starts;
}

/**
 * Adds the phrases of the segmentation that begin with a unit and become something else than their units do, `units`,
 * through all stages. Comes back: whether any phrase begins with it.
 */
export function addStartsOf(
  starts: Starts,
  { segmentation, stages, stagesBetween }: Chain,
  units: Uint16Array,
  unit: number,
): boolean {
  let isFound = false;
  if (!segmentation) return isFound;
  const { text } = segmentation;
  const isOwn = stages[0]!.phrases === segmentation;
  const between = stagesBetween[0]!.units;
  eachPhraseOf(segmentation, unit, (start, end) => {
    isFound = true;
    const result = isOwn ? text : convertInStages(stages, text.slice(start, end));
    const from = isOwn ? end + 1 : 0;
    const to = isOwn ? valueEnd(text, end) : result.length;
    const change = firstChange(text, start, end, result, from, to, isOwn ? between : units);
    if (change >= 0) starts.looks[text.charCodeAt(change)]! |= looksForChange;
    // Where a phrase of the second stage changes something, that has been marked already.
    if (change >= 0 || (isOwn && hasAny(starts.later, text, from, to))) addPhrase(starts, text, start, end);
  });
  return isFound;
}

const none: readonly number[] = [];

function addPhrase(starts: Starts, text: string, start: number, end: number): void {
  const third = end - start > 2 ? text.charCodeAt(start + 2) : undefined;
  addStart(starts, text.charCodeAt(start), text.charCodeAt(start + 1), third);
  for (let i = start + 1; i < end; i++) addUnits(starts.within, text.charCodeAt(i - 1), text.charCodeAt(i));
}

function addStart(
  { firstTwo, firstThree, ofTwo }: Starts,
  first: number,
  second: number,
  third: number | undefined,
): void {
  addUnits(firstTwo, first, second);
  if (third === undefined) addUnits(ofTwo, first, second);
  else addUnits(firstThree, first, second, third);
}

/** Each unit of some phrases → the units that become it; absent where none does. */
function sourcesOf(phrases: PhraseIndex, units: Uint16Array): ReadonlyMap<number, readonly number[]> {
  const isWanted = new Uint8Array(0x10000);
  eachPhrase(phrases, (start, end) => {
    for (let i = start; i < end; i++) isWanted[phrases.text.charCodeAt(i)] = 1;
  });
  const sources = new Map<number, number[]>();
  for (let unit = 0; unit < units.length; unit++) {
    const become = units[unit]!;
    if (isWanted[become] === 0) continue;
    const known = sources.get(become);
    if (known) known.push(unit);
    else sources.set(become, [unit]);
  }
  return sources;
}

/**
 * Where the first unit of a phrase is that is something else in the result, from `from` to `to`, than `units` make of it;
 * its start if the lengths differ; -1 if every unit becomes what it does by itself.
 */
function firstChange(
  text: string,
  start: number,
  end: number,
  result: string,
  from: number,
  to: number,
  units: Uint16Array,
): number {
  if (to - from !== end - start) return start;
  const shift = from - start;
  for (let i = start; i < end; i++) if (units[text.charCodeAt(i)] !== result.charCodeAt(i + shift)) return i;
  return -1;
}

function valueEnd(text: string, keyEnd: number): number {
  const bar = text.indexOf('|', keyEnd);
  return bar < 0 ? text.length : bar;
}

function hasAny(set: PairSet | null, text: string, start: number, end: number): boolean {
  if (!set) return false;
  for (let i = start + 1; i < end; i++) {
    if (hasUnits(set, text.charCodeAt(i - 1), text.charCodeAt(i))) return true;
  }
  return false;
}

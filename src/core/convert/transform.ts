import type { Span } from '../span.ts';
import { convertedPhrase, type Direction, differs, prepareUnit } from './direction.ts';
import { type Judge, judgePhrase } from './judge.ts';
import {
  looksForChange,
  looksForFirst,
  looksForPhrase,
  looksForSecond,
  looksSpecial,
  looksUnprepared,
} from './looks.ts';
import { areNeighbours, type Neighbours } from './neighbours.ts';
import { makeOutput, type Output, reserve, textOf, unitsOf, write } from './output.ts';
import { hasUnits } from './pairSet.ts';
import { findPhrase, hasPair } from './phraseIndex.ts';
import { runStage, unmatchedLength } from './runStage.ts';
import type { Word } from './wordLattice.ts';

/** Decides where the dictionary alone would go wrong; offsets are those of the source. */
export interface Advice {
  readonly judge: Judge;
  /** Writes a name that the judge found, and comes back with nothing else. */
  readonly writeName: (output: Output, name: Word) => void;
}

/**
 * Converts the source units from `start` to `end` by a direction, as OpenCC would convert them by themselves; with
 * advice, except that phrases which cut through words are passed over, and names are written as names. Most units are
 * looked up in a table; only where a phrase may begin that says otherwise is the text around it taken apart.
 */
export function transform(
  output: Output,
  source: Uint16Array,
  start: number,
  end: number,
  direction: Direction,
  advice: Advice | null,
): void {
  const { looks, joined } = direction;
  // From where on each unit of the source becomes one of the output, so that it can be taken back.
  let parallel = start;
  let written = start;
  // Up to where it is known that no phrase begins which changes anything.
  let tested = start;
  let at = nextPlace(looks, source, start, end);
  while (at < end) {
    const look = looks[source[at]!]!;
    if ((look & looksUnprepared) !== 0) prepareUnit(direction, source[at]!);
    else if ((look & looksSpecial) === 0 && !isChanged(direction, source, tested, at, end)) tested = ++at;
    else {
      let from = at;
      while (from > parallel && isJoined(source, from, looks, joined)) from--;
      let to = at;
      do {
        to += (looks[source[to]!]! & looksSpecial) === 0 ? 1 : unmatchedLength(source, to, end);
      } while (to < end && isJoined(source, to, looks, joined));
      writeUnits(output, direction, source, written, from);
      at = takeApart(output, source, { start: from, end: to, parallel, limit: end }, direction, advice);
      parallel = written = tested = at;
    }
    at = nextPlace(looks, source, at, end);
  }
  writeUnits(output, direction, source, written, end);
}

/** The first unit from `at` on that more than a table is needed for; `end` if there is none. Runs over every unit. */
function nextPlace(looks: Uint8Array, source: Uint16Array, at: number, end: number): number {
  let place = at;
  while (place < end && (looks[source[place]!]! & (looksForChange | looksSpecial | looksUnprepared)) === 0)
    place++;
  return place;
}

/**
 * Whether a phrase that may change the unit at `at` begins there or before it, up to `from`. Surely not, or nearly surely.
 */
function isChanged(
  direction: Direction,
  source: Uint16Array,
  from: number,
  at: number,
  end: number,
): boolean {
  const { looks, joined, firstTwo, ofTwo, firstThree, within } = direction;
  const unitAt = (offset: number) => (offset < end ? source[offset]! : 0);
  const isWithin =
    hasUnits(within, source[at]!, unitAt(at + 1)) ||
    (at > from && hasUnits(within, source[at - 1]!, source[at]!));
  if (!isWithin) return false;
  for (let start = at; ; start--) {
    const [unit, next] = [source[start]!, unitAt(start + 1)];
    if (hasUnits(firstTwo, unit, next)) {
      if (hasUnits(ofTwo, unit, next)) return true;
      if (start + 2 < end && hasUnits(firstThree, unit, next, source[start + 2]!)) return true;
    }
    if (start === from || !isJoined(source, start, looks, joined)) return false;
  }
}

/** Writes what units become each by itself. */
function writeUnits(
  output: Output,
  { units: become }: Direction,
  source: Uint16Array,
  start: number,
  end: number,
): void {
  reserve(output, end - start);
  const { units } = output;
  const shift = output.length - start;
  for (let at = start; at < end; at++) units[at + shift] = become[source[at]!]!;
  output.length += end - start;
}

/** Whether a phrase, or a unit that does not stand for itself, may go across an offset. */
function isJoined(source: Uint16Array, at: number, looks: Uint8Array, joined: Neighbours): boolean {
  const [before, after] = [source[at - 1]!, source[at]!];
  return ((looks[before]! | looks[after]!) & looksSpecial) !== 0 || areNeighbours(joined, before, after);
}

/** A stretch that no phrase crosses the edges of. */
interface Stretch extends Span {
  /** From where on each unit of the source has become one of the output. */
  readonly parallel: number;
  /** How far a name may go on. */
  readonly limit: number;
}

/** Converts a stretch phrase by phrase. Comes back: where it ends, which is further on where a name goes on. */
function takeApart(
  output: Output,
  source: Uint16Array,
  stretch: Stretch,
  direction: Direction,
  advice: Advice | null,
): number {
  const { segmentation, looks } = direction;
  const { start, end, limit } = stretch;
  let { parallel } = stretch;
  // From where on nothing has been written yet, because it takes more than a table; -1 if all is.
  let held = -1;
  let at = start;
  while (at < end) {
    if ((looks[source[at]!]! & looksUnprepared) !== 0) prepareUnit(direction, source[at]!);
    const look = looks[source[at]!]!;
    if ((look & looksForPhrase) !== 0) {
      const found = findPhrase(segmentation!, source, at, end);
      const choice = found < 0 ? -1 : choose(direction, source, at, end, found, advice);
      if (typeof choice === 'object') {
        const from = held < 0 ? parallel : held;
        if (choice.start >= from && choice.end <= limit) {
          if (held < 0) output.length -= at - Math.min(at, choice.start);
          if (held >= 0 || choice.start > at) {
            between(output, source, held < 0 ? at : held, choice.start, direction, advice);
          }
          held = -1;
          advice!.writeName(output, choice);
          at = parallel = choice.end;
          continue;
        }
      } else if (choice >= 0) {
        if (held >= 0) {
          between(output, source, held, at, direction, advice);
          parallel = at;
        }
        held = -1;
        const next = at + segmentation!.keyLengths[choice]!;
        if (differs(direction, choice)) {
          write(output, convertedPhrase(direction, choice), at, next);
          at = parallel = next;
          continue;
        }
        writeUnits(output, direction, source, at, next);
        at = next;
        continue;
      }
    }
    if (held < 0 && needsStages(direction, source, at, end, look)) held = at;
    const next = (look & looksSpecial) === 0 ? at + 1 : at + unmatchedLength(source, at, end);
    if (held < 0) writeUnits(output, direction, source, at, next);
    at = next;
  }
  if (held >= 0) between(output, source, held, end, direction, advice);
  return at;
}

/** What a text becomes by itself, as OpenCC converts it. */
export function convertAlone(direction: Direction, text: string): string {
  const units = unitsOf(text);
  const output = makeOutput(units.length);
  transform(output, units, 0, units.length, direction, null);
  return textOf(output.units.subarray(0, output.length));
}

/** The entry to take where one was found: that or a shorter one, -1 for none; or the name that stands there instead. */
function choose(
  direction: Direction,
  source: Uint16Array,
  at: number,
  end: number,
  found: number,
  advice: Advice | null,
): number | Word {
  if (!advice || !isDoubtful(direction, source, at, end, found)) return found;
  const segmentation = direction.segmentation!;
  for (let entry = found; entry >= 0; entry = findPhrase(segmentation, source, at, end, entry)) {
    const verdict = judgePhrase(advice.judge, at, at + segmentation.keyLengths[entry]!);
    if (verdict !== 'refuse') return verdict === 'take' ? entry : verdict;
  }
  return -1;
}

/**
 * Whether it matters how a phrase is judged: it says something else than its characters do by themselves, or it keeps
 * a later phrase that does from being found.
 */
function isDoubtful(
  direction: Direction,
  source: Uint16Array,
  at: number,
  end: number,
  entry: number,
): boolean {
  if (differs(direction, entry)) return true;
  const segmentation = direction.segmentation!;
  const phraseEnd = at + segmentation.keyLengths[entry]!;
  for (let i = at + 1; i < phraseEnd; i++) {
    const later = findPhrase(segmentation, source, i, end);
    if (later >= 0 && i + segmentation.keyLengths[later]! > phraseEnd && differs(direction, later))
      return true;
  }
  return false;
}

/** Whether what begins here cannot be converted unit by unit. */
function needsStages(
  { stagesBetween, looks }: Direction,
  source: Uint16Array,
  at: number,
  end: number,
  look: number,
): boolean {
  if ((look & looksSpecial) !== 0) return true;
  if (at + 1 >= end || (look & (looksForFirst | looksForSecond)) === 0) return false;
  const [first, second] = stagesBetween;
  const [unit, next] = [source[at]!, source[at + 1]!];
  if ((look & looksForFirst) !== 0 && hasPair(first!.phrases, unit, next)) return true;
  if ((look & looksForSecond) === 0) return false;
  // Where the first stage makes more than one unit of the next, only the stages themselves can tell.
  if ((looks[next]! & looksSpecial) !== 0) return true;
  return hasPair(second!.phrases, first!.units[unit]!, first!.units[next]!);
}

/** Converts what stands between two phrases of the segmentation. */
function between(
  output: Output,
  source: Uint16Array,
  start: number,
  end: number,
  { stagesBetween }: Direction,
  advice: Advice | null,
): void {
  const [first, ...later] = stagesBetween;
  if (later.length === 0) {
    runStage(output, first!, source, start, end, holds(advice, 0));
    return;
  }
  let scratch = makeOutput(end - start);
  runStage(scratch, first!, source, start, end, holds(advice, 0));
  const { length } = output;
  const shifts = output.shifts.length;
  later.forEach((stage, i) => {
    const target = i === later.length - 1 ? output : makeOutput(scratch.length);
    // Where a stage changed lengths, offsets of the source are lost to the next one, and with them what could be asked.
    const isAligned = scratch.shifts.length === 0 && scratch.length === end - start;
    runStage(target, stage, scratch.units, 0, scratch.length, holds(isAligned ? advice : null, start));
    scratch = target;
  });
  output.shifts.length = shifts;
  if (output.length - length !== end - start) output.shifts.push(start, end, length, output.length);
}

/** Whether a phrase holds, asked of the judge; `shift` leads from the offsets of a stage to those of the source. */
function holds(advice: Advice | null, shift: number) {
  if (!advice) return null;
  return (start: number, end: number) => judgePhrase(advice.judge, start + shift, end + shift) !== 'refuse';
}

import type { Direction } from './direction.ts';
import type { Judge } from './judge.ts';
import { makeOutput, type Output, reserve, textOf, unitsOf, write } from './output.ts';
import { findPhrase, phraseKey, phraseValue } from './phraseIndex.ts';
import type { Stage } from './stage.ts';
import type { Word } from './wordLattice.ts';

/** Decides where the dictionary alone would go wrong; offsets are those of the source. */
export interface Advice {
  readonly judge: Judge;
  /** Writes a name that the judge found, and comes back with nothing else. */
  readonly writeName: (output: Output, name: Word) => void;
}

/**
 * Converts the source units from `start` to `end` by a direction, as OpenCC would convert them by themselves; with
 * advice, except that phrases which cut through words are passed over, and names are written as names.
 */
export function transform(
  output: Output,
  source: Uint16Array,
  start: number,
  end: number,
  direction: Direction,
  advice: Advice | null,
): void {
  const { segmentation } = direction;
  if (!segmentation) {
    between(output, source, start, end, direction, advice);
    return;
  }
  const { begins, keyLengths } = segmentation;
  let from = start;
  let at = start;
  while (at < end) {
    if (begins[source[at]!] === 0) {
      at += unmatchedLength(source, at, end);
      continue;
    }
    let entry = findPhrase(segmentation, source, at, end);
    if (entry >= 0 && advice && isDoubtful(direction, source, at, end, entry)) {
      let verdict = advice.judge.phrase(at, at + keyLengths[entry]!);
      while (verdict === 'refuse') {
        entry = findPhrase(segmentation, source, at, end, entry);
        verdict = entry < 0 ? 'take' : advice.judge.phrase(at, at + keyLengths[entry]!);
      }
      if (typeof verdict === 'object' && verdict.start >= from && verdict.end <= end) {
        if (from < verdict.start) between(output, source, from, verdict.start, direction, advice);
        advice.writeName(output, verdict);
        from = at = verdict.end;
        continue;
      }
    }
    if (entry < 0) {
      at += unmatchedLength(source, at, end);
      continue;
    }
    if (from < at) between(output, source, from, at, direction, advice);
    from = at + keyLengths[entry]!;
    write(output, convertedPhrase(direction, entry), at, from);
    at = from;
  }
  if (from < end) between(output, source, from, end, direction, advice);
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
    if (segmentation.begins[source[i]!] === 0) continue;
    const later = findPhrase(segmentation, source, i, end);
    if (later >= 0 && i + segmentation.keyLengths[later]! > phraseEnd && differs(direction, later))
      return true;
  }
  return false;
}

/** Whether a phrase becomes something else than its characters do by themselves. */
function differs(direction: Direction, entry: number): boolean {
  const { differing, segmentation } = direction;
  if (differing[entry] === 0) {
    const alone = [...phraseKey(segmentation!, entry)]
      .map((character) => convertCharacter(direction, character))
      .join('');
    differing[entry] = alone === convertedPhrase(direction, entry) ? 1 : 2;
  }
  return differing[entry] === 2;
}

/** What a character becomes by itself. */
export function convertCharacter(direction: Direction, character: string): string {
  const units = unitsOf(character);
  const output = makeOutput(units.length);
  between(output, units, 0, units.length, direction, null);
  return textOf(output.units.subarray(0, output.length));
}

/** What a text becomes by itself, as OpenCC converts it. */
export function convertAlone(direction: Direction, text: string): string {
  const units = unitsOf(text);
  const output = makeOutput(units.length);
  transform(output, units, 0, units.length, direction, null);
  return textOf(output.units.subarray(0, output.length));
}

/** What a text becomes in stages that follow one another, whatever its words are. */
export function convertInStages(stages: readonly Stage[], text: string): string {
  let units = unitsOf(text);
  for (const stage of stages) {
    const output = makeOutput(units.length);
    runStage(output, stage, units, 0, units.length, null);
    units = output.units.subarray(0, output.length);
  }
  return textOf(units);
}

/** What the dictionary has for a text as a whole, and what that becomes in the end; null if it has nothing. */
export function convertWhole(direction: Direction, text: string) {
  const { segmentation } = direction;
  const entry = segmentation ? findPhrase(segmentation, unitsOf(text), 0, text.length) : -1;
  if (entry < 0 || segmentation!.keyLengths[entry] !== text.length) return null;
  return { dictionary: phraseValue(segmentation!, entry), result: convertedPhrase(direction, entry) };
}

/** What an entry of the segmentation becomes, through all stages. */
function convertedPhrase(direction: Direction, entry: number): string {
  const known = direction.values[entry];
  if (known !== undefined) return known;
  const value = convertInStages(direction.stages, phraseKey(direction.segmentation!, entry));
  direction.values[entry] = value;
  return value;
}

/** Converts what stands between two phrases of the segmentation. */
function between(
  output: Output,
  source: Uint16Array,
  start: number,
  end: number,
  { stagesBetween }: Direction,
  advice: Advice | null,
) {
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
  return (start: number, end: number) => advice.judge.phrase(start + shift, end + shift) !== 'refuse';
}

function runStage(
  output: Output,
  stage: Stage,
  input: Uint16Array,
  start: number,
  end: number,
  isPhrase: ((start: number, end: number) => boolean) | null,
): void {
  const { units, longer, phrases } = stage;
  reserve(output, end - start);
  let at = start;
  while (at < end) {
    const unit = input[at]!;
    if (phrases.begins[unit] !== 0) {
      let entry = findPhrase(phrases, input, at, end);
      while (entry >= 0 && isPhrase && !isPhrase(at, at + phrases.keyLengths[entry]!)) {
        entry = findPhrase(phrases, input, at, end, entry);
      }
      if (entry >= 0) {
        const length = phrases.keyLengths[entry]!;
        write(output, phraseValue(phrases, entry), at, at + length);
        at += length;
        reserve(output, end - at);
        continue;
      }
    }
    const become = units[unit]!;
    if (become !== 0 && become !== unit) {
      output.units[output.length++] = become;
      at++;
    } else if (become === 0 && longer.has(unit)) {
      write(output, longer.get(unit)!, at, at + 1);
      reserve(output, end - at);
      at++;
    } else {
      const length = unmatchedLength(input, at, end);
      for (let i = 0; i < length; i++) output.units[output.length++] = input[at++]!;
    }
  }
}

/** How far to go on where nothing matches: a code point, or an ideographic description sequence as a whole. */
function unmatchedLength(input: Uint16Array, at: number, end: number): number {
  const unit = input[at]!;
  if (unit >= 0x2ff0 && unit <= 0x2fff) {
    const sequenceEnd = descriptionEnd(input, at, end);
    if (sequenceEnd > at) return sequenceEnd - at;
  }
  return pointLength(input, at, end);
}

function pointLength(input: Uint16Array, at: number, end: number): number {
  return (input[at]! & 0xfc00) === 0xd800 && at + 1 < end && (input[at + 1]! & 0xfc00) === 0xdc00 ? 2 : 1;
}

/** Where an ideographic description sequence ends; 0 where it is not complete. Unicode 16, section 18.2. */
function descriptionEnd(input: Uint16Array, start: number, end: number): number {
  let wanted = 1;
  let at = start;
  while (wanted > 0) {
    if (at >= end) return 0;
    const unit = input[at]!;
    const operands = unit === 0x2ff2 || unit === 0x2ff3 ? 3 : unit >= 0x2ff0 && unit <= 0x2fff ? 2 : 0;
    wanted += operands - 1;
    at += operands > 0 ? 1 : pointLength(input, at, end);
  }
  return at;
}

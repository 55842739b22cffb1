import type { Direction } from './direction.ts';
import { makeOutput, type Output, reserve, textOf, unitsOf, write } from './output.ts';
import { findPhrase, phraseValue } from './phraseIndex.ts';
import type { Stage } from './stage.ts';

/** Says whether a phrase of the source may be taken as one; the next shorter one is tried where it may not. */
export type PhraseGuard = (start: number, end: number) => boolean;

/**
 * Converts the source units from `start` to `end` by a direction, as OpenCC would convert them by themselves, except
 * that phrases which `guard` refuses are passed over.
 */
export function transform(
  output: Output,
  source: Uint16Array,
  start: number,
  end: number,
  direction: Direction,
  guard: PhraseGuard | null,
): void {
  const { segmentation } = direction;
  if (!segmentation) {
    between(output, source, start, end, direction, guard);
    return;
  }
  const { begins } = segmentation;
  let from = start;
  let at = start;
  while (at < end) {
    const unit = source[at]!;
    if (begins[unit] === 0) {
      at += unmatchedLength(source, at, end);
      continue;
    }
    let entry = findPhrase(segmentation, source, at, end);
    while (entry >= 0 && guard && !guard(at, at + segmentation.keyLengths[entry]!)) {
      entry = findPhrase(segmentation, source, at, end, entry);
    }
    if (entry < 0) {
      at += unmatchedLength(source, at, end);
      continue;
    }
    if (from < at) between(output, source, from, at, direction, guard);
    from = at + segmentation.keyLengths[entry]!;
    write(output, convertedPhrase(direction, entry), at, from);
    at = from;
  }
  if (from < end) between(output, source, from, end, direction, guard);
}

/** What an entry of the segmentation becomes, through all stages. */
function convertedPhrase(direction: Direction, entry: number): string {
  const known = direction.values[entry];
  if (known !== undefined) return known;
  const { text, starts, keyLengths } = direction.segmentation!;
  const key = unitsOf(text.slice(starts[entry]!, starts[entry]! + keyLengths[entry]!));
  let units = key;
  for (const stage of direction.stages) {
    const output = makeOutput(units.length);
    runStage(output, stage, units, 0, units.length, null);
    units = output.units.subarray(0, output.length);
  }
  const value = textOf(units);
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
  guard: PhraseGuard | null,
) {
  const [first, ...later] = stagesBetween;
  if (later.length === 0) {
    runStage(output, first!, source, start, end, guard);
    return;
  }
  let scratch = makeOutput(end - start);
  runStage(scratch, first!, source, start, end, guard);
  const { length } = output;
  const shifts = output.shifts.length;
  later.forEach((stage, i) => {
    const target = i === later.length - 1 ? output : makeOutput(scratch.length);
    runStage(target, stage, scratch.units, 0, scratch.length, null);
    scratch = target;
  });
  output.shifts.length = shifts;
  if (output.length - length !== end - start) output.shifts.push(start, end, length, output.length);
}

function runStage(
  output: Output,
  stage: Stage,
  input: Uint16Array,
  start: number,
  end: number,
  guard: PhraseGuard | null,
): void {
  const { units, longer, phrases } = stage;
  reserve(output, end - start);
  let at = start;
  while (at < end) {
    const unit = input[at]!;
    if (phrases.begins[unit] !== 0) {
      let entry = findPhrase(phrases, input, at, end);
      while (entry >= 0 && guard && !guard(at, at + phrases.keyLengths[entry]!)) {
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

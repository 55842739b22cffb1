import { makeOutput, type Output, reserve, textOf, unitsOf, write } from './output.ts';
import { findPhrase, phraseValue } from './phraseIndex.ts';
import type { Stage } from './stage.ts';

/** Whether a phrase of a stage's input may be taken as one; the next shorter one is tried where it may not. */
export type IsPhrase = (start: number, end: number) => boolean;

/** Puts the input from `start` to `end` through one stage: at every place the longest phrase, else the character. */
export function runStage(
  output: Output,
  { units, longer, phrases }: Stage,
  input: Uint16Array,
  start: number,
  end: number,
  isPhrase: IsPhrase | null,
): void {
  reserve(output, end - start);
  for (let at = start; at < end; ) {
    const unit = input[at]!;
    let entry = findPhrase(phrases, input, at, end);
    while (entry >= 0 && isPhrase && !isPhrase(at, at + phrases.keyLengths[entry]!)) {
      entry = findPhrase(phrases, input, at, end, entry);
    }
    if (entry >= 0) {
      const next = at + phrases.keyLengths[entry]!;
      write(output, phraseValue(phrases, entry), at, next);
      reserve(output, end - next);
      at = next;
      continue;
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
      const next = at + unmatchedLength(input, at, end);
      while (at < next) output.units[output.length++] = input[at++]!;
    }
  }
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

/** How far to go on where nothing matches: a code point, or an ideographic description sequence as a whole. */
export function unmatchedLength(input: Uint16Array, at: number, end: number): number {
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

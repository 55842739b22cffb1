import type { Span } from '../span.ts';
import { detectVariants } from './detect.ts';
import { directionOf } from './direction.ts';
import { type Edit, findEdits, type OffsetShifts } from './edits.ts';
import type { KnownNames } from './knownNames.ts';
import { planNames, writeName } from './namePlan.ts';
import { hasCompatibilityIdeographs, normalize } from './normalize.ts';
import { copy, makeOutput, textOf, unitsOf } from './output.ts';
import { findStructure } from './structure.ts';
import { transform } from './transform.ts';
import type { Variant } from './variant.ts';

/** How a text is converted. */
export interface ConvertOptions {
  /** What the text becomes. */
  readonly to: Variant;
  /** The variant of the whole text. Absent: found out for each paragraph. */
  readonly from?: Variant;
  /** Whether words may change with the region (资讯科技 → 信息技术), not only characters. */
  readonly phrases?: boolean;
  /** The places that are names, as the analysis recognised them, in text order; `protectNames` makes them. */
  readonly names?: readonly NameSpan[];
  /** Names that are known wherever they stand, from `knownNames`. */
  readonly known?: KnownNames;
}

/** A name in the text; UTF-16 offsets. */
export interface NameSpan extends Span {
  /** `place` is also what is foreign and written by sound, of a place or a person. */
  readonly kind: 'person' | 'organization' | 'place';
  /** How the target prints it, where that is known. Absent: by the rules for characters in names. */
  readonly form?: string;
}

/** Something about a name that a reader may want to look at; UTF-16 offsets into the source. */
export interface NameRemark extends Span {
  /** `protected`: converted otherwise than ordinary words would be; `doubtful`: it may be printed in another way. */
  readonly kind: 'protected' | 'doubtful';
  readonly source: string;
  readonly result: string;
  readonly reason: string;
}

/** A converted text, with what was changed in it and what a reader should know of that. */
export interface Conversion {
  readonly text: string;
  /** What to replace in the source, minimal, in order, not overlapping; UTF-16 offsets into the source. */
  readonly edits: readonly Edit[];
  readonly report: readonly NameRemark[];
  /** For `convertedOffset`. */
  readonly shifts: OffsetShifts;
}

/**
 * Converts the script of a text as a careful sub-editor would: names by their form in the target, structure (front
 * matter keys, tags, addresses, code) untouched, phrases only where they do not cut through words, what is in the
 * target already left alone. Any string converts; nothing is thrown.
 */
export function convert(text: string, options: ConvertOptions): Conversion {
  const report: NameRemark[] = [];
  const { result, shifts } = run(text, options, report);
  return { text: result, edits: findEdits(text, result, shifts), report, shifts };
}

/** The text alone that `convert` gives, for those who need nothing else. */
export function convertText(text: string, options: ConvertOptions): string {
  return run(text, options, null).result;
}

function run(text: string, options: ConvertOptions, report: NameRemark[] | null) {
  const { to, from } = options;
  const units = unitsOf(text);
  const output = makeOutput(units.length);
  const structure = findStructure(text, units);
  const parts = from ? [{ start: 0, end: units.length, variant: from }] : detectVariants(text, to);
  const isUnified = !hasCompatibilityIdeographs(units);
  const cursor = { fixed: 0, name: 0 };
  for (const { start, end, variant } of parts) {
    const direction = directionOf(variant, to, { phrases: options.phrases ?? false });
    if (!direction) {
      copy(output, units, start, end);
      continue;
    }
    const plan = planNames(text, units, { start, end }, { ...options, from: variant, direction, report });
    cursor.name = 0;
    for (let at = start; at < end; ) {
      const stretch = nextStretch(at, end, structure, plan.names, cursor);
      if (!isUnified && stretch.kind !== 'structure') normalize(units, at, stretch.end);
      if (stretch.kind === 'structure') copy(output, units, at, stretch.end);
      else transform(output, units, at, stretch.end, direction, plan.advice);
      if (stretch.name) writeName(plan.writing, output, stretch.name);
      at = stretch.name ? stretch.name.end : stretch.end;
    }
  }
  return { result: textOf(output.units.subarray(0, output.length)), shifts: output.shifts };
}

/** How the text goes on: with structure, or with text up to structure, the end, or a name, which follows it. */
interface Stretch {
  readonly kind: 'structure' | 'text';
  readonly end: number;
  readonly name: NameSpan | null;
}

function nextStretch(
  at: number,
  end: number,
  structure: readonly number[],
  names: readonly NameSpan[],
  cursor: { fixed: number; name: number },
): Stretch {
  while (cursor.fixed < structure.length && structure[cursor.fixed + 1]! <= at) cursor.fixed += 2;
  while (cursor.name < names.length && names[cursor.name]!.start < at) cursor.name++;
  const wall = Math.min(structure[cursor.fixed] ?? end, end);
  if (wall <= at) return { kind: 'structure', end: Math.min(structure[cursor.fixed + 1]!, end), name: null };
  const name = names[cursor.name];
  if (name && name.end <= wall) return { kind: 'text', end: name.start, name };
  return { kind: 'text', end: wall, name: null };
}

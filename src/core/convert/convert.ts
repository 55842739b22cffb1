import type { Span } from '../span.ts';
import { detectVariants } from './detect.ts';
import { directionOf, normalization } from './direction.ts';
import { type Edit, findEdits, type OffsetShifts } from './edits.ts';
import { convertName } from './nameCharacters.ts';
import { copy, makeOutput, type Output, textOf, unitsOf, write } from './output.ts';
import { findStructure } from './structure.ts';
import { transform } from './transform.ts';
import type { Variant } from './variant.ts';

export interface ConvertOptions {
  readonly to: Variant;
  /** The variant of the whole text. Absent: found out for each paragraph. */
  readonly from?: Variant;
  /** Whether words may change with the region (资讯科技 → 信息技术), not only characters. */
  readonly phrases?: boolean;
  /** The places that are names, as the analysis recognised them, in text order; `protectNames` makes them. */
  readonly names?: readonly NameSpan[];
}

/** A name in the text; UTF-16 offsets. */
export interface NameSpan extends Span {
  readonly kind: 'person' | 'organization';
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
 * matter keys, tags, addresses, code) untouched, what is in the target already left alone. Any string converts;
 * nothing is thrown. Selections are converted by their text alone, with names moved to its offsets.
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
  const source = unitsOf(text);
  const output = makeOutput(source.length);
  const structure = findStructure(text);
  const parts = options.from
    ? [{ start: 0, end: source.length, variant: options.from }]
    : detectVariants(text, options.to);
  let fixed = 0;
  let name = 0;
  const names = options.names ?? [];
  for (const part of parts) {
    let at = part.start;
    while (at < part.end) {
      while (fixed < structure.length && structure[fixed + 1]! <= at) fixed += 2;
      while (name < names.length && names[name]!.start < at) name++;
      const nextFixed = Math.min(structure[fixed] ?? part.end, part.end);
      const span = names[name];
      const nextName = Math.min(span?.start ?? part.end, part.end);
      const next = Math.max(at, Math.min(nextFixed, nextName));
      if (at < next) plain(output, source, at, next, part.variant, options);
      at = next;
      if (at >= part.end) break;
      if (nextFixed <= nextName) {
        const end = Math.min(structure[fixed + 1]!, part.end);
        copy(output, source, at, end);
        at = end;
      } else if (span && span.end <= Math.min(part.end, structure[fixed] ?? part.end)) {
        writeName(output, text, span, part.variant, options, report);
        at = span.end;
      } else name++;
    }
  }
  return { result: textOf(output.units.subarray(0, output.length)), shifts: output.shifts };
}

function plain(
  output: Output,
  source: Uint16Array,
  start: number,
  end: number,
  from: Variant,
  { to, phrases }: ConvertOptions,
) {
  const direction = directionOf(from, to, phrases ?? false);
  if (direction) transform(output, source, start, end, direction, null);
  else copy(output, source, start, end);
}

function writeName(
  output: Output,
  text: string,
  span: NameSpan,
  from: Variant,
  { to, phrases }: ConvertOptions,
  report: NameRemark[] | null,
) {
  const source = text.slice(span.start, span.end);
  const ordinary = (piece: string) => {
    const scratch = makeOutput(piece.length);
    plain(scratch, unitsOf(piece), 0, piece.length, from, { to, phrases: false });
    return textOf(scratch.units.subarray(0, scratch.length));
  };
  void phrases;
  const result = span.form ?? (span.kind === 'person' ? convertName(source, from, to) : ordinary(source));
  write(output, result, span.start, span.end);
  if (report && result !== ordinary(source)) {
    const reason = span.form ? 'known form' : 'characters of names';
    report.push({ start: span.start, end: span.end, kind: 'protected', source, result, reason });
  }
}

void normalization;

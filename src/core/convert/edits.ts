import type { Span } from '../span.ts';

/** A replacement; UTF-16 offsets into the text before any of the edits. */
export interface Edit extends Span {
  readonly text: string;
}

/** Where lengths differ, four numbers each: start and end in the source, start and end in the result; in order. */
export type OffsetShifts = readonly number[];

/**
 * The smallest edits, place by place, that turn `source` into `result`, where both run in parallel except at `shifts`.
 * Neighbouring changed units make one edit.
 */
export function findEdits(source: string, result: string, shifts: OffsetShifts): readonly Edit[] {
  const edits: Edit[] = [];
  let [from, to] = [0, 0];
  for (let i = 0; i <= shifts.length; i += 4) {
    const end = shifts[i] ?? source.length;
    compare(source, result, from, end, to - from, edits);
    if (i === shifts.length) break;
    from = shifts[i + 1]!;
    to = shifts[i + 3]!;
    addShifted(source, result, shifts, i, edits);
  }
  return edits;
}

/**
 * Where an offset of the source is in the result. Inside a place whose length changed it is the nearest that exists
 * there; offsets outside the text are brought back inside.
 */
export function convertedOffset(shifts: OffsetShifts, offset: number): number {
  let low = 0;
  let high = shifts.length / 4;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shifts[middle * 4]! <= offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return Math.max(0, offset);
  const [start, end, resultStart, resultEnd] = shifts.slice(low * 4 - 4, low * 4) as [
    number,
    number,
    number,
    number,
  ];
  if (offset >= end) return resultEnd + (offset - end);
  return Math.min(resultStart + (offset - start), resultEnd);
}

function compare(
  source: string,
  result: string,
  start: number,
  end: number,
  shift: number,
  edits: Edit[],
): void {
  for (let at = start; at < end; at++) {
    if (source.charCodeAt(at) === result.charCodeAt(at + shift)) continue;
    let last = at + 1;
    while (last < end && source.charCodeAt(last) !== result.charCodeAt(last + shift)) last++;
    edits.push({ start: at, end: last, text: result.slice(at + shift, last + shift) });
    at = last;
  }
}

function addShifted(source: string, result: string, shifts: OffsetShifts, i: number, edits: Edit[]): void {
  let [start, end, resultStart, resultEnd] = shifts.slice(i, i + 4) as [number, number, number, number];
  while (start < end && resultStart < resultEnd && source[start] === result[resultStart]) {
    start++;
    resultStart++;
  }
  while (start < end && resultStart < resultEnd && source[end - 1] === result[resultEnd - 1]) {
    end--;
    resultEnd--;
  }
  edits.push({ start, end, text: result.slice(resultStart, resultEnd) });
}

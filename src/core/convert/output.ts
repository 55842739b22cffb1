/** Text under construction: UTF-16 units, and where its length departs from the source's. */
export interface Output {
  units: Uint16Array;
  length: number;
  /** Four numbers each: start and end in the source, start and end in the result, where the two lengths differ. */
  readonly shifts: number[];
}

/** Room for the conversion of `length` units; it grows as needed. */
export function makeOutput(length: number): Output {
  return { units: new Uint16Array(length + (length >> 4) + 64), length: 0, shifts: [] };
}

/** Makes room for `more` units. */
export function reserve(output: Output, more: number): void {
  if (output.length + more <= output.units.length) return;
  const units = new Uint16Array((output.length + more) * 2);
  units.set(output.units.subarray(0, output.length));
  output.units = units;
}

/** Writes what the source units from `start` to `end` become. */
export function write(output: Output, text: string, start: number, end: number): void {
  reserve(output, text.length);
  const { units, length } = output;
  for (let i = 0; i < text.length; i++) units[length + i] = text.charCodeAt(i);
  output.length = length + text.length;
  if (text.length !== end - start) output.shifts.push(start, end, length, output.length);
}

/** Writes source units as they are. */
export function copy(output: Output, source: Uint16Array, start: number, end: number): void {
  reserve(output, end - start);
  const { units } = output;
  let { length } = output;
  for (let i = start; i < end; i++) units[length++] = source[i]!;
  output.length = length;
}

/** The units of a text. */
export function unitsOf(text: string): Uint16Array {
  const { length } = text;
  const units = new Uint16Array(length);
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** The text of units; any units at all, lone surrogates too. */
export function textOf(units: Uint16Array): string {
  if (units.length > pieceLength) {
    const text = decoder().decode(units);
    // The decoder is by far the fastest way to a long string, but it puts another character for lone surrogates.
    if (!text.includes(replacement) || isWellFormed(units)) return text;
  }
  let text = '';
  for (let at = 0; at < units.length; at += pieceLength) {
    text += String.fromCharCode.apply(null, units.subarray(at, at + pieceLength) as unknown as number[]);
  }
  return text;
}

const pieceLength = 4096;
const replacement = '\ufffd';

let lazyDecoder: TextDecoder | undefined;

function decoder(): TextDecoder {
  lazyDecoder ??= new TextDecoder('utf-16le', { ignoreBOM: true });
  return lazyDecoder;
}

function isWellFormed(units: Uint16Array): boolean {
  for (let i = 0; i < units.length; i++) {
    if ((units[i]! & 0xf800) !== 0xd800) continue;
    if (units[i]! >= 0xdc00 || (units[i + 1]! & 0xfc00) !== 0xdc00) return false;
    i++;
  }
  return true;
}

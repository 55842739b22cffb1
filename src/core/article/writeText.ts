import type { DraftWriter } from './draft.ts';

/**
 * A function that writes stretches of source, from front to back, whose line ends separate blocks. Spaces at both ends of
 * a line are no text: what a mail or a copied page indents is prose, never code.
 */
export function createLineWriter(source: string, writer: DraftWriter): (from: number, to: number) => void {
  // Kept from stretch to stretch: many of them may stand on one line, whose end is looked for once.
  let lineEnd = -1;
  return (from, to) => {
    let start = from;
    for (;;) {
      if (lineEnd < start) {
        lineEnd = source.indexOf('\n', start);
        if (lineEnd < 0) lineEnd = source.length;
      }
      const end = Math.min(lineEnd, to);
      let first = start;
      while (first < end && isSpace(source.charCodeAt(first))) first++;
      let last = end;
      while (last > first && isSpace(source.charCodeAt(last - 1))) last--;
      if (first > start) writer.space(start, first);
      writer.copy(first, last);
      if (last < end) writer.space(last, end);
      if (end === to) return;
      writer.end({ apart: false });
      start = end + 1;
    }
  };
}

/**
 * Writes a stretch of source in which white space is one space, as in HTML. `blankLines` says whether an empty line
 * still ends a block, as it does for people who write tags into plain text.
 */
export function writeFlow(
  source: string,
  from: number,
  to: number,
  writer: DraftWriter,
  { blankLines }: { readonly blankLines: boolean },
): void {
  let start = from;
  let at = from;
  while (at < to) {
    if (!isSpace(source.charCodeAt(at))) {
      at++;
      continue;
    }
    const spaceStart = at;
    let lineEnds = 0;
    for (; at < to && isSpace(source.charCodeAt(at)); at++) if (source.charCodeAt(at) === 10) lineEnds++;
    const inside = at - spaceStart === 1 && lineEnds === 0 && spaceStart > start && at < to;
    if (inside) continue;
    writer.copy(start, spaceStart);
    if (blankLines && lineEnds > 1) writer.end({ apart: true });
    else writer.space(spaceStart, at);
    start = at;
  }
  writer.copy(start, to);
}

/** Spaces of every width, tabs, line ends, byte order marks and zero-width spaces. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 9 && unit <= 13);
  if (unit < 0xa0) return false;
  return (
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0xfeff
  );
}

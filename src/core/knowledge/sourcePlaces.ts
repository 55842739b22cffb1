import { EVENT_ID, type Event } from 'js-yaml';

/** A place in a text: line and column from 1, columns in UTF-16 code units; null where none can be told. */
export interface Place {
  readonly line: number | null;
  readonly column: number | null;
}

/** Where the entries of a parsed text stand. */
export interface Places {
  /** JSON pointer (RFC 6901, without escapes) → UTF-16 offset of the value. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Offsets at which lines start. */
  readonly lines: readonly number[];
}

/** Goes through the events of a parsed YAML text and notes where each value stands. What aliases lead to is left out. */
export function placesIn(text: string, events: readonly Event[]): Places {
  const offsets = new Map<string, number>();
  /** Open collections, the innermost last: of a sequence its count, of a mapping the key that waits for its value. */
  const open: { readonly path: string; count: number; key: string | null; readonly isMapping: boolean }[] =
    [];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const offset = offsetOf(event);
    const around = open.at(-1);
    if (around?.isMapping && around.key === null && event.type === EVENT_ID.SCALAR) {
      around.key = keyAt(text, event.valueStart, event.valueEnd);
      continue;
    }
    const path = around ? `${around.path}/${around.isMapping ? (around.key ?? '') : around.count}` : '';
    if (around?.isMapping) around.key = null;
    else if (around) around.count++;
    offsets.set(path, offset);
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE)
      open.push({ path, count: 0, key: null, isMapping: event.type === EVENT_ID.MAPPING });
  }
  return { offsets, lines: lineStarts(text) };
}

/** The place that a JSON pointer names, or the nearest one around it; that of the whole text is none. */
export function placeOfPointer(pointer: string, { offsets, lines }: Places): Place {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const offset = offsets.get(path);
    if (offset === undefined) continue;
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lines[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - lines[low]! + 1 };
  }
  return { line: null, column: null };
}

function offsetOf(event: Exclude<Event, { readonly type: 1 | 6 }>): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  return event.type === EVENT_ID.ALIAS ? event.anchorStart : event.start;
}

function keyAt(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/^["']|["']$/g, '');
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

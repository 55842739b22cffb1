/** One row of a CSV text and the line, from 1, in which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Splits CSV (RFC 4180) into rows: cells in quotation marks may hold commas, line breaks and doubled quotation marks. A
 * byte order mark is passed over, and so are empty rows. The separator is the one of , ; and tab that the head has most
 * of. A quotation mark that is never closed takes the rest of the text; no text is refused.
 */
export function csvRows(text: string): readonly CsvRow[] {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const separator = separatorOf(source.slice(0, Math.max(0, source.indexOf('\n'))) || source);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let start = 1;
  let line = 1;
  let at = 0;
  while (at <= source.length) {
    const cell = source[at] === '"' ? quoted(source, at) : plain(source, at, separator);
    cells.push(cell.text);
    line += cell.breaks;
    at = cell.end;
    if (source[at] === separator) {
      at++;
      continue;
    }
    if (cells.some((text) => text.trim() !== '')) rows.push({ line: start, cells });
    cells = [];
    if (source[at] === '\r' && source[at + 1] === '\n') at++;
    at++;
    line++;
    start = line;
  }
  return rows;
}

interface Cell {
  readonly text: string;
  /** Where the separator or the line break behind it stands. */
  readonly end: number;
  readonly breaks: number;
}

function plain(source: string, at: number, separator: string): Cell {
  let end = at;
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r')
    end++;
  return { text: source.slice(at, end), end, breaks: 0 };
}

function quoted(source: string, at: number): Cell {
  const parts: string[] = [];
  let from = at + 1;
  let end = source.indexOf('"', from);
  while (end >= 0 && source[end + 1] === '"') {
    parts.push(source.slice(from, end + 1));
    from = end + 2;
    end = source.indexOf('"', from);
  }
  const close = end < 0 ? source.length : end;
  const text = parts.join('') + source.slice(from, close);
  const next = Math.min(close + 1, source.length);
  const breaks = source.slice(at, next).split('\n').length - 1;
  return { text, end: next, breaks };
}

function separatorOf(head: string): string {
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length - 1 }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

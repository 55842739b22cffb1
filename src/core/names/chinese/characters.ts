/** Whether a code unit is a mark, a space or the edge of the text: no Chinese name runs over it. */
export function isDelimiter(unit: string | undefined): boolean {
  if (unit === undefined) return true;
  return isDelimiterCode(unit.charCodeAt(0));
}

/** The same of the number of a code unit. */
export function isDelimiterCode(code: number): boolean {
  return (code < 0x3400 || code >= 0xa000) && delimiters[code] === 1;
}

const delimiters = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  /[\s\p{P}\p{S}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/** 1 for each of some code units, by its number: for what is asked of every place of a text. */
export function tableOf(letters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < letters.length; i++) table[letters.charCodeAt(i)] = 1;
  return table;
}

/** Whether a code unit is a Chinese character of the basic plane. */
export function isHan(unit: string | undefined): boolean {
  if (unit === undefined) return false;
  const code = unit.charCodeAt(0);
  return code >= 0x3400 && code < 0xa000;
}

/** Whether a bracket or a quotation mark opens in a span of the folded text that closes behind it, or the other way round. */
export function isHalfBracketed(folded: string, start: number, end: number): boolean {
  const span = folded.slice(start, end);
  return brackets.some(([open, close]) => span.includes(open) !== span.includes(close));
}

const brackets = [
  ['(', ')'],
  ['“', '”'],
  ['「', '」'],
] as const;

/** A remark in brackets has so many code units with them. */
const longestRemark = 24;

/** The place after the bracket that closes the short remark that opens at `open` of the folded text, or -1. */
export function closingOf(folded: string, open: number): number {
  for (let at = open + 1; at < Math.min(folded.length, open + longestRemark); at++)
    if (folded[at] === ')') return at + 1;
  return -1;
}

/** The place behind the short remark that opens at `end` of the folded text; `end` itself if none does. */
export function behindRemark(folded: string, end: number): number {
  const close = folded[end] === '(' ? closingOf(folded, end) : -1;
  return close < 0 ? end : close;
}

/** Where the short remark opens whose bracket closes right before `end` of the folded text; `end` itself if none does. */
export function beforeRemark(folded: string, end: number): number {
  if (folded[end - 1] !== ')') return end;
  const open = lastBefore(folded, '(', end, longestRemark - 1);
  return open < 0 ? end : open;
}

/**
 * Where a mark stands last before `end`, at most `reach` code units from it; else -1. Looks no further back, so that
 * asking at every place of a text stays linear.
 */
export function lastBefore(text: string, mark: string, end: number, reach: number): number {
  const from = Math.max(0, end - reach);
  const at = text.slice(from, end).lastIndexOf(mark);
  return at < 0 ? -1 : from + at;
}

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

/** Whether a bracket opens in a span of the folded text that closes behind it, or the other way round. */
export function isHalfBracketed(folded: string, start: number, end: number): boolean {
  const opens = folded.indexOf('(', start);
  const closes = folded.indexOf(')', start);
  return (opens >= 0 && opens < end) !== (closes >= 0 && closes < end);
}

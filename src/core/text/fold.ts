import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** UTF-16 code unit → folded code unit. */
const table = buildTable();

/** Where a piece of text is folded; kept, because making one takes longer than folding a line. */
const units = new Uint16Array(8192);

/**
 * Folds variants away, one code unit to one code unit, so that offsets never move: Traditional → Simplified
 * characters, 衞 → 卫, full-width Latin letters, digits and marks → half-width, Latin letters → lower case.
 * Any string comes back with the same length; lone surrogates pass.
 * Source of the character pairs: OpenCC's TSCharacters (Apache-2.0), through opencc-js.
 */
export function fold(text: string): string {
  const first = firstUnfolded(text);
  if (first === text.length) return text;
  if (text.length <= shortText) return foldShort(text, first);
  let folded = '';
  for (let from = 0; from < text.length; from += units.length) {
    const length = Math.min(units.length, text.length - from);
    for (let i = 0; i < length; i++) units[i] = table[text.charCodeAt(from + i)]!;
    folded += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  }
  return folded;
}

/** Folds the UTF-16 code units of `source` from `start` to `end` into the same places of `target`. */
export function foldUnits(source: Uint16Array, start: number, end: number, target: Uint16Array): void {
  for (let i = start; i < end; i++) target[i] = table[source[i]!]!;
}

/** Where the first code unit is that folds to another; the length if none does. */
function firstUnfolded(text: string): number {
  let at = 0;
  while (at < text.length && table[text.charCodeAt(at)] === text.charCodeAt(at)) at++;
  return at;
}

/** Names and words are put together letter by letter, which is quicker for a few than by way of `units`. */
const shortText = 12;

function foldShort(text: string, from: number): string {
  let folded = text.slice(0, from);
  for (let i = from; i < text.length; i++) folded += String.fromCharCode(table[text.charCodeAt(i)]!);
  return folded;
}

function buildTable(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit++) units[unit] = unit;
  for (const pair of traditionalToSimplified.split('|')) {
    const [from, to] = pair.split(' ');
    if (from?.length === 1 && to?.length === 1) units[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit++) units[unit] = unit - 0xfee0;
  units[0x3000] = 0x20;
  units['衞'.charCodeAt(0)] = '卫'.charCodeAt(0);
  for (let unit = 0x41; unit <= 0x5a; unit++) units[unit] = unit + 0x20;
  for (let unit = 0xff21; unit <= 0xff3a; unit++) units[unit] = unit - 0xfee0 + 0x20;
  // 薴 → 苧 → 苎: what is folded once stays as it is.
  for (let unit = 0; unit < units.length; unit++) units[unit] = units[units[unit]!]!;
  return units;
}

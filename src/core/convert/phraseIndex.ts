/**
 * The phrases of one or more dictionaries, found by the longest match. A dictionary is a string of `key value` pairs
 * joined by `|`, sorted by UTF-16 code units, as opencc-js ships them. Nothing is copied out of it: entries are
 * offsets into the string, and a hash of the first two units leads to the run of entries that begin with them.
 */
export interface PhraseIndex {
  readonly text: string;
  /** Where each entry's key begins in `text`; its value begins one unit after the key and ends at the next `|`. */
  readonly starts: Int32Array;
  readonly keyLengths: Uint8Array;
  readonly entries: number;
  /** Open-addressing hash, four numbers a slot: pair of units, first entry, entry after the last, longest key. */
  readonly slots: Int32Array;
  readonly mask: number;
  /** 1 for a unit that begins a phrase. */
  readonly begins: Uint8Array;
}

const fewEntries = 6;
const space = 0x20;

/**
 * Indexes sorted dictionaries; of equal keys the earlier dictionary's counts. Keys of one unit are
 * left out (`stage.ts` has them in a table); longer ones have at most 255 units.
 */
export function indexPhrases(dictionaries: readonly string[]): PhraseIndex {
  const filled = dictionaries.filter((dictionary) => dictionary !== '');
  const text = filled.join('|');
  const { starts, entries } = sortedStarts(filled, text);
  const keyLengths = new Uint8Array(entries);
  const begins = new Uint8Array(0x10000);
  let size = 64;
  while (size < entries * 2) size *= 2;
  const slots = new Int32Array(size * 4);
  const mask = size - 1;
  let pair = 0;
  let slot = -1;
  let longest = 0;
  for (let entry = 0; entry < entries; entry++) {
    const start = starts[entry]!;
    const length = text.indexOf(' ', start) - start;
    keyLengths[entry] = length;
    const first = text.charCodeAt(start);
    const own = (first << 16) | text.charCodeAt(start + 1);
    if (own !== pair || slot < 0) {
      pair = own;
      longest = 0;
      begins[first] = 1;
      slot = slotOf(slots, mask, pair);
      slots[slot] = pair;
      slots[slot + 1] = entry;
    }
    if (length > longest) longest = length;
    slots[slot + 2] = entry + 1;
    slots[slot + 3] = longest;
  }
  return { text, starts, keyLengths, entries, slots, mask, begins };
}

/**
 * The longest entry that stands at `at` in `input` and ends at or before `end`; -1 if there is none. With `below`,
 * the longest of those before that entry, so that a caller who refuses a match can ask for the next shorter one.
 */
export function findPhrase(
  index: PhraseIndex,
  input: Uint16Array,
  at: number,
  end: number,
  below = -1,
): number {
  if (at + 1 >= end) return -1;
  const first = input[at]!;
  if (index.begins[first] === 0) return -1;
  const { slots, keyLengths } = index;
  const slot = slotOf(slots, index.mask, (first << 16) | input[at + 1]!);
  if (slots[slot] === 0) return -1;
  const low = slots[slot + 1]!;
  let high = below < 0 ? slots[slot + 2]! : below;
  if (high - low > fewEntries && at + 2 < end) {
    const third = input[at + 2]!;
    const from = firstWithThird(index, low, high, third);
    const to = firstWithThird(index, from, high, third + 1);
    if (from < to) {
      const found = lastPrefix(index, input, at, end, from, to);
      if (found >= 0) return found;
    }
    high = low + 1;
  }
  if (high - low > fewEntries) high = low + 1;
  while (--high >= low) {
    if (keyLengths[high]! <= end - at && standsAt(index, high, input, at)) return high;
  }
  return -1;
}

/** Whether any entry begins with two units. */
export function hasPair({ slots, mask }: PhraseIndex, first: number, second: number): boolean {
  return slots[slotOf(slots, mask, (first << 16) | second)] !== 0;
}

/** The key of an entry. */
export function phraseKey({ text, starts, keyLengths }: PhraseIndex, entry: number): string {
  return text.slice(starts[entry]!, starts[entry]! + keyLengths[entry]!);
}

/** What the dictionary has beside an entry's key. */
export function phraseValue(index: PhraseIndex, entry: number): string {
  const from = index.starts[entry]! + index.keyLengths[entry]! + 1;
  const to = index.text.indexOf('|', from);
  return index.text.slice(from, to < 0 ? index.text.length : to);
}

function slotOf(slots: Int32Array, mask: number, pair: number): number {
  let slot = (Math.imul(pair, 0x9e3779b1) >>> 12) & mask;
  while (slots[slot * 4] !== pair && slots[slot * 4] !== 0) slot = (slot + 1) & mask;
  return slot * 4;
}

function lastPrefix(
  index: PhraseIndex,
  input: Uint16Array,
  at: number,
  end: number,
  low: number,
  high: number,
) {
  for (let entry = high - 1; entry >= low; entry--) {
    if (index.keyLengths[entry]! <= end - at && standsAt(index, entry, input, at)) return entry;
  }
  return -1;
}

function standsAt(index: PhraseIndex, entry: number, input: Uint16Array, at: number): boolean {
  const start = index.starts[entry]!;
  for (let i = index.keyLengths[entry]! - 1; i >= 2; i--) {
    if (index.text.charCodeAt(start + i) !== input[at + i]!) return false;
  }
  return true;
}

/** The first entry of a run with a common pair whose third unit is at least `unit`; the pair alone has a space there. */
function firstWithThird({ text, starts }: PhraseIndex, low: number, high: number, unit: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.charCodeAt(starts[middle]! + 2) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortedStarts(dictionaries: readonly string[], text: string) {
  let merged = new Int32Array(0);
  let base = 0;
  for (const dictionary of dictionaries) {
    const starts = phraseStarts(dictionary, base);
    merged = merged.length === 0 ? starts : merge(text, merged, starts);
    base += dictionary.length + 1;
  }
  return { starts: merged, entries: merged.length };
}

/** Where the entries begin whose key has two units or more. */
function phraseStarts(dictionary: string, base: number): Int32Array<ArrayBuffer> {
  const starts = new Int32Array((dictionary.length >> 2) + 1);
  let count = 0;
  for (let at = 0; at >= 0; ) {
    if (dictionary.charCodeAt(at + 1) !== space) starts[count++] = base + at;
    const bar = dictionary.indexOf('|', at);
    at = bar < 0 ? -1 : bar + 1;
  }
  return starts.slice(0, count);
}

function merge(text: string, a: Int32Array, b: Int32Array): Int32Array<ArrayBuffer> {
  const merged = new Int32Array(a.length + b.length);
  let [i, j, count] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const order = j === b.length ? -1 : i === a.length ? 1 : compareKeys(text, a[i]!, b[j]!);
    merged[count++] = order <= 0 ? a[i]! : b[j]!;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return merged.slice(0, count);
}

/** Keys end at a space, which sorts before every unit that a key has. */
function compareKeys(text: string, a: number, b: number): number {
  for (let i = 0; ; i++) {
    const [x, y] = [text.charCodeAt(a + i), text.charCodeAt(b + i)];
    if (x !== y) return x - y;
    if (x === space) return 0;
  }
}

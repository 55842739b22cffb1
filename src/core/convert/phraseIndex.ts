/**
 * The phrases of one or more dictionaries, found by the longest match. A dictionary is a string of `key value` pairs
 * joined by `|`, sorted by UTF-16 code units, as opencc-js ships them. Nothing is copied out of it: entries are
 * offsets into the string, and a hash of the first two units leads to the run of entries that begin with them. The
 * entries of one first unit are indexed when it is first looked for, so that a dictionary costs what is used of it.
 */
export interface PhraseIndex {
  readonly text: string;
  /** Where each dictionary begins and ends in `text`, by turns. */
  readonly bounds: readonly number[];
  /** Where each entry's key begins in `text`; its value begins one unit after the key and ends at the next `|`. */
  readonly starts: Int32Array;
  readonly keyLengths: Uint8Array;
  /**
   * Open-addressing hash, four numbers a slot: pair of units, first entry, entry after the last, and what can come
   * third (`thirdBit`) or nothing (`isEntry`), so that most look-ups end in the slot.
   */
  readonly slots: Int32Array;
  readonly mask: number;
  /** UTF-16 unit → whether it begins a phrase: 0 it does not, 1 it does, 2 not looked up yet. */
  readonly begins: Uint8Array;
  /** How many entries are indexed, and how many there can be. */
  entries: number;
  readonly capacity: number;
}

const fewEntries = 6;
const space = 0x20;
/** The pair of a slot is an entry by itself. */
const isEntry = 1 << 31;
const notLookedUp = 2;

/**
 * Indexes sorted dictionaries; of equal keys the earlier dictionary's counts. Keys of one unit are
 * left out (`stage.ts` has them in a table); longer ones have at most 255 units.
 */
export function indexPhrases(dictionaries: readonly string[]): PhraseIndex {
  const filled = dictionaries.filter((dictionary) => dictionary !== '');
  const text = filled.join('|');
  const bounds: number[] = [];
  for (const dictionary of filled) {
    const start = bounds.length === 0 ? 0 : bounds.at(-1)! + 1;
    bounds.push(start, start + dictionary.length);
  }
  // The shortest entry has a key of two units and a bar.
  const capacity = Math.ceil(text.length / 4) + filled.length;
  let size = 64;
  while (size < capacity) size *= 2;
  return {
    text,
    bounds,
    starts: new Int32Array(capacity),
    keyLengths: new Uint8Array(capacity),
    slots: new Int32Array(size * 4),
    mask: size - 1,
    begins: new Uint8Array(0x10000).fill(filled.length === 0 ? 0 : notLookedUp),
    entries: 0,
    capacity,
  };
}

/** Whether any phrase begins with a unit. */
function beginsPhrase(index: PhraseIndex, unit: number): boolean {
  if (index.begins[unit] === notLookedUp) indexUnit(index, unit);
  return index.begins[unit] !== 0;
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
  if (!beginsPhrase(index, first)) return -1;
  const { slots } = index;
  const slot = slotOf(slots, index.mask, (first << 16) | input[at + 1]!);
  if (slots[slot] === 0) return -1;
  const low = slots[slot + 1]!;
  const high = below < 0 ? slots[slot + 2]! : below;
  const next = slots[slot + 3]!;
  if (at + 2 < end && (next & thirdBit(input[at + 2]!)) !== 0) {
    const isLong = high - low > fewEntries;
    const from = isLong ? firstWithThird(index, low, high, input[at + 2]!) : low;
    let entry = isLong ? firstWithThird(index, from, high, input[at + 2]! + 1) : high;
    while (--entry >= from) if (standsAt(index, entry, input, at, end)) return entry;
  }
  return next < 0 && low < high ? low : -1;
}

/**
 * Writes every entry that stands at `at` in `input` and ends at or before `end`, the longest first, as many as there is
 * room for, and gives their number.
 */
export function findPhrases(
  index: PhraseIndex,
  input: Uint16Array,
  at: number,
  end: number,
  into: Int32Array,
): number {
  let count = 0;
  let entry = findPhrase(index, input, at, end);
  while (entry >= 0 && count < into.length) {
    into[count++] = entry;
    entry = findPhrase(index, input, at, end, entry);
  }
  return count;
}

/** Whether any entry begins with two units. */
export function hasPair(index: PhraseIndex, first: number, second: number): boolean {
  if (!beginsPhrase(index, first)) return false;
  return index.slots[slotOf(index.slots, index.mask, (first << 16) | second)] !== 0;
}

/** Calls back for every phrase of the dictionaries, equal keys more than once, with where its key starts and ends. */
export function eachPhrase({ text }: PhraseIndex, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; at = endOfEntry(text, at, text.length) + 1) {
    if (text.charCodeAt(at + 1) === space) continue;
    let end = at + 2;
    while (text.charCodeAt(end) !== space) end++;
    visit(at, end);
  }
}

/** The same for the phrases that begin with a unit; what is looked at is only what begins so. */
export function eachPhraseOf(
  { text, bounds }: PhraseIndex,
  unit: number,
  visit: (start: number, end: number) => void,
): void {
  for (let i = 0; i < bounds.length; i += 2) {
    for (const start of startsOf(text, bounds[i]!, bounds[i + 1]!, unit))
      visit(start, text.indexOf(' ', start));
  }
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

function thirdBit(unit: number): number {
  return 1 << (unit % 31);
}

/** Whether an entry, of which the first two units are there, stands at `at` and ends at or before `end`. */
function standsAt(
  { text, starts, keyLengths }: PhraseIndex,
  entry: number,
  input: Uint16Array,
  at: number,
  end: number,
): boolean {
  const length = keyLengths[entry]!;
  if (length > end - at) return false;
  const start = starts[entry]!;
  for (let i = length - 1; i >= 2; i--) if (text.charCodeAt(start + i) !== input[at + i]!) return false;
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

/** Indexes the phrases that begin with a unit. */
function indexUnit(index: PhraseIndex, unit: number): void {
  const { text, bounds, starts, keyLengths, slots, mask } = index;
  let found = nothing;
  for (let i = 0; i < bounds.length; i += 2) {
    const own = startsOf(text, bounds[i]!, bounds[i + 1]!, unit);
    found = found.length === 0 ? own : own.length === 0 ? found : merge(text, found, own);
  }
  index.begins[unit] = found.length === 0 ? 0 : 1;
  let [second, slot] = [-1, 0];
  for (const start of found) {
    const entry = index.entries++;
    const length = text.indexOf(' ', start) - start;
    starts[entry] = start;
    keyLengths[entry] = length;
    if (text.charCodeAt(start + 1) !== second) {
      second = text.charCodeAt(start + 1);
      slot = slotOf(slots, mask, (unit << 16) | second);
      slots[slot] = (unit << 16) | second;
      slots[slot + 1] = entry;
    }
    slots[slot + 2] = entry + 1;
    slots[slot + 3]! |= length === 2 ? isEntry : thirdBit(text.charCodeAt(start + 2));
  }
}

const nothing: Int32Array<ArrayBuffer> = new Int32Array(0);

/** Where the entries of a dictionary begin whose key begins with a unit and is longer than that. */
function startsOf(text: string, start: number, end: number, unit: number): Int32Array<ArrayBuffer> {
  const found: number[] = [];
  for (let at = lowerBound(text, start, end, unit); at < end && text.charCodeAt(at) === unit; ) {
    if (text.charCodeAt(at + 1) !== space) found.push(at);
    at = endOfEntry(text, at, end) + 1;
  }
  return Int32Array.from(found);
}

/**
 * Where the value begins that a sorted dictionary has for a key of one unit, and where it ends; -1 and -1 if there is
 * none.
 */
export function valueSpanOf(dictionary: string, unit: number): readonly [number, number] {
  const at = lowerBound(dictionary, 0, dictionary.length, unit);
  if (dictionary.charCodeAt(at) !== unit || dictionary.charCodeAt(at + 1) !== space) return [-1, -1];
  return [at + 2, endOfEntry(dictionary, at, dictionary.length)];
}

/** Where the first entry of a dictionary begins whose key begins with a unit or a later one; `end` if there is none. */
function lowerBound(text: string, start: number, end: number, unit: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const entry = Math.max(low, text.lastIndexOf('|', (low + high) >> 1) + 1);
    const middle = entry < high ? entry : low;
    if (text.charCodeAt(middle) < unit) low = Math.min(endOfEntry(text, middle, end) + 1, end);
    else high = middle;
  }
  return low;
}

function endOfEntry(text: string, at: number, end: number): number {
  const bar = text.indexOf('|', at);
  return bar < 0 ? end : bar;
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

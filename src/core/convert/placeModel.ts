import data from '../../data/convert/nameCues.yaml';

const { transliteration, damagedInForeignNames, damagedInPlaces, placeEndings } = data as {
  readonly transliteration: string;
  readonly damagedInForeignNames: string;
  readonly damagedInPlaces: string;
  readonly placeEndings: string;
};

// In the order of the lists in `marks`.
const transliterates = 1;
const damagedInForeign = 2;
const damagedInPlace = 4;
const endsPlace = 8;

/** How many characters a foreign name has at most that is looked for, and the name of a place at most and at least. */
export const longestForeign = 12;
export const longestPlace = 4;
export const shortestPlace = 3;

/** UTF-16 unit → what it can be in names of places and in foreign names. */
const marks = makeMarks();

function makeMarks(): Uint8Array {
  const made = new Uint8Array(0x10000);
  const lists = [transliteration, damagedInForeignNames, damagedInPlaces, placeEndings];
  for (const [i, characters] of lists.entries()) {
    for (const character of characters) made[character.charCodeAt(0)]! |= 1 << i;
  }
  return made;
}

/** Where the run of transliterating characters ends that begins at `at`; `at` if there is none. */
export function endOfForeign(units: Uint16Array, at: number, end: number): number {
  let to = at;
  while (to < end && (marks[units[to]!]! & transliterates) !== 0) to++;
  return to;
}

/** Where the run of transliterating characters begins that ends before `at`, not before `from`. */
export function startOfForeign(units: Uint16Array, at: number, from: number): number {
  let start = at;
  while (start > 0 && start > from && (marks[units[start - 1]!]! & transliterates) !== 0) start--;
  return start;
}

/** Whether all characters transliterate, and one of them would be damaged as an ordinary word (克里姆林). */
export function isForeign(units: Uint16Array, start: number, end: number): boolean {
  // What such a character begins is no name: 时间里日本.
  return has(units, start + 1, end, damagedInForeign) && endOfForeign(units, start, end) === end;
}

/** Whether a stretch may be a place named with what it is (余干县), and conversion as ordinary words would damage it. */
export function isPlace(units: Uint16Array, start: number, end: number): boolean {
  return (marks[units[end - 1]!]! & endsPlace) !== 0 && has(units, start, end - 1, damagedInPlace);
}

/** Whether the name of such a place may go across an offset. */
export function isInPlace(units: Uint16Array, at: number): boolean {
  const last = Math.min(units.length, at + longestPlace - 1);
  for (let end = Math.max(at + 1, shortestPlace); end <= last; end++) {
    if (isPlace(units, Math.max(0, end - longestPlace), end)) return true;
  }
  return false;
}

/** Whether a whole name is that of a place, or foreign, by its characters. */
export function isPlaceName(units: Uint16Array): boolean {
  return isForeign(units, 0, units.length) || isPlace(units, 0, units.length);
}

/** Whether a character could be part of a foreign name or of a place, by what stands beside it. */
export function mayBePlace(units: Uint16Array, at: number): boolean {
  const [before, after, second] = [units[at - 1] ?? 0, units[at + 1] ?? 0, units[at + 2] ?? 0];
  return (
    ((marks[before]! | marks[after]!) & transliterates) !== 0 ||
    ((marks[after]! | marks[second]!) & endsPlace) !== 0
  );
}

function has(units: Uint16Array, start: number, end: number, flag: number): boolean {
  for (let i = start; i < end; i++) if ((marks[units[i]!]! & flag) !== 0) return true;
  return false;
}

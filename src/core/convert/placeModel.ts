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

/** How many characters a foreign name has at most that is looked for, and the name of a place. */
export const longestForeign = 12;
export const longestPlace = 4;

let built: Uint8Array | undefined;

/** UTF-16 unit → what it can be in names of places and in foreign names. */
function marks(): Uint8Array {
  if (built) return built;
  built = new Uint8Array(0x10000);
  const lists = [transliteration, damagedInForeignNames, damagedInPlaces, placeEndings];
  for (const [i, characters] of lists.entries()) {
    for (const character of characters) built[character.charCodeAt(0)]! |= 1 << i;
  }
  return built;
}

/** Where the run of transliterating characters ends that begins at `at`; `at` if there is none. */
export function endOfForeign(units: Uint16Array, at: number, end: number): number {
  const is = marks();
  let to = at;
  while (to < end && (is[units[to]!]! & transliterates) !== 0) to++;
  return to;
}

/** Where the run of transliterating characters begins that ends before `at`, not before `from`. */
export function startOfForeign(units: Uint16Array, at: number, from: number): number {
  const is = marks();
  let start = at;
  while (start > 0 && start > from && (is[units[start - 1]!]! & transliterates) !== 0) start--;
  return start;
}

/** Whether all characters transliterate, and one of them would be damaged as an ordinary word (克里姆林). */
export function isForeign(units: Uint16Array, start: number, end: number): boolean {
  // What such a character begins is no name: 时间里日本.
  return has(units, start + 1, end, damagedInForeign) && endOfForeign(units, start, end) === end;
}

/** Whether a stretch may be a place named with what it is (余干县), and conversion as ordinary words would damage it. */
export function isPlace(units: Uint16Array, start: number, end: number): boolean {
  return (marks()[units[end - 1]!]! & endsPlace) !== 0 && has(units, start, end - 1, damagedInPlace);
}

/** Whether a whole name is that of a place, or foreign, by its characters. */
export function isPlaceName(units: Uint16Array): boolean {
  return isForeign(units, 0, units.length) || isPlace(units, 0, units.length);
}

/** Whether a character could be part of a foreign name or of a place, by what stands beside it. */
export function mayBePlace(units: Uint16Array, at: number): boolean {
  const is = (offset: number, flag: number) => (marks()[units[offset] ?? 0]! & flag) !== 0;
  return (
    is(at - 1, transliterates) || is(at + 1, transliterates) || is(at + 1, endsPlace) || is(at + 2, endsPlace)
  );
}

function has(units: Uint16Array, start: number, end: number, flag: number): boolean {
  const is = marks();
  for (let i = start; i < end; i++) if ((is[units[i]!]! & flag) !== 0) return true;
  return false;
}

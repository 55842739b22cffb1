import data from '../../data/convert/nameCues.yaml';
import type { Vocabulary } from './vocabulary.ts';

const cues = data as {
  readonly surnames: Readonly<Record<string, string>>;
  readonly compoundSurnames: string;
  readonly onlyAfterCue: string;
  readonly transliteration: string;
  readonly damagedInForeignNames: string;
  readonly afterPlace: string;
  readonly damagedInPlaces: string;
  readonly placeEndings: string;
  readonly neverLast: string;
  readonly neverGiven: string;
  readonly around: Readonly<Record<string, string>>;
  readonly after: { readonly strong: string; readonly weak: string };
  readonly before: { readonly strong: string; readonly weak: string };
};

const noSurname = 255;

/** What it takes to judge whether characters are a person's name; costs in half nats, as in `Vocabulary`. */
export interface NameModel {
  /** UTF-16 unit → what it costs as a surname; 255 for one that is none. */
  readonly surnames: Uint8Array;
  readonly compoundSurnames: ReadonlySet<string>;
  /**
   * UTF-16 unit → 1 for a surname that needs a cue before it, 2 for transliteration, 4 for what no given name has, 8
   * for what foreign names print otherwise than ordinary words, 16 for what ends the name of a place, 32 for what no given name ends with.
   */
  readonly marks: Uint8Array;
  /** UTF-16 unit → 1 for what names of places print otherwise than ordinary words do, 2 for what they end with. */
  readonly placeMarks: Uint8Array;
  /** What stands before → what after it goes with that. */
  readonly around: ReadonlyMap<string, ReadonlySet<string>>;
  readonly after: ReadonlyMap<string, number>;
  readonly before: ReadonlyMap<string, number>;
}

let built: NameModel | undefined;

/** The model, made on first use. */
export function nameModel(): NameModel {
  built ??= build();
  return built;
}

/** What a name costs before anything else is known of it. */
const anyName = 10;
const givenOfOne = 6;
const compoundSurname = 12;
const doubleSurname = 14;
const strongCue = 8;
const weakCue = 3;
const aroundCue = 8;
const placeMalus = 12;

/** Whether a surname of one or two characters begins at `at`: its length, or 0. */
export function surnameLength(model: NameModel, text: string, at: number): number {
  if (model.compoundSurnames.has(text.slice(at, at + 2))) return 2;
  return model.surnames[text.charCodeAt(at)] === noSurname ? 0 : 1;
}

/**
 * What the characters from `start` to `end` cost as a person's name, without their surroundings; Infinity where they
 * cannot be one. Of four characters two are surnames: a compound one, or those of wife and husband.
 */
export function nameCost(
  model: NameModel,
  { givenFirst, givenLast }: Vocabulary,
  text: string,
  start: number,
  end: number,
): number {
  const isCompound = surnameLength(model, text, start) === 2;
  const isDouble = !isCompound && end - start === 4;
  const surname = isCompound || isDouble ? 2 : 1;
  const given = end - start - surname;
  for (let i = start + surname; i < end; i++) {
    if (!isGiven(model, text.charCodeAt(i))) return Number.POSITIVE_INFINITY;
  }
  if ((model.marks[text.charCodeAt(end - 1)]! & notLast) !== 0) return Number.POSITIVE_INFINITY;
  const family = isCompound ? compoundSurname : model.surnames[text.charCodeAt(start)]!;
  const second = isDouble ? doubleSurname + model.surnames[text.charCodeAt(start + 1)]! : 0;
  const last = givenLast[text.charCodeAt(end - 1)]!;
  const first = given === 2 ? givenFirst[text.charCodeAt(end - 2)]! : givenOfOne;
  return anyName + family + second + first + last;
}

/**
 * How much less a name costs for what stands right before and after it; minus infinity where its surroundings say that
 * it is none.
 */
export function cueBonus(model: NameModel, text: string, start: number, end: number): number {
  let [before, after] = [0, 0];
  for (let length = 1; length <= 3; length++) {
    before = Math.max(before, model.before.get(text.slice(Math.max(0, start - length), start)) ?? 0);
    after = Math.max(after, model.after.get(text.slice(end, end + length)) ?? 0);
  }
  const is = (at: number, flag: number) => (model.marks[text.charCodeAt(at)]! & flag) !== 0;
  const mark = text[start - 1];
  const isListed = mark === '、' || text[end] === '、';
  const isCued = before > 0 || after >= strongCue || isListed || mark === undefined || mark === '\n';
  if (!isCued && is(start, needsCue)) return Number.NEGATIVE_INFINITY;
  if (before < strongCue && is(end - 1, foreign) && is(end, foreign)) return Number.NEGATIVE_INFINITY;
  if (is(end, place)) return -placeMalus;
  const pairs = model.around.get(text[start - 1] ?? '');
  const isAround = pairs !== undefined && [1, 2].some((length) => pairs.has(text.slice(end, end + length)));
  return (
    Math.max(before, edgeBonus(mark)) + Math.max(after, edgeBonus(text[end])) + (isAround ? aroundCue : 0)
  );
}

const needsCue = 1;
const foreign = 2;
const never = 4;
const damaged = 8;
const place = 16;
const notLast = 32;

/** Where the run of transliterating characters ends that begins at `at`; `at` if there is none. */
export function endOfForeign({ marks }: NameModel, units: Uint16Array, at: number, end: number): number {
  let to = at;
  while (to < end && (marks[units[to]!]! & foreign) !== 0) to++;
  return to;
}

/** Whether all characters transliterate, and one of them would be damaged as an ordinary word. */
export function isForeign(model: NameModel, units: Uint16Array, start: number, end: number): boolean {
  if (endOfForeign(model, units, start, end) < end) return false;
  // What such a character begins is no name: 时间里日本.
  for (let i = start + 1; i < end; i++) if ((model.marks[units[i]!]! & damaged) !== 0) return true;
  return false;
}

/** Whether a stretch may be a place named with what it is (余干县), and conversion as ordinary words would damage it. */
export function isPlace({ placeMarks }: NameModel, units: Uint16Array, start: number, end: number): boolean {
  if (placeMarks[units[end - 1]!] !== placeEnding) return false;
  for (let i = start; i < end - 1; i++) if (placeMarks[units[i]!] === damagedInPlace) return true;
  return false;
}

/** Whether a whole name is that of a place, or foreign, by its characters. */
export function isPlaceName(model: NameModel, units: Uint16Array): boolean {
  return isForeign(model, units, 0, units.length) || isPlace(model, units, 0, units.length);
}

const damagedInPlace = 1;
const placeEnding = 2;

/** Whether a character could be part of a foreign name or of a place, by what stands beside it. */
export function mayBePlace({ marks, placeMarks }: NameModel, units: Uint16Array, at: number): boolean {
  const is = (offset: number) => (marks[units[offset] ?? 0]! & foreign) !== 0;
  const ends = (offset: number) => placeMarks[units[offset] ?? 0] === placeEnding;
  return is(at - 1) || is(at + 1) || ends(at + 1) || ends(at + 2);
}

/** Whether a character can stand in a given name. */
export function isGiven(model: NameModel, unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff && (model.marks[unit]! & never) === 0;
}

/** At the end of the text or at a mark a name is a little likelier, in a list more so. */
function edgeBonus(mark: string | undefined): number {
  if (mark === '、') return 6;
  return mark === undefined || !/\p{Script=Han}/u.test(mark) ? 3 : 0;
}

function build(): NameModel {
  const surnames = new Uint8Array(0x10000).fill(noSurname);
  for (const [cost, characters] of Object.entries(cues.surnames).sort(([a], [b]) => Number(b) - Number(a))) {
    for (const character of characters) surnames[character.charCodeAt(0)] = Number(cost);
  }
  surnames[0x20] = noSurname;
  const marks = new Uint8Array(0x10000);
  const mark = (characters: string, flag: number) => {
    for (const character of characters) marks[character.charCodeAt(0)]! |= flag;
  };
  mark(cues.onlyAfterCue, needsCue);
  mark(cues.transliteration, foreign);
  mark(cues.neverGiven, never);
  mark(cues.damagedInForeignNames, damaged);
  mark(cues.afterPlace, place);
  mark(cues.neverLast, notLast);
  const placeMarks = new Uint8Array(0x10000);
  for (const character of cues.damagedInPlaces) placeMarks[character.charCodeAt(0)] = damagedInPlace;
  for (const character of cues.placeEndings) placeMarks[character.charCodeAt(0)] = placeEnding;
  const bonuses = ({ strong, weak }: { strong: string; weak: string }) =>
    new Map([
      ...weak.split(' ').map((word) => [word, weakCue] as const),
      ...strong.split(' ').map((word) => [word, strongCue] as const),
    ]);
  return {
    surnames,
    marks,
    placeMarks,
    around: new Map(Object.entries(cues.around).map(([word, words]) => [word, new Set(words.split(' '))])),
    compoundSurnames: new Set(cues.compoundSurnames.split(' ')),
    after: bonuses(cues.after),
    before: bonuses(cues.before),
  };
}

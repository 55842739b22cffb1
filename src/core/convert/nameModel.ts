import data from '../../data/convert/nameCues.yaml';
import { isHan } from './hanUnit.ts';
import type { Vocabulary } from './vocabulary.ts';

const { surnames, compoundSurnames, neverGiven, neverLast } = data as {
  readonly surnames: Readonly<Record<string, string>>;
  readonly compoundSurnames: string;
  readonly neverGiven: string;
  readonly neverLast: string;
};

/** What people's names are made of; costs in half nats, as in `Vocabulary`. */
export interface NameModel {
  /** UTF-16 unit → what it costs as a surname; 255 for one that is none. */
  readonly surnames: Uint8Array;
  /** Surnames of two units, as numbers. */
  readonly compoundSurnames: ReadonlySet<number>;
  /** UTF-16 unit → 1 for a surname, 2 for one that begins a surname of two units, the sum for both, else 0. */
  readonly begins: Uint8Array;
  /** UTF-16 unit → 1 if no given name has it, 2 if none ends with it. */
  readonly seldomGiven: Uint8Array;
}

/** More than any name costs: what is not possible. */
export const impossible = 1_000_000;

const noSurname = 255;
/** What a name costs before anything else is known of it. */
const anyName = 10;
const givenOfOne = 6;
const compoundSurname = 12;
const doubleSurname = 14;
const isSurname = 1;
const beginsCompound = 2;
const inNoName = 1;
const endsNoName = 2;

let built: NameModel | undefined;

/** The model, made on first use. */
export function nameModel(): NameModel {
  built ??= build();
  return built;
}

/** Whether a surname of one or two characters begins at `at`: its length, or 0. */
export function surnameLength(model: NameModel, units: Uint16Array, at: number): number {
  const unit = units[at]!;
  const begins = model.begins[unit]!;
  if (begins >= beginsCompound && model.compoundSurnames.has(pair(unit, units[at + 1] ?? 0))) return 2;
  return begins & isSurname;
}

/**
 * What the characters from `start` to `end` cost as a person's name, without their surroundings; `impossible` where
 * they cannot be one. Of four characters two are surnames: a compound one, or those of wife and husband.
 */
export function nameCost(
  model: NameModel,
  { givenFirst, givenLast }: Vocabulary,
  units: Uint16Array,
  start: number,
  end: number,
): number {
  const isCompound = surnameLength(model, units, start) === 2;
  const isDouble = !isCompound && end - start === 4;
  const surname = isCompound || isDouble ? 2 : 1;
  const given = end - start - surname;
  const last = units[end - 1]!;
  if (!isGiven(model, last) || (model.seldomGiven[last]! & endsNoName) !== 0) return impossible;
  if (given === 2 && !isGiven(model, units[end - 2]!)) return impossible;
  const family = isCompound ? compoundSurname : model.surnames[units[start]!]!;
  const second = isDouble ? doubleSurname + model.surnames[units[start + 1]!]! : 0;
  const first = given === 2 ? givenFirst[units[end - 2]!]! : givenOfOne;
  return anyName + family + second + first + givenLast[last]!;
}

/** Whether a character can stand in a given name. */
export function isGiven({ seldomGiven }: NameModel, unit: number): boolean {
  return isHan(unit) && (seldomGiven[unit]! & inNoName) === 0;
}

function build(): NameModel {
  const costs = new Uint8Array(0x10000).fill(noSurname);
  for (const [cost, characters] of Object.entries(surnames).sort(([a], [b]) => Number(b) - Number(a))) {
    for (const character of characters) if (character !== ' ') costs[character.charCodeAt(0)] = Number(cost);
  }
  const seldomGiven = new Uint8Array(0x10000);
  for (const character of neverGiven) seldomGiven[character.charCodeAt(0)]! |= inNoName;
  for (const character of neverLast) seldomGiven[character.charCodeAt(0)]! |= endsNoName;
  const compounds = compoundSurnames.split(' ').map((name) => pair(name.charCodeAt(0), name.charCodeAt(1)));
  const begins = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) if (costs[unit] !== noSurname) begins[unit] = isSurname;
  for (const compound of compounds) begins[compound >>> 16]! |= beginsCompound;
  return { surnames: costs, compoundSurnames: new Set(compounds), begins, seldomGiven };
}

function pair(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

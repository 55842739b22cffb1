import { type Chain, makeChain } from './chain.ts';
import { unitsOf } from './output.ts';
import { findPhrase, phraseKey, phraseValue } from './phraseIndex.ts';
import { convertInStages } from './runStage.ts';
import type { Stage } from './stage.ts';
import type { Variant } from './variant.ts';

/** A chain with what makes it fast: what each unit becomes by itself, and what has been looked up before. */
export interface Direction extends Chain {
  /** UTF-16 unit → what it becomes through all stages by itself, where that is one unit. */
  readonly units: Uint16Array;
  /** UTF-16 unit → why more than that table must be looked at: a sum of the `looks` below, or 0. */
  readonly looks: Uint8Array;
  /** What an entry of the segmentation becomes, as far as it was asked for. */
  readonly values: (string | undefined)[];
  /** Of each entry of the segmentation: whether it becomes something else than its units do (2) or not (1); 0 not asked yet. */
  readonly differing: Uint8Array;
  /** The same without regional phrases. */
  readonly plain: () => Direction;
}

/** A phrase of the segmentation may begin here. */
export const looksForPhrase = 1;
/** A phrase of the first stage, or of the second with what the first makes of the unit. */
export const looksForFirst = 2;
export const looksForSecond = 4;
/** The unit does not become one unit, or does not stand for itself (surrogates, description sequences). */
export const looksSpecial = 8;

const directions = new Map<string, Direction>();

/** The direction from one variant to another, built when first asked for. Null where there is nothing to do. */
export function directionOf(
  from: Variant,
  to: Variant,
  { phrases: withPhrases }: { readonly phrases: boolean },
): Direction | null {
  if (from === to) return null;
  const key = `${from} ${to} ${withPhrases}`;
  const known = directions.get(key);
  if (known) return known;
  const chain = makeChain(from, to, withPhrases);
  const direction: Direction = {
    ...chain,
    ...makeTables(chain),
    values: [],
    differing: new Uint8Array(chain.segmentation?.entries ?? 0),
    plain: () => (withPhrases ? directionOf(from, to, { phrases: false })! : direction),
  };
  directions.set(key, direction);
  return direction;
}

/** What an entry of the segmentation becomes, through all stages. */
export function convertedPhrase(direction: Direction, entry: number): string {
  return (direction.values[entry] ??= convertInStages(
    direction.stages,
    phraseKey(direction.segmentation!, entry),
  ));
}

/** Whether a phrase of the segmentation becomes something else than its characters do by themselves. */
export function differs(direction: Direction, entry: number): boolean {
  const { differing, units, looks } = direction;
  if (differing[entry] === 0) {
    const key = unitsOf(phraseKey(direction.segmentation!, entry));
    const value = unitsOf(convertedPhrase(direction, entry));
    const isSame =
      key.length === value.length &&
      key.every((unit, i) => units[unit] === value[i] && (looks[unit]! & looksSpecial) === 0);
    differing[entry] = isSame ? 1 : 2;
  }
  return differing[entry] === 2;
}

/** What a character becomes by itself. */
export function convertCharacter({ stagesBetween }: Direction, character: string): string {
  return convertInStages(stagesBetween, character);
}

/** What the dictionary has for a text as a whole, and what that becomes in the end; null if it has nothing. */
export function convertWhole(direction: Direction, text: string) {
  const { segmentation } = direction;
  const entry = segmentation ? findPhrase(segmentation, unitsOf(text), 0, text.length) : -1;
  if (entry < 0 || segmentation!.keyLengths[entry] !== text.length) return null;
  return { dictionary: phraseValue(segmentation!, entry), result: convertedPhrase(direction, entry) };
}

function makeTables({ segmentation, stagesBetween }: Chain) {
  const [first, second, third] = stagesBetween as [Stage, Stage?, Stage?];
  const units = new Uint16Array(0x10000);
  const looks = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const between = first.units[unit]!;
    const become = second ? second.units[between]! : between;
    units[unit] = become;
    let look = 0;
    if (segmentation && segmentation.begins[unit] !== 0) look |= looksForPhrase;
    if (first.phrases.begins[unit] !== 0) look |= looksForFirst;
    if (second && second.phrases.begins[between] !== 0) look |= looksForSecond;
    const isOneUnit = (between !== 0 && become !== 0) || unit === 0;
    const standsForItself = (unit & 0xf800) !== 0xd800 && (unit < 0x2ff0 || unit > 0x2fff);
    // More than two stages are seldom wanted, and not worth a faster way.
    if (!isOneUnit || !standsForItself || third) look |= looksSpecial;
    looks[unit] = look;
  }
  return { units, looks };
}

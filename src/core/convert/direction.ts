import { type Chain, makeChain } from './chain.ts';
import { unitsOf } from './output.ts';
import { makePairs, type PairSet, type Pairs, pairsInAll } from './pairs.ts';
import { eachPhrase, findPhrase, type PhraseIndex, phraseKey, phraseValue } from './phraseIndex.ts';
import { convertInStages } from './runStage.ts';
import type { Stage } from './stage.ts';
import type { Variant } from './variant.ts';

/** A chain with what makes it fast: what each unit becomes by itself, and what has been looked up before. */
export interface Direction extends Chain, Pairs {
  /** UTF-16 unit → what it becomes through all stages by itself, where that is one unit. */
  readonly units: Uint16Array;
  /** UTF-16 unit → why more than that table must be looked at: a sum of the `looks` below, or 0. */
  readonly looks: Uint8Array;
  /** UTF-16 unit → both: what it becomes, and above the sixteenth bit whether it `looksForOther` or `looksSpecial`. */
  readonly steps: Uint32Array;
  /** What an entry of the segmentation becomes, as far as it was asked for. */
  readonly values: (string | undefined)[];
  /** Of each entry of the segmentation: whether it becomes something else than its units do (2) or not (1); 0 not asked yet. */
  readonly differing: Uint8Array;
  /** The units that stand beside each other in `phrases`. */
  readonly pairsInPhrases: () => PairSet;
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
/** A phrase may begin here that becomes something else than its units do by themselves. */
export const looksForOther = 16;

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
  const chain = makeChain(from, to, { phrases: withPhrases });
  let pairs: PairSet | undefined;
  const direction: Direction = {
    ...chain,
    ...makeTables(chain),
    pairsInPhrases: () => (pairs ??= pairsInAll(chain.phrases().map(({ index }) => index))),
    values: [],
    differing: new Uint8Array(chain.segmentation?.capacity ?? 0),
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

function makeTables(chain: Chain) {
  const { segmentation, stagesBetween } = chain;
  const [first, second, third] = stagesBetween as [Stage, Stage?, Stage?];
  const units = new Uint16Array(0x10000);
  const looks = new Uint8Array(0x10000);
  const beginsSecond = second && firstUnits(second.phrases);
  for (let unit = 0; unit < 0x10000; unit++) {
    const between = first.units[unit]!;
    const become = second ? second.units[between]! : between;
    units[unit] = become;
    let look = 0;
    if (beginsSecond && beginsSecond[between] !== 0) look |= looksForSecond;
    const isOneUnit = (between !== 0 && become !== 0) || unit === 0;
    const standsForItself = (unit & 0xf800) !== 0xd800 && (unit < 0x2ff0 || unit > 0x2fff);
    // More than two stages are seldom wanted, and not worth a faster way.
    if (!isOneUnit || !standsForItself || third) look |= looksSpecial;
    looks[unit] = look;
  }
  const mark = (index: PhraseIndex, look: number) =>
    eachPhrase(index, (start) => {
      looks[index.text.charCodeAt(start)]! |= look;
    });
  mark(first.phrases, looksForFirst);
  if (segmentation) mark(segmentation, looksForPhrase);
  const pairs = makePairs(chain, units);
  for (let unit = 0; unit < 0x10000; unit++) if (pairs.firstOne[unit] === 1) looks[unit]! |= looksForOther;
  const isStopped = looksForOther | looksSpecial;
  const steps = Uint32Array.from(units, (become, unit) => become | ((looks[unit]! & isStopped) << 16));
  return { units, looks, steps, ...pairs };
}

/** UTF-16 unit → 1 if it begins a phrase. */
function firstUnits(index: PhraseIndex): Uint8Array {
  const begins = new Uint8Array(0x10000);
  eachPhrase(index, (start) => {
    begins[index.text.charCodeAt(start)] = 1;
  });
  return begins;
}

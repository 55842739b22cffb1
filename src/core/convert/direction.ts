import { type Chain, makeChain } from './chain.ts';
import { looksForFirst, looksForPhrase, looksForSecond, looksSpecial, looksUnprepared } from './looks.ts';
import { addNeighbours, type Neighbours, neighboursIn, simplifiedNeighbours } from './neighbours.ts';
import { unitsOf } from './output.ts';
import { eachPhrase, findPhrase, type PhraseIndex, phraseKey, phraseValue } from './phraseIndex.ts';
import { convertInStages } from './runStage.ts';
import type { Stage } from './stage.ts';
import { addStartsOf, makeStarts, type Starts } from './starts.ts';
import type { Variant } from './variant.ts';

/** A chain with what makes it fast: what each unit becomes by itself, and what has been looked up before. */
export interface Direction extends Chain, Starts {
  /** UTF-16 unit → what it becomes through all stages by itself, where that is one unit. */
  readonly units: Uint16Array;
  /** The units that stand beside each other in a phrase, so that text must not be cut between them. */
  readonly joined: Neighbours;
  /** What an entry of the segmentation becomes, as far as it was asked for. */
  readonly values: (string | undefined)[];
  /** Of each entry of the segmentation: whether it becomes something else than its units do (2) or not (1); 0 not asked yet. */
  readonly differing: Uint8Array;
  /** The units that stand beside each other in `phrases`, without those of OpenCC from Simplified. */
  readonly neighbours: () => Neighbours;
  /** The same without regional phrases. */
  readonly plain: () => Direction;
}

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
  let neighbours: Neighbours | undefined;
  const direction: Direction = {
    ...chain,
    ...makeTables(chain, from),
    neighbours: () =>
      (neighbours ??= neighboursIn(
        chain
          .phrases()
          .map(({ index }) => index)
          .filter((index) => from !== 'hans' || index !== chain.segmentation),
      )),
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

/** Puts the phrases of the segmentation that begin with a unit into the tables. */
export function prepareUnit(direction: Direction, unit: number): void {
  const { looks, units } = direction;
  looks[unit]! &= ~looksUnprepared;
  if (addStartsOf(direction, direction, units, unit)) looks[unit]! |= looksForPhrase;
}

function makeTables(chain: Chain, from: Variant) {
  const { segmentation, stagesBetween } = chain;
  const [first, second, third] = stagesBetween as [Stage, Stage?, Stage?];
  const units = first.units.slice();
  const looks = new Uint8Array(0x10000);
  // More than two stages are seldom wanted, and not worth a faster way.
  looks.fill((segmentation ? looksUnprepared : 0) | (third ? looksSpecial : 0));
  for (const [start, end] of notForThemselves) {
    for (let unit = start; unit < end; unit++) looks[unit]! |= looksSpecial;
  }
  eachPhrase(first.phrases, (start) => {
    looks[first.phrases.text.charCodeAt(start)]! |= looksForFirst;
  });
  const beginsSecond = second ? firstUnits(second.phrases) : new Uint8Array(0x10000);
  for (let unit = 1; unit < 0x10000; unit++) {
    const between = units[unit]!;
    if (beginsSecond[between] !== 0) looks[unit]! |= looksForSecond;
    if (second) units[unit] = second.units[between]!;
    if (between === 0 || units[unit] === 0) looks[unit]! |= looksSpecial;
  }
  const joined =
    from === 'hans' ? simplifiedNeighbours('phrases') : neighboursIn(segmentation ? [segmentation] : []);
  addNeighbours(joined, first.phrases);
  for (const { index, isOwn } of chain.phrases()) if (isOwn) addNeighbours(joined, index);
  return { units, joined, ...makeStarts(chain, looks, joined) };
}

/** Surrogates, and the characters that describe ideographs by those that follow; where each of them ends. */
const notForThemselves = [
  [0xd800, 0xe000],
  [0x2ff0, 0x3000],
] as const;

/** UTF-16 unit → 1 if it begins a phrase. */
function firstUnits(index: PhraseIndex): Uint8Array {
  const begins = new Uint8Array(0x10000);
  eachPhrase(index, (start) => {
    begins[index.text.charCodeAt(start)] = 1;
  });
  return begins;
}

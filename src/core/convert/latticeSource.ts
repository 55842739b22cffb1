import { fold, foldUnits } from '../text/fold.ts';
import type { Direction } from './direction.ts';
import { type KnownNames, knownEndsAt } from './knownNames.ts';
import { kindOfNameLike } from './nameCharacters.ts';
import { type NameModel, nameModel } from './nameModel.ts';
import type { Neighbours } from './neighbours.ts';
import { type PhraseIndex, phraseKey, phraseValue } from './phraseIndex.ts';
import type { Variant } from './variant.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

/** A text that is looked at for words and names. */
export interface JudgedText {
  readonly text: string;
  readonly units: Uint16Array;
  readonly from: Variant;
  readonly direction: Direction;
  readonly known: KnownNames | null;
}

/** Phrases that count as words though the vocabulary may not have them. */
export interface LatticePhrases {
  readonly index: PhraseIndex;
  /** What each of them costs as a word, in half nats. */
  readonly cost: number;
  /** Whether they are those that the direction cuts text at, among which are names. */
  readonly isSegmentation: boolean;
}

/** What a lattice is made of. */
export interface LatticeSource {
  /** The text in Simplified characters, as far as `prepare` was told that it is wanted. */
  readonly units: Uint16Array;
  readonly vocabulary: Vocabulary;
  /** Null where names are not looked for. */
  readonly names: NameModel | null;
  readonly phrases: readonly LatticePhrases[];
  /** The units that stand beside each other in those phrases, without those of OpenCC from Simplified. */
  readonly neighbours: Neighbours;
  readonly direction: Direction;
  /** The whole text folded; empty where no name is known. */
  readonly folded: string;
  readonly known: KnownNames | null;
  /** How long the longest known name is; 0 if none is known. */
  readonly longestKnown: number;
  /** What `units` are folded from, and which blocks of them are. Null where the text is in Simplified itself. */
  readonly unfolded: Uint16Array | null;
  readonly isFolded: Uint8Array;
}

/** What OpenCC's phrases and our own words cost in a lattice, in half nats. */
const phraseCost = 32;
const ownWordCost = 24;
const blockLength = 4096;

/** What the lattices of a text are made of. */
export function makeLatticeSource({ text, units, from, direction, known }: JudgedText): LatticeSource {
  const isSimplified = from === 'hans';
  return {
    units: isSimplified ? units : new Uint16Array(units.length),
    vocabulary: vocabulary(),
    // Whoever writes Traditional has written the names already; only words are looked for then.
    names: isSimplified ? nameModel() : null,
    phrases: direction.phrases().map(({ index, isOwn }) => ({
      index,
      cost: isOwn ? ownWordCost : phraseCost,
      isSegmentation: index === direction.segmentation,
    })),
    neighbours: direction.neighbours(),
    direction,
    folded: known ? fold(text) : '',
    known,
    longestKnown: known?.longest ?? 0,
    unfolded: isSimplified ? null : units,
    isFolded: new Uint8Array(Math.ceil(units.length / blockLength)),
  };
}

/** Makes sure that the units between two offsets are there; offsets outside the text do no harm. */
export function prepare({ units, unfolded, isFolded }: LatticeSource, start: number, end: number): void {
  if (!unfolded) return;
  const last = Math.min(end, units.length - 1);
  for (let block = Math.floor(Math.max(0, start) / blockLength); block * blockLength <= last; block++) {
    if (isFolded[block] === 1) continue;
    isFolded[block] = 1;
    foldUnits(unfolded, block * blockLength, Math.min((block + 1) * blockLength, units.length), units);
  }
}

/** Ends of the known names that start at an offset. */
export function knownAt({ known, folded }: LatticeSource, at: number): readonly number[] {
  return known ? knownEndsAt(known, folded, at) : none;
}

const none: readonly number[] = [];

/** What an entry of the segmentation is that begins like a person's name. */
export function kindOfPhrase({ direction }: LatticeSource, index: PhraseIndex, entry: number) {
  return kindOfNameLike(direction, phraseKey(index, entry), phraseValue(index, entry));
}

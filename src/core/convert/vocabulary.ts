import data from '../../data/convert/words.yaml';
import { type Neighbours, simplifiedNeighbours } from './neighbours.ts';
import { findPhrase, indexPhrases, type PhraseIndex } from './phraseIndex.ts';

const { words, characters, givenFirst, givenLast } = data as {
  readonly words: string;
  readonly characters: string;
  readonly givenFirst: string;
  readonly givenLast: string;
};

/** How likely words are in running text. Costs are negative logarithms of probabilities, in half nats. */
export interface Vocabulary {
  readonly words: PhraseIndex;
  /** What the entries of `words` cost, and one more; 0 for those not asked for yet. */
  readonly costs: Uint8Array;
  /** The units that stand beside each other in words, and in OpenCC's phrases from Simplified. */
  readonly neighbours: Neighbours;
  /** UTF-16 unit → what it costs as a word of its own. */
  readonly characters: Uint8Array;
  /** UTF-16 unit → what it costs as the first or the last character of a given name. */
  readonly givenFirst: Uint8Array;
  readonly givenLast: Uint8Array;
}

/** What a character costs that was never seen. */
export const unseen = 34;

let built: Vocabulary | undefined;

/** The vocabulary, indexed on first use. */
export function vocabulary(): Vocabulary {
  if (built) return built;
  const index = indexPhrases([words]);
  built = {
    words: index,
    costs: new Uint8Array(index.capacity),
    neighbours: simplifiedNeighbours('words'),
    characters: table(characters, unseen),
    givenFirst: table(givenFirst, 24),
    givenLast: table(givenLast, 24),
  };
  return built;
}

/** What the entry of a word costs. */
export function wordCost({ words: { text, starts, keyLengths }, costs }: Vocabulary, entry: number): number {
  if (costs[entry] === 0) costs[entry] = text.charCodeAt(starts[entry]! + keyLengths[entry]! + 1) - 0x20;
  return costs[entry]! - 1;
}

/** Whether a word of two units or more stands at `at` and ends at or before `end`. */
export function isWord({ words: index }: Vocabulary, units: Uint16Array, at: number, end: number): boolean {
  return findPhrase(index, units, at, end) >= 0;
}

/** Whether just what stands between two offsets is a word. */
export function isWholeWord(vocabulary: Vocabulary, units: Uint16Array, start: number, end: number): boolean {
  return costAsWord(vocabulary, units, start, end) < noWord;
}

/** What the word costs that stands just between two offsets; more than any word where there is none. */
export function costAsWord(vocabulary: Vocabulary, units: Uint16Array, start: number, end: number): number {
  const { words: index } = vocabulary;
  const entry = findPhrase(index, units, start, end);
  return entry >= 0 && index.keyLengths[entry] === end - start ? wordCost(vocabulary, entry) : noWord;
}

const noWord = 1000;

/** Whether names have been seen to end with the last characters of a stretch; its first is left to the surname. */
export function isPlausibleGiven(
  { givenFirst, givenLast }: Vocabulary,
  units: Uint16Array,
  start: number,
  end: number,
): boolean {
  const given = Math.min(end - start - 1, 2);
  if (givenLast[units[end - 1]!]! > rareGiven) return false;
  return given < 2 || givenFirst[units[end - 2]!]! <= rareGiven;
}

const rareGiven = 18;

function table(entries: string, otherwise: number): Uint8Array {
  const costs = new Uint8Array(0x10000).fill(otherwise);
  for (let at = 0; at < entries.length; at += 4)
    costs[entries.charCodeAt(at)] = entries.charCodeAt(at + 2) - 0x21;
  return costs;
}

import { classesOfWord, lexicon } from '../lexicon.ts';
import {
  letterFeatures,
  mostFeatures,
  organizationFeature,
  organizationsAt,
  runFeatures,
  runKinds,
  runsAt,
  shapeFeatures,
  shapeKinds,
  shapesAt,
  traitFeatures,
  traitKinds,
  traitsAt,
  wordFeatures,
} from './features.ts';
import { everyOther, leastWeight, packed, tagCount } from './model.ts';
import type { View } from './view.ts';

/**
 * Adds up for each tag what the features of a place weigh (`featuresAt`): `into[from … from + tagCount - 1]`. This is
 * the innermost loop of the whole analysis, so weights lie close together in memory: those of a bucket in two numbers,
 * since letters lead all over the table; and what features of few values and what a word brings are added up beforehand,
 * each combination in a row of five numbers.
 */
export function scoreTags(view: View, at: number, into: Int32Array, from: number): void {
  const buckets = letterFeatures(view, at, chosen);
  chosen[buckets] = organizationFeature[organizationsAt(view, at)]!;
  addWeights(buckets + 1, into, from);
  const count = rowsAt(view, at);
  let s = 0;
  let t = 0;
  let u = 0;
  let v = 0;
  let w = 0;
  for (let i = 0; i < count; i++) {
    const row = chosen[i]! * numbersInRow;
    s += rows[row]!;
    t += rows[row + 1]!;
    u += rows[row + 2]!;
    v += rows[row + 3]!;
    w += rows[row + 4]!;
  }
  into[from]! += lower(s);
  into[from + 1]! += upper(s);
  into[from + 2]! += lower(t);
  into[from + 3]! += upper(t);
  into[from + 4]! += lower(u);
  into[from + 5]! += upper(u);
  into[from + 6]! += lower(v);
  into[from + 7]! += upper(v);
  into[from + 8]! += lower(w);
  into[from + 9]! += upper(w);
}

/** Writes what the first `count` buckets of `chosen` weigh together. */
function addWeights(count: number, into: Int32Array, from: number) {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  for (let i = 0; i < count; i++) {
    const low = packed[2 * chosen[i]!]!;
    const high = packed[2 * chosen[i]! + 1]!;
    a += low & everyOther;
    b += (low >>> 6) & everyOther;
    c += low >>> 24;
    d += high & everyOther;
    e += (high >>> 6) & everyOther;
    f += high >>> 24;
  }
  const bias = count * leastWeight;
  into[from] = (a & 0xfff) + bias;
  into[from + 1] = (b & 0xfff) + bias;
  into[from + 2] = (a >>> 12) + bias;
  into[from + 3] = (b >>> 12) + bias;
  into[from + 4] = c + bias;
  into[from + 5] = (d & 0xfff) + bias;
  into[from + 6] = (e & 0xfff) + bias;
  into[from + 7] = (d >>> 12) + bias;
  into[from + 8] = (e >>> 12) + bias;
  into[from + 9] = f + bias;
}

/** Two sums in one number, the lower of them signed: as long as each stays below 2^15, neither touches the other. */
function lower(sums: number): number {
  return (sums << 16) >> 16;
}

function upper(sums: number): number {
  return (sums - lower(sums)) >> 16;
}

const numbersInRow = tagCount / 2;
const chosen = new Int32Array(mostFeatures);

/** Writes into `chosen` which rows hold at a place, and gives their number. */
function rowsAt(view: View, at: number): number {
  const { startingAt, endingAt, byStart, word } = view.reading;
  chosen[0] = firstOfShapes + shapesAt(view, at);
  chosen[1] = firstOfTraits + traitsAt(view, at);
  chosen[2] = firstOfRuns + runsAt(view, at);
  let count = 3;
  const behind = startingAt[at + 1]!;
  const ended = endingAt[at + 1]!;
  // Chosen has room for more words than touch any place of a text; in one that is made up the rest does not count.
  for (let i = startingAt[at]!; i < behind && count < mostFeatures; i++)
    chosen[count++] = rowOfWord[word[byStart[i]!]!]!;
  for (let i = ended; i < endingAt[at + 2]! && count < mostFeatures; i++)
    chosen[count++] = rowOfWord[word[i]!]! + 1;
  for (let i = endingAt[at]!; i < ended && count < mostFeatures; i++)
    chosen[count++] = rowOfWord[word[i]!]! + 2;
  for (let i = behind; i < startingAt[at + 2]! && count < mostFeatures; i++)
    chosen[count++] = rowOfWord[word[byStart[i]!]!]! + 3;
  return count;
}

const firstOfShapes = 0;
const firstOfTraits = firstOfShapes + shapeKinds;
const firstOfRuns = firstOfTraits + traitKinds;
const firstOfWords = firstOfRuns + runKinds;

/** The first of the four rows of each word of the lexicon; words of the same classes and about one length share them. */
const rowOfWord = new Int32Array(lexicon.words.length);
const rows = fillRows();

function fillRows(): Int32Array {
  const kinds = kindsOfWords();
  const table = new Int32Array((firstOfWords + 4 * kinds.length) * numbersInRow);
  const sums = new Int32Array(tagCount);
  let row = 0;
  const add = (features: readonly number[]) => {
    for (let i = 0; i < features.length; i++) chosen[i] = features[i]!;
    addWeights(features.length, sums, 0);
    for (let k = 0; k < numbersInRow; k++) table[row++] = sums[2 * k]! + (sums[2 * k + 1]! << 16);
  };
  for (let kind = 0; kind < shapeKinds; kind++) add(shapeFeatures(kind));
  for (let kind = 0; kind < traitKinds; kind++) add(traitFeatures(kind));
  for (let kind = 0; kind < runKinds; kind++) add(runFeatures(kind));
  for (const { classes, length } of kinds)
    for (let touch = 0; touch < 4; touch++) add(wordFeatures(touch, classes, length));
  return table;
}

/** The words of the lexicon by their classes and length; fills `rowOfWord`. */
function kindsOfWords() {
  const kinds: { readonly classes: number; readonly length: number }[] = [];
  const known = new Map<number, number>();
  lexicon.words.forEach((word, i) => {
    const classes = classesOfWord[i]!;
    const length = Math.min(4, word.length);
    const key = classes * 8 + length;
    let kind = known.get(key);
    if (kind === undefined) {
      kind = kinds.push({ classes, length }) - 1;
      known.set(key, kind);
    }
    rowOfWord[i] = firstOfWords + 4 * kind;
  });
  return kinds;
}

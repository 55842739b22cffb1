import { classesOfWord, lexicon } from '../lexicon.ts';
import {
  bucketCount,
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
import { readEmission, tagCount } from './model.ts';
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
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  for (let i = 0; i <= buckets; i++) {
    const low = packed[2 * chosen[i]!]!;
    const high = packed[2 * chosen[i]! + 1]!;
    a += low & everyOther;
    b += (low >>> 6) & everyOther;
    c += low >>> 24;
    d += high & everyOther;
    e += (high >>> 6) & everyOther;
    f += high >>> 24;
  }
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
  const bias = (buckets + 1) * leastWeight;
  into[from] = (a & 0xfff) + lower(s) + bias;
  into[from + 1] = (b & 0xfff) + upper(s) + bias;
  into[from + 2] = (a >>> 12) + lower(t) + bias;
  into[from + 3] = (b >>> 12) + upper(t) + bias;
  into[from + 4] = c + lower(u) + bias;
  into[from + 5] = (d & 0xfff) + upper(u) + bias;
  into[from + 6] = (e & 0xfff) + lower(v) + bias;
  into[from + 7] = (d >>> 12) + upper(v) + bias;
  into[from + 8] = (e >>> 12) + lower(w) + bias;
  into[from + 9] = f + upper(w) + bias;
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

/** Weights of a bucket, six bits each, from 0 up: the first five tags in one number, the others in the next. */
const packed = new Int32Array(2 * bucketCount);
const everyOther = 0x3f03f;
const leastWeight = -32;
/** The first of the four rows of each word of the lexicon; words of the same classes and about one length share them. */
const rowOfWord = new Int32Array(lexicon.words.length);
const rows = fill();

function fill(): Int32Array {
  const emission = readEmission();
  for (let i = 0; i < emission.length; i++)
    packed[Math.floor(i / 5)]! |= (emission[i]! - leastWeight) << (6 * (i % 5));
  const combinations: (readonly number[])[] = [];
  const add = (count: number, features: (kind: number) => readonly number[]) => {
    for (let kind = 0; kind < count; kind++) combinations.push(features(kind));
  };
  add(shapeKinds, shapeFeatures);
  add(traitKinds, traitFeatures);
  add(runKinds, runFeatures);
  const known = new Map<string, number>();
  lexicon.words.forEach((word, i) => {
    const classes = classesOfWord[i]!;
    const key = `${classes} ${Math.min(4, word.length)}`;
    if (!known.has(key)) {
      known.set(key, combinations.length);
      add(4, (touch) => wordFeatures(touch, classes, word.length));
    }
    rowOfWord[i] = known.get(key)!;
  });
  const table = new Int32Array(combinations.length * numbersInRow);
  combinations.forEach((features, i) => {
    for (const feature of features)
      for (let tag = 0; tag < tagCount; tag++)
        table[i * numbersInRow + (tag >> 1)]! += emission[feature * tagCount + tag]! << (16 * (tag & 1));
  });
  return table;
}

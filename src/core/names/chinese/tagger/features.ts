import type { Reading } from '../reading.ts';
import { given, type View } from './view.ts';

/** Features are hashed into this many buckets; the weights of `tagger.yaml` are learned for it. */
export const bucketBits = 16;

/** At most this many features hold at one place. */
export const mostFeatures = 96;

const mask = (1 << bucketBits) - 1;

/**
 * Writes the buckets of the features that hold at `at` and gives their number: the letters around it, the words of
 * the lexicon that begin, end or touch there, and how name-like the letters are. The training script and the tagger
 * share this function: a change here asks for new weights.
 */
export function featuresAt(view: View, at: number, into: Int32Array): number {
  const { letters, traits, runBefore, runAfter, organizations, reading } = view;
  const { crossed, startingAt, endingAt } = reading;
  const last = letters.length - 1;
  const a = at > 1 ? letters[at - 2]! : 1;
  const b = at > 0 ? letters[at - 1]! : 1;
  const c = letters[at]!;
  const d = at < last ? letters[at + 1]! : 2;
  const e = at < last - 1 ? letters[at + 2]! : 2;
  into[0] = bucket(0, c, 0, 0);
  into[1] = bucket(1, b, 0, 0);
  into[2] = bucket(2, d, 0, 0);
  into[3] = bucket(3, a, 0, 0);
  into[4] = bucket(4, e, 0, 0);
  into[5] = bucket(5, b, c, 0);
  into[6] = bucket(6, c, d, 0);
  into[7] = bucket(7, a, b, 0);
  into[8] = bucket(8, d, e, 0);
  into[9] = bucket(9, b, d, 0);
  into[10] = bucket(10, a, b, c);
  into[11] = bucket(11, b, c, d);
  into[12] = bucket(12, c, d, e);
  into[13] = small[13]![(shape(b) << 8) | (shape(c) << 4) | shape(d)]!;
  const ta = at > 1 ? traits[at - 2]! : 0;
  const tb = at > 0 ? traits[at - 1]! : 0;
  const tc = traits[at]!;
  const td = at < last ? traits[at + 1]! : 0;
  const te = at < last - 1 ? traits[at + 2]! : 0;
  into[14] = small[30]![((tc & 3) << 8) | ((td & 3) << 4) | (tb & 3)]!;
  into[15] = small[31]![((tb & 3) << 8) | ((ta & 3) << 4)]!;
  into[16] = small[32]![(runBefore[at]! << 8) | (runAfter[at]! << 4)]!;
  into[17] =
    small[33]![((at > 0 ? runBefore[at - 1]! : 0) << 8) | ((at < last ? runAfter[at + 1]! : 0) << 4)]!;
  into[18] = small[34]![((tc & 3) << 8) | ((td & given) << 4) | (te & given)]!;
  into[19] = small[35]![((tb & 3) << 8) | ((tc & given) << 4) | (td & given)]!;
  into[20] = small[36]![((ta & 3) << 8) | ((tb & given) << 4) | (tc & given)]!;
  into[21] = small[37]![((tc & given) << 8) | ((td & given) << 4)]!;
  const before = at > 0 ? organizations[at - 1]! : 0;
  const after = at < last ? organizations[at + 1]! : 0;
  into[22] = small[38]![(organizations[at]! << 8) | (before << 4) | after]!;
  into[23] = small[39]![((crossed[at]! & 15) << 8) | ((crossed[at + 1]! & 15) << 4)]!;
  let count = words(reading, startingAt, 1, at, 20, into, 24);
  count = words(reading, endingAt, 0, at + 1, 21, into, count);
  count = words(reading, endingAt, 0, at, 22, into, count);
  return words(reading, startingAt, 1, at + 1, 23, into, count);
}

/**
 * One feature for each class of each word that begins or ends at the place: `index` says which hits do, `order` leads to
 * their numbers where they are not in order.
 */
function words(
  { byStart, start, end, classes }: Reading,
  index: Int32Array,
  byBeginning: 0 | 1,
  place: number,
  template: number,
  into: Int32Array,
  from: number,
): number {
  let count = from;
  const to = index[place + 1]!;
  for (let i = index[place]!; i < to; i++) {
    const hit = byBeginning === 1 ? byStart[i]! : i;
    const length = Math.min(4, end[hit]! - start[hit]!);
    let rest = classes[hit]!;
    while (rest !== 0 && count < mostFeatures) {
      const bit = 31 - Math.clz32(rest);
      rest &= ~(1 << bit);
      into[count++] = ofWords[(template << 8) | (bit << 3) | length]!;
    }
  }
  return count;
}

/** The buckets of features whose three values are below 16, by `x << 8 | y << 4 | z`, one table for each template. */
const small: readonly (Uint16Array | undefined)[] = Array.from({ length: 40 }, (_, template) =>
  template === 13 || template >= 30
    ? Uint16Array.from({ length: 4096 }, (_, i) => bucket(template, i >> 8, (i >> 4) & 15, i & 15))
    : undefined,
);

/** The buckets of features of words, by `template << 8 | class << 3 | length`. */
const ofWords = Uint16Array.from({ length: 24 << 8 }, (_, i) => bucket(i >> 8, (i >> 3) & 31, i & 7, 0));

function bucket(template: number, x: number, y: number, z: number): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(x + 7, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(y + 13, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) ^ Math.imul(z + 29, 0x27d4eb2f);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  return (hash ^ (hash >>> 15)) & mask;
}

/** 1 Latin, 2 digit, 3 other ASCII, 4 Han, 5 else. */
function shape(letter: number): number {
  if (letter === 0x61) return 1;
  if (letter === 0x30) return 2;
  if (letter < 0x80) return 3;
  return letter >= 0x3400 && letter < 0xa000 ? 4 : 5;
}

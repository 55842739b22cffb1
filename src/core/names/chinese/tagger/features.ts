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
  const last = letters.length - 1;
  const a = at > 1 ? letters[at - 2]! : 1;
  const b = at > 0 ? letters[at - 1]! : 1;
  const c = letters[at]!;
  const d = at < last ? letters[at + 1]! : 2;
  const e = at < last - 1 ? letters[at + 2]! : 2;
  let count = 0;
  into[count++] = bucket(0, c, 0, 0);
  into[count++] = bucket(1, b, 0, 0);
  into[count++] = bucket(2, d, 0, 0);
  into[count++] = bucket(3, a, 0, 0);
  into[count++] = bucket(4, e, 0, 0);
  into[count++] = bucket(5, b, c, 0);
  into[count++] = bucket(6, c, d, 0);
  into[count++] = bucket(7, a, b, 0);
  into[count++] = bucket(8, d, e, 0);
  into[count++] = bucket(9, b, d, 0);
  into[count++] = bucket(10, a, b, c);
  into[count++] = bucket(11, b, c, d);
  into[count++] = bucket(12, c, d, e);
  into[count++] = bucket(13, shape(b), shape(c), shape(d));
  const ta = at > 1 ? traits[at - 2]! : 0;
  const tb = at > 0 ? traits[at - 1]! : 0;
  const tc = traits[at]!;
  const td = at < last ? traits[at + 1]! : 0;
  const te = at < last - 1 ? traits[at + 2]! : 0;
  into[count++] = bucket(30, tc & 3, td & 3, tb & 3);
  into[count++] = bucket(31, tb & 3, ta & 3, 0);
  into[count++] = bucket(32, runBefore[at]!, runAfter[at]!, 0);
  into[count++] = bucket(33, at > 0 ? runBefore[at - 1]! : 0, at < last ? runAfter[at + 1]! : 0, 0);
  into[count++] = bucket(34, tc & 3, td & given, te & given);
  into[count++] = bucket(35, tb & 3, tc & given, td & given);
  into[count++] = bucket(36, ta & 3, tb & given, tc & given);
  into[count++] = bucket(37, tc & given, td & given, 0);
  const before = at > 0 ? organizations[at - 1]! : 0;
  into[count++] = bucket(38, organizations[at]!, before, at < last ? organizations[at + 1]! : 0);
  into[count++] = bucket(39, reading.crossed[at]!, reading.crossed[at + 1]!, 0);
  count = words(view, reading.startingAt, true, at, 20, into, count);
  count = words(view, reading.endingAt, false, at + 1, 21, into, count);
  count = words(view, reading.endingAt, false, at, 22, into, count);
  return words(view, reading.startingAt, true, at + 1, 23, into, count);
}

/** One feature for each class of each word that begins or ends at the place. */
function words(
  { reading }: View,
  index: Int32Array,
  byStart: boolean,
  place: number,
  template: number,
  into: Int32Array,
  from: number,
): number {
  let count = from;
  for (let i = index[place]!; i < index[place + 1]!; i++) {
    const hit = byStart ? reading.byStart[i]! : i;
    const length = Math.min(4, reading.end[hit]! - reading.start[hit]!);
    let classes = reading.classes[hit]!;
    while (classes !== 0 && count < mostFeatures) {
      const bit = 31 - Math.clz32(classes);
      classes &= ~(1 << bit);
      into[count++] = bucket(template, bit, length, 0);
    }
  }
  return count;
}

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

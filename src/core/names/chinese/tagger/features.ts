import { given, type View } from './view.ts';

/** Features are hashed into so many buckets; the weights of `tagger.yaml` are learned for them. */
export const bucketCount = 1 << 17;

/** At most this many features hold at one place. */
export const mostFeatures = 96;

/**
 * Writes the buckets of the features that hold at `at` and gives their number: the letters around it, the words of
 * the lexicon that begin, end or touch there, and how name-like the letters are. This is what the training script
 * learns by and `scoreTags` adds up: a change here asks for new weights.
 */
export function featuresAt(view: View, at: number, into: Int32Array): number {
  const { reading } = view;
  let count = letterFeatures(view, at, into);
  for (const feature of [
    ...shapeFeatures(shapesAt(view, at)),
    ...traitFeatures(traitsAt(view, at)),
    ...runFeatures(runsAt(view, at)),
    organizationFeature[organizationsAt(view, at)]!,
  ])
    into[count++] = feature;
  for (const [touch, place, isBeginning] of touches) {
    const index = isBeginning ? reading.startingAt : reading.endingAt;
    for (let i = index[at + place]!; i < index[at + place + 1]!; i++) {
      const hit = isBeginning ? reading.byStart[i]! : i;
      const length = reading.end[hit]! - reading.start[hit]!;
      for (const feature of wordFeatures(touch, reading.classes[hit]!, length))
        if (count < mostFeatures) into[count++] = feature;
    }
  }
  return count;
}

/** How a word touches a place: it begins there, ends with it, ends before it, begins behind it. */
const touches = [
  [0, 0, true],
  [1, 1, false],
  [2, 0, false],
  [3, 1, true],
] as const;

/** Writes the features of one, two and three letters around a place and gives their number. */
export function letterFeatures({ letters }: View, at: number, into: Int32Array): number {
  const last = letters.length - 1;
  const a = at > 1 ? letters[at - 2]! : 1;
  const b = at > 0 ? letters[at - 1]! : 1;
  const c = letters[at]!;
  const d = at < last ? letters[at + 1]! : 2;
  const e = at < last - 1 ? letters[at + 2]! : 2;
  const [xa, xb, xc, xd, xe] = [firstOf(a), firstOf(b), firstOf(c), firstOf(d), firstOf(e)];
  const [yb, yc, yd, ye] = [secondOf(b), secondOf(c), secondOf(d), secondOf(e)];
  into[0] = mix(template(0) ^ xc, noSecond, noThird);
  into[1] = mix(template(1) ^ xb, noSecond, noThird);
  into[2] = mix(template(2) ^ xd, noSecond, noThird);
  into[3] = mix(template(3) ^ xa, noSecond, noThird);
  into[4] = mix(template(4) ^ xe, noSecond, noThird);
  into[5] = mix(template(5) ^ xb, yc, noThird);
  into[6] = mix(template(6) ^ xc, yd, noThird);
  into[7] = mix(template(7) ^ xa, yb, noThird);
  into[8] = mix(template(8) ^ xd, ye, noThird);
  into[9] = mix(template(9) ^ xb, yd, noThird);
  into[10] = mix(template(10) ^ xa, yb, thirdOf(c));
  into[11] = mix(template(11) ^ xb, yc, thirdOf(d));
  into[12] = mix(template(12) ^ xc, yd, thirdOf(e));
  return 13;
}

/** The shapes of a letter and its neighbours, and whether ordinary words cross its edges: below `shapeKinds`. */
export function shapesAt({ letters, reading: { crossed } }: View, at: number): number {
  const before = at > 0 ? shape(letters[at - 1]!) : beyond;
  const after = at < letters.length - 1 ? shape(letters[at + 1]!) : beyond;
  return (
    (((before * shapes + shape(letters[at]!)) * shapes + after) << 2) | (crossed[at]! << 1) | crossed[at + 1]!
  );
}

const shapes = 6;
const beyond = 3;
export const shapeKinds = (shapes ** 3) << 2;

export function shapeFeatures(kind: number): readonly number[] {
  const letters = kind >> 2;
  return [
    bucket(13, Math.floor(letters / shapes ** 2), Math.floor(letters / shapes) % shapes, letters % shapes),
    bucket(39, (kind >> 1) & 1, kind & 1, 0),
  ];
}

/** 1 Latin, 2 digit, 3 other ASCII, 4 Han, 5 else. */
function shape(letter: number): number {
  if (letter >= 0x3400 && letter < 0xa000) return 4;
  if (letter === 0x61) return 1;
  if (letter === 0x30) return 2;
  return letter < 0x80 ? 3 : 5;
}

/** Which of the five letters around a place surnames and given names are written with: below `traitKinds`. */
export function traitsAt({ traits }: View, at: number): number {
  const last = traits.length - 1;
  return (
    (at > 1 ? traits[at - 2]! & 3 : 0) |
    (at > 0 ? (traits[at - 1]! & 7) << 2 : 0) |
    ((traits[at]! & 7) << 5) |
    (at < last ? (traits[at + 1]! & 7) << 8 : 0) |
    (at < last - 1 ? (traits[at + 2]! & given) << 9 : 0)
  );
}

export const traitKinds = 1 << 12;

export function traitFeatures(kind: number): readonly number[] {
  const [a, b, c, d, e] = [kind & 3, (kind >> 2) & 7, (kind >> 5) & 7, (kind >> 8) & 7, (kind >> 9) & given];
  return [
    bucket(30, c & 3, d & 3, b & 3),
    bucket(31, b & 3, a, 0),
    bucket(34, c & 3, d & given, e),
    bucket(35, b & 3, c & given, d & given),
    bucket(36, a, b & given, c & given),
    bucket(37, c & given, d & given, 0),
  ];
}

/** How long the runs of transliterating letters are that end and start at a place and beside it: below `runKinds`. */
export function runsAt({ runBefore, runAfter }: View, at: number): number {
  const before = at > 0 ? runBefore[at - 1]! : 0;
  const after = at < runAfter.length - 1 ? runAfter[at + 1]! : 0;
  return ((runBefore[at]! * runs + runAfter[at]!) * runs + before) * runs + after;
}

const runs = 7;
export const runKinds = runs ** 4;

export function runFeatures(kind: number): readonly number[] {
  const inner = Math.floor(kind / runs ** 2);
  return [
    bucket(32, Math.floor(inner / runs), inner % runs, 0),
    bucket(33, Math.floor(kind / runs) % runs, kind % runs, 0),
  ];
}

/** What the organization grammar sees at a place and beside it: an entry of `organizationFeature`. */
export function organizationsAt({ organizations }: View, at: number): number {
  const before = at > 0 ? organizations[at - 1]! : 0;
  const after = at < organizations.length - 1 ? organizations[at + 1]! : 0;
  return (organizations[at]! << 8) | (before << 4) | after;
}

export const organizationFeature = Int32Array.from({ length: 1 << 12 }, (_, kind) =>
  bucket(38, kind >> 8, (kind >> 4) & 15, kind & 15),
);

/** One feature for each class of a word that touches a place: `touch` is a place of `touches`. */
export function wordFeatures(touch: number, classes: number, length: number): readonly number[] {
  const features: number[] = [];
  for (let bit = 31; bit >= 0; bit--)
    if ((classes >>> bit) & 1) features.push(bucket(20 + touch, bit, Math.min(4, length), 0));
  return features;
}

/** The bucket of a template with three values. */
function bucket(number: number, x: number, y: number, z: number): number {
  return mix(template(number) ^ firstOf(x), secondOf(y), thirdOf(z));
}

function template(number: number): number {
  return Math.imul(number + 1, 0x9e3779b1);
}

function firstOf(value: number): number {
  return Math.imul(value + 7, 0x85ebca6b);
}

function secondOf(value: number): number {
  return Math.imul(value + 13, 0xc2b2ae35);
}

function thirdOf(value: number): number {
  return Math.imul(value + 29, 0x27d4eb2f);
}

const noSecond = secondOf(0);
const noThird = thirdOf(0);

function mix(first: number, second: number, third: number): number {
  let hash = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) ^ second;
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) ^ third;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (hash ^ (hash >>> 15)) & (bucketCount - 1);
}

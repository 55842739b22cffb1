import { mayFollow, tagCount } from './model.ts';

/** Less than any path of a sentence weighs. */
export const impossible = -(2 ** 28);

/** The tags that may stand where no name is open, those that leave none open, and those of an open name. */
const starting = Uint8Array.of(0, 1, 4, 5, 8, 9);
const closed = Uint8Array.of(0, 3, 4, 7, 8, 9);
const inside = Uint8Array.of(2, 3, 6, 7);

/** The greatest sum of weights of the paths to each tag of each place, behind a row for the beginning. */
let sums = new Int32Array(401 * tagCount);
/** The tag before each tag on that path. */
let back = new Uint8Array(401 * tagCount);

/**
 * Viterbi: the tags with the greatest sum of weights among the allowed paths, for `length` places. `scores` holds a
 * weight for each tag of each place, `transition` what one tag behind another adds (`model.ts`).
 */
export function bestPath(scores: Int32Array, length: number, transition: Int32Array): Uint8Array {
  if (sums.length < (length + 1) * tagCount) {
    sums = new Int32Array((length + 1) * tagCount);
    back = new Uint8Array((length + 1) * tagCount);
  }
  fillSums({ sums, back, transition }, scores, length);
  const last = length * tagCount;
  let tag = 0;
  for (let t = 1; t < tagCount; t++) if (mayFollow(t, 0) && sums[last + t]! > sums[last + tag]!) tag = t;
  const path = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    path[i] = tag;
    tag = back[(i + 1) * tagCount + tag]!;
  }
  return path;
}

interface Table {
  readonly sums: Int32Array;
  readonly back: Uint8Array;
  readonly transition: Int32Array;
}

function fillSums(table: Table, scores: Int32Array, length: number) {
  const { sums, back, transition } = table;
  const lead = leadOfOutside(transition);
  sums.fill(impossible, 0, tagCount);
  sums[0] = 0;
  for (let at = 0; at < length * tagCount; at += tagCount) {
    const row = at + tagCount;
    const outside = sums[at]!;
    const begun = Math.max(Math.max(sums[at + 3]!, sums[at + 4]!), Math.max(sums[at + 7]!, sums[at + 8]!));
    // Mostly no name is near, and nothing but that can come before.
    const isOutside = outside >= lead + Math.max(begun, sums[at + 9]!);
    for (let k = 0; k < starting.length; k++) {
      const tag = starting[k]!;
      const from = isOutside ? 0 : bestBefore(sums, at, tag, transition);
      sums[row + tag] = atLeast(sums[at + from]! + transition[from * tagCount + tag]! + scores[at + tag]!);
      back[row + tag] = from;
    }
    for (let k = 0; k < inside.length; k++) {
      const tag = inside[k]!;
      const begin = tag < 4 ? 1 : 5;
      const afterBegin = sums[at + begin]! + transition[begin * tagCount + tag]!;
      const afterInside = sums[at + begin + 1]! + transition[(begin + 1) * tagCount + tag]!;
      sums[row + tag] = atLeast(Math.max(afterBegin, afterInside) + scores[at + tag]!);
      back[row + tag] = afterInside > afterBegin ? begin + 1 : begin;
    }
  }
}

/** Sums of what cannot be stay where they are. */
function atLeast(sum: number): number {
  return Math.max(impossible, sum);
}

/** Behind which of the tags that leave no name open a tag has the greatest sum; the first of equal ones. */
function bestBefore(sums: Int32Array, at: number, tag: number, transition: Int32Array): number {
  let best = 0;
  let most = sums[at]! + transition[tag]!;
  for (let k = 1; k < closed.length; k++) {
    const from = closed[k]!;
    const score = sums[at + from]! + transition[from * tagCount + tag]!;
    if (score <= most) continue;
    most = score;
    best = from;
  }
  return best;
}

/** By how much the greatest gain of another tag before a tag exceeds that of no name before it. */
function leadOfOutside(transition: Int32Array): number {
  let lead = 0;
  for (const tag of starting)
    for (const from of closed) lead = Math.max(lead, transition[from * tagCount + tag]! - transition[tag]!);
  return lead;
}

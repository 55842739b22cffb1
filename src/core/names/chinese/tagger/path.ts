import { mayFollow, tagCount } from './model.ts';

/** Less than any path of a sentence weighs. */
export const impossible = -(2 ** 28);

/** The tags that may stand where no name is open, those that leave none open, and those of an open name. */
const starting = Uint8Array.of(0, 1, 4, 5, 8, 9);
const closed = Uint8Array.of(0, 3, 4, 7, 8, 9);
const inside = Uint8Array.of(2, 3, 6, 7);

let back = new Uint8Array(512 * tagCount);
let previous = new Int32Array(tagCount);
let current = new Int32Array(tagCount);

/**
 * Viterbi: the tags with the greatest sum of weights among the allowed paths, for `length` places. `scores` holds a
 * weight for each tag of each place, `transition` what one tag behind another adds (`model.ts`).
 */
export function bestPath(scores: Int32Array, length: number, transition: Int32Array): Uint8Array {
  if (back.length < length * tagCount) back = new Uint8Array(length * tagCount);
  const lead = leadOfOutside(transition);
  previous.fill(impossible);
  previous[0] = 0;
  for (let i = 0; i < length; i++) {
    const row = i * tagCount;
    // Mostly no name is near, and nothing but that can come before.
    const isOutside = previous[0]! >= lead + bestClosed(previous);
    for (let k = 0; k < starting.length; k++) {
      const tag = starting[k]!;
      const from = isOutside ? 0 : sourceOf(tag, previous, transition);
      const score = previous[from]! + transition[from * tagCount + tag]! + scores[row + tag]!;
      current[tag] = Math.max(impossible, score);
      back[row + tag] = from;
    }
    for (let k = 0; k < inside.length; k++) {
      const tag = inside[k]!;
      const begun = tag < 4 ? 1 : 5;
      const afterBegin = previous[begun]! + transition[begun * tagCount + tag]!;
      const afterInside = previous[begun + 1]! + transition[(begun + 1) * tagCount + tag]!;
      const isLonger = afterInside > afterBegin;
      current[tag] = Math.max(impossible, (isLonger ? afterInside : afterBegin) + scores[row + tag]!);
      back[row + tag] = isLonger ? begun + 1 : begun;
    }
    [previous, current] = [current, previous];
  }
  let tag = 0;
  for (let t = 1; t < tagCount; t++) if (mayFollow(t, 0) && previous[t]! > previous[tag]!) tag = t;
  const path = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    path[i] = tag;
    tag = back[i * tagCount + tag]!;
  }
  return path;
}

/** By how much the greatest gain of another tag before a tag exceeds that of no name before it. */
function leadOfOutside(transition: Int32Array): number {
  let lead = 0;
  for (const tag of starting)
    for (const from of closed) lead = Math.max(lead, transition[from * tagCount + tag]! - transition[tag]!);
  return lead;
}

function bestClosed(scores: Int32Array): number {
  let best = scores[3]!;
  for (let k = 2; k < closed.length; k++) best = Math.max(best, scores[closed[k]!]!);
  return best;
}

/** From which closed tag a tag is reached best; the first of equal ones. */
function sourceOf(tag: number, scores: Int32Array, transition: Int32Array): number {
  let best = 0;
  let most = scores[0]! + transition[tag]!;
  for (let k = 1; k < closed.length; k++) {
    const from = closed[k]!;
    const score = scores[from]! + transition[from * tagCount + tag]!;
    if (score <= most) continue;
    most = score;
    best = from;
  }
  return best;
}

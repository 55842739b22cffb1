import type { Span } from '../../../span.ts';
import { featuresAt, mostFeatures } from './features.ts';
import { type Model, mayFollow, model, tagCount } from './model.ts';
import type { View } from './view.ts';

/** A name that the tagger sees, and by how much it prefers this reading to no name at all, for each letter. */
export interface TaggedSpan extends Span {
  readonly kind: 'person' | 'organization';
  readonly margin: number;
}

const longestSentence = 400;
const features = new Int32Array(mostFeatures);
const impossible = -(2 ** 28);

/** Adds up the weights of every tag at one place: `into[from … from + tagCount - 1]`. */
export function scoreTags(
  view: View,
  at: number,
  into: Int32Array,
  from: number,
  { emission }: Model = model,
) {
  const count = featuresAt(view, at, features);
  // One sum for each tag, spelled out: this is the innermost loop of the whole analysis.
  let t0 = 0;
  let t1 = 0;
  let t2 = 0;
  let t3 = 0;
  let t4 = 0;
  let t5 = 0;
  let t6 = 0;
  let t7 = 0;
  let t8 = 0;
  let t9 = 0;
  for (let i = 0; i < count; i++) {
    const row = features[i]! * tagCount;
    t0 += emission[row]!;
    t1 += emission[row + 1]!;
    t2 += emission[row + 2]!;
    t3 += emission[row + 3]!;
    t4 += emission[row + 4]!;
    t5 += emission[row + 5]!;
    t6 += emission[row + 6]!;
    t7 += emission[row + 7]!;
    t8 += emission[row + 8]!;
    t9 += emission[row + 9]!;
  }
  into[from] = t0;
  into[from + 1] = t1;
  into[from + 2] = t2;
  into[from + 3] = t3;
  into[from + 4] = t4;
  into[from + 5] = t5;
  into[from + 6] = t6;
  into[from + 7] = t7;
  into[from + 8] = t8;
  into[from + 9] = t9;
}

/** By how much the tags of a person from `start` to `end` outweigh no name at all; after `tagNames` of the same view. */
export function scorePerson({ ofPerson }: View, start: number, end: number): number {
  if (end - start === 1) return ofPerson[4 * start + 3]!;
  let score = ofPerson[4 * start]! + ofPerson[4 * (end - 1) + 2]!;
  for (let i = start + 1; i < end - 1; i++) score += ofPerson[4 * i + 1]!;
  return score;
}

/** The most likely names of the text, sentence by sentence. */
export function tagNames(view: View, using: Model = model): readonly TaggedSpan[] {
  const { ofPerson } = view;
  const { folded } = view.reading;
  const found: TaggedSpan[] = [];
  const scores = new Int32Array(longestSentence * tagCount);
  for (let start = 0; start < folded.length; ) {
    let end = start;
    let han = false;
    while (end < folded.length && end - start < longestSentence && !endsSentence(folded.charCodeAt(end))) {
      han ||= folded.charCodeAt(end) >= 0x3400;
      end++;
    }
    if (han) {
      for (let i = start; i < end; i++) {
        const row = (i - start) * tagCount;
        scoreTags(view, i, scores, row, using);
        if (separators.has(folded.charCodeAt(i))) scores.fill(impossible, row + 1, row + 9);
        for (let tag = 1; tag <= 4; tag++) ofPerson[4 * i + tag - 1] = scores[row + tag]! - scores[row]!;
      }
      const path = bestPath(scores, end - start, using);
      collect(path, scores, start, found);
    }
    start = Math.max(end, start + 1);
    if (start < folded.length && endsSentence(folded.charCodeAt(start))) start++;
  }
  return found;
}

function endsSentence(unit: number): boolean {
  return unit === fullStop || unit === lineEnd;
}

/** No name goes past one of these. */
const separators = new Set(Array.from('、，；：！？,;!?', (mark) => mark.charCodeAt(0)));

const fullStop = '。'.charCodeAt(0);
const lineEnd = 10;

/** The tags from which each tag may be reached, in the order of `tags`. */
const sources = Array.from({ length: tagCount }, (_, to) =>
  Uint8Array.from({ length: tagCount }, (_, from) => from).filter((from) => mayFollow(from, to)),
);

const backTable = new Uint8Array(longestSentence * tagCount);

/** Viterbi: the tags with the greatest sum of weights among the allowed paths. */
export function bestPath(scores: Int32Array, length: number, { transition }: Model): Uint8Array {
  const back = length <= longestSentence ? backTable : new Uint8Array(length * tagCount);
  let previous = new Int32Array(tagCount).fill(impossible);
  previous[0] = 0;
  let current = new Int32Array(tagCount);
  for (let i = 0; i < length; i++) {
    for (let tag = 0; tag < tagCount; tag++) {
      const allowed = sources[tag]!;
      let from = allowed[0]!;
      let best = previous[from]! + transition[from * tagCount + tag]!;
      for (let k = 1; k < allowed.length; k++) {
        const before = allowed[k]!;
        const score = previous[before]! + transition[before * tagCount + tag]!;
        if (score > best) {
          best = score;
          from = before;
        }
      }
      current[tag] = Math.max(impossible, best + scores[i * tagCount + tag]!);
      back[i * tagCount + tag] = from;
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

function collect(path: Uint8Array, scores: Int32Array, offset: number, found: TaggedSpan[]) {
  let start = 0;
  for (let i = 0; i < path.length; i++) {
    const tag = path[i]!;
    if (tag === 1 || tag === 5) start = i;
    const isPerson = tag === 3 || tag === 4;
    if (!isPerson && tag !== 7 && tag !== 8) continue;
    if (tag === 4 || tag === 8) start = i;
    let margin = 0;
    for (let k = start; k <= i; k++) margin += scores[k * tagCount + path[k]!]! - scores[k * tagCount]!;
    found.push({
      kind: isPerson ? 'person' : 'organization',
      start: offset + start,
      end: offset + i + 1,
      margin: margin / (i + 1 - start),
    });
  }
}

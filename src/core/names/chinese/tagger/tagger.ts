import type { Span } from '../../../span.ts';
import { featuresAt, mostFeatures } from './features.ts';
import { type Model, mayFollow, model, tagCount } from './model.ts';
import type { View } from './view.ts';

/** A name that the tagger sees, and by how much it prefers this reading to no name at all, for each letter. */
export interface TaggedSpan extends Span {
  readonly kind: 'person' | 'organization';
  readonly margin: number;
}

const sentenceEnd = /[。！？；\n]/;
const longestSentence = 400;
const features = new Int32Array(mostFeatures);
const impossible = -(2 ** 30);
const forbidden = Array.from({ length: tagCount * tagCount }, (_, i) =>
  mayFollow(Math.floor(i / tagCount), i % tagCount) ? 0 : impossible,
);

/** Adds up the weights of every tag at one place: `into[from … from + tagCount - 1]`. */
export function scoreTags(
  view: View,
  at: number,
  into: Int32Array,
  from: number,
  { emission }: Model = model,
) {
  const count = featuresAt(view, at, features);
  for (let tag = 0; tag < tagCount; tag++) into[from + tag] = 0;
  for (let i = 0; i < count; i++) {
    const row = features[i]! * tagCount;
    for (let tag = 0; tag < tagCount; tag++) into[from + tag]! += emission[row + tag]!;
  }
}

const oneLetter = new Int32Array(tagCount);

/** By how much the tags of a person from `start` to `end` outweigh no name at all. */
export function scorePerson(view: View, start: number, end: number): number {
  let score = 0;
  for (let i = start; i < end; i++) {
    scoreTags(view, i, oneLetter, 0);
    const tag = end - start === 1 ? 4 : i === start ? 1 : i === end - 1 ? 3 : 2;
    score += oneLetter[tag]! - oneLetter[0]!;
  }
  return score;
}

/** The most likely names of the text, sentence by sentence. */
export function tagNames(view: View, using: Model = model): readonly TaggedSpan[] {
  const { folded } = view.reading;
  const found: TaggedSpan[] = [];
  const scores = new Int32Array(longestSentence * tagCount);
  for (let start = 0; start < folded.length; ) {
    let end = start;
    let han = false;
    while (end < folded.length && end - start < longestSentence && !sentenceEnd.test(folded[end]!)) {
      han ||= folded.charCodeAt(end) >= 0x3400;
      end++;
    }
    if (han) {
      for (let i = start; i < end; i++) scoreTags(view, i, scores, (i - start) * tagCount, using);
      const path = bestPath(scores, end - start, using);
      collect(path, scores, start, found);
    }
    start = Math.max(end, start + 1);
    if (start < folded.length && sentenceEnd.test(folded[start]!)) start++;
  }
  return found;
}

/** Viterbi: the tags with the greatest sum of weights among the allowed paths. */
export function bestPath(scores: Int32Array, length: number, { transition }: Model): Uint8Array {
  const back = new Uint8Array(length * tagCount);
  let previous = new Int32Array(tagCount).fill(impossible);
  previous[0] = 0;
  let current = new Int32Array(tagCount);
  for (let i = 0; i < length; i++) {
    for (let tag = 0; tag < tagCount; tag++) {
      let best = impossible * 2;
      let from = 0;
      for (let before = 0; before < tagCount; before++) {
        const arc = before * tagCount + tag;
        const score = previous[before]! + transition[arc]! + forbidden[arc]!;
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

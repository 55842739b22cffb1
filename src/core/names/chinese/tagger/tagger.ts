import type { Span } from '../../../span.ts';
import { tagCount, transition } from './model.ts';
import { bestPath, impossible } from './path.ts';
import { scoreTags } from './scores.ts';
import type { View } from './view.ts';

/** A name that the tagger sees, and by how much it prefers this reading to no name at all, for each letter. */
export interface TaggedSpan extends Span {
  readonly kind: 'person' | 'organization';
  readonly margin: number;
}

const longestSentence = 400;

/** By how much the tags of a person from `start` to `end` outweigh no name at all; after `tagNames` of the same view. */
export function scorePerson({ ofPerson }: View, start: number, end: number): number {
  if (end - start === 1) return ofPerson[4 * start + 3]!;
  let score = ofPerson[4 * start]! + ofPerson[4 * (end - 1) + 2]!;
  for (let i = start + 1; i < end - 1; i++) score += ofPerson[4 * i + 1]!;
  return score;
}

/** The most likely names of the text, sentence by sentence. */
export function tagNames(view: View): readonly TaggedSpan[] {
  const { letters, ofPerson } = view;
  const found: TaggedSpan[] = [];
  for (let start = 0; start < letters.length; ) {
    let end = start;
    let han = false;
    while (end < letters.length && end - start < longestSentence && !endsSentence(letters[end]!)) {
      han ||= letters[end]! >= 0x3400;
      end++;
    }
    if (han) {
      for (let i = start; i < end; i++) {
        const row = (i - start) * tagCount;
        scoreTags(view, i, scores, row);
        for (let tag = 1; tag < 9; tag++) {
          if (separates[letters[i]!] === 1) scores[row + tag] = impossible;
          if (tag <= 4) ofPerson[4 * i + tag - 1] = scores[row + tag]! - scores[row]!;
        }
      }
      collect(bestPath(scores, end - start, transition), scores, start, found);
    }
    start = Math.max(end, start + 1);
    if (start < letters.length && endsSentence(letters[start]!)) start++;
  }
  return found;
}

/** The weights of the tags of each place of a sentence. */
const scores = new Int32Array(longestSentence * tagCount);

function endsSentence(unit: number): boolean {
  return unit === fullStop || unit === lineEnd;
}

/** 1 for what no name goes past. */
const separates = new Uint8Array(0x10000);
for (const mark of '、，；：！？,;!?') separates[mark.charCodeAt(0)] = 1;

const fullStop = '。'.charCodeAt(0);
const lineEnd = 10;

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

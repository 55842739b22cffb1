import modelData from '../../../../data/names/tagger.yaml';
import { bucketCount } from './features.ts';

/**
 * The tags: outside, then begin, inside, end and single of a person and of an organization, then a place. A path of
 * tags is only allowed where a begun name is ended.
 */
export const tags = ['O', 'B-P', 'I-P', 'E-P', 'S-P', 'B-O', 'I-O', 'E-O', 'S-O', 'L'] as const;
export const tagCount = tags.length;

/** Whether tag `to` may follow tag `from`; `from` 0 also stands for the beginning, `to` 0 for the end. */
export function mayFollow(from: number, to: number): boolean {
  const open = from === 1 || from === 2 ? 2 : from === 5 || from === 6 ? 6 : 0;
  if (open) return to === open || to === open + 1;
  return to !== 2 && to !== 3 && to !== 6 && to !== 7;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const data = modelData as { readonly emission: string; readonly transition: string };

/** What the shipped model gives for one tag behind another, whole numbers: `transition[from * tagCount + to]`. */
export const transition: Int32Array = Int32Array.from(data.transition.split(' '), Number);

/** What the shipped model gives for each feature: `[bucket * tagCount + tag]`. Every weight is a letter, from -32 (`A`) to 31 (`_`). */
export function readEmission(): Int8Array {
  const emission = new Int8Array(bucketCount * tagCount);
  const weightOf = new Int8Array(128);
  for (let i = 0; i < digits.length; i++) weightOf[digits.charCodeAt(i)] = i - 32;
  const length = Math.min(emission.length, data.emission.length);
  for (let i = 0; i < length; i++) emission[i] = weightOf[data.emission.charCodeAt(i) & 127]!;
  return emission;
}

/** Writes weights the way the shipped model holds them; weights beyond -32 … 31 are cut. */
export function writeWeights(weights: ArrayLike<number>): string {
  let text = '';
  for (let i = 0; i < weights.length; i++)
    text += digits[Math.max(-32, Math.min(31, Math.round(weights[i]!))) + 32];
  return text;
}

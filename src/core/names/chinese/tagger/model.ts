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
/** The mark at a place stands for so many weights of 0, one more than its place. */
const runs = '!#$%&()*+,./:;<=>?@[]^{|}~';
/** Five weights of 0 as `packed` holds them. */
const fiveZeros = 0b100000_100000_100000_100000_100000;

const data = modelData as { readonly emission: string; readonly transition: string };

/** What the shipped model gives for one tag behind another, whole numbers: `transition[from * tagCount + to]`. */
export const transition: Int32Array = Int32Array.from(data.transition.split(' '), Number);

/**
 * What the shipped model gives for each feature, for five tags in one number and for the other five in the next, six bits
 * each, from -32 up: `[2 * bucket]`, `[2 * bucket + 1]`. A weight is a letter, from -32 (`A`) to 31 (`_`); most are 0,
 * and a mark of `runs` stands for so many of those.
 */
export const packed: Int32Array = pack(data.emission);
/** The least weight, and the bits of every second weight in a number of `packed`. */
export const leastWeight = -32;
export const everyOther = 0x3f03f;

function pack(letters: string): Int32Array {
  const numberOf = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) numberOf[digits.charCodeAt(i)] = i;
  const runOf = new Uint8Array(128);
  for (let i = 0; i < runs.length; i++) runOf[runs.charCodeAt(i)] = i + 1;
  const numbers = new Int32Array(2 * bucketCount).fill(fiveZeros);
  for (let i = 0, at = 0; i < letters.length; i++) {
    const letter = letters.charCodeAt(i) & 127;
    if (runOf[letter] === 0) {
      const shift = 6 * (at % 5);
      const index = Math.floor(at / 5);
      numbers[index] = (numbers[index]! & ~(63 << shift)) | (numberOf[letter]! << shift);
      at++;
    } else at += runOf[letter]!;
  }
  return numbers;
}

/** What the shipped model gives for one tag where a feature holds. */
export function weightOf(bucket: number, tag: number): number {
  return ((packed[2 * bucket + (tag < 5 ? 0 : 1)]! >>> (6 * (tag % 5))) & 63) + leastWeight;
}

/** Writes weights the way the shipped model holds them; weights beyond -32 … 31 are cut. */
export function writeWeights(weights: ArrayLike<number>): string {
  let text = '';
  let zeros = 0;
  const closeRun = () => {
    for (; zeros > 0; zeros -= Math.min(zeros, runs.length)) text += runs[Math.min(zeros, runs.length) - 1];
  };
  for (let i = 0; i < weights.length; i++) {
    const weight = Math.max(leastWeight, Math.min(31, Math.round(weights[i]!)));
    if (weight === 0) zeros++;
    else {
      closeRun();
      text += digits[weight - leastWeight];
    }
  }
  closeRun();
  return text;
}

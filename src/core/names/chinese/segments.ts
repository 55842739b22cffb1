import { isHan } from './characters.ts';
import { type Likelihood, likelihood } from './likelihood.ts';
import type { Reading } from './reading.ts';

/**
 * The text as the row of its likeliest words (`Likelihood`): 财政|局长, but 管理局|局长. What is unknown is left as single
 * letters; Latin letters and digits run together.
 */
export interface Segments {
  /** Where the word that starts at `i` ends, or 0 where none starts. */
  readonly endOf: Int32Array;
  /** Where the word that ends at `i` starts, or -1 where none ends. */
  readonly startOf: Int32Array;
  /** The classes of the word that starts at `i`; 0 for what is unknown. */
  readonly classes: Int32Array;
  readonly likelihood: Likelihood;
}

/** Cuts a text into its likeliest words, in linear time. */
export function segment(reading: Reading): Segments {
  const { length } = reading.folded;
  const found = likelihood(reading);
  const endOf = new Int32Array(length + 1);
  const classes = new Int32Array(length + 1);
  const startOf = new Int32Array(length + 1).fill(-1);
  for (let end = length; end > 0; ) {
    const from = found.startOf[end]! >= 0 ? found.startOf[end]! : end - 1;
    // What only the vocabulary knows may be a part of a name: it is left as letters.
    const start = found.hit[end]! < 0 && isHan(reading.folded[from]) ? end - 1 : from;
    endOf[start] = end;
    startOf[end] = start;
    classes[start] = found.hit[end]! >= 0 ? reading.classes[found.hit[end]!]! : 0;
    for (let i = end - 1; start > from && i > from; i--) {
      found.startOf[i] = i - 1;
      found.hit[i] = -1;
    }
    end = start;
  }
  return { endOf, startOf, classes, likelihood: found };
}

import type { Span } from '../span.ts';

/** A date expression in the text. Offsets count UTF-16 code units of `Article.prose`. */
export interface DateFinding extends Span {
  /** EDTF, or null where the expression names no day that can be known (近日). */
  readonly value: string | null;
  /** How it came to its value, in words for a reader: `counted from publication, 2023-05-30`. */
  readonly how: string;
  /** Whether the value depends on the publication date (昨日, 29日, last month). */
  readonly relative: boolean;
}

/** When an article was published: an EDTF date, and where that was read, in a few words. */
export interface PublicationDate {
  readonly value: string;
  readonly from: string;
}

import assert from 'node:assert/strict';
import { readArticle } from '../../src/core/article/readArticle.ts';
import type { DateFinding } from '../../src/core/dates/date.ts';
import { findDates } from '../../src/core/dates/findDates.ts';
import { fold } from '../../src/core/text/fold.ts';

/** A publication date (EDTF, or none) and a text in which each date is marked with its value: `[29日=2023-05-29]`. */
export type DateCase = readonly [published: string | null, annotated: string];

/** Takes the marks out of an annotated text. */
export function plain(annotated: string): string {
  return annotated.replaceAll(/\[([^\]=]*)=[^\]]*\]/g, '$1');
}

export function datesOf(text: string, published: string | null): readonly DateFinding[] {
  const article = readArticle(text);
  return findDates(article, fold(article.prose), published ? { value: published, from: 'given' } : null);
}

/** The text with what was found marked as in a case. */
export function annotate(text: string, found: readonly DateFinding[]): string {
  let annotated = '';
  let at = 0;
  for (const { start, end, value } of found) {
    annotated += `${text.slice(at, start)}[${text.slice(start, end)}=${value}]`;
    at = end;
  }
  return annotated + text.slice(at);
}

/** One test a case. */
export function checkAll(cases: readonly DateCase[]) {
  for (const [published, annotated] of cases) {
    it(`${annotated} · ${published ?? 'undated'}`, () => {
      const text = plain(annotated);
      assert.equal(annotate(text, datesOf(text, published)), annotated);
    });
  }
}

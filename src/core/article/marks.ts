import type { Span } from '../span.ts';
import type { DraftWriter } from './draft.ts';

/** A stretch of source that is markup of a text file, and what it says of the text around it. */
export interface Mark extends Span {
  /**
   * `break` separates the cells of a table; `title`, `heading` and `item` (of a list) speak of the line that follows;
   * `link` and `linkEnd` stand around the text of a link.
   */
  readonly effect: 'none' | 'break' | 'title' | 'heading' | 'item' | 'link' | 'linkEnd';
}

/** The marks of a text, in order and not overlapping, and the stretches that are code. */
export interface Marks {
  readonly marks: readonly Mark[];
  readonly code: readonly Span[];
}

/**
 * Wraps a function that writes stretches of source so that marks are left out and have their effect. Stretches must come
 * from front to back.
 */
export function leaveOut(
  marks: readonly Mark[],
  writer: DraftWriter,
  write: (start: number, end: number) => void,
): (start: number, end: number) => void {
  let next = 0;
  return (start, end) => {
    let at = start;
    while (next < marks.length && marks[next]!.start < end) {
      const mark = marks[next]!;
      if (mark.start > at) write(at, mark.start);
      if (mark.start >= start) writer.mark(mark.effect);
      at = Math.max(at, Math.min(mark.end, end));
      if (mark.end > end) break;
      next++;
    }
    if (at < end) write(at, end);
  };
}

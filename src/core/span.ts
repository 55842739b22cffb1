/** A stretch of text: UTF-16 offsets, `start` included, `end` excluded, `start` ≤ `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `outer` holds the whole of `inner`; a span holds itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

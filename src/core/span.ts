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

/** Index of the first of some spans, which are in text order, that starts at an offset or behind it. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

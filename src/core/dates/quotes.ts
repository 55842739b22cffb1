import type { Span } from '../span.ts';

const opening = '「『“';
const closing = '」』”';

/** For each of the spans, given in text order, whether it stands inside quotation marks of its own paragraph. */
export function insideQuotes(text: string, spans: readonly Span[]): readonly boolean[] {
  let depth = 0;
  let isStraightOpen = false;
  let at = 0;
  return spans.map(({ start }) => {
    for (; at < start; at++) {
      const sign = text[at]!;
      if (sign === '\n') {
        depth = 0;
        isStraightOpen = false;
      } else if (opening.includes(sign)) depth++;
      else if (closing.includes(sign)) depth = Math.max(0, depth - 1);
      else if (sign === '"') isStraightOpen = !isStraightOpen;
    }
    return depth > 0 || isStraightOpen;
  });
}

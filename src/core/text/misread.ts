/** Fewer replaced characters than this are a fault of the text, not of how it was read. */
const fewest = 8;

/** What share of a text is replaced where it was read in the wrong encoding, at least: one in so many characters. */
const oneIn = 50;

/**
 * Where a text that was decoded in the wrong encoding shows it: the UTF-16 offset of the first replacement character
 * (U+FFFD) and how many there are; null for a text that has none, or only a few in a long one.
 */
export function misreadAt(text: string): { readonly first: number; readonly count: number } | null {
  const first = text.indexOf('\ufffd');
  if (first < 0) return null;
  let count = 0;
  for (let at = first; at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count >= fewest && count * oneIn >= text.length ? { first, count } : null;
}

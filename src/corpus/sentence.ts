/** A sentence around a place in a text, in one line and without markup. */
export interface SentenceAround {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** As much is looked at on either side of a place, in UTF-16 code units. */
const reach = 160;
const ends =
  /[。！？!?；;\n]|\.(?=\s)|<\/?(?:article|blockquote|body|br|dd|div|figcaption|h[1-6]|head|html|li|p|section|t[dhr]|title)\b[^<>]*>/gi;

/** The sentence that a place stands in, shortened by `…` where it is long. Offsets are UTF-16 code units. */
export function sentenceAround(text: string, start: number, end: number): SentenceAround {
  const left = text.slice(Math.max(0, start - reach), start);
  const right = text.slice(end, end + reach);
  const before = [...left.matchAll(ends)].at(-1);
  const from = before ? before.index + before[0].length : 0;
  const [to] = [...right.matchAll(ends)];
  const isCutLeft = !before && start > reach;
  const isCutRight = !to && end + reach < text.length;
  return {
    before: `${isCutLeft ? '…' : ''}${plain(left.slice(from)).trimStart()}`,
    match: plain(text.slice(start, end)),
    after: `${plain(right.slice(0, to ? to.index + (/^[\n<]/.test(to[0]) ? 0 : 1) : undefined)).trimEnd()}${isCutRight ? '…' : ''}`,
  };
}

/** Tags out, also those that were cut through, and white space in one. */
function plain(text: string): string {
  return text
    .replace(/<[^<>]*>/g, '')
    .replace(/^[^<>]*(?<=[\w"'/])>/, '')
    .replace(/<[a-z/!][^<>]*$/i, '')
    .replace(/\s+/g, ' ');
}

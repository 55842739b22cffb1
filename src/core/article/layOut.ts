import type { Span } from '../span.ts';
import type { OffsetMap } from './article.ts';
import type { Draft, Piece } from './draft.ts';

/** The prose, where each draft came to stand in it, and the way back to the source. */
export interface Layout {
  readonly prose: string;
  readonly spans: readonly Span[];
  readonly offsets: OffsetMap;
}

/** Joins the drafts by line feeds. The line feeds stand for no source text: their runs are empty there. */
export function layOut(source: string, drafts: readonly Draft[]): Layout {
  const parts: string[] = [];
  const spans: Span[] = [];
  const prose: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let length = 0;
  let last = 0;

  function add({ start, end, text }: Piece): void {
    const printed = text ?? source.slice(start, end);
    parts.push(printed);
    prose.push(length);
    from.push(start);
    to.push(end);
    length += printed.length;
    last = end;
  }

  for (const draft of drafts) {
    if (spans.length) add({ start: last, end: last, text: '\n' });
    const start = length;
    for (const piece of draft.pieces) add(piece);
    spans.push({ start, end: length });
  }
  return { prose: parts.join(''), spans, offsets: { prose, source: from, sourceEnd: to } };
}

import { convert, convertText } from '../core/convert/convert.ts';
import type { Edit } from '../core/convert/edits.ts';
import { knownNames } from '../core/convert/knownNames.ts';
import { protectNames } from '../core/convert/protectNames.ts';
import type { Span } from '../core/span.ts';
import type { ConvertAnswer, ConvertParams } from '../protocol.ts';
import type { ReadArticle } from './articles.ts';

/**
 * The edits that convert a document, or the parts of it that are asked for. Parts are converted as they stand in the
 * document, not as texts of their own: what script they are in, and which names and words they cut through, is known.
 */
export function convertDocument(
  { document, version, analysis, knowledge }: ReadArticle,
  { to, phrases, ranges }: Pick<ConvertParams, 'to' | 'phrases' | 'ranges'>,
): ConvertAnswer {
  const text = document.getText();
  const names = protectNames(analysis, knowledge, to);
  const { edits } = convert(text, { to, phrases, names, known: knownNames(knowledge, to) });
  const parts = joined(
    ranges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) })),
  );
  const wanted =
    parts.length === 0
      ? edits
      : within(edits, parts, (piece) => convertText(text.slice(piece.start, piece.end), { to, phrases }));
  return {
    version,
    edits: wanted.map(({ start, end, text: newText }) => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      newText,
    })),
  };
}

/** The edits inside the parts. One that crosses the edge of a part is cut there. */
function within(
  edits: readonly Edit[],
  parts: readonly Span[],
  convertPiece: (piece: Span) => string,
): readonly Edit[] {
  let first = 0;
  return parts.flatMap((part) => {
    while (first < edits.length && edits[first]!.end <= part.start) first++;
    const found: Edit[] = [];
    for (let i = first; i < edits.length && edits[i]!.start < part.end; i++) {
      const edit = edits[i]!;
      const piece = { start: Math.max(edit.start, part.start), end: Math.min(edit.end, part.end) };
      const isWhole = piece.start === edit.start && piece.end === edit.end;
      const isParallel = edit.text.length === edit.end - edit.start;
      const cut = isParallel && edit.text.slice(piece.start - edit.start, piece.end - edit.start);
      found.push(isWhole ? edit : { ...piece, text: cut || convertPiece(piece) });
    }
    return found;
  });
}

/** Spans in text order, those that touch or overlap made one, empty ones left out. */
function joined(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const result: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

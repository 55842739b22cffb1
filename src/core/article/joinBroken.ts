import type { Draft, Piece } from './draft.ts';

/**
 * Joins blocks that break inside an English sentence, as copied and machine-translated pages have them: the first
 * ends without a full stop and the next begins in lower case. A space stands for the break.
 */
export function joinBroken(source: string, drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  let pieces: Piece[] | null = null;
  for (const draft of drafts) {
    const before = joined[joined.length - 1];
    if (before && continues(source, before, draft)) {
      const start = before.pieces[before.pieces.length - 1]!.end;
      pieces ??= [...before.pieces];
      pieces.push({ start, end: draft.pieces[0]!.start, text: ' ' });
      for (const piece of draft.pieces) pieces.push(piece);
      joined[joined.length - 1] = { ...before, pieces, linked: before.linked + draft.linked };
    } else {
      pieces = null;
      joined.push(draft);
    }
  }
  return joined;
}

function continues(source: string, before: Draft, after: Draft): boolean {
  if (before.role !== after.role || before.role !== 'text' || before.container !== after.container)
    return false;
  const end = before.pieces[before.pieces.length - 1]!;
  const start = after.pieces[0]!;
  if (end.text !== null || start.text !== null || end.end - end.start < 2) return false;
  return (
    /[a-z,]$/i.test(source.slice(end.end - 1, end.end)) &&
    startsInside.test(source.slice(start.start, start.start + 24))
  );
}

/** A lower-case word; not `a)`, `iPhone`, an address or a line of code. */
const startsInside = /^(?:[a-z]{2,}|a)(?:[ ,.;'’-]|$)/;

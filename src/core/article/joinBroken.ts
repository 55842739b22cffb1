import { type Draft, isWide, type Piece } from './draft.ts';

/** A line that is joined to the one before: with a space, or with nothing where neither side takes one. */
type Join = 'space' | 'nothing' | null;

/** Lines narrower or wider than this (in columns) are not broken by a program but by their writer. */
const narrowest = 30;
const widest = 130;

/**
 * Joins blocks that were one before they were copied. Copied and machine-translated English pages break inside sentences:
 * the first part ends without a full stop and the next begins in lower case. Mails and old boards break every line at one
 * width: in three or more lines without a blank line between them, each is so full that the next word had no room.
 */
export function joinBroken(source: string, drafts: readonly Draft[]): readonly Draft[] {
  const wrapped = findWrapped(source, drafts);
  const joined: Draft[] = [];
  let pieces: Piece[] | null = null;
  drafts.forEach((draft, i) => {
    const before = joined[joined.length - 1];
    const join = before && canJoin(before, draft) ? (wrapped[i] ?? continues(source, before, draft)) : null;
    if (!before || !join) {
      pieces = null;
      joined.push(draft);
      return;
    }
    const start = before.pieces[before.pieces.length - 1]!.end;
    pieces ??= [...before.pieces];
    if (join === 'space') pieces.push({ start, end: draft.pieces[0]!.start, text: ' ' });
    for (const piece of draft.pieces) pieces.push(piece);
    joined[joined.length - 1] = { ...before, pieces, linked: before.linked + draft.linked };
  });
  return joined;
}

function canJoin(before: Draft, after: Draft): boolean {
  return before.role === 'text' && after.role === 'text' && before.container === after.container;
}

function continues(source: string, before: Draft, after: Draft): Join {
  const end = before.pieces[before.pieces.length - 1]!;
  const start = after.pieces[0]!;
  if (end.text !== null || start.text !== null || end.end - end.start < 2) return null;
  // 部长甲、副省长乙、: a list goes on.
  if (source[end.end - 1] === '、')
    return /^\p{Script=Han}/u.test(source.slice(start.start, start.start + 2)) ? 'nothing' : null;
  const open = /[a-z,]/i.test(source[end.end - 1]!);
  return open && startsInside.test(source.slice(start.start, start.start + 24)) ? 'space' : null;
}

/** A lower-case word; not `a)`, `iPhone`, an address or a line of code. */
const startsInside = /^(?:[a-z]{2,}|a)(?:[ ,.;'’-]|$)/;

/** For each draft how it is joined to the one before, if the lines around it were broken at one width. */
function findWrapped(source: string, drafts: readonly Draft[]): readonly Join[] {
  const joins: Join[] = new Array(drafts.length).fill(null);
  for (let first = 0; first < drafts.length; ) {
    let end = first + 1;
    while (end < drafts.length && !drafts[end]!.apart && isLine(drafts[end]!)) end++;
    if (end - first >= 3 && isLine(drafts[first]!)) markWrapped(source, drafts, first, end, joins);
    first = end;
  }
  return joins;
}

/** Whether a draft is one stretch of plain text. */
function isLine({ pieces, role }: Draft): boolean {
  return pieces.length === 1 && pieces[0]!.text === null && role === 'text';
}

function markWrapped(
  source: string,
  drafts: readonly Draft[],
  first: number,
  end: number,
  joins: Join[],
): void {
  const lines = drafts
    .slice(first, end)
    .map(({ pieces }) => source.slice(pieces[0]!.start, Math.min(pieces[0]!.end, pieces[0]!.start + 400)));
  const widths = lines.map(columns);
  const width = widths.reduce((a, b) => Math.max(a, b), 0);
  if (width < narrowest || width > widest) return;
  const full = lines.map(
    (line, i) => i + 1 < lines.length && widths[i]! + roomFor(line, lines[i + 1]!) > width,
  );
  const open = lines.map((line, i) => i + 1 < lines.length && !/[。！？!?.:：」』”"…)）]$/.test(line));
  const openCount = open.filter(Boolean).length;
  if (openCount < 2 || open.some((isOpen, i) => isOpen && !full[i])) return;
  for (let i = 1; i < lines.length; i++) {
    if (!full[i - 1]) continue;
    const noSpace = isWide(lines[i - 1]!.at(-1)!) || isWide(lines[i]![0]!);
    joins[first + i] = noSpace ? 'nothing' : 'space';
  }
}

/** Columns that the first word of the next line would have taken at the end of a line. */
function roomFor(line: string, next: string): number {
  const word = isWide(next[0]!) ? next[0]! : (/^[^\s\u2e80-\uffef]{1,60}/.exec(next)?.[0] ?? next[0]!);
  // A mark that may not begin a line takes the character before it along.
  const together = /^.[，。、；：！？」』”）》]/.test(next) ? 2 : 0;
  return columns(word) + together + (isWide(line.at(-1)!) ? 0 : 1);
}

/** Width of a text where Han characters and full-width forms take two columns. */
function columns(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) >= 0x2e80 ? 2 : 1;
  return width;
}

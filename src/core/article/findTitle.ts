import type { Line } from './classify.ts';
import { bare } from './linePatterns.ts';

/** As many blocks before the text are looked through for a headline. */
const headLines = 40;
/** Columns: a line printed twice is a headline from the first on, another line from the second. */
const shortestRepeated = 12;
const shortestTitle = 16;

/**
 * Index of the headline, or -1: what the page's data give (`titles`), what the markup says, a line printed twice before
 * the text, or the first line there that is long enough. Lines that print it again, and only they, are titles too: a
 * second first-level heading is a heading. `first` is the index of the first paragraph.
 */
export function findTitle(lines: readonly Line[], first: number, titles: readonly string[]): number {
  const title = titleIndex(lines, first, titles);
  if (title < 0) return -1;
  const text = bare(lines[title]!.text);
  for (const line of lines) {
    if (line.kind === 'title') line.kind = 'heading';
    if (!line.short || (line.kind !== null && line.kind !== 'heading')) continue;
    if (bare(line.text) === text) line.kind = 'title';
  }
  lines[title]!.kind = 'title';
  return title;
}

function titleIndex(lines: readonly Line[], first: number, titles: readonly string[]): number {
  const known = new Set(titles.map(bare).filter((title) => title.length > 3));
  const given = known.size
    ? lines.findIndex(
        (line) => line.kind !== 'metadata' && line.text.length < 300 && known.has(bare(line.text)),
      )
    : -1;
  if (given >= 0) return given;
  const marked = lines.findIndex((line) => line.kind === 'title');
  if (marked >= 0) return marked;
  // Some sites put the headline into the header of the page.
  const inFurniture = lines.findIndex((line) => line.draft.role === 'title');
  return inFurniture >= 0 ? inFurniture : likelyTitle(lines, first);
}

function likelyTitle(lines: readonly Line[], first: number): number {
  const head = lines.slice(0, Math.max(0, Math.min(first, headLines)));
  const possible = (line: Line) => line.kind === null && isHeading(line);
  const counts = new Map<string, number>();
  for (const line of head) if (possible(line)) counts.set(line.text, (counts.get(line.text) ?? 0) + 1);
  const repeated = head.findIndex(
    (line) => possible(line) && counts.get(line.text)! > 1 && line.width >= shortestRepeated,
  );
  return repeated >= 0 ? repeated : head.findIndex((line) => possible(line) && line.width >= shortestTitle);
}

/** Whether a line may be a heading by its form: short, no sentence, no item of a list. */
export function isHeading({ draft, short, text }: Line): boolean {
  return short && draft.role !== 'item' && !/[。；;，,：:、]$/.test(text);
}

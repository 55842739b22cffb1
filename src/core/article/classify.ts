import type { Span } from '../span.ts';
import type { BlockKind } from './article.ts';
import type { Container, Draft } from './draft.ts';
import { findTitle, isHeading } from './findTitle.ts';
import { type LineReading, readLine } from './lineKinds.ts';

/** A block while its kind is being found out. */
export interface Line {
  readonly draft: Draft;
  readonly text: string;
  readonly reading: LineReading;
  /** Whether it is a paragraph beyond doubt: a sentence of some length. */
  readonly paragraph: boolean;
  /** In columns: Han characters and full-width forms take two. Long texts are not measured to the end. */
  readonly width: number;
  /** No sentence, and no longer than a headline. */
  readonly short: boolean;
  kind: BlockKind | null;
}

/**
 * What each block is, in order. `titles` are headlines known from elsewhere (og:title, JSON-LD). Decided by the
 * markup first, then by a line's own words, then by where it stands: before the headline, in the article, after its end.
 */
export function classify(
  prose: string,
  spans: readonly Span[],
  drafts: readonly Draft[],
  titles: readonly string[] = [],
): readonly BlockKind[] {
  const containers = largeContainers(spans, drafts);
  const lines = drafts.map((draft, i) =>
    toLine(draft, prose.slice(spans[i]!.start, spans[i]!.end), containers),
  );
  const first = lines.findIndex((line) => line.paragraph && line.kind === null);
  const last = lines.findLastIndex((line) => line.paragraph && line.kind === null);
  const title = findTitle(lines, first, titles);
  markHead(lines, title);
  markTail(lines, first, last);
  markCaptions(lines);
  return lines.map(
    (line, i) => line.kind ?? (isHeading(line) && leadsText(lines, i, first) ? 'heading' : 'paragraph'),
  );
}

function toLine(draft: Draft, text: string, large: ReadonlySet<Container>): Line {
  const reading = readLine(text);
  const sentence = /[。！？!?…；;][”’」』"）)]*$|[a-z)\]"”’]\.["”’)]*$/i.test(text.slice(-8));
  const width = textWidth(text);
  const short = width <= 160 && !sentence;
  const linkedMost = draft.linked > text.length * 0.6;
  const furniture = isFurniture(draft.container, large);
  return {
    draft,
    text,
    reading,
    paragraph: ((sentence && width >= 60) || width >= 160) && !linkedMost && reading.kind === null,
    width,
    short,
    kind:
      kindFromMarkup(draft.role, reading, { short, furniture }) ??
      kindFromWords(reading, linkedMost && width < 160),
  };
}

function kindFromMarkup(
  role: Draft['role'],
  reading: LineReading,
  { short, furniture }: { readonly short: boolean; readonly furniture: boolean },
): BlockKind | null {
  if (furniture) return reading.kind === 'byline' ? 'byline' : 'furniture';
  // A whole article may stand in an element that is called editor or author.
  if (role === 'byline' && !short) return null;
  return role === 'text' || role === 'strong' || role === 'item' ? null : role;
}

function kindFromWords({ kind, listHead }: LineReading, linked: boolean): BlockKind | null {
  if (kind === 'imageName') return 'caption';
  return kind ?? (linked || listHead ? 'furniture' : null);
}

/** Containers that hold most of the text: an article inside them is no furniture, whatever their class says. */
function largeContainers(spans: readonly Span[], drafts: readonly Draft[]): ReadonlySet<Container> {
  const sizes = new Map<Container, number>();
  let total = 0;
  drafts.forEach(({ container, linked }, i) => {
    const size = spans[i]!.end - spans[i]!.start - linked;
    if (size < shortestText) return;
    total += size;
    for (let outer = container; outer; outer = outer.parent) sizes.set(outer, (sizes.get(outer) ?? 0) + size);
  });
  const large = [...sizes].filter(([container, size]) => !container.always && size > total / 2);
  return new Set(large.map(([container]) => container));
}

/** Shorter blocks say nothing about where the article is. */
const shortestText = 20;

function isFurniture(container: Container | null, large: ReadonlySet<Container>): boolean {
  for (let outer = container; outer; outer = outer.parent) if (!large.has(outer)) return true;
  return false;
}

/** Whether a paragraph follows, behind other short lines at most where the text has not begun yet. */
function leadsText(lines: readonly Line[], at: number, first: number): boolean {
  if (at < first) return true;
  let next = at + 1;
  while (lines[next]?.kind === 'caption') next++;
  return lines[next]?.paragraph === true;
}

/** What stands before the headline is navigation, but for bylines, pictures and data. */
function markHead(lines: readonly Line[], title: number): void {
  for (const line of lines.slice(0, Math.max(0, title))) {
    if (line.short && (line.kind === null || line.kind === 'heading')) line.kind = 'furniture';
  }
}

/** What stands after the end of the article is furniture: after a mark that says so, or from the head of a list on. */
function markTail(lines: readonly Line[], first: number, last: number): void {
  if (last < 0) return;
  let ended = false;
  for (let i = Math.max(0, first); i < lines.length; i++) {
    const line = lines[i]!;
    // A short caption behind the article says who took its pictures; a longer one belongs to another story.
    const foreign =
      line.kind === null || line.kind === 'heading' || (line.kind === 'caption' && line.width > 24);
    if (ended && foreign) line.kind = 'furniture';
    if (i < last) continue;
    const closes = line.kind === 'byline' || line.reading.kind === 'furniture' || line.reading.listHead;
    ended ||= line.reading.endMark || (i > last && closes);
  }
}

/** The name of a picture's file stands before its caption. */
function markCaptions(lines: readonly Line[]): void {
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (lines[i - 1]!.reading.kind !== 'imageName' || line.kind !== null) continue;
    if (line.width <= 120 && !line.paragraph) line.kind = 'caption';
  }
}

function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length && i < 400; i++) width += text.charCodeAt(i) >= 0x2e80 ? 2 : 1;
  return text.length > 400 ? text.length : width;
}

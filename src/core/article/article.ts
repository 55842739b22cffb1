import type { Script } from '../analysis.ts';
import type { Span } from '../span.ts';

/** What a block of prose is on the page. Furniture is navigation, related stories, copyright and contact lines. */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'caption' | 'byline' | 'metadata' | 'furniture';

/** A block of prose; offsets count UTF-16 code units of `Article.prose`. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A machine-readable field: a front matter key, an HTML `meta` name, `time`, or a JSON-LD property. */
export interface MetadataField {
  readonly source: 'front matter' | 'meta' | 'time' | 'json-ld';
  /** In lower case, as `date`, `author`, `article:published_time`, `datepublished`. */
  readonly key: string;
  readonly value: string;
  /** Where the value stands in `Article.prose`, if its text is part of the prose. */
  readonly span: Span | null;
}

/**
 * An article taken apart: prose without markup, and where each piece of it stands in the file. The grammars read
 * `prose`; `sourceSpan` leads back. Plain data, so that it can be passed between threads.
 */
export interface Article {
  /** The decoded file, untouched. */
  readonly source: string;
  readonly format: 'text' | 'markdown' | 'html';
  /** The text of all blocks in file order, joined by line feeds, with markup left out and entities decoded. */
  readonly prose: string;
  /** The blocks of `prose`, in order, not overlapping. */
  readonly blocks: readonly Block[];
  readonly metadata: readonly MetadataField[];
  /** The article's own headline in `prose`, if it has one. */
  readonly title: Span | null;
  readonly script: Script;
  /** Where runs of `prose` stand in `source`. */
  readonly offsets: OffsetMap;
}

/**
 * Runs of prose that stand in the source as they are: the run that starts at `prose[i]` starts at `source[i]` and
 * ends where the next run begins (`prose[i + 1]`). A run may be longer in the source than in the prose (an entity).
 */
export interface OffsetMap {
  readonly prose: readonly number[];
  readonly source: readonly number[];
  /** Where the run's source text ends. */
  readonly sourceEnd: readonly number[];
}

/**
 * The stretch of the source that prints a stretch of the prose. Goes in: UTF-16 offsets of `prose`; comes out: UTF-16
 * offsets of `source`. A span that crosses markup includes it. Offsets outside the prose are brought back inside.
 */
export function sourceSpan(article: Article, span: Span): Span {
  return { start: toSource(article, span.start, 'start'), end: toSource(article, span.end, 'end') };
}

function toSource({ offsets, source }: Article, offset: number, edge: 'start' | 'end'): number {
  const at = edge === 'start' ? offset : offset - 1;
  const run = lastAtMost(offsets.prose, at);
  if (run < 0) return 0;
  const mapped = offsets.source[run]! + (at - offsets.prose[run]!);
  const limit = offsets.sourceEnd[run]!;
  if (edge === 'start') return Math.min(mapped, limit);
  const lastOfRun = offsets.prose[run + 1] === offset;
  return Math.min(lastOfRun ? limit : mapped + 1, source.length);
}

/** Index of the last entry that is not greater than `value`, or -1. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

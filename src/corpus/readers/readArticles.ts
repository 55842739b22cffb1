import type { SourceArticles } from './article.ts';
import { isFeed, readFeed } from './feed.ts';
import { readJsonLines } from './jsonLines.ts';

/** How a file with several articles is told from one that is an article, and read. */
interface Container {
  readonly matches: (file: string, text: string) => boolean;
  readonly read: (text: string) => SourceArticles;
}

/** A new kind of file with several articles is one file and one line here. */
const containers: readonly Container[] = [
  { matches: (file) => /\.(?:jsonl|ndjson)$/i.test(file), read: readJsonLines },
  { matches: (file, text) => /\.(?:rss|atom|xml)$/i.test(file) && isFeed(text), read: readFeed },
];

/** The endings of files that may hold articles, in lower case and without the dot. */
export const articleEndings: readonly string[] = [
  'txt',
  'md',
  'markdown',
  'html',
  'htm',
  'news',
  'jsonl',
  'ndjson',
  'rss',
  'atom',
  'xml',
];

/**
 * The articles of a decoded file: the items of a feed or of JSON lines, else the file itself. `file` is its name or
 * path, of which only the ending is looked at. XML that is no feed holds no articles. Never throws.
 */
export function readArticles(file: string, text: string): SourceArticles {
  const container = containers.find(({ matches }) => matches(file, text));
  if (container) return container.read(text);
  if (/\.(?:rss|atom|xml)$/i.test(file)) return { articles: [], problems: [] };
  return { articles: [{ item: '', line: 0, text, published: null, title: null }], problems: [] };
}

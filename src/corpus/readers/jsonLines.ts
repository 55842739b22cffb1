import type { SourceArticle, SourceArticles } from './article.ts';
import { dayOf } from './day.ts';

/** The keys under which crawlers and archives keep these; the first one that holds a text counts. */
const keys = {
  id: ['id', 'url', 'link', 'guid'],
  title: ['title', 'headline'],
  text: ['text', 'content', 'body', 'article'],
  published: ['published', 'date', 'date_published', 'datePublished', 'publish_date', 'pubDate', 'time'],
} as const;

/**
 * One article a line: `{"text": …}`, with `id`, `title` and `published` where there are any, which is what
 * `analyze --stdin-jsonl` takes. A line that is no such object is a problem, and the others are read.
 */
export function readJsonLines(text: string): SourceArticles {
  const articles: SourceArticle[] = [];
  const problems: { line: number; reason: string }[] = [];
  const items = new Set<string>();
  text.split('\n').forEach((content, line) => {
    if (content.trim() === '') return;
    const read = readLine(content, line);
    if ('reason' in read) {
      problems.push({ line, reason: read.reason });
      return;
    }
    const item = items.has(read.item) ? `${read.item}#${line + 1}` : read.item;
    items.add(item);
    articles.push({ ...read, item });
  });
  return { articles, problems };
}

function readLine(content: string, line: number): SourceArticle | { readonly reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return { reason: `no JSON: ${(error as Error).message}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { reason: 'no JSON object' };
  const fields = value as Record<string, unknown>;
  const body = textOf(fields, keys.text);
  if (body === null) return { reason: 'has no "text"' };
  const title = textOf(fields, keys.title);
  const published = textOf(fields, keys.published);
  return {
    item: textOf(fields, keys.id) ?? String(line + 1),
    line,
    text: title && !body.trimStart().startsWith(title) ? `${title}\n\n${body}` : body,
    published: published && dayOf(published),
    title,
  };
}

function textOf(fields: Record<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return null;
}

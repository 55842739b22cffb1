import { Parser } from 'htmlparser2';
import { readArticle } from '../../core/article/readArticle.ts';
import type { SourceArticle, SourceArticles } from './article.ts';
import { dayOf } from './day.ts';

/** Whether a decoded XML file is an RSS, RDF or Atom feed. */
export function isFeed(text: string): boolean {
  return /<(?:rss|feed|rdf:RDF)[\s>]/i.test(text.slice(0, 4000));
}

/** The elements of an item that are read, by what they are; of several the fullest counts. */
const uses: Readonly<Record<string, keyof Fields>> = {
  title: 'title',
  'content:encoded': 'body',
  content: 'body',
  description: 'body',
  summary: 'body',
  pubdate: 'published',
  published: 'published',
  'dc:date': 'published',
  updated: 'updated',
  guid: 'id',
  id: 'id',
};

interface Fields {
  title: string;
  body: string;
  published: string;
  updated: string;
  id: string;
  link: string;
}

/**
 * The items of an RSS (2.0 or 1.0) or Atom feed, each an article: its title and its body without markup. Feeds are
 * often not well-formed; the parser takes them as they come, and an item without any text is left out.
 */
export function readFeed(text: string): SourceArticles {
  const articles: SourceArticle[] = [];
  const lineAt = lineCounter(text);
  let fields: Fields | null = null;
  let start = 0;
  let depth = 0;
  let use: keyof Fields | null = null;
  let content = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = name.toLowerCase();
        if (fields === null) {
          if (tag !== 'item' && tag !== 'entry') return;
          fields = { title: '', body: '', published: '', updated: '', id: '', link: '' };
          start = parser.startIndex;
          depth = 0;
          return;
        }
        depth++;
        if (depth > 1) {
          // The markup of an Atom body of type xhtml stands in the feed itself.
          if (use === 'body') content += `<${tag}>`;
          return;
        }
        use = uses[tag] ?? null;
        content = '';
        if (tag === 'link') {
          if (attributes.href && (attributes.rel ?? 'alternate') === 'alternate')
            fields.link ||= attributes.href;
          else use = 'link';
        }
      },
      ontext(data) {
        if (use !== null && depth > 0) content += data;
      },
      onclosetag(name) {
        if (fields === null) return;
        if (depth === 0) {
          const article = toArticle(fields, lineAt(start), articles.length + 1);
          if (article) articles.push(article);
          fields = null;
          return;
        }
        if (depth > 1 && use === 'body') content += `</${name.toLowerCase()}>`;
        depth--;
        if (depth === 0 && use !== null) {
          if (content.length > fields[use].length) fields[use] = content;
          use = null;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return { articles, problems: [] };
}

function toArticle(fields: Fields, line: number, number: number): SourceArticle | null {
  const title = prose(fields.title);
  const text = [title, prose(fields.body)].filter(Boolean).join('\n\n');
  if (text === '') return null;
  return {
    item: (fields.link || fields.id).trim() || String(number),
    line,
    text,
    published: dayOf(fields.published) ?? dayOf(fields.updated),
    title: title || null,
  };
}

/** A text that may hold HTML, without it. */
function prose(content: string): string {
  const trimmed = content.trim();
  if (!/[<&]/.test(trimmed)) return trimmed;
  return readArticle(`<html><body>${trimmed}</body></html>`).prose.trim();
}

/** The line of an offset, from zero; asked in ascending order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 0;
  let counted = 0;
  return (offset) => {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', counted)) {
      line++;
      counted = at + 1;
    }
    return line;
  };
}

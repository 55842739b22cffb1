import type { Span } from '../span.ts';
import { detectScript } from '../text/script.ts';
import type { Article, Block, MetadataField } from './article.ts';
import { classify } from './classify.ts';
import type { Draft } from './draft.ts';
import { type FrontMatter, type FrontMatterField, readFrontMatter } from './frontMatter.ts';
import { joinBroken } from './joinBroken.ts';
import { layOut } from './layOut.ts';
import { fieldsOf } from './pageData.ts';
import { readLabels } from './readLabels.ts';
import { readPage } from './readPage.ts';
import { readText } from './readText.ts';

/**
 * Takes a decoded file apart. `file` is its name or path, of which only the ending is looked at. Never throws: what
 * cannot be parsed as its format is read as plain text.
 */
export function readArticle(source: string, file = ''): Article {
  const front = readFrontMatter(source);
  const start = front?.end ?? 0;
  const isPage = /^\s*(?:<\?xml[^>]{0,200}>\s*|<!--[^>]{0,400}-->\s*){0,3}<(?:!doctype html|html)\b/i.test(
    source.slice(start, start + 1000),
  );
  const isMarkdown = front !== null || /\.(?:md|markdown)$/i.test(file);
  const body = isPage ? readPage(source, start) : readText(source, start, { markdown: isMarkdown });
  const pageFields = fieldsOf(body.data);
  const drafts = [
    ...readable(front).map(frontMatterDraft),
    ...readLabels(source, joinBroken(source, body.drafts)),
  ];
  const { prose, spans, offsets } = layOut(source, drafts);
  const kinds = classify(prose, spans, drafts, titlesIn(pageFields));
  const blocks = spans.map((span, i): Block => ({ kind: kinds[i]!, ...span }));
  return {
    source,
    format: isPage ? 'html' : isMarkdown ? 'markdown' : 'text',
    prose,
    blocks,
    metadata: [...frontMatterFields(front, spans), ...pageFields],
    title: blocks.find((block) => block.kind === 'title') ?? null,
    script: detectScript(prose),
    offsets,
  };
}

const roles = {
  title: 'title',
  byline: 'byline',
  text: 'metadata',
  date: 'metadata',
  otherDate: 'metadata',
} as const;

/** The values of front matter that a reader reads, in file order. */
function readable(front: FrontMatter | null): readonly FrontMatterField[] {
  return front?.fields.filter((field) => field.use !== 'machine' && field.pieces.length > 0) ?? [];
}

function frontMatterDraft(field: FrontMatterField): Draft {
  const role = roles[field.use as keyof typeof roles];
  return { pieces: field.pieces, role, linked: 0, apart: true, container: null };
}

function frontMatterFields(front: FrontMatter | null, spans: readonly Span[]): readonly MetadataField[] {
  const printed = readable(front);
  return (front?.fields ?? []).map((field) => {
    const at = printed.indexOf(field);
    return { source: 'front matter', key: field.key, value: field.value, span: at < 0 ? null : spans[at]! };
  });
}

/** Headlines that the metadata give, for finding the printed one. */
function titlesIn(metadata: readonly MetadataField[]): readonly string[] {
  const value = (key: string) => metadata.filter((field) => field.key === key).map((field) => field.value);
  const page = value('title').flatMap((title) => [
    title,
    ...title.split(/\s*(?:[|_–—]|-{2,})\s*|\s+-\s+/).slice(0, 1),
  ]);
  return [...value('og:title'), ...value('headline'), ...page];
}

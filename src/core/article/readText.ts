import { createDraftWriter } from './draft.ts';
import { findMarkdown, looksLikeMarkdown } from './markdown.ts';
import { createInlineReader } from './markdownInline.ts';
import { leaveOut, type Marks } from './marks.ts';
import { readMarkup } from './readMarkup.ts';
import type { Body } from './readPage.ts';
import { onlyTags } from './tags.ts';
import { createLineWriter, writeFlow } from './writeText.ts';

const entity = /&(?:[a-zA-Z]{2,31}|#\d{1,7}|#x[\da-fA-F]{1,6});/;
const noMarks: Marks = { marks: [], code: [] };

/**
 * Reads the body of a text file from `from` on: plain text whose lines are blocks, with Markdown and HTML tags here and
 * there or everywhere. `markdown` says that the file is known to be Markdown; other texts are looked at. An angle bracket
 * that begins no known tag is text, and so is what plain text is indented by.
 */
export function readText(source: string, from: number, { markdown }: { readonly markdown: boolean }): Body {
  const body = source.slice(from);
  const { marks, code } =
    markdown || looksLikeMarkdown(body) ? findMarkdown(source, from) : findAddresses(source, from);
  const tags = body.includes('<') ? onlyTags(source, from, code) : { text: body, found: false };
  const writer = createDraftWriter(source);
  const lines = leaveOut(marks, writer, createLineWriter(source, writer));
  if (!tags.found && !(body.includes('&') && entity.test(body))) {
    lines(from, source.length);
    return { drafts: writer.finish(), data: [] };
  }
  const flow = leaveOut(marks, writer, (start, end) =>
    writeFlow(source, start, end, writer, { blankLines: true }),
  );
  const data = readMarkup(tags.text, from, writer, (start, end, { inBlock }) =>
    (inBlock ? flow : lines)(start, end),
  );
  return { drafts: writer.finish(), data };
}

/** Plain text has no marks but addresses. */
function findAddresses(source: string, from: number): Marks {
  if (!source.includes('://', from)) return noMarks;
  const inline = createInlineReader(source, from);
  inline.readAddresses(from, source.length);
  return inline.finish();
}

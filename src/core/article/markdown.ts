import { createInlineReader } from './markdownInline.ts';
import type { Mark, Marks } from './marks.ts';

/** Whether a text uses Markdown: a heading, a link or image, strong emphasis, or fenced code. */
export function looksLikeMarkdown(text: string): boolean {
  return text.includes('](') || text.includes('**') || text.includes('```') || /(?:^|\n)#{1,6} \S/.test(text);
}

const fenceLine = /[ \t]*(?:>[ \t]?)*(`{3,}|~{3,})/y;
const prefix = /[ \t]*(?:(?:>|[-*+•](?=[ \t])|#{1,6}(?=[ \t]))[ \t]*)*/y;
const definition = /[ \t]*\[[^[\]\n]{1,200}\]:[ \t]*(?:<|https?:|\/|#|mailto:|\.{0,2}\/)/y;
const blockTag =
  /[ \t]*(?:<!--|<\/?(?:p|div|table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|section|article|figure|figcaption|center|pre|script|style|iframe|blockquote|hr|br|img|a|span|font|strong|b)\b)/iy;

/**
 * The marks of Markdown from `from` on, for a reader of prose rather than for a renderer: what CommonMark would leave
 * out of the printed page is left out, with three differences. Four spaces make no code, for news pages are indented;
 * a line of hyphens is a rule, never the underline of a heading; and `**` is emphasis beside Chinese punctuation too
 * (`**“科创”**联合体`), where CommonMark's rule of flanking leaves it in the text. Between HTML tags only addresses are marks.
 * Linear: @lezer/markdown, measured in 2026 on unclosed emphasis and links, takes quadratic time (160 KB: 39 s).
 */
export function findMarkdown(source: string, from: number): Marks {
  const fences = closedFences(source, from);
  const inline = createInlineReader(source, from);
  let inHtml = false;
  let inTable = false;
  let fence = 0;
  let start = from;
  while (start < source.length) {
    const end = lineEnd(source, start);
    const closing = fences[fence];
    if (closing && start >= closing.start) {
      inline.skip(start, end);
      if (start >= closing.end) fence++;
    } else if (isBlank(source, start, end)) {
      inHtml = false;
      inTable = false;
      inline.endParagraph();
    } else {
      inHtml ||= startsAt(blockTag, source, start) >= 0;
      inTable ||=
        isTableRule(source, end + 1, lineEnd(source, end + 1)) && source.slice(start, end).includes('|');
      if (inHtml) inline.readAddresses(start, end);
      else readLine(source, start, end, inTable || isTableRow(source, start, end), inline);
    }
    start = end + 1;
  }
  return inline.finish();
}

function readLine(
  source: string,
  start: number,
  end: number,
  table: boolean,
  inline: ReturnType<typeof createInlineReader>,
): void {
  if (
    isRule(source, start, end) ||
    startsAt(definition, source, start) >= 0 ||
    (table && isTableRule(source, start, end))
  ) {
    inline.skip(start, end);
    inline.endParagraph();
    return;
  }
  const textStart = startsAt(prefix, source, start);
  const markers = source.slice(start, textStart).trim();
  let textEnd = end;
  if (markers) {
    inline.endParagraph();
    inline.add({ start, end: textStart, effect: headingEffect(markers) });
    if (markers.includes('#')) textEnd = closingHashes(source, textStart, end);
    if (textEnd < end) inline.skip(textEnd, end);
  }
  inline.read(textStart, textEnd, { table });
}

function headingEffect(markers: string): Mark['effect'] {
  const level = markers.split('#').length - 1;
  if (level === 0) return /[-*+•]/.test(markers) ? 'item' : 'none';
  return level === 1 ? 'title' : 'heading';
}

/** Where the hashes begin that may close a heading; `end` if there are none. */
function closingHashes(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s]/.test(source[at - 1]!)) at--;
  const hashesEnd = at;
  while (at > start && source[at - 1] === '#') at--;
  return at < hashesEnd && at > start && /\s/.test(source[at - 1]!) ? at : end;
}

/** Pairs of fence lines: from the start of the opening line to the start of the closing line. */
function closedFences(source: string, from: number): readonly { start: number; end: number }[] {
  const pairs: { start: number; end: number }[] = [];
  if (!source.includes('```', from) && !source.includes('~~~', from)) return pairs;
  let opening: { start: number; fence: string } | null = null;
  for (let start = from; start < source.length; start = lineEnd(source, start) + 1) {
    fenceLine.lastIndex = start;
    const fence = fenceLine.exec(source)?.[1];
    if (!fence) continue;
    if (!opening) opening = { start, fence };
    else if (fence[0] === opening.fence[0] && fence.length >= opening.fence.length) {
      pairs.push({ start: opening.start, end: start });
      opening = null;
    }
  }
  return pairs;
}

/** A line of three or more hyphens, asterisks, underscores, tildes or equals signs. */
function isRule(source: string, start: number, end: number): boolean {
  let sign = '';
  let count = 0;
  for (let i = start; i < end; i++) {
    const character = source[i]!;
    if (/\s/.test(character)) continue;
    sign ||= character;
    if (character !== sign || !'-*_=~'.includes(sign)) return false;
    count++;
  }
  return count >= 3;
}

/** The line under the head of a table: `| --- | :-: |`. */
function isTableRule(source: string, start: number, end: number): boolean {
  let hyphens = 0;
  let bars = 0;
  for (let i = start; i < end; i++) {
    const character = source[i]!;
    if (character === '-') hyphens++;
    else if (character === '|') bars++;
    else if (!': \t\r'.includes(character)) return false;
  }
  return hyphens > 0 && bars > 0;
}

function isTableRow(source: string, start: number, end: number): boolean {
  const line = source.slice(start, Math.min(end, start + 2000)).trim();
  return line.length > 2 && line.startsWith('|') && line.endsWith('|');
}

function isBlank(source: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!/\s/.test(source[i]!)) return false;
  return true;
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

/** Where a sticky expression ends at `at`, or -1. */
function startsAt(expression: RegExp, source: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(source) ? expression.lastIndex : -1;
}

import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import keys from '../../data/articleMetadata.yaml';
import { wordList } from '../text/words.ts';
import type { Piece } from './draft.ts';
import { isSpace } from './writeText.ts';

/** What becomes of a field’s value: it is read as prose or as a date, or is for machines only. */
export type FieldUse = 'title' | 'byline' | 'text' | 'date' | 'otherDate' | 'machine';

/** One value of the front matter; a list gives one field for each of its values. */
export interface FrontMatterField {
  readonly key: string;
  readonly value: string;
  readonly use: FieldUse;
  /** The value's text in the source, without quotes and escapes. */
  readonly pieces: readonly Piece[];
}

/** The metadata that stand before the body of an article. */
export interface FrontMatter {
  /** Offset of the body in the source. */
  readonly end: number;
  readonly fields: readonly FrontMatterField[];
}

/**
 * A line of YAML that means what it looks like: a comment, or a key or a hyphen with at most one value, bare or in quotes
 * without escapes. Front matter of such lines needs no parser, which would take most of the time of a short article.
 */
const plainLine =
  /^\s*$|^#|^(?:[^\s:"'#[\]{},&*!|>%@`?-][^:"'#[\]{}]{0,60}:|\s*-)(?:\s+(?:[^\s"'#[\]{},&*!|>%@`?:-](?:(?!: | #)[^\r])*|"[^"\\]*"|'[^']*')?)?\s*$/;

/** Larger front matter is read line by line: the YAML parser is made for files that people write by hand. */
const yamlLimit = 32_768;

const { datePart, ...uses } = keys as Record<FieldUse | 'datePart', string>;
const dateParts = wordList(datePart);
const useOfKey = new Map(
  Object.entries(uses).flatMap(([use, names]) =>
    wordList(names).map((name) => [name, use as FieldUse] as const),
  ),
);

/**
 * Sets front matter apart: YAML between `---` lines or TOML between `+++` lines, at the start of the file, after a
 * byte order mark and empty lines at most. YAML with errors is still set apart and read line by line. Null where the
 * file has none; nothing is thrown.
 */
export function readFrontMatter(source: string): FrontMatter | null {
  let start = 0;
  while (start < source.length && isSpace(source.charCodeAt(start))) start++;
  const fence = source.slice(start, start + 3);
  if (fence !== '---' && fence !== '+++') return null;
  const opening = lineEnd(source, start);
  if (source.slice(start + 3, opening).trim() !== '') return null;
  const closing = findFence(source, opening + 1, fence);
  if (!closing) return null;
  const from = Math.min(opening + 1, closing.start);
  const text = source.slice(from, closing.start);
  if (!/^[^\n]{0,80}[:=]|\n[^\n]{0,80}[:=]/.test(text) && text.trim() !== '') return null;
  const needsParser = fence === '---' && !text.split('\n').every((line) => plainLine.test(line));
  const fields = (needsParser && readYaml(source, text, from)) || readLines(source, from, closing.start);
  return { end: closing.end, fields };
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

/** The line that closes front matter, among its first thousand lines. */
function findFence(source: string, from: number, fence: string): { start: number; end: number } | null {
  let start = from;
  for (let line = 0; line < 1000 && start < source.length; line++) {
    const end = lineEnd(source, start);
    if (source.startsWith(fence, start) || (fence === '---' && source.startsWith('...', start))) {
      if (source.slice(start + 3, end).trim() === '') return { start, end: Math.min(end + 1, source.length) };
    }
    start = end + 1;
  }
  return null;
}

function readYaml(source: string, text: string, offset: number): readonly FrontMatterField[] | null {
  if (text.length > yamlLimit) return null;
  try {
    const document = parseDocument(text, { logLevel: 'silent', strict: false, uniqueKeys: false });
    if (document.errors.length || !isMap(document.contents)) return null;
    const fields: FrontMatterField[] = [];
    for (const pair of document.contents.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      collect(key, pair.value as Node | null, 0);
    }
    return fields;

    function collect(key: string, node: Node | null, depth: number): void {
      if (depth > 8 || isAlias(node)) return;
      if (isScalar(node)) fields.push(yamlField(source, offset, key, node));
      else if (isSeq(node)) for (const item of node.items) collect(key, item as Node, depth + 1);
      else if (isMap(node)) {
        for (const pair of node.items) {
          const inner = isScalar(pair.key) ? String(pair.key.value) : '';
          collect(depth === 0 && /^names?$/i.test(inner) ? key : inner || key, pair.value as Node, depth + 1);
        }
      }
    }
  } catch {
    return null;
  }
}

function yamlField(source: string, offset: number, key: string, node: Scalar): FrontMatterField {
  const [from, to] = node.range ?? [0, 0];
  const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const start = block ? lineEnd(source, offset + from) : offset + from + (quoted ? 1 : 0);
  const end = offset + to - (quoted ? 1 : 0);
  const value = typeof node.value === 'string' ? node.value.trim() : source.slice(start, end).trim();
  return { key: key.toLowerCase(), value, use: useOf(key, value), pieces: align(source, start, end, node) };
}

/** Pieces of a scalar: its lines as they stand, its escapes as what they stand for. */
function align(source: string, start: number, end: number, node: Scalar): readonly Piece[] {
  const escapes =
    node.type === 'QUOTE_DOUBLE'
      ? /[ \t]*\n\s*|\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[^ux])/g
      : node.type === 'QUOTE_SINGLE'
        ? /[ \t]*\n\s*|''/g
        : /[ \t]*\n\s*/g;
  const text = source.slice(start, end);
  const leading = text.length - text.trimStart().length;
  const length = text.trimEnd().length;
  const pieces: Piece[] = [];
  let at = leading;
  const copy = (to: number) => {
    if (to > at) pieces.push({ start: start + at, end: start + to, text: null });
  };
  escapes.lastIndex = leading;
  for (let match = escapes.exec(text); match && match.index < length; match = escapes.exec(text)) {
    copy(match.index);
    at = match.index + match[0].length;
    pieces.push({ start: start + match.index, end: start + at, text: printedAs(match[0]) });
  }
  copy(Math.max(length, at));
  return pieces;
}

function printedAs(sequence: string): string {
  if (sequence === "''") return "'";
  if (/^\\[ux]/.test(sequence)) return String.fromCharCode(Number.parseInt(sequence.slice(2), 16));
  return /^\\["\\/]/.test(sequence) ? sequence[1]! : ' ';
}

/** `key: value`, `key = value` and `- value` lines, for TOML and for YAML with errors. */
function readLines(source: string, from: number, to: number): readonly FrontMatterField[] {
  const fields: FrontMatterField[] = [];
  let key = '';
  for (let start = from; start < to; start = lineEnd(source, start) + 1) {
    const line = source.slice(start, Math.min(lineEnd(source, start), to));
    const entry = /^\s{0,40}(?:([^\s:="'#-][^:=\n]{0,60}?)\s{0,20}[:=]|-(?=\s))/.exec(line);
    if (!entry) continue;
    key = entry[1] ?? key;
    const value = /^\s*(\[?\s*(["']?))(.*?)\2\s*\]?\s*$/.exec(line.slice(entry[0].length));
    if (!value?.[3] || !key) continue;
    const valueStart = start + line.indexOf(value[3], entry[0].length);
    const piece = { start: valueStart, end: valueStart + value[3].length, text: null };
    fields.push({ key: key.toLowerCase(), value: value[3], use: useOf(key, value[3]), pieces: [piece] });
  }
  return fields;
}

/** What a value is for: by its key, and where the key is not known, whether it reads as Chinese or as a sentence. */
function useOf(key: string, value: string): FieldUse {
  const plain = key.toLowerCase().replace(/[\s_-]/g, '');
  const known = useOfKey.get(plain);
  if (known) return known;
  if (/^\S+:\/\/|^\/|\.\w{2,4}$/.test(value)) return 'machine';
  if (/\d{4}/.test(value) && dateParts.some((part) => plain.includes(part))) return 'date';
  return /[\u3400-\u9fff]|[a-z]+ [a-z]+ [a-z]+/i.test(value) ? 'text' : 'machine';
}

import { constructFromEvents, parseEvents } from 'js-yaml';
import {
  beyond,
  type Cursor,
  colonOfKey,
  cursorOn,
  isLineEnd,
  newKey,
  readInLine,
  restIsEmpty,
  skipSpaces,
} from './plainYamlValue.ts';

/** What keeps YAML within bounds: deeper than any knowledge goes, and more aliases than one writes by hand. */
export const yamlBounds = { maxDepth: 100, maxAliases: 50_000 };

/**
 * Reads YAML as data are mostly written: mappings and lists in blocks, and values that stand in one line. An item of an
 * outermost list that has more (text over several lines, anchors, tags) goes to the general parser by itself. Comes out:
 * what the general parser gives for the whole text, in half of its time or less; `beyond` where only that can
 * tell, as for whatever is no YAML.
 */
export function readPlainYaml(text: string): unknown {
  if (seldom.test(text) && unusual.test(text)) return beyond;
  const lines: Lines = { ...cursorOn(text), start: 0, indent: 0 };
  toLine(lines, 0);
  if (lines.indent !== 0) return beyond;
  const document = readMapping(lines, 0);
  return lines.indent < 0 ? document : beyond;
}

/** What may be unusual: this is tested in a third of the time. */
const seldom = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** Tabs, byte order marks, lone carriage returns and surrogates, and what YAML does not allow. */
const unusual = /[^\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|\r(?!\n)/u;

/** A text and the line in it that is to be read next. */
interface Lines extends Cursor {
  /** Where the line starts; the node that is to be read stands `at` a place in it. */
  start: number;
  /** How many columns that is from `start`; -1 at the end of the text. */
  indent: number;
}

/** Goes to the first line that has data, from a place where a line starts. */
function toLine(lines: Lines, from: number): void {
  const { text } = lines;
  lines.indent = -1;
  for (let start = from; start < text.length; start = nextStart(text, start)) {
    const at = skipSpaces(text, start);
    if (isLineEnd(text, at) || text[at] === '#') continue;
    lines.start = start;
    lines.at = at;
    lines.indent = at - start;
    return;
  }
}

function nextStart(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** `depth` is how many mappings and lists are open around the one that is read. */
function readBlock(lines: Lines, depth: number): unknown {
  if (depth > deepest) return beyond;
  return isItem(lines) ? readList(lines, depth) : readMapping(lines, depth);
}

/** What goes deeper is left to the general parser, which has a bound of its own. */
const deepest = 20;

function readMapping(lines: Lines, depth: number): unknown {
  const { text, indent } = lines;
  const mapping: Record<string, unknown> = {};
  while (lines.indent === indent && !isItem(lines)) {
    const colon = colonOfKey(text, lines.at);
    if (colon < 0) return beyond;
    const key = newKey(lines, lines.at, colon, mapping);
    if (key === null) return beyond;
    let value = readRest(lines, colon + 1);
    if (value === below) {
      const isOwn = lines.indent > indent || (lines.indent === indent && isItem(lines));
      value = isOwn ? readBlock(lines, depth + 1) : null;
    }
    if (value === beyond) return beyond;
    mapping[key] = value;
  }
  return lines.indent > indent ? beyond : mapping;
}

function readList(lines: Lines, depth: number): unknown {
  const { indent } = lines;
  const list: unknown[] = [];
  while (lines.indent === indent && isItem(lines)) {
    const { start } = lines;
    let value = readItem(lines, depth);
    // A deeper line would belong to the item.
    if ((value === beyond || lines.indent > indent) && depth === outermost)
      value = readItemGenerally(lines, start, indent);
    if (value === beyond) return beyond;
    list.push(value);
  }
  return lines.indent > indent ? beyond : list;
}

/** The depth of a list that is the value of a key of the document. */
const outermost = 1;

function readItem(lines: Lines, depth: number): unknown {
  const { text, indent } = lines;
  const at = skipSpaces(text, lines.at + 1);
  if (isDash(text, at) || colonOfKey(text, at) >= 0) {
    lines.indent = at - lines.start;
    lines.at = at;
    return readBlock(lines, depth + 1);
  }
  const value = readRest(lines, at);
  if (value !== below) return value;
  return lines.indent > indent ? readBlock(lines, depth + 1) : null;
}

/** The value in the rest of a line, or `below` where it has none; then the line behind it is next. */
function readRest(lines: Lines, from: number): unknown {
  const { text } = lines;
  lines.at = skipSpaces(text, from);
  const value = restIsEmpty(text, lines.at) ? below : readInLine(lines);
  toLine(lines, nextStart(text, lines.at));
  return value;
}

const below = Symbol('in the lines below');

/** The item that starts in the line at `start`, read by the general parser; then the line behind it is next. */
function readItemGenerally(lines: Lines, start: number, indent: number): unknown {
  const { text } = lines;
  let end = nextStart(text, start);
  for (; end < text.length; end = nextStart(text, end)) {
    const at = skipSpaces(text, end);
    if (at - end <= indent && !isLineEnd(text, at)) break;
  }
  toLine(lines, end);
  const source = text.slice(start, end);
  try {
    const [list, ...more] = constructFromEvents(parseEvents(source, yamlBounds), { ...yamlBounds, source });
    return Array.isArray(list) && list.length === 1 && more.length === 0 ? list[0] : beyond;
  } catch {
    return beyond;
  }
}

function isItem({ text, at }: Lines): boolean {
  return isDash(text, at);
}

function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === dash && (text.charCodeAt(at + 1) === 0x20 || isLineEnd(text, at + 1));
}

const dash = 0x2d;

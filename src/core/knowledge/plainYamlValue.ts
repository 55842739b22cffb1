import { CORE_SCHEMA } from 'js-yaml';

/** What a reader of plain YAML gives where the text has more than it reads. */
export const beyond: unique symbol = Symbol('beyond plain YAML');

/** A text and the place in it that is to be read next, a UTF-16 offset. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** Words that were keys before; for `newKey`. */
  readonly words: string[];
}

/**
 * Reads a value that begins at the cursor and ends in the same line: a plain or quoted text, number or other scalar, a
 * list or mapping in brackets. The cursor is behind it then. `beyond` where it is none of these, or where more than a
 * comment follows.
 */
export function readInLine(cursor: Cursor): unknown {
  const value = readNode(cursor, 0);
  cursor.at = skipSpaces(cursor.text, cursor.at);
  return restIsEmpty(cursor.text, cursor.at) ? value : beyond;
}

/** Where the first character that is no space stands from a place on. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at++;
  return at;
}

/** Whether from a place on a line has nothing or, behind a space, a comment. */
export function restIsEmpty(text: string, at: number): boolean {
  return isLineEnd(text, at) || (text.charCodeAt(at) === hash && text.charCodeAt(at - 1) === space);
}

/** Whether a line ends at a place. */
export function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === lineFeed || code === carriageReturn || at >= text.length;
}

/** Where the colon stands behind a key that begins at a place and is a plain word; -1 where no such key does. */
export function colonOfKey(text: string, from: number): number {
  return endOf(keyAndColon, text, from) - 1;
}

/**
 * The key that is the plain word between two places; null where a mapping cannot take it: it has that key, every object
 * has something by that name, or YAML reads the word as no text.
 */
export function newKey(
  { text, words }: Cursor,
  start: number,
  end: number,
  mapping: Readonly<Record<string, unknown>>,
): string | null {
  const slot = (text.charCodeAt(start) + text.charCodeAt(end - 1) * 4 + (end - start) * 16) & (slots - 1);
  let word = words[slot]!;
  if (word.length !== end - start || !text.startsWith(word, start)) {
    word = text.slice(start, end);
    if (typeof scalarValue(word) !== 'string') return null;
    words[slot] = word;
  }
  return mapping[word] === undefined ? word : null;
}

/** Few words are the keys of thousands of entries, and to find one again takes less time than to make it anew. */
const slots = 256;

/** A cursor at the beginning of a text. */
export function cursorOn(text: string): Cursor {
  return { text, at: 0, words: Array(slots).fill('') };
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const hash = 0x23;
const comma = 0x2c;

/**
 * What is read in one piece. A scalar without quotes begins with no indicator of YAML, and ends before one. What is
 * longer than any knowledge is left to the general parser, as a choice repeated for millions of letters overflows.
 */
const keyAndColon = /[A-Za-z_][\w-]*:(?=[ \r\n]|$)/y;
const doubleQuoted = /"[^"\\\r\n]*"/y;
const quoted = /'(?:[^'\r\n]|''){0,9999}'/y;
const scalar =
  /(?![-?:](?:[ \r\n,[\]{}]|$))[^ \r\n,[\]{}#&*!|>'"%@`](?:[^\r\n:#]|:(?![ \r\n]|$)|(?<! )#){0,9999}(?=\r|\n|#|$)/y;
const scalarInBrackets =
  /(?![-?:](?:[ \r\n,[\]{}]|$))[^ \r\n,[\]{}#&*!|>'"%@`](?:[^\r\n:#,[\]{}]|:(?![ \r\n,[\]{}]|$)|(?<! )#){0,9999}(?=[,[\]{}])/y;

/** Where what a sticky pattern finds at a place ends; 0 where it finds nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}

/** What goes deeper is left to the general parser, which has a bound of its own. */
const deepest = 20;

/** `depth` is how many brackets are open around the value. */
function readNode(cursor: Cursor, depth: number): unknown {
  const { text, at } = cursor;
  switch (text.charAt(at)) {
    case '{':
      return depth < deepest ? readMapping(cursor, depth + 1) : beyond;
    case '[':
      return depth < deepest ? readList(cursor, depth + 1) : beyond;
    // Escapes, and text over several lines, are left to the general parser.
    case '"':
      cursor.at = endOf(doubleQuoted, text, at);
      return cursor.at > 0 ? text.slice(at + 1, cursor.at - 1) : beyond;
    case "'":
      cursor.at = endOf(quoted, text, at);
      return cursor.at > 0 ? text.slice(at + 1, cursor.at - 1).replaceAll("''", "'") : beyond;
    default:
      return readScalar(cursor, depth > 0 ? scalarInBrackets : scalar);
  }
}

function readScalar(cursor: Cursor, pattern: RegExp): unknown {
  const { text, at } = cursor;
  let end = endOf(pattern, text, at);
  cursor.at = end;
  if (end === 0) return beyond;
  while (text.charCodeAt(end - 1) === space) end--;
  return scalarValue(text.slice(at, end));
}

/** Only numbers, which begin with these, true, false and null are no text. */
const mayBeNoText = /^[-+.~\dtTfFnN]/;

function scalarValue(plain: string): unknown {
  if (!mayBeNoText.test(plain)) return plain;
  return CORE_SCHEMA.resolveImplicitScalarTag(plain).value;
}

function readMapping(cursor: Cursor, depth: number): unknown {
  const { text } = cursor;
  const mapping: Record<string, unknown> = {};
  if (passes(cursor, cursor.at + 1, closingBrace)) return mapping;
  for (;;) {
    const colon = colonOfKey(text, cursor.at);
    if (colon < 0) return beyond;
    const key = newKey(cursor, cursor.at, colon, mapping);
    cursor.at = skipSpaces(text, colon + 1);
    const value = readNode(cursor, depth);
    if (key === null || value === beyond) return beyond;
    mapping[key] = value;
    if (passes(cursor, cursor.at, closingBrace)) return mapping;
    if (!passes(cursor, cursor.at, comma)) return beyond;
    cursor.at = skipSpaces(text, cursor.at);
  }
}

const closingBrace = 0x7d;
const closingBracket = 0x5d;

function readList(cursor: Cursor, depth: number): unknown {
  const list: unknown[] = [];
  if (passes(cursor, cursor.at + 1, closingBracket)) return list;
  for (;;) {
    const value = readNode(cursor, depth);
    if (value === beyond) return beyond;
    list.push(value);
    if (passes(cursor, cursor.at, closingBracket)) return list;
    if (!passes(cursor, cursor.at, comma)) return beyond;
    cursor.at = skipSpaces(cursor.text, cursor.at);
  }
}

/** Goes over spaces and over a character, where that follows; says whether it does. */
function passes(cursor: Cursor, from: number, code: number): boolean {
  cursor.at = skipSpaces(cursor.text, from);
  if (cursor.text.charCodeAt(cursor.at) !== code) return false;
  cursor.at++;
  return true;
}

import type { Span } from '../span.ts';
import type { Mark, Marks } from './marks.ts';
import { createTagEnds } from './tags.ts';

/** Characters that may begin a mark inside a line. */
const special = /[`*_~[\]\\<{|]|!\[|https?:\/\//g;
const address = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*/y;
const autolink = /<(?:https?:[^\s<>]*|[\w.+-]{1,64}@[\w.-]{1,255})>/y;
const template = /\{\{?[%{:<][^{}\n]{0,400}\}\}?/y;
const destination = /\((?:[^()\\\n]|\\.|\([^()\n]*\))*\)|\[[^[\]\n]*\](?!\()/y;
const footnote = /\[\^[^[\]\s]{1,40}\]:?/y;

interface Opening {
  readonly at: number;
  readonly image: boolean;
}

/** Reads the marks inside lines. Lines are given from front to back; emphasis and links may run over line ends, not over paragraphs. */
export interface InlineReader {
  add(mark: Mark): void;
  /** A stretch that is no prose at all. */
  skip(start: number, end: number): void;
  read(start: number, end: number, options: { readonly table: boolean }): void;
  /** Only addresses, as between HTML tags. */
  readAddresses(start: number, end: number): void;
  endParagraph(): void;
  finish(): Marks;
}

/** A reader of the marks inside the lines of `source`; `from` is where its body begins, a UTF-16 offset. */
export function createInlineReader(source: string, from: number): InlineReader {
  const marks: Mark[] = [];
  const code: Span[] = [];
  const tagEnd = createTagEnds(source);
  let brackets: Opening[] = [];
  let emphasis = new Map<string, number[]>();
  let next = nextSpecial(from);

  function nextSpecial(at: number): number {
    special.lastIndex = at;
    return special.exec(source)?.index ?? source.length;
  }

  function cut(start: number, end: number, effect: Mark['effect'] = 'none'): void {
    if (start < end) marks.push({ start, end, effect });
  }

  /** Handles what stands at `at`; gives where to go on. */
  function readAt(at: number, end: number, table: boolean): number {
    const character = source[at]!;
    switch (character) {
      case '`':
        return readCode(at, end);
      case '*':
      case '_':
      case '~':
        return readEmphasis(at, character);
      case '!':
        brackets.push({ at, image: true });
        return at + 2;
      case '[':
        return readOpening(at);
      case ']':
        return readClosing(at);
      case '\\':
        if (/[!-/:-@[-`{-~]/.test(source[at + 1] ?? '')) cut(at, at + 1);
        return at + 2;
      case '<':
        return readTag(at);
      case '{':
        return cutIf(template, at);
      case '|':
        if (table) cut(at, at + 1, 'break');
        return at + 1;
      default:
        return readAddress(at);
    }
  }

  function cutIf(expression: RegExp, at: number): number {
    expression.lastIndex = at;
    if (!expression.test(source)) return at + 1;
    cut(at, expression.lastIndex);
    return expression.lastIndex;
  }

  function readAddress(at: number): number {
    address.lastIndex = at;
    address.test(source);
    const end = addressEnd(source, at, address.lastIndex);
    cut(at, end);
    return Math.max(end, at + 1);
  }

  function readTag(at: number): number {
    const end = tagEnd(at);
    return end > 0 ? end : cutIf(autolink, at);
  }

  function readCode(at: number, end: number): number {
    let length = 1;
    while (source[at + length] === '`') length++;
    if (length > 3) return at + length;
    const line = source.slice(at + length, Math.min(end, at + length + 1000));
    const closing = line.indexOf('`'.repeat(length));
    if (closing < 0) return at + length;
    const closingAt = at + length + closing;
    cut(at, at + length);
    cut(closingAt, closingAt + length);
    code.push({ start: at, end: closingAt + length });
    return closingAt + length;
  }

  function readEmphasis(at: number, sign: string): number {
    let length = 1;
    while (source[at + length] === sign) length++;
    if (length > 3 || (sign === '~' && length !== 2)) return at + length;
    const before = source[at - 1] ?? ' ';
    const after = source[at + length] ?? ' ';
    const strong = length >= 2 && sign !== '_';
    const kind = source.slice(at, at + length);
    const openings = emphasis.get(kind) ?? [];
    if (openings.length && (strong ? !notBeforeClosing.test(before) : leans(after, before, sign))) {
      const opening = openings.pop()!;
      cut(opening, opening + length);
      cut(at, at + length);
    } else if (strong ? !notAfterOpening.test(after) : leans(before, after, sign)) {
      openings.push(at);
      emphasis.set(kind, openings);
    }
    return at + length;
  }

  function readOpening(at: number): number {
    footnote.lastIndex = at;
    if (footnote.test(source)) {
      cut(at, footnote.lastIndex);
      return footnote.lastIndex;
    }
    brackets.push({ at, image: false });
    return at + 1;
  }

  function readClosing(at: number): number {
    const opening = brackets.pop();
    destination.lastIndex = at + 1;
    if (!opening || !destination.test(source)) return at + 1;
    const end = destination.lastIndex;
    if (opening.image) {
      dropInside(opening.at);
      cut(opening.at, end);
    } else {
      cut(opening.at, opening.at + 1, 'link');
      cut(at, end, 'linkEnd');
    }
    return end;
  }

  /** Marks inside a picture's text go with it. */
  function dropInside(start: number): void {
    while (marks.length && marks[marks.length - 1]!.start >= start) marks.pop();
  }

  const reader: InlineReader = {
    add: (mark) => cut(mark.start, mark.end, mark.effect),
    skip(start, end) {
      cut(start, end);
      if (next < end) next = nextSpecial(end);
    },
    read(start, end, { table }) {
      if (next < start) next = nextSpecial(start);
      while (next < end) next = nextSpecial(readAt(next, end, table));
    },
    readAddresses(start, end) {
      if (next < start) next = nextSpecial(start);
      while (next < end) {
        const character = source[next]!;
        next = nextSpecial(
          character === '<' ? readTag(next) : character === 'h' ? readAddress(next) : next + 1,
        );
      }
    },
    endParagraph() {
      brackets = [];
      emphasis = new Map();
    },
    finish() {
      marks.sort((a, b) => a.start - b.start);
      return { marks, code };
    },
  };
  return reader;
}

/** What a strong mark that opens is never before, and one that closes never behind: 张**、李** is no emphasis. */
const notAfterOpening = /[\s\p{Pe}\p{Pf}、，。；：！？…,.;:!?]/u;
const notBeforeClosing = /[\s\p{Ps}\p{Pi}]/u;

/** CommonMark's rule for `*` and `_` before (or, turned round, behind) emphasised text; 5*3*2 is none. */
function leans(outside: string, inside: string, sign: string): boolean {
  if (/\s/.test(inside) || (/\d/.test(inside) && /\d/.test(outside))) return false;
  if (/[\p{P}\p{S}]/u.test(inside)) return /[\s\p{P}\p{S}]/u.test(outside);
  return sign === '*' || /[\s\p{P}\p{S}]/u.test(outside);
}

/** Where an address ends: before the punctuation of the sentence, and before a bracket that it does not open. */
function addressEnd(source: string, start: number, limit: number): number {
  let open = 0;
  for (let i = start; i < limit; i++) open += source[i] === '(' ? 1 : source[i] === ')' ? -1 : 0;
  let end = limit;
  while (end > start) {
    const last = source[end - 1]!;
    if (last === ')') {
      if (open >= 0) return end;
      open++;
    } else if (!/[.,;:!?'*\]]/.test(last)) return end;
    end--;
  }
  return end;
}

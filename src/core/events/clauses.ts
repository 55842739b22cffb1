import type { Span } from '../span.ts';
import type { Token } from './draft.ts';
import type { Sentence } from './sentences.ts';

const longestClause = 120;
const textEdge = /[,。;:!?\n]/;
/** A headline's space parts its halves. */
const titleEdge = /[,。;:!?\n ]/;
const closeOf: Readonly<Record<string, string>> = { '《': '》', '“': '”', '「': '」', '『': '』', '(': ')' };
const openOf: Readonly<Record<string, string>> = { '》': '《', '”': '“', '」': '「', '』': '『', ')': '(' };

/**
 * The clause around a span of folded Chinese, inside its sentence and at most 120 signs to each side: between commas,
 * but not those inside titles, quotations and brackets, nor those of numbers.
 */
export function clauseAround(folded: string, span: Span, sentence: Sentence): Span {
  const edge = sentence.block === 'title' || sentence.block === 'heading' ? titleEdge : textEdge;
  return {
    start: clauseStart(folded, span.start, Math.max(sentence.start, span.start - longestClause), edge),
    end: clauseEnd(folded, span.end, Math.min(sentence.end, span.end + longestClause), edge),
  };
}

function clauseStart(folded: string, at: number, from: number, edge: RegExp): number {
  for (let i = at; i > from; i--) {
    const open = openOf[folded[i - 1]!];
    const opened = open ? folded.slice(from, i - 1).lastIndexOf(open) : -1;
    if (opened > 0) i = from + opened + 1;
    else if (edge.test(folded[i - 1]!) && !inNumber(folded, i - 1)) return i;
  }
  return from;
}

function clauseEnd(folded: string, at: number, to: number, edge: RegExp): number {
  for (let i = at; i < to; i++) {
    const close = closeOf[folded[i]!];
    const closed = close ? folded.slice(i, to).indexOf(close) : -1;
    if (closed > 0) i += closed;
    else if (edge.test(folded[i]!) && !inNumber(folded, i)) return i;
  }
  return to;
}

function inNumber(folded: string, at: number): boolean {
  return /\d/.test(folded[at - 1] ?? '') && /\d/.test(folded[at + 1] ?? '');
}

/** The tokens that lie between two offsets. `tokens` is in text order; finds the first one by halving. */
export function tokensBetween(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Token[] = [];
  for (let i = low; i < tokens.length && tokens[i]!.start < end; i++)
    if (tokens[i]!.end <= end) found.push(tokens[i]!);
  return found;
}

/** Whether one of the words ends at `at`; the longest has at most six signs. */
export function wordEndsAt(folded: string, at: number, words: ReadonlySet<string>): string | null {
  for (let length = Math.min(6, at); length > 0; length--) {
    const word = folded.slice(at - length, at);
    if (words.has(word)) return word;
  }
  return null;
}

/** Whether one of the words begins at `at`; the longest has at most six signs. */
export function wordStartsAt(folded: string, at: number, words: ReadonlySet<string>): string | null {
  for (let length = 6; length > 0; length--) {
    const word = folded.slice(at, at + length);
    if (word.length === length && words.has(word)) return word;
  }
  return null;
}

/** Whether the signs between two offsets are part of one of the words, of at most four signs: 后 of 后山. */
export function insideOther(folded: string, start: number, end: number, words: ReadonlySet<string>): boolean {
  for (let from = Math.max(0, start - 2); from <= start; from++) {
    for (let length = Math.max(2, end - from); length <= 4; length++) {
      if (from + length >= end && words.has(folded.slice(from, from + length))) return true;
    }
  }
  return false;
}

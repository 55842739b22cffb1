import type { Span } from '../span.ts';
import type { Token } from './draft.ts';
import type { Sentence } from './sentences.ts';

const longestClause = 120;
/** Longer ones are speech: their commas part clauses. */
const longestQuote = 30;
const closeOf: Readonly<Record<string, string>> = { '《': '》', '“': '”', '「': '」', '『': '』', '(': ')' };
/** The edges of a sentence's clauses, kept while the sentence is. */
const edgesOf = new WeakMap<Sentence, readonly number[]>();

/**
 * The clause around a span of folded Chinese, inside its sentence and at most 120 signs to each side: between commas,
 * but not those inside titles, short quotations and brackets, nor those of numbers. A headline's space parts its halves.
 */
export function clauseAround(folded: string, span: Span, sentence: Sentence): Span {
  let edges = edgesOf.get(sentence);
  if (!edges) {
    edges = readEdges(folded, sentence);
    edgesOf.set(sentence, edges);
  }
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! < span.start) low = middle + 1;
    else high = middle;
  }
  const from = low > 0 ? edges[low - 1]! + 1 : sentence.start;
  while (low < edges.length && edges[low]! < span.end) low++;
  const to = edges[low] ?? sentence.end;
  return {
    start: Math.max(from, span.start - longestClause),
    end: Math.min(to, span.end + longestClause),
  };
}

function readEdges(folded: string, { start, end, block }: Sentence): readonly number[] {
  const marks = block === 'title' || block === 'heading' ? ',。;:!?\n ' : ',。;:!?\n';
  const edges: number[] = [];
  for (let i = start; i < end; i++) {
    const unit = folded.charCodeAt(i);
    if (isLetter(unit)) continue;
    const close = closeOf[folded[i]!];
    if (close) {
      const closed = folded.slice(i + 1, i + longestQuote).indexOf(close);
      if (closed >= 0 && i + 1 + closed < end) i += closed + 1;
    } else if (marks.includes(folded[i]!) && !inNumber(folded, i) && !inLatinName(folded, i)) edges.push(i);
  }
  return edges;
}

/** Chinese characters and small Latin letters, which are no edges. */
function isLetter(unit: number): boolean {
  return (unit >= 0x3400 && unit < 0xa000) || (unit >= 0x61 && unit <= 0x7a);
}

function inNumber(folded: string, at: number): boolean {
  return /\d/.test(folded[at - 1] ?? '') && /\d/.test(folded[at + 1] ?? '');
}

/** The space of a foreign name in a Chinese headline parts nothing. */
function inLatinName(folded: string, at: number): boolean {
  return folded[at] === ' ' && /[a-z.,]/.test(folded[at - 1] ?? '') && /[a-z]/.test(folded[at + 1] ?? '');
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

/** The lengths of words by their first and by their last sign, the longest first: most signs begin or end none. */
interface Lengths {
  readonly byFirst: ReadonlyMap<string, readonly number[]>;
  readonly byLast: ReadonlyMap<string, readonly number[]>;
}

/** Made once for each word list, which never changes. */
const lengthsOf = new WeakMap<ReadonlySet<string>, Lengths>();

function lengths(words: ReadonlySet<string>): Lengths {
  const known = lengthsOf.get(words);
  if (known) return known;
  const made = {
    byFirst: group(words, (word) => word.charAt(0)),
    byLast: group(words, (word) => word.charAt(word.length - 1)),
  };
  lengthsOf.set(words, made);
  return made;
}

function group(words: ReadonlySet<string>, keyOf: (word: string) => string): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  for (const word of words) {
    const own = found.get(keyOf(word)) ?? [];
    if (!own.includes(word.length)) own.push(word.length);
    found.set(keyOf(word), own);
  }
  for (const own of found.values()) own.sort((a, b) => b - a);
  return found;
}

/** The longest of the words that ends at `at`, of at most six signs, or null. */
export function wordEndsAt(folded: string, at: number, words: ReadonlySet<string>): string | null {
  for (const length of lengths(words).byLast.get(folded.charAt(at - 1)) ?? []) {
    if (length > 6 || length > at) continue;
    const word = folded.slice(at - length, at);
    if (words.has(word)) return word;
  }
  return null;
}

/** The longest of the words that begins at `at`, of at most six signs, or null. */
export function wordStartsAt(folded: string, at: number, words: ReadonlySet<string>): string | null {
  for (const length of lengths(words).byFirst.get(folded.charAt(at)) ?? []) {
    const word = folded.slice(at, at + length);
    if (length <= 6 && word.length === length && words.has(word)) return word;
  }
  return null;
}

/** Whether the signs between two offsets are part of one of the words, of at most four signs: 后 of 后山. */
export function insideOther(folded: string, start: number, end: number, words: ReadonlySet<string>): boolean {
  return isCovered(folded, start, end, words, 2);
}

/** The same, of a word that is longer than these signs. */
export function insideLonger(
  folded: string,
  start: number,
  end: number,
  words: ReadonlySet<string>,
): boolean {
  return isCovered(folded, start, end, words, end - start + 1);
}

function isCovered(
  folded: string,
  start: number,
  end: number,
  words: ReadonlySet<string>,
  shortest: number,
): boolean {
  const { byFirst } = lengths(words);
  for (let from = Math.max(0, start - 2); from <= start; from++) {
    const least = Math.max(shortest, end - from);
    for (const length of byFirst.get(folded.charAt(from)) ?? []) {
      if (length >= least && length <= 4 && words.has(folded.slice(from, from + length))) return true;
    }
  }
  return false;
}

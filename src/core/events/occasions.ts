import type { EventType } from '../analysis.ts';
import type { Span } from '../span.ts';
import type { Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { chineseLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/** A place where the text names an occasion (京港洽谈会), or speaks of one without its name (论坛, 本次峰会). */
export interface Occasion extends Span {
  readonly type: EventType;
  readonly head: string;
  readonly named: boolean;
}

const openOf: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
  '》': '《',
  ')': '(',
  '"': '"',
};
const longestName = 45;
const longestQuote = 60;
const inName = /[\p{L}\p{N}·\-&%.+/]/u;

/** The occasions that a Chinese sentence names, in text order. Goes left from each head word to where its name begins. */
export function findOccasions(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
): readonly Occasion[] {
  const { folded } = context;
  const { notBefore } = chineseLexicon();
  const found: Occasion[] = [];
  const edges = edgesOf(tokens);
  for (const token of tokens) {
    if (token.kind !== 'cue' || !token.meaning.occasion) continue;
    if (notBefore.some((word) => folded.startsWith(word, token.end))) continue;
    const from = Math.max(sentence.start, token.start - longestName);
    const start = quotedStart(folded, token.end, from) ?? nameStart(folded, token.start, from, edges);
    const named = start !== null && !isGeneric(folded.slice(start, token.start));
    const occasion: Occasion = {
      start: named ? start : token.start,
      end: token.end,
      type: token.meaning.occasion,
      head: token.word,
      named,
    };
    // A head inside a longer name (创业大赛北京选拔赛, 发布会暨论坛) belongs to that name.
    while (found.length && found.at(-1)!.start >= occasion.start) found.pop();
    found.push(occasion);
  }
  return found;
}

interface Edges {
  /** Where people's names and whole dates (6月30日, not the bare 2023 of a title) end. */
  readonly closed: ReadonlySet<number>;
  readonly organizations: ReadonlySet<number>;
}

function edgesOf(tokens: readonly Token[]): Edges {
  const closed = new Set<number>();
  const organizations = new Set<number>();
  for (const token of tokens) {
    if (token.kind === 'organization') organizations.add(token.end);
    if (token.kind === 'person') closed.add(token.end);
    if (token.kind === 'date') closed.add(token.end);
  }
  return { closed, organizations };
}

/** Where the quotation begins that the head ends, if it reads as a name: “…峰会”. */
function quotedStart(folded: string, end: number, from: number): number | null {
  const open = openOf[folded[end] ?? ''];
  if (!open) return null;
  const at = folded.lastIndexOf(open, end - 1);
  if (at < Math.max(0, from, end - longestQuote)) return null;
  return /[，。；！？,;!?\n：:]/.test(folded.slice(at + 1, end)) ? null : at + 1;
}

function nameStart(folded: string, headStart: number, from: number, edges: Edges): number {
  let at = headStart;
  while (at > from) {
    const before = folded[at - 1]!;
    if (openOf[before]) {
      const open = folded.lastIndexOf(openOf[before]!, at - 2);
      if (open < from || /[，。；！？\n]/.test(folded.slice(open, at))) break;
      at = open;
      continue;
    }
    if (!inName.test(before)) break;
    if (edges.closed.has(at) && /[年月日号天周期]/.test(before)) break;
    if (edges.closed.has(at) && !/\d/.test(before)) break;
    if (/[与和及]/.test(before)) {
      if (edges.organizations.has(at - 1) || at - 1 === from || !/[\p{L}”」]/u.test(folded[at - 2] ?? ''))
        break;
    } else if (stopEndsAt(folded, at)) break;
    at--;
  }
  // A name does not begin with a word that joins it to what stands before.
  while (at < headStart && /[与和及暨之\-·.+/%&]/.test(folded[at]!)) at++;
  return at;
}

/** Whether a word that cannot be inside a name ends at `at`. */
function stopEndsAt(folded: string, at: number): boolean {
  const { stops, notStops } = chineseLexicon();
  for (let length = 5; length > 0; length--) {
    if (at < length || !stops.has(folded.slice(at - length, at))) continue;
    if (folded[at - length] === '在' && /[”」』]/.test(folded[at - length - 1] ?? '')) return false;
    return !insideOther(folded, at - length, at, notStops);
  }
  return false;
}

function insideOther(folded: string, start: number, end: number, words: ReadonlySet<string>): boolean {
  for (let from = Math.max(0, start - 2); from <= start; from++) {
    for (let length = Math.max(2, end - from); length <= 4; length++) {
      if (from + length >= end && words.has(folded.slice(from, from + length))) return true;
    }
  }
  return false;
}

/** Whether nothing is left of the words before the head but ordinals and words that many occasions share. */
function isGeneric(modifiers: string): boolean {
  const { generic } = chineseLexicon();
  let rest = modifiers.replace(
    /第?[〇零一二三四五六七八九十百两\d]+(?:届|次|场|轮|个|项|站|年|月|日)?|[“”「」『』《》()"·-]/g,
    '',
  );
  for (let cut = true; cut; ) {
    cut = false;
    for (let length = Math.min(4, rest.length); length > 0 && !cut; length--) {
      if (generic.has(rest.slice(0, length))) {
        rest = rest.slice(length);
        cut = true;
      }
    }
  }
  return rest.length < 2;
}

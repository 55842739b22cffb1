import source from '../../data/datesDirection.yaml';
import type { DateExpression } from './moment.ts';

const words = source as {
  readonly before: readonly string[];
  readonly beforeReach: number;
  readonly after: readonly string[];
  readonly afterReach: number;
  readonly notFuture: readonly string[];
  readonly saying: readonly string[];
};

const before = alternatives(words.before);
const after = alternatives(words.after);
const saying = alternatives(words.saying);
const notFuture = new RegExp(`^将(?:${words.notFuture.join('|')})`);
const clauseEnd = /[,。;!?\n:]/;
const sentenceEnd = /[。;!?\n]/;

/**
 * Whether the words around an expression say that it lies ahead: 将于, 拟于, 截止日期 right before it, 将 after it in its
 * sentence. Looks at a few signs on either side, so that many dates take linear time.
 */
export function pointsForward(
  _prose: string,
  folded: string,
  expressions: readonly DateExpression[],
  index: number,
): boolean {
  const { start, end } = expressions[index]!;
  const previousEnd = expressions[index - 1]?.end ?? 0;
  const lead = folded.slice(Math.max(previousEnd, start - words.beforeReach - longest(words.before)), start);
  const clause = lead.slice(lastIndexOf(lead, clauseEnd) + 1);
  const cue = lastMatch(clause, before);
  if (cue && clause.length - cue.end <= words.beforeReach) return true;
  return isAnnounced(folded, end, expressions[index + 1]?.start ?? folded.length);
}

/** 29日…将…: unless somebody only says so on that day, or the word belongs to the next date. */
function isAnnounced(folded: string, end: number, nextDate: number): boolean {
  const reach = folded.slice(end, end + words.afterReach);
  const stop = reach.search(sentenceEnd);
  const sentence = stop < 0 ? reach : reach.slice(0, stop);
  const cue = after.exec(sentence);
  if (!cue) return false;
  const at = end + cue.index;
  if (nextDate <= at + cue[0].length + words.beforeReach) return false;
  return !notFuture.test(sentence.slice(cue.index)) && !saying.test(sentence.slice(0, cue.index));
}

function alternatives(list: readonly string[]): RegExp {
  return new RegExp(list.join('|'));
}

function longest(list: readonly string[]): number {
  return Math.max(...list.map((word) => word.length));
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (let i = 0; i < text.length; i++) if (pattern.test(text[i]!)) last = i;
  return last;
}

function lastMatch(text: string, pattern: RegExp): { readonly end: number } | null {
  let found: { readonly end: number } | null = null;
  for (let from = 0; from < text.length; ) {
    const match = pattern.exec(text.slice(from));
    if (!match) break;
    found = { end: from + match.index + match[0].length };
    from += match.index + 1;
  }
  return found;
}

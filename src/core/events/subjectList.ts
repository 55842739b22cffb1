import type { Span } from '../span.ts';
import { clauseAround, tokensBetween } from './clauses.ts';
import type { Token } from './draft.ts';
import { eventLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/** A list of guests has no more clauses than this. */
const longestList = 24;
/** Between the last name of a clause and its comma there is a form of address at most: 教授, 女士, （左二）. */
const longestTail = 8;

/**
 * Where the subject of a clause begins, if it is a list of people whose commas part it into clauses of their own:
 * 会长甲，副会长乙、丙，理事丁等到访…. Else where the clause begins. Offsets of the folded prose.
 */
export function subjectListStart(
  folded: string,
  sentence: Sentence,
  tokens: readonly Token[],
  clause: Span,
): number {
  let start = clause.start;
  for (let i = 0; i < longestList && folded[start - 1] === ',' && start - 2 > sentence.start; i++) {
    if (!beginsWithName(tokens, start, clause.end)) break;
    const before = clauseAround(folded, { start: start - 2, end: start - 1 }, sentence);
    const inside = tokensBetween(tokens, before.start, before.end);
    const last = inside.findLast((t) => t.kind === 'person');
    if (
      !last ||
      start - 1 - last.end > longestTail ||
      eventLexicon().zh.has('notAddress', folded.slice(last.end, start)) ||
      inside.some(isTold)
    )
      break;
    start = before.start;
  }
  return start;
}

/** What comes first in a clause is a person, with a title at most before the name. */
function beginsWithName(tokens: readonly Token[], start: number, end: number): boolean {
  const first = tokensBetween(tokens, start, end).find(
    (t) => t.kind === 'person' || t.kind === 'date' || isTold(t),
  );
  return first?.kind === 'person';
}

/** A verb: what stands before it is no list that goes on behind it. */
function isTold(token: Token): boolean {
  if (token.kind !== 'cue') return false;
  const { act, role, held, organizer } = token.meaning;
  return act !== undefined || role !== undefined || held === true || organizer !== undefined;
}

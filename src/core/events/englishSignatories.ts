import { organizes, type Token, takesPart } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';

/** In UTF-16 code units: what is signed, between the verb and those who sign it. */
const longestDocument = 220;

/**
 * Who signs where a sentence tells of a signing in the passive: the signing of a memorandum of A and B by the director,
 * Mr X, and the mayor, Mr Y. Those behind “by” sign; the bodies named before it are the sides, where none is known yet.
 */
export function assignSignatories({ folded }: EventContext, tokens: readonly Token[]): void {
  const signing = tokens.find((t) => t.kind === 'event' && t.draft.type === 'signing');
  if (signing?.kind !== 'event') return;
  const { en } = eventLexicon();
  const at = tokens.findIndex((t) => t.kind === 'cue' && en.set('signings').has(t.word));
  const verb = tokens[at];
  if (!verb) return;
  const lead = byBehind(folded, verb.end);
  if (lead < 0) return;
  const tells = (person: Token) =>
    tokens.some((t) => t.kind === 'cue' && t.meaning.role === 'saying' && t.start - person.end === 1);
  for (const token of tokens.slice(at + 1)) {
    if (token.kind === 'person' && tells(token)) break;
    if (token.kind === 'cue' && token.start > lead && (token.meaning.role || token.meaning.act)) break;
    if (token.kind === 'person' && token.start > lead) takesPart(signing.draft, token.entity, 'signatory');
    if (token.kind === 'organization' && token.end <= lead) organizes(signing.draft, token.entity, 'party');
  }
}

/** Where “by” leads to those who sign, or -1: no date or way of signing stands behind it. */
function byBehind(folded: string, from: number): number {
  const text = folded.slice(from, from + longestDocument);
  const clause = text.slice(0, text.search(/[.;]\s|[.;]?$/));
  for (const { index, 0: lead } of clause.matchAll(/\bby (?:the )?/g)) {
    // Witnessed by the minister: that is who looks on.
    if (/(?<!sign)ed $/.test(clause.slice(0, index))) return -1;
    const behind = clause.slice(index + lead.length);
    if (!eventLexicon().en.starts('notSigners', behind) && !/^\d/.test(behind)) return from + index;
  }
  return -1;
}

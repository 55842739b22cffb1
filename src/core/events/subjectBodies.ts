import { tokensBetween } from './clauses.ts';
import { type Cue, isName, type Name, type Token } from './draft.ts';
import { eventLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/** What may stand before the body that is the subject of a sentence: a dateline, who writes, what the body is. */
const beforeSubject = /(?:^|[电讯]|\)|——|\d日,)\s*$/;
/** In a title a name follows its body closely. */
const longestTitle = 14;

/**
 * The bodies with which a Chinese sentence begins, with those that join them: 某校携手某公司、某协会，共建基地，…; none where it
 * begins with anything else, or with somebody's title.
 */
export function subjectBodies(
  folded: string,
  { start, end }: Sentence,
  tokens: readonly Token[],
): readonly Name[] {
  const first = tokens.find(isName);
  if (first?.kind !== 'organization' || !beforeSubject.test(folded.slice(start, first.start).trim()))
    return [];
  const bodies: Name[] = [first];
  const { zh } = eventLexicon();
  for (const name of tokens.filter(isName).slice(1)) {
    const between = folded.slice(bodies.at(-1)!.end, name.start).replace(/^,/, '');
    if (name.kind !== 'organization' || !zh.is('joinsBodies', between)) break;
    bodies.push(name);
  }
  const last = bodies.at(-1)!;
  const titled = tokensBetween(tokens, last.end, Math.min(end, last.end + longestTitle)).find(
    (t) => t.kind === 'person',
  );
  return titled && !/[,、;]/.test(folded.slice(last.end, titled.start)) ? [] : bodies;
}

/**
 * Whether the verb stands in a later clause than `subject` that has no subject of its own (…，16日在本校举行), and nobody
 * else acts or speaks in between.
 */
export function goesOnWithoutSubject(
  folded: string,
  tokens: readonly Token[],
  verb: Cue,
  subject: readonly Name[],
): boolean {
  const last = subject.at(-1);
  if (!last || last.end > verb.start) return false;
  const between = folded.slice(last.end, verb.start);
  const edge = between.lastIndexOf(',');
  if (edge < 0 || /[。;:]/.test(between)) return false;
  const { zh } = eventLexicon();
  const clause = last.end + edge + 1;
  const words = folded.slice(clause, verb.start);
  const isDated = tokens.some((t) => t.kind === 'date' && t.start === clause);
  if (words !== '' && !isDated && !zh.starts('withoutSubject', words)) return false;
  return tokensBetween(tokens, last.end, verb.start).every(
    (t) =>
      (!isName(t) || zh.ends('placeBefore', folded.slice(Math.max(0, t.start - 2), t.start))) &&
      !(t.kind === 'cue' && (t.meaning.role === 'saying' || t.meaning.organizer === 'host')),
  );
}

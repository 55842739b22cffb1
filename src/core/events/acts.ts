import type { EventType } from '../analysis.ts';
import { overlaps, type Span } from '../span.ts';
import type { Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { chineseLexicon } from './lexicon.ts';
import type { Occasion } from './occasions.ts';
import type { Sentence } from './sentences.ts';

/** A dated act: who signed, visited, met, launched, was appointed or awarded what. Spans count UTF-16 code units. */
export interface Act extends Span {
  readonly type: EventType;
  readonly name: string;
  /** The verb. */
  readonly verb: Span;
  /** What is signed, launched or visited, without marks: tells two acts of one type apart. */
  readonly object: string;
}

const clauseEdge = /[，。；！？：:;!?\n]/;
const longestClause = 90;
const closing: Readonly<Record<string, string>> = { '《': '》', '“': '”', '「': '」', '『': '』' };

/** The acts a Chinese sentence tells, in text order; not the words of an occasion's name. */
export function findActs(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  occasions: readonly Occasion[],
): readonly Act[] {
  const acts: Act[] = [];
  for (const token of tokens) {
    if (token.kind !== 'cue' || !token.meaning.act || occasions.some((o) => overlaps(o, token))) continue;
    const act = readAct(context, sentence, tokens, token, token.meaning.act);
    if (act && !acts.some((other) => overlaps(other, act.verb) && other.type === act.type)) acts.push(act);
  }
  return acts;
}

function readAct(
  { folded, article }: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  verb: Span,
  type: EventType,
): Act | null {
  const clauseStart = clauseStartOf(folded, verb.start, sentence.start);
  const clauseEnd = clauseEndOf(folded, verb.end, sentence.end);
  const named = (t: Token) => t.kind === 'person' || t.kind === 'organization';
  const before = tokens.filter((t) => named(t) && t.start >= clauseStart && t.end <= verb.start);
  const after = tokens.filter((t) => named(t) && t.start >= verb.end && t.end <= clauseEnd);
  const object = objectOf[type]?.(folded, verb, clauseStart, clauseEnd, { before, after });
  if (!object) return null;
  const titled = /^[《]/.test(folded.slice(object.start, object.end)) && type === 'signing';
  const start = titled ? verb.start : Math.min(before[0]?.start ?? verb.start, object.start, verb.start);
  const end = Math.max(object.end, verb.end);
  const name = titled
    ? article.prose.slice(verb.start, verb.end) + article.prose.slice(object.start, object.end)
    : article.prose.slice(start, end);
  return { type, name, start, end, verb, object: bare(folded.slice(object.start, object.end)) };
}

interface Named {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** What an act of each type is done to, or null where the words tell no such act. */
const objectOf: Partial<
  Record<EventType, (folded: string, verb: Span, from: number, to: number, named: Named) => Span | null>
> = {
  signing(folded, verb, _from, to, { before }) {
    const title = bracketed(folded, verb.end, to, '《');
    if (title) return title;
    const document = lastWordEnd(folded, verb.end, to, chineseLexicon().documents);
    if (document) return { start: skipParticle(folded, verb.end), end: document };
    const signer = before.at(-1);
    const signed = folded.startsWith('签约', verb.start) && signer && verb.start - signer.end <= 12;
    return signed && !/[”」]/.test(folded[verb.end] ?? '') ? { start: signer.start, end: verb.end } : null;
  },
  launch(folded, verb, from, to) {
    const { launched, notLaunch } = chineseLexicon();
    if (notLaunch.some((word) => nearby(folded, verb, word))) return null;
    const start = skipParticle(folded, verb.end);
    const open = folded[start] ?? '';
    if (closing[open]) return bracketed(folded, start, to, open);
    const objectEnd = lastWordEnd(folded, start, to, launched);
    if (objectEnd && objectEnd - start >= 4) return { start, end: objectEnd };
    // 某中心正式揭牌: the clause ends with the verb.
    if (verb.end !== to) return null;
    const subject = folded
      .slice(from, verb.start)
      .replace(/(?:正式|成功|今日|昨日|日前|宣布|在.{1,6})+$/, '');
    const suffix = launched.find((word) => subject.endsWith(word));
    return suffix && subject.length >= 4 ? { start: from, end: from + subject.length } : null;
  },
  visit(folded, verb, _from, to, { before, after }) {
    const start = skipParticle(folded, verb.end);
    const end = after.at(-1)?.end ?? Math.min(to, start + 12);
    return before.length + after.length > 0 && end > start && !/^[的期时后]/.test(folded.slice(start, end))
      ? { start, end }
      : null;
  },
  meeting(_folded, verb, _from, _to, { before, after }) {
    const people = [...before, ...after].filter((t) => t.kind === 'person');
    if (people.length < 2) return null;
    return { start: after[0]?.start ?? verb.start, end: after.at(-1)?.end ?? verb.end };
  },
  appointment(folded, verb, _from, to, { before, after }) {
    const people = [...before, ...after].filter((t) => t.kind === 'person');
    if (people.length === 0) return null;
    const end = Math.min(to, verb.end + 30);
    return end > verb.end
      ? { start: skipParticle(folded, verb.end), end }
      : { start: verb.start, end: verb.end };
  },
  award(folded, verb, _from, to, { before, after }) {
    if (before.length + after.length === 0) return null;
    const end = lastWordEnd(folded, verb.end, to, [
      '奖',
      '奖项',
      '奖章',
      '勋章',
      '勋衔',
      '称号',
      '金牌',
      '银牌',
      '铜牌',
      '冠军',
      '学位',
      '荣誉',
      '杯',
    ]);
    return end ? { start: skipParticle(folded, verb.end), end } : null;
  },
};

/** Where the clause of a verb begins: its own, or the one before when it holds nobody who could act. */
function clauseStartOf(folded: string, at: number, from: number): number {
  for (let i = at; i > Math.max(from, at - longestClause); i--) if (clauseEdge.test(folded[i - 1]!)) return i;
  return Math.max(from, at - longestClause);
}

function clauseEndOf(folded: string, at: number, to: number): number {
  const limit = Math.min(to, at + longestClause);
  for (let i = at; i < limit; i++) {
    const close = closing[folded[i]!];
    const closed = close ? folded.indexOf(close, i) : -1;
    if (closed > 0 && closed < limit) i = closed;
    else if (clauseEdge.test(folded[i]!)) return i;
  }
  return limit;
}

function bracketed(folded: string, from: number, to: number, open: string): Span | null {
  const start = folded.indexOf(open, from);
  if (start < 0 || start >= to) return null;
  const end = folded.indexOf(closing[open]!, start);
  return end > 0 && end < to ? { start, end: end + 1 } : null;
}

/** Where the last of the words ends between two offsets, or null. */
function lastWordEnd(folded: string, from: number, to: number, words: readonly string[]): number | null {
  const object = folded.slice(from, to);
  const ends = words.map((word) => ({ at: object.lastIndexOf(word), word })).filter(({ at }) => at > 0);
  return ends.length ? from + Math.max(...ends.map(({ at, word }) => at + word.length)) : null;
}

function skipParticle(folded: string, at: number): number {
  let start = at;
  while (/[了过的\s]/.test(folded[start] ?? '')) start++;
  return start;
}

function nearby(folded: string, verb: Span, word: string): boolean {
  const at = folded.indexOf(word, Math.max(0, verb.start - word.length));
  return at >= 0 && at < verb.end && at + word.length > verb.start;
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, '');
}

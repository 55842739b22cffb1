import type { EventType } from '../analysis.ts';
import { overlaps, type Span } from '../span.ts';
import { type Act, bare } from './act.ts';
import { tokensBetween } from './clauses.ts';
import { type Cue, isName, type Name, type Token, type When } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Occasion } from './occasion.ts';
import { englishPlaceAfter } from './places.ts';
import type { Sentence } from './sentences.ts';

const longestName = 100;
const clauseReach = 160;

/** The acts an English sentence tells, in text order; not the words of an occasion's name. */
export function findEnglishActs(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  occasions: readonly Occasion[],
): readonly Act[] {
  const acts: Act[] = [];
  for (const token of tokens) {
    if (token.kind !== 'cue' || token.meaning.language !== 'en' || !token.meaning.act) continue;
    if (occasions.some((o) => overlaps(o, token))) continue;
    const act = readAct(context, sentence, tokens, occasions, token);
    if (!act) continue;
    const last = acts.at(-1);
    if (last && act.verb.start < last.end) continue;
    // … will travel to Suva to meet … is one act.
    const between = last && context.article.prose.slice(last.verb.end, act.verb.start);
    if (between && / to $/.test(between) && !/[,;]/.test(between)) continue;
    acts.push(act);
  }
  return acts;
}

function readAct(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  occasions: readonly Occasion[],
  verb: Cue,
): Act | null {
  const { prose } = context.article;
  if (isNoAct(context, sentence, verb)) return null;
  const clause = clauseOf(prose, sentence, verb);
  const before = tokensBetween(tokens, clause.start, verb.start).filter(isName);
  const after = tokensBetween(tokens, verb.end, clause.end).filter(isName);
  const type = verb.meaning.act!;
  const passive = isPassive(prose, verb.start);
  const reading: Reading = { prose, folded: context.folded, verb, clause, before, after, passive, occasions };
  if (!tells[type]?.(reading)) return null;
  const end = objectEnd(context, tokens, verb, clause.end, type);
  const start = subjectStart(prose, verb.start, clause.start, before);
  const name = prose.slice(start, end).replace(/\s+/g, ' ').trim();
  if (name.split(' ').length < 2) return null;
  return {
    type,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    start: Math.min(start, verb.start),
    end,
    verb,
    word: verb.word,
    object: bare(context.folded.slice(verb.end, end)),
    date: whenOf(context, sentence, tokens, verb),
    dayPart: dayPartOf(tokens, clause.start, sentence.end),
    place: placeOf(context, tokens, verb, clause, type),
    actors: before,
    objects: after,
    venue: null,
    bodies: [],
    partners: [],
  };
}

interface Reading {
  readonly prose: string;
  readonly folded: string;
  readonly verb: Cue;
  readonly clause: Span;
  readonly before: readonly Name[];
  readonly after: readonly Name[];
  readonly passive: boolean;
  readonly occasions: readonly Occasion[];
}

function isNoAct({ folded, article }: EventContext, sentence: Sentence, verb: Cue): boolean {
  const words = eventLexicon().en;
  const before = folded.slice(Math.max(sentence.start, verb.start - 28), verb.start);
  const last = /(?<word>[\p{L}'’-]+)\s$/u.exec(before)?.groups?.word ?? '';
  const nominal = /^(?:visit to|trip to|signing of|appointment of|resignation of)$/.test(verb.word);
  if (!nominal && words.set('notActRightAfter').has(last)) return true;
  // A verb in capitals is part of a name: the Open University; a headline's is not.
  if (
    sentence.block !== 'title' &&
    /\p{Lu}/u.test(article.prose[verb.start]!) &&
    verb.start > sentence.start + 1
  )
    return true;
  return before
    .split(/[^\p{L}'’]+/u)
    .slice(-4, -1)
    .some((word) => words.set('notActAfter').has(word));
}

/** From behind the last semicolon or full clause to the next one; commas do not part an English clause. */
function clauseOf(prose: string, sentence: Sentence, verb: Span): Span {
  const from = Math.max(sentence.start, verb.start - clauseReach);
  const to = Math.min(sentence.end, verb.end + clauseReach);
  const before = prose.slice(from, verb.start);
  const cut = Math.max(
    before.lastIndexOf(';'),
    before.lastIndexOf(': '),
    before.lastIndexOf(' while '),
    before.lastIndexOf(', and '),
    before.lastIndexOf(', but '),
  );
  const after = prose.slice(verb.end, to);
  const next = after.search(
    /;|: |, (?:and|but|while|which|who|where|ending|after|before|as|when) |[.!?]\s*$/,
  );
  // … , and X signed: the words before belong to it when they hold no verb of their own; names alone do not.
  return { start: cut < 0 ? from : from + cut + 1, end: next < 0 ? to : verb.end + next };
}

function isPassive(prose: string, verbStart: number): boolean {
  const words = prose
    .slice(Math.max(0, verbStart - 24), verbStart)
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean);
  return words.slice(-2).some((word) => eventLexicon().en.set('passive').has(word));
}

/** Whether the words around a verb tell an act of its type. One function an event type. */
const tells: Partial<Record<EventType, (reading: Reading) => boolean>> = {
  signing: ({ folded, verb, clause }) => {
    const around = folded.slice(verb.end, Math.min(clause.end, verb.end + 80));
    if (hasWord(around, 'documents')) return true;
    return (
      hasWord(folded.slice(Math.max(clause.start, verb.start - 40), verb.start), 'documents') &&
      verb.word === 'signed'
    );
  },
  visit: ({ prose, verb, clause, after }) =>
    after.length > 0 ||
    /^ (?:the |to |a )?(?:[a-z-]+ ){0,3}'?\p{Lu}/u.test(prose.slice(verb.end, clause.end)),
  meeting: ({ prose, verb, before, after }) => {
    if (/^(?:discuss|debat)/.test(verb.word)) return before.some((t) => t.kind === 'organization');
    if (verb.word === 'received')
      return after.some((t) => t.kind === 'person') && before.some((t) => t.kind === 'person');
    if (/^(?:met|meets?)$/.test(verb.word) && after.length === 0)
      return /^ with /.test(prose.slice(verb.end, verb.end + 6));
    return before.length + after.length > 0;
  },
  launch: ({ prose, verb, clause, occasions, passive }) => {
    if (occasions.some((o) => overlaps(o, clause))) return false;
    if (/^(?:opened|opens|open|started|starts)$/.test(verb.word)) {
      const next = prose.slice(verb.end, verb.end + 24);
      return passive || /^ (?:its|a|an|the|on|in|to the public|for)\b/.test(next) || /^[,.]/.test(next);
    }
    return clause.end - verb.end > 6 || passive;
  },
  appointment: ({ before, after, verb }) =>
    [...before, ...after].some((t) => t.kind === 'person') &&
    !(verb.word === 'named' && after.length === 0 && before.length === 0),
  award: ({ folded, verb, clause }) =>
    hasWord(folded.slice(verb.end, Math.min(clause.end, verb.end + 70)), 'prizes') ||
    /^took (?:gold|silver|bronze)/.test(verb.word),
  competition: ({ before, after, prose, verb, clause }) =>
    [...before, ...after].some((t) => t.kind === 'person') &&
    (after.length > 0 || /\d[-–]\d/.test(prose.slice(verb.end, clause.end))),
  fair: ({ before, verb, clause }) => before.length > 0 || verb.start - clause.start > 8,
  other: ({ before, after, verb, clause }) =>
    before.length + after.length > 0 || verb.start - clause.start > 6,
};

function hasWord(text: string, list: string): boolean {
  const words = eventLexicon().en.set(list);
  const parts = text.split(/[^\p{L}]+/u);
  return parts.some((word, i) => words.has(word) || words.has(`${word} ${parts[i + 1] ?? ''}`));
}

/** Behind what is signed, won or visited: before the date, the place and the next clause. */
function objectEnd(
  context: EventContext,
  tokens: readonly Token[],
  verb: Span,
  to: number,
  _type: EventType,
): number {
  const { prose } = context.article;
  const limit = Math.min(to, verb.end + longestName);
  const near = tokensBetween(tokens, verb.end, limit + 40);
  const date = near.find((t) => t.kind === 'date');
  let end = limit;
  const text = prose.slice(verb.end, limit);
  const stop =
    /(?<mark>, (?<next>[^,]{0,40})|[;:(]| (?:after|before|while|as|when|where|which|who|that|during|ahead|amid|because|since|until|following|in '?\p{Lu}|at (?:the )?\p{Lu}|in the (?:morning|afternoon|evening)) ?)/u.exec(
      text,
    );
  if (stop) {
    end = verb.end + stop.index;
    const apposed =
      stop[0].startsWith(', ') && near.find((t) => isName(t) && t.start >= end && t.start <= end + 4);
    if (apposed) end = apposed.end;
  }
  if (date && date.start < end) end = date.start;
  if (end === verb.end + longestName) end = verb.end + prose.slice(verb.end, end).lastIndexOf(' ');
  return trimmedEnd(prose, verb.end, end);
}

function trimmedEnd(prose: string, from: number, end: number): number {
  const text = prose.slice(from, end);
  const trimmed = text.replace(
    /(?:[\s,(]+(?:on|in|at|to|from|of|for|by|and|last|this|early|late|until|with|the|earlier))*[\s,.(]*$/,
    '',
  );
  return from + trimmed.length;
}

/** Where those who act are named: at the first of the names right before the verb, else at the words before it. */
function subjectStart(prose: string, verbStart: number, from: number, before: readonly Name[]): number {
  const people = before.filter((t) => t.kind === 'person');
  const named = people.length ? people : before;
  const first = named.find((t) => verbStart - t.start <= 90);
  if (first) return first.start;
  const text = prose.slice(Math.max(from, verbStart - 80), verbStart);
  const cut = Math.max(text.lastIndexOf(', '), text.lastIndexOf('" '), text.lastIndexOf('” '));
  const start = verbStart - text.length + (cut < 0 ? 0 : cut + 2);
  const lead = /^(?:\s+|and |but |the |that |a |an |on \w+ |by |in [A-Z]\w+ )*/i.exec(
    prose.slice(start, verbStart),
  )![0].length;
  return start + lead;
}

/** The day of an act: the first date behind the verb, unless another verb of an act lies between; else the last before. */
function whenOf(
  { article }: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  verb: Span,
): When | null {
  const isDay = (t: Token): t is Extract<Token, { kind: 'date' }> =>
    t.kind === 'date' &&
    t.date.value !== null &&
    !/\b(?:since|until|before|by|than) (?:the )?$/i.test(
      article.prose.slice(Math.max(0, t.start - 12), t.start),
    );
  const after = tokensBetween(tokens, verb.end, sentence.end);
  for (const token of after) {
    if (isDay(token)) {
      if (!/[;]/.test(article.prose.slice(verb.end, token.start))) return token.date;
      break;
    }
    if (token.kind === 'cue' && token.meaning.act && token.start - verb.end > 60) break;
  }
  return tokensBetween(tokens, sentence.start, verb.start).findLast(isDay)?.date ?? null;
}

function dayPartOf(tokens: readonly Token[], from: number, to: number): Act['dayPart'] {
  const part = tokensBetween(tokens, from, to).find(
    (t): t is Cue => t.kind === 'cue' && t.meaning.dayPart === true,
  );
  if (!part) return null;
  return /same day|later/.test(part.word) ? 'last' : 'story';
}

function placeOf(
  context: EventContext,
  tokens: readonly Token[],
  verb: Cue,
  clause: Span,
  type: EventType,
): string | null {
  const near = tokensBetween(tokens, verb.end, clause.end + 40);
  const { prose } = context.article;
  if (type === 'visit') {
    const target = /^(?: to| in)? (?<place>'?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})/u.exec(
      prose.slice(verb.end, verb.end + 70),
    );
    const start = target ? verb.end + target[0].length - target.groups!.place!.length : -1;
    const named = near.some((t) => isName(t) && t.start <= start && start < t.end);
    if (target && !named) return target.groups!.place!;
  }
  return englishPlaceAfter(context, verb.end, clause.end, near);
}

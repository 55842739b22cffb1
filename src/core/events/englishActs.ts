import type { EventType } from '../analysis.ts';
import type { Span } from '../span.ts';
import { type Act, bare } from './act.ts';
import { tokensBetween } from './clauses.ts';
import { type Cue, isName, type Name, type Token } from './draft.ts';
import { dayPartOf, isInTitle, whenOf } from './englishActDay.ts';
import { englishActName } from './englishActName.ts';
import { type EnglishReading, tells, typeOf } from './englishTells.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Occasion } from './occasion.ts';
import { englishPlaceAfter, englishPlaceFirst } from './places.ts';
import type { Sentence } from './sentences.ts';
import { verbsOfActs } from './verbsOfActs.ts';

/** Nouns that tell acts. */
const nominal = /^(?:(?:visit|trip) to|(?:signing|appointment|re-?appointment|resignation|swearing-in) of)$/;
const longestName = 100;
const clauseReach = 160;
/** A subject may have two titles behind it. */
const subjectReach = 240;

/** The acts an English sentence tells, in text order; not the words of an occasion's name. */
export function findEnglishActs(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  occasions: readonly Occasion[],
): readonly Act[] {
  const acts: Act[] = [];
  for (const verb of verbsOfActs(tokens, 'en', occasions)) {
    const act = readAct(context, sentence, tokens, occasions, verb);
    if (!act) continue;
    const last = acts.at(-1);
    if (last && act.verb.start < last.end) continue;
    // … will travel to Suva to meet … is one act.
    const between = last && context.article.prose.slice(last.verb.end, act.verb.start);
    if (between && / to $/.test(between) && !/[,;]/.test(between)) continue;
    // They were acquitted on Friday after the judge ruled …: why it was done is no act of its own.
    if (between && subordinate.test(between) && act.date === last?.date) continue;
    acts.push(act);
  }
  return acts;
}

const subordinate = /\b(?:after|because|as|when|since|that|which|who)\b/;

function readAct(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  occasions: readonly Occasion[],
  verb: Cue,
): Act | null {
  const { prose } = context.article;
  if (isNoAct(context, sentence, verb)) return null;
  const clause = clauseOf(prose, sentence, verb, tokens);
  const before = actorsOf(prose, tokensBetween(tokens, clause.start, verb.start), verb);
  const comma = nominal.test(verb.word) ? prose.slice(verb.end, clause.end).indexOf(', ') : -1;
  const after = objectsOf(prose, tokens, verb, comma < 0 ? clause.end : verb.end + comma);
  const type = typeOf(context.folded, verb, clause);
  const sides =
    type === 'signing' && !nominal.test(verb.word) ? after.filter((t) => isSide(prose, t)) : after;
  const passive = isPassive(prose, verb.start);
  const reading: EnglishReading = {
    prose,
    folded: context.folded,
    verb,
    clause,
    before,
    after,
    passive,
    occasions,
  };
  if (!tells[type]?.(reading)) return null;
  const end = objectEnd(context, tokens, verb, clause.end, type);
  const start = subjectStart(prose, verb.start, clause.start, before);
  const name = englishActName(prose, sentence, tokens, verb, start, end, before);
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
    ownDate: true,
    dayPart: dayPartOf(tokens, clause.start, sentence.end),
    place:
      placeOf(context, tokens, occasions, verb, clause, type) ?? englishPlaceFirst(context, sentence.start),
    actors: before,
    objects: sides,
    retells: type === 'signing' && isAnaphoric(context, verb),
    venue: null,
    bodies: [],
    partners: [],
  };
}

function isNoAct({ folded, article }: EventContext, sentence: Sentence, verb: Cue): boolean {
  const words = eventLexicon().en;
  const before = folded.slice(Math.max(sentence.start, verb.start - 28), verb.start);
  const last = /(?<word>[\p{L}'’-]+)\s$/u.exec(before)?.groups?.word ?? '';
  // A start-up is no start.
  if (/^-\p{L}/u.test(folded.slice(verb.end, verb.end + 2))) return true;
  if (!nominal.test(verb.word) && words.set('notActRightAfter').has(last)) return true;
  // … after he takes office: when something else will be.
  if (/^takes? /.test(verb.word) && /\b(?:after|once|when|until|if|before) (?:he|she|they) $/.test(before))
    return true;
  // They called for him to step down.
  if (last === 'to' && wishes(folded.slice(Math.max(sentence.start, verb.start - clauseReach), verb.start)))
    return true;
  // The first minister to visit the island in years.
  if (
    last === 'to' &&
    /\b(?:first|only|last|latest|second|third)\b[^,;]*\bto $/.test(
      folded.slice(Math.max(sentence.start, verb.start - 60), verb.start),
    )
  )
    return true;
  // Visiting Foreign Minister X: who visits, told with something else.
  if (
    verb.word === 'visiting' &&
    verb.start - sentence.start <= 1 &&
    /^ \p{Lu}[^,;]*$/u.test(article.prose.slice(verb.end, verb.end + 24))
  )
    return true;
  // A verb in capitals is part of a name: the Open University; a headline's is not.
  if (
    sentence.block !== 'title' &&
    /\p{Lu}/u.test(article.prose[verb.start]!) &&
    verb.start > sentence.start + 1
  )
    return true;
  return article.prose
    .slice(verb.start - before.length, verb.start)
    .split(/[^\p{L}'’]+/u)
    .slice(-4, -1)
    .some((word) => words.set('notActAfter').has(word));
}

function wishes(lead: string): boolean {
  const clause = lead.slice(lead.search(/[^;:]*$/));
  return eventLexicon()
    .en.list('wishing')
    .some((word) => clause.includes(` ${word} `));
}

/** From behind the last semicolon or full clause to the next one; commas do not part an English clause. */
function clauseOf(prose: string, sentence: Sentence, verb: Span, tokens: readonly Token[]): Span {
  const from = Math.max(sentence.start, verb.start - subjectReach);
  const to = Math.min(sentence.end, verb.end + clauseReach);
  const before = prose.slice(from, verb.start);
  const hard = Math.max(before.lastIndexOf(';'), before.lastIndexOf(': '), before.lastIndexOf(' while '));
  const soft = Math.max(before.lastIndexOf(', and '), before.lastIndexOf(', but '));
  // Kwan, head of the college, and Lee, head of the school, signed: what has no verb of its own is no clause.
  const isClause = tokensBetween(tokens, from, from + Math.max(0, soft)).some(
    (t) =>
      t.kind === 'cue' &&
      (t.meaning.act || t.meaning.role || t.meaning.held) &&
      // Delegations led by Lee, the mayor, and Wu, the secretary, visited: no clause ends there.
      !t.word.endsWith(' by'),
  );
  const cut = Math.max(hard, isClause ? soft : -1);
  const after = prose.slice(verb.end, to);
  const next = after.search(
    /;|: |, (?:and|but|while|which|who|where|ending|after|before|as|when) |[.!?]\s*$/,
  );
  return { start: cut < 0 ? from : from + cut + 1, end: next < 0 ? to : verb.end + next };
}

/** Signed an agreement with A; not one on the development of B, nor at C. */
function isSide(prose: string, { kind, start }: Name): boolean {
  return (
    kind === 'person' ||
    !/\b(?:of|for|on|in|at|under|to) (?:the |a )?$/i.test(prose.slice(Math.max(0, start - 12), start))
  );
}

/** The names before a verb; not of who only says that somebody else did it. */
function actorsOf(prose: string, tokens: readonly Token[], verb: Cue): readonly Name[] {
  // He witnessed the signing of …: he does not sign.
  const looksOn =
    verb.word.startsWith('signing') && watching.test(prose.slice(Math.max(0, verb.start - 40), verb.start));
  const isActor = (token: Token): token is Name => isName(token) && !isInBrackets(prose, token) && !looksOn;
  const said = tokens.findLastIndex((t) => t.kind === 'cue' && t.meaning.role === 'saying');
  if (said < 0) return tokens.filter(isActor);
  const behind = prose.slice(tokens[said]!.end, verb.start);
  const self = /\b(?:it|they|he|she)\b|^\s*(?:on \w+ )?(?:had |would |will )?$/.test(behind);
  // The council announced the appointment of several officials.
  const announces = / of$/.test(prose.slice(verb.start, verb.end));
  return (self || announces ? tokens : tokens.slice(said + 1)).filter(isActor);
}

const watching =
  /\b(?:witness|attend|oversee|oversaw|watch|presid|officiat|welcom|hail|applaud|congratulat|laud)\w*\b[^,;.]*$/;

/** Taipei, Aug. 27 (CNA), the university (XMU): an agency in a dateline, and a short form, act no more than the name before. */
function isInBrackets(prose: string, { kind, start, end }: Name): boolean {
  return kind === 'organization' && prose[start - 1] === '(' && prose[end] === ')';
}

/** The names behind a verb, up to the next verb. */
function objectsOf(prose: string, tokens: readonly Token[], verb: Cue, to: number): readonly Name[] {
  const behind = tokensBetween(tokens, verb.end, to);
  const next = behind.findIndex(
    (t) =>
      t.kind === 'cue' &&
      (t.meaning.organizer !== undefined || t.meaning.act !== undefined || t.meaning.role === 'saying') &&
      // … will travel to Suva to meet the president: he is met there.
      !/ to $/.test(prose.slice(t.start - 4, t.start)),
  );
  const teller = behind[next - 1];
  // The agreement was signed by A, B told the press: B only tells it.
  const isTeller = (t: Token) =>
    t === teller &&
    t.kind === 'person' &&
    (behind[next] as Cue).meaning.role === 'saying' &&
    behind[next]!.start - t.end <= 1;
  return (next < 0 ? behind : behind.slice(0, next).filter((t) => !isTeller(t))).filter(
    (t): t is Name => isName(t) && !isInBrackets(prose, t),
  );
}

function isPassive(prose: string, verbStart: number): boolean {
  const words = prose
    .slice(Math.max(0, verbStart - 24), verbStart)
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean);
  return words.slice(-2).some((word) => eventLexicon().en.set('passive').has(word));
}

const conjunctions =
  'after|before|while|when|where|which|who|that|during|ahead|amid|because|since|until|following';
const places =
  "in the (?:\\p{Lu}\\p{L}+ )?(?:capital|city|town)|in '?\\p{Lu}|at (?:the )?\\p{Lu}|in the (?:morning|afternoon|evening)";
const asides = new RegExp(`, |[;:(]| (?:${conjunctions}|as|${places}) ?`, 'u');
const asidesButAs = new RegExp(`, |[;:(]| (?:${conjunctions}|${places}) ?`, 'u');

/** Behind what is signed, won or visited: before the date, the place and the next clause. */
function objectEnd(
  context: EventContext,
  tokens: readonly Token[],
  verb: Span,
  to: number,
  type: EventType,
): number {
  const { prose } = context.article;
  const limit = Math.min(to, verb.end + longestName);
  const near = tokensBetween(tokens, verb.end, limit + 40);
  const date = near.find((t) => t.kind === 'date' && !isInTitle(prose, t));
  let end = limit;
  const text = prose.slice(verb.end, limit);
  // Appointed her as its head: as leads to the post. The signing of a pact by both: by leads to who signs.
  const by =
    type === 'signing' && /ing of$/.test(prose.slice(verb.start, verb.end)) ? text.search(/ by /) : -1;
  const stop = (type === 'appointment' ? asidesButAs : asides).exec(by < 0 ? text : text.slice(0, by));
  if (by >= 0) end = verb.end + by;
  if (stop) {
    end = verb.end + stop.index;
    const apposed =
      stop[0].startsWith(', ') && near.find((t) => isName(t) && t.start >= end && t.start <= end + 4);
    if (apposed) end = apposed.end;
  }
  if (date && date.start < end) end = date.start;
  if (end === verb.end + longestName) {
    // A name that the limit cuts is printed whole.
    const cut = near.find((t) => isName(t) && t.start < end && t.end > end && t.end <= to);
    end = cut ? cut.end : verb.end + prose.slice(verb.end, end).lastIndexOf(' ');
  }
  return trimmedEnd(prose, verb.end, end);
}

function trimmedEnd(prose: string, from: number, end: number): number {
  const text = prose.slice(from, end);
  const trimmed = text.replace(
    /(?:[\s,(]+(?:on|in|at|to|from|of|for|by|and|last|this|early|late|until|with|the|earlier|covering|spanning|worth))*[\s,.(]*$/,
    '',
  );
  return from + trimmed.length;
}

/** The signing told before: they signed the document; the accord was signed by…. */
function isAnaphoric({ folded }: EventContext, verb: Cue): boolean {
  const words = eventLexicon().en.list('signingAnaphora');
  const behind = folded.slice(verb.end + 1, verb.end + 40);
  const before = folded.slice(Math.max(0, verb.start - 40), verb.start);
  return words.some(
    (word) =>
      (behind.startsWith(word) &&
        /^(?: ?[,.;]| (?:at|on|in|during|for|after|before|with)\b|$)/.test(behind.slice(word.length))) ||
      new RegExp(`(?:^|\\W)${word} (?:was|were|is|has been|had been) (?:also |formally )?$`).test(before),
  );
}

/** Where those who act are named: at the first of the names right before the verb, else at the words before it. */
function subjectStart(prose: string, verbStart: number, from: number, before: readonly Name[]): number {
  const text = prose.slice(Math.max(from, verbStart - 90), verbStart);
  const document = /\b(?:an?|the) (?:\w+ ){0,2}(?:agreement|memorandum|deal|pact|treaty|contract) $/.exec(
    text,
  );
  if (document) return verbStart - document[0].length;
  // A memorandum between two sides will be signed.
  const long = prose.slice(Math.max(from, verbStart - 160), verbStart);
  const between = documentBetween.exec(long);
  if (between) return verbStart - long.length + between.index;
  const people = before.filter((t) => t.kind === 'person');
  const named = people.length ? people : before;
  const first = named.find((t) => verbStart - t.start <= 90) ?? named[0];
  if (first) return first.start;
  let cut = lastMark(text, text.length) || wholeWord(prose, from, verbStart - text.length, text);
  // Singapore, Indonesia and the Netherlands signed: the commas of a list part no clause.
  while (cut > 0 && /^(?:the )?\p{Lu}[\p{L} ]*(?:,| and )/u.test(text.slice(cut))) {
    const earlier = lastMark(text, cut - 2);
    if (earlier === 0 && from < verbStart - 90) break;
    cut = earlier;
  }
  const start = verbStart - text.length + cut;
  const lead =
    /^(?:\s+|and |but |the |that |a |an |on \w+ |by |in [A-Z]\w+ |(?:today|yesterday) \([^()]{3,20}\) )*/i.exec(
      prose.slice(start, verbStart),
    )![0].length;
  return start + lead;
}

const documentBetween =
  /\b(?:[Aa]n?|[Tt]he) (?:[\w-]+ ){0,3}(?:agreement|memorandum|deal|pact|treaty|contract|accord|letter) (?:of \w+ )?(?:between|with) [^;]{3,120}\b(?:was|were|be|been|is|are) $/;

/** Where the first whole word of a text begins that is cut out of the prose at an offset. */
function wholeWord(prose: string, from: number, at: number, text: string): number {
  return at > from && /\p{L}/u.test(prose[at - 1]!) ? text.search(/ |$/) : 0;
}

function lastMark(text: string, before: number): number {
  const head = text.slice(0, before);
  const cut = Math.max(head.lastIndexOf(', '), head.lastIndexOf('" '), head.lastIndexOf('” '));
  return cut < 0 ? 0 : cut + 2;
}

const visited =
  /^(?:(?: a| an| his| her| their)?(?: [a-z-]+){0,2} (?:visit|trip))?(?: to| in)?(?: the)? (?<place>'?\p{Lu}[\p{L}'’·-]*(?: \p{Lu}[\p{L}'’·-]*){0,3}(?: and (?!the )\p{Lu}[\p{L}'’-]*)?)/u;

function placeOf(
  context: EventContext,
  tokens: readonly Token[],
  occasions: readonly Occasion[],
  verb: Cue,
  clause: Span,
  type: EventType,
): string | null {
  const near = tokensBetween(tokens, verb.end, clause.end + 40);
  const { prose } = context.article;
  if (type === 'visit') {
    const target = visited.exec(prose.slice(verb.end, verb.end + 90));
    const start = target ? verb.end + target[0].length - target.groups!.place!.length : -1;
    const named = near.some((t) => t.kind !== 'cue' && t.start <= start && start < t.end);
    if (target && !named) return target.groups!.place!;
  }
  return englishPlaceAfter(context, verb.end, clause.end, near, occasions);
}

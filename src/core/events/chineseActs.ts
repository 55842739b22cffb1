import type { EventType } from '../analysis.ts';
import { overlaps, type Span } from '../span.ts';
import { type Act, bare } from './act.ts';
import { chineseActName } from './actName.ts';
import { clauseAround, insideOther, tokensBetween, wordEndsAt, wordStartsAt } from './clauses.ts';
import { type Cue, isName, type Name, type Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Occasion } from './occasion.ts';
import { chinesePlaceBefore } from './places.ts';
import type { Sentence } from './sentences.ts';

/** How far back in its sentence an act looks for its day. */
const dateReach = 160;
const closing: Readonly<Record<string, string>> = { '《': '》', '“': '”', '「': '」', '『': '』' };

/** The acts a Chinese sentence tells, in text order; not the words of an occasion's name. */
export function findChineseActs(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  occasions: readonly Occasion[],
): readonly Act[] {
  const acts: Act[] = [];
  for (const token of tokens) {
    if (token.kind !== 'cue' || token.meaning.language !== 'zh' || !token.meaning.act) continue;
    if (occasions.some((o) => overlaps(o, token) && o.named)) continue;
    const clause = clauseAround(context.folded, token, sentence);
    if (isNoAct(context.folded, token, clause)) continue;
    const act = readAct(context, sentence, tokens, occasions, token, clause);
    if (!act) continue;
    const last = acts.at(-1);
    // 前往屏东勘灾 is one act: the way there gives the place.
    if (last && isWay(last.word) && last.verb.start >= clause.start) acts.pop();
    else if (last && act.verb.start < last.end && !isStronger(act, last)) continue;
    acts.push(act);
  }
  return acts;
}

function isWay(word: string): boolean {
  return /^(?:赴|前往|抵达|返回|启程|加入|获|通过)$/.test(word);
}

function isStronger(act: Act, than: Act): boolean {
  return than.type === 'other' && act.type !== 'other';
}

/** The word names no act here (成立后, 签署仪式), or one that somebody hopes for, refuses or has not done. */
function isNoAct(folded: string, verb: Cue, clause: Span): boolean {
  const words = eventLexicon().zh;
  const titled = folded.startsWith('的《', verb.end) && verb.meaning.act === 'signing';
  const behind = wordStartsAt(folded, verb.end, words.set('notActBefore'));
  if (!titled && behind && !insideOther(folded, verb.end, verb.end + behind.length, words.set('notStops')))
    return true;
  if (/[第”」』]/.test(folded[verb.start - 1] ?? '')) return true;
  if (insideOther(folded, verb.start, verb.end, words.set('notStops'))) return true;
  if (
    /^(?:第?[一二三四五六七八九十]是|[一二三四五六七八九十]要|要|应)/.test(
      folded.slice(clause.start, clause.start + 4),
    )
  )
    return true;
  if (/[机几概]率|可能性/.test(folded.slice(verb.end, clause.end))) return true;
  // A verb of one sign is one in headlines, or before a quotation: 获“…奖”, 访京.
  if (verb.word === '访' && !words.map('places')[folded[verb.end] ?? '']) return true;
  if (verb.word === '获' && !/^.{0,10}[“「《『]|^.{1,14}奖/.test(folded.slice(verb.end, verb.end + 16)))
    return true;
  if (
    verb.word === '通过' &&
    (clause.end - verb.end < 3 || !/[议法案例决]/.test(folded.slice(verb.end, clause.end)))
  )
    return true;
  const from = Math.max(clause.start, verb.start - 14);
  for (let at = verb.start; at > from; at--) {
    const word = wordEndsAt(folded, at, words.set('notActAfter'));
    // A word of one sign counts only right before the verb.
    if (word && (word.length > 1 || at === verb.start)) return true;
  }
  return false;
}

interface Reading {
  readonly folded: string;
  readonly verb: Cue;
  readonly clause: Span;
  readonly before: readonly Name[];
  readonly after: readonly Name[];
  /** Whether the clause holds an occasion that takes place. */
  readonly atOccasion: boolean;
}

function readAct(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  occasions: readonly Occasion[],
  verb: Cue,
  clause: Span,
): Act | null {
  const { folded, article } = context;
  const names = tokensBetween(tokens, clause.start, verb.start).filter(isName);
  const venue =
    names.find((name) => name.kind === 'organization' && /[在于向到至]/.test(folded[name.start - 1] ?? '')) ??
    null;
  const bodies = names.filter((name) => isTitleOf(folded, name, names));
  const partners = names.filter((name, i) => isPartner(folded, name, i));
  const before = names.filter(
    (name) => name !== venue && !bodies.includes(name) && !isRelative(folded, name, verb),
  );
  const after = tokensBetween(tokens, verb.end, clause.end).filter(isName);
  const atOccasion = occasions.some((o) => overlaps(o, clause));
  const reading = { folded, verb, clause, before, after, atOccasion };
  const type = verb.meaning.act!;
  const object = objectOf[type]?.(reading);
  if (!object) return null;
  const actors = before.length ? before : namesBefore(folded, tokens, sentence, clause.start);
  const dates = tokens.filter((t) => t.kind === 'date' && overlaps(t, clause));
  const { date, dayPart } = whenOf(folded, sentence, tokens, verb, clause);
  const titled = folded[object.start] === '《' && type === 'signing';
  const name = titled
    ? article.prose.slice(verb.start, verb.end) + article.prose.slice(object.start, object.end)
    : chineseActName(article.prose, folded, clause, verb, object, dates, actors);
  return {
    type,
    name,
    start: Math.min(before[0]?.start ?? verb.start, object.start, verb.start),
    end: Math.max(object.end, verb.end),
    verb,
    word: verb.word,
    object: bare(folded.slice(object.start, object.end)),
    date,
    dayPart,
    place: placeOf(context, type, verb, clause, after),
    actors,
    objects: after,
    venue,
    bodies,
    partners,
  };
}

/** A body in somebody's title: 行政院政務委員后冠霖. */
function isTitleOf(folded: string, name: Name, names: readonly Name[]): boolean {
  if (name.kind !== 'organization') return false;
  const next = names.find((other) => other.start >= name.end);
  return (
    next?.kind === 'person' &&
    next.start - name.end <= 20 &&
    !/[、,与和及]/.test(folded.slice(name.end, next.start))
  );
}

/** With whom something is done: 他与陆路交通管理局代表, 邀集勞動部. */
function isPartner(folded: string, name: Name, place: number): boolean {
  const before = folded.slice(Math.max(0, name.start - 3), name.start);
  return /(?:邀集|会同|约见|约谈)$/.test(before) || (place === 0 && /[与和同跟]$/.test(before));
}

/** Named only in a clause that describes the subject: 某公司承建的大桥通车. */
function isRelative(folded: string, name: Name, verb: Span): boolean {
  return (
    name.kind === 'organization' &&
    /.{2}的./.test(folded.slice(name.end, verb.start)) &&
    verb.start - name.end > 6
  );
}

/** The last who acted in the sentence so far, where the verb's own clause names nobody: 陈某出席，并签署…. */
function namesBefore(
  folded: string,
  tokens: readonly Token[],
  sentence: Sentence,
  to: number,
): readonly Name[] {
  const names = tokensBetween(tokens, Math.max(sentence.start, to - 90), to).filter(isName);
  const acting = names.filter((name) => !/[在于向到至为给对]/.test(folded[name.start - 1] ?? ''));
  const person = acting.findLast((name) => name.kind === 'person');
  return person ? [person] : acting.slice(-1);
}

function placeOf(
  context: EventContext,
  type: EventType,
  verb: Cue,
  clause: Span,
  after: readonly Name[],
): string | null {
  const before = chinesePlaceBefore(context, verb.start, clause.start);
  if (before || type !== 'visit') return before;
  const start = skipParticle(context.folded, verb.end);
  if (isWay(verb.word)) {
    const end = Math.min(clause.end, after[0]?.start === start ? after[0].end : start + 12);
    return end - start >= 2 && end === clause.end ? context.article.prose.slice(start, end) : null;
  }
  return after.length === 0 &&
    clause.end - start >= 2 &&
    clause.end - start <= 6 &&
    verb.word.endsWith('访问')
    ? context.article.prose.slice(start, clause.end)
    : null;
}

/** The day of an act: the last date of its clause before the verb, then of the sentence so far, then after the verb. */
function whenOf(
  folded: string,
  sentence: Sentence,
  tokens: readonly Token[],
  verb: Span,
  clause: Span,
): Pick<Act, 'date' | 'dayPart'> {
  const own = tokensBetween(tokens, Math.max(sentence.start, verb.start - dateReach), verb.start);
  const isDay = (t: Token): t is Extract<Token, { kind: 'date' }> =>
    t.kind === 'date' &&
    t.date.value !== null &&
    !/^(?:以来|前[,，]|之前|以前)/.test(folded.slice(t.end, t.end + 2));
  const part = own.find(
    (t): t is Cue => t.kind === 'cue' && t.meaning.dayPart === true && t.start >= clause.start,
  );
  const dayPart = part ? (/^[当同]/.test(part.word) ? 'last' : 'story') : null;
  const before = own.filter(isDay);
  const inClause = before.findLast((t) => t.start >= clause.start);
  if (inClause) return { date: inClause.date, dayPart };
  const after = tokensBetween(tokens, verb.end, clause.end).find(isDay);
  if (after && after.start - verb.end <= 12) return { date: after.date, dayPart };
  return { date: before.at(-1)?.date ?? null, dayPart };
}

/** What an act of each type is done to, or null where the words tell no such act. One function an event type. */
const objectOf: Partial<Record<EventType, (reading: Reading) => Span | null>> = {
  signing({ folded, verb, clause, before }) {
    const title = bracketed(folded, verb.end, clause.end, '《');
    if (title) return title;
    const document = lastWordEnd(folded, verb.end, clause.end, eventLexicon().zh.list('documents'));
    if (document) return { start: skipParticle(folded, verb.end), end: document };
    const signer = before.at(-1);
    const signed = verb.word === '签约' && signer && verb.start - signer.end <= 12;
    return signed && !/[”」]/.test(folded[verb.end] ?? '') ? { start: signer.start, end: verb.end } : null;
  },
  launch({ folded, verb, clause, atOccasion }) {
    const words = eventLexicon().zh;
    if (atOccasion || words.list('notLaunch').some((word) => nearby(folded, verb, word))) return null;
    const start = skipParticle(folded, verb.end);
    const open = folded[start] ?? '';
    if (closing[open]) return bracketed(folded, start, clause.end, open);
    const objectEnd = words.set('intransitive').has(verb.word)
      ? null
      : lastWordEnd(folded, start, clause.end, words.list('launched'));
    if (objectEnd && objectEnd - start >= 4) return { start, end: objectEnd };
    // 某中心正式揭牌: what is launched stands before the verb.
    if (!words.set('whole').has(verb.word) || clause.end - verb.end > 8) return null;
    const subject = subjectSpan(folded, clause, verb);
    const suffix = [...words.list('launched'), ...words.list('facilities')].some((word) =>
      folded.slice(subject.start, subject.end).endsWith(word),
    );
    return suffix && subject.end - subject.start >= 4 ? subject : null;
  },
  visit({ folded, verb, clause, before, after }) {
    const start = skipParticle(folded, verb.end);
    const end = after.at(-1)?.end ?? Math.min(clause.end, start + 16);
    const place = /[到赴往至][^,。]{2,16}$/.test(folded.slice(clause.start, verb.start));
    if (end <= start && !place) return null;
    if (/^[的期时后]/.test(folded.slice(start, end))) return null;
    return before.length + after.length > 0 || verb.start - clause.start >= 2
      ? { start: Math.min(start, end), end: Math.max(start, end) }
      : null;
  },
  meeting({ folded, verb, clause, before, after }) {
    const committee = /^(?:讨论|审议|审查|商讨|研商|磋商|会商|开会|质询)$/.test(verb.word);
    if (committee) {
      const start = skipParticle(folded, verb.end);
      const body = before.some((t) => t.kind === 'organization' || t.kind === 'person');
      return body ? { start, end: Math.min(clause.end, start + 24) } : null;
    }
    const people = [...before, ...after].filter((t) => t.kind === 'person');
    if (people.length < 2 && !(people.length === 1 && after.length + before.length >= 2)) return null;
    const last = after.at(-1);
    return { start: skipParticle(folded, verb.end), end: last ? withSuffix(folded, last.end) : verb.end };
  },
  appointment({ folded, verb, clause, before, after }) {
    if (![...before, ...after].some((t) => t.kind === 'person')) return null;
    if (/^(?:接替|离任|上任)$/.test(verb.word) && clause.end - verb.end > 24) return null;
    const start = skipParticle(folded, verb.end);
    return { start, end: Math.max(start, Math.min(clause.end, verb.end + 26)) };
  },
  award({ folded, verb, clause, before, after }) {
    const whole = eventLexicon().zh.set('whole').has(verb.word);
    const end = lastWordEnd(folded, verb.end, clause.end, eventLexicon().zh.list('prizes'));
    if (end) return { start: skipParticle(folded, verb.end), end };
    return whole && before.length + after.length > 0 ? { start: verb.start, end: verb.end } : null;
  },
  competition({ folded, verb, clause, before, after }) {
    const start = skipParticle(folded, verb.end);
    const scored = /\d\s?(?:比|:|-|–)\s?\d/.test(folded.slice(clause.start, clause.end));
    const end = Math.min(clause.end, start + 20);
    return (scored || before.length + after.length >= 2) && end > start ? { start, end } : null;
  },
  fair({ verb, clause }) {
    return verb.start - clause.start >= 4
      ? { start: verb.start, end: Math.min(clause.end, verb.end + 12) }
      : null;
  },
  other({ folded, verb, clause }) {
    const end = Math.min(clause.end, verb.end + 22);
    return verb.start - clause.start >= 2 || end - verb.end >= 2
      ? { start: skipParticle(folded, verb.end), end: Math.max(end, skipParticle(folded, verb.end)) }
      : null;
  },
};

/** The words of a clause before its verb, without the adverbs between. */
function subjectSpan(folded: string, clause: Span, verb: Span): Span {
  const adverbs = eventLexicon().zh.set('adverbs');
  let end = verb.start;
  for (let word = wordEndsAt(folded, end, adverbs); word && end > clause.start; ) {
    end -= word.length;
    word = wordEndsAt(folded, end, adverbs);
  }
  const text = folded.slice(clause.start, end);
  const bracket = /\([^()]{0,20}\)$/.exec(text)?.[0].length ?? 0;
  const when =
    /(?:\d{1,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|昨日|昨天|今日|今天|昨晚|今早|今晚|\d{1,2}月)(?:起|上午|下午|凌晨|晚)?$/.exec(
      text.slice(0, text.length - bracket),
    );
  if (when) end -= bracket + when[0].length;
  for (let word = wordEndsAt(folded, end, adverbs); word && end > clause.start; ) {
    end -= word.length;
    word = wordEndsAt(folded, end, adverbs);
  }
  const place = /[在于](?<place>[^在于]{2,16})$|(?:将于|将|于)$/.exec(folded.slice(clause.start, end));
  if (place) end -= place[0].length;
  for (let word = wordEndsAt(folded, end, adverbs); word && end > clause.start; ) {
    end -= word.length;
    word = wordEndsAt(folded, end, adverbs);
  }
  return { start: clause.start, end: Math.max(clause.start, end) };
}

/** 会见齐望舒一行, 会见代表团. */
function withSuffix(folded: string, end: number): number {
  return folded.startsWith('一行', end) ? end + 2 : end;
}

function bracketed(folded: string, from: number, to: number, open: string): Span | null {
  const text = folded.slice(from, to);
  const start = text.indexOf(open);
  const end = start < 0 ? -1 : text.indexOf(closing[open]!, start);
  return end > 0 ? { start: from + start, end: from + end + 1 } : null;
}

/** Where the last of the words ends between two offsets, or null. */
function lastWordEnd(folded: string, from: number, to: number, words: readonly string[]): number | null {
  const object = folded.slice(from, to);
  let end = 0;
  for (const word of words) {
    const at = object.lastIndexOf(word);
    if (at >= 0) end = Math.max(end, at + word.length);
  }
  return end > 0 ? from + end : null;
}

function skipParticle(folded: string, at: number): number {
  let start = at;
  while (/[了过的\s]/.test(folded[start] ?? '')) start++;
  return start;
}

function nearby(folded: string, verb: Span, word: string): boolean {
  const at = folded.slice(Math.max(0, verb.start - word.length), verb.end + word.length).indexOf(word);
  const start = at + Math.max(0, verb.start - word.length);
  return at >= 0 && start < verb.end && start + word.length > verb.start;
}

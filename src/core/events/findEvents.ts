import type { EventType } from '../analysis.ts';
import { collectDrafts } from './collect.ts';
import { placeOfDateline } from './datelinePlace.ts';
import type { Draft, Token, When } from './draft.ts';
import type { EventContext, EventFinding, FoundEvents } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import { dayOfMain } from './mainDay.ts';
import { mergeRetellings } from './merge.ts';
import { readNotice } from './notices.ts';
import { assignRoles } from './roles.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { settle } from './setting.ts';
import { decideStatus, mainEvent } from './status.ts';
import { readTokens, tokensBySentence } from './tokens.ts';

/**
 * What happened, when, where, and who took which part. Occasions (forum, fair, press conference) and dated acts
 * (signing, visit, appointment) become one event each, however often the article tells them; what page furniture
 * says is none. Events come in the order in which the text first tells them.
 */
export function findEvents(context: EventContext): FoundEvents {
  const { article, folded, published } = context;
  const sentences = splitSentences(article.prose, folded, article.blocks);
  const all = readTokens(context);
  const tokens = tokensBySentence(
    sentences,
    all.filter((token) => !isStamp(token, context)),
  );
  const today = storyDay(sentences, tokens, all, published?.value ?? null);
  const collected = collectDrafts(context, sentences, tokens, today);
  const notice = readNotice(context, sentences, tokens, collected);
  const drafts = mergeRetellings(notice, tokens).filter(isTold);
  const left = new Set(drafts);
  for (const [i, own] of tokens.entries())
    tokens[i] = own.filter((t) => t.kind !== 'event' || left.has(t.draft));
  const tokensOf = new Map(sentences.map((sentence, i) => [sentence, tokens[i]!]));
  settle(context, drafts, sentences, tokens);
  const main = mainEvent(drafts, published);
  if (main && !main.date) main.date = dayOfMain(context, main, today, tokensOf);
  if (main) main.place ??= placeOfDateline(context, main, tokensOf);
  inherit(drafts, main, today, tokensOf);
  decideStatus(drafts, main, published, tokensOf);
  assignRoles(context, sentences, tokens, main);
  return finish(drafts.filter((draft) => draft === main || isWorthTelling(draft)));
}

/** The day of publication in figures (2024-05-20), where a stamp has run into the text: no event is told with it. */
function isStamp(token: Token, { folded, published }: EventContext): boolean {
  if (token.kind !== 'date' || !published || token.date.value !== published.value) return false;
  return /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(folded.slice(token.start, token.end));
}

/** Sentences that may give the day of the story: the lede is at times a caption. */
const nearLede = 2;

/** The day on which the article's story takes place: the first whole day of its lede, else of what stands before it. */
function storyDay(
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  all: readonly Token[],
  published: string | null,
): When | null {
  const lede = sentences.findIndex((s) => s.lede);
  if (lede < 0) return null;
  const isDay = (t: Token): t is Extract<Token, { kind: 'date' }> =>
    t.kind === 'date' &&
    t.date.value?.length === 10 &&
    (published === null ||
      published.length < 10 ||
      t.date.value <= published ||
      t.date.value.startsWith('X'));
  for (const own of tokens.slice(lede, lede + nearLede)) {
    const day = own.find((t): t is Extract<Token, { kind: 'date' }> => isDay(t));
    if (day) return day.date;
  }
  const { start } = sentences[lede]!;
  return (
    all.findLast(
      (t): t is Extract<Token, { kind: 'date' }> => isDay(t) && t.end <= start && start - t.end <= 80,
    )?.date ?? null
  );
}

/** A headline's act that the text does not tell is its wording, unless it is one that counts without a day. */
function isTold(draft: Draft): boolean {
  const minor = draft.source === 'act' && /^(?:other|competition|fair|award|visit)$/.test(draft.type);
  return (
    !minor || draft.date !== null || draft.parent !== null || draft.sentences.some((s) => s.block !== 'title')
  );
}

/** What is part of an occasion is held where and when the occasion is, unless it says otherwise. */
function inherit(
  drafts: readonly Draft[],
  main: Draft | null,
  today: When | null,
  tokensOf: ReadonlyMap<Sentence, readonly Token[]>,
): void {
  for (const draft of drafts) {
    if (draft.source === 'programme' && main && draft !== main) draft.parent ??= main;
    if (draft.source === 'unnamed occasion' && main && draft !== main && isWithin(draft.date, main.date))
      draft.parent ??= main.source === 'named occasion' ? main : null;
    // 签约仪式举行。甲与乙签署了《…》.
    const isSigned = draft.source === 'act' && draft.type === 'signing' && main?.type === 'signing';
    if (
      isSigned &&
      draft !== main &&
      main.source !== 'act' &&
      (!draft.date || isWithin(draft.date, main.date))
    )
      draft.parent ??= main;
    if (main && isRiteOf(draft, main, tokensOf)) draft.parent ??= main;
  }
  if (main?.source === 'act' && main.type === 'visit') joinVisit(drafts, main, tokensOf);
  const done = new Set<Draft>();
  for (const draft of drafts) inheritFrom(draft, today, done);
  if (!main?.place || (main.source === 'act' && main.type !== 'signing')) return;
  // What is signed on the day of the article's occasion is signed there.
  for (const draft of drafts)
    if (draft.source === 'act' && doneThere.has(draft.type) && draft.date?.value === main.date?.value)
      draft.place ??= main.place;
}

/** Acts that people come together for. */
const doneThere: ReadonlySet<EventType> = new Set(['signing', 'award']);

/** The article's visit: what is done on it takes place there, and on its days where it is still to come. */
function joinVisit(
  drafts: readonly Draft[],
  visit: Draft,
  tokensOf: ReadonlyMap<Sentence, readonly Token[]>,
): void {
  const own = drafts.filter((d) => d !== visit && d.source !== 'named occasion' && onVisits.has(d.type));
  if (!visit.date) {
    const days = own.flatMap(({ date }) => (date?.value?.length === 10 ? [date.value] : [])).sort();
    const [first, last] = [days[0], days.at(-1)];
    if (first && last) visit.date = { value: first === last ? first : `${first}/${last}` };
  }
  for (const draft of drafts) {
    const isPlanned = () =>
      draft.sentences.every((sentence) =>
        tokensOf.get(sentence)!.some((t) => t.kind === 'cue' && t.meaning.planned),
      );
    if (draft !== visit && !draft.date && !draft.parent && draft.sentences.length > 0 && isPlanned())
      draft.parent = visit;
  }
  for (const draft of own) if (isWithin(draft.date, visit.date)) draft.place ??= visit.place;
}

/** What is done on a visit. */
const onVisits: ReadonlySet<EventType> = new Set(['meeting', 'visit', 'signing']);

/** 压轴环节是「百企计划」启动仪式, 本届“杰出医师奖”由某人获得: a rite told without a day of its own belongs to the article's occasion. */
function isRiteOf(draft: Draft, main: Draft, tokensOf: ReadonlyMap<Sentence, readonly Token[]>): boolean {
  if (draft === main || draft.date || draft.source !== 'named occasion' || main.source === 'act')
    return false;
  if (draft.type !== 'award' && draft.type !== 'launch' && draft.type !== 'signing') return false;
  const isPart = [...eventLexicon().zh.list('partsOfOccasion')].some((word) => draft.key.endsWith(word));
  return draft.sentences.every((sentence) => {
    const own = tokensOf.get(sentence)!;
    if (own.some((t) => t.kind === 'date' && t.date !== main.date)) return false;
    const cues = own.filter((t) => t.kind === 'cue');
    if (cues.some(({ meaning }) => meaning.background || meaning.planned)) return false;
    return isPart || cues.some(({ meaning }) => meaning.act === 'award');
  });
}

function inheritFrom(draft: Draft, today: When | null, done: Set<Draft>): void {
  const setting = draft.parent ?? draft.beside;
  if (done.has(draft) || !setting) return;
  done.add(draft);
  inheritFrom(setting, today, done);
  // What is signed at an occasion of several days is signed on the day that the article tells of.
  const isDayOfIt = draft.source === 'act' && isWithin(today, setting.date);
  draft.date ??= isDayOfIt ? today : setting.date;
  if (!isWithin(draft.date, setting.date)) return;
  draft.place ??= setting.place ?? setting.parent?.place ?? null;
  if (draft.parent === setting && draft.source === 'act') setting.place ??= draft.place;
}

function isWithin(day: When | null, range: When | null): boolean {
  if (!day?.value || !range?.value) return false;
  const [first, last] = [range.value.split('/')[0]!, range.value.split('/').at(-1)!];
  return first <= day.value.split('/')[0]! && day.value.split('/').at(-1)! <= last;
}

/** A name alone, without a date, place or part in it, is no event yet. */
function isWorthTelling(draft: Draft): boolean {
  // A final of which nothing is said but that it was one.
  const round =
    draft.source === 'unnamed occasion' &&
    draft.parent?.type === 'competition' &&
    draft.type === 'competition';
  if (round && draft.participants.size === 0 && draft.date === draft.parent?.date) return false;
  return (
    draft.date !== null ||
    draft.place !== null ||
    draft.participants.size > 0 ||
    draft.organizers.size > 0 ||
    draft.status !== 'background'
  );
}

function finish(drafts: readonly Draft[]): FoundEvents {
  const ids = new Map(drafts.map((draft, i) => [draft, `e${i + 1}`]));
  return {
    events: drafts.map((draft) => toEvent(draft, ids)),
    mentions: drafts.flatMap((draft) =>
      draft.mentions.map((span) => ({ ...span, event: ids.get(draft)!, how: draft.source })),
    ),
  };
}

function toEvent(draft: Draft, ids: ReadonlyMap<Draft, string>): EventFinding {
  const [start, end] = (draft.date?.value ?? '').split('/');
  const parent = draft.parent && ids.get(draft.parent);
  return {
    id: ids.get(draft)!,
    name: draft.name,
    type: draft.type,
    status: draft.status,
    start: start || null,
    end: end || start || null,
    place: draft.place,
    participants: [...draft.participants].map(([person, role]) => ({ person, role })),
    organizers: [...draft.organizers].map(([organization, role]) => ({ organization, role })),
    ...(parent && { parent }),
    passages: draft.sentences,
  };
}

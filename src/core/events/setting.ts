import { contains, type Span } from '../span.ts';
import { tokensBetween } from './clauses.ts';
import type { Cue, Draft, Token, When } from './draft.ts';
import { daysFrom, daysUntil, durationIn } from './duration.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import { isEnglishName, isListedWith, placeOfOccasion } from './occasionPlace.ts';
import type { Sentence } from './sentences.ts';

type DateToken = Extract<Token, { kind: 'date' }>;

/** What the sentences say of an occasion's time, each EDTF. */
interface Times {
  /** The day or range that a sentence gives it. */
  held: When | null;
  opens: string | null;
  closes: string | null;
  /** 为期九天, three-day: how many days it lasts. */
  days: number | null;
}

/** Gives each draft its date and place from the sentences that tell it, then from the event it is part of. */
export function settle(
  context: EventContext,
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
): void {
  const numberOf = new Map(sentences.map((sentence, i) => [sentence, i]));
  const ranges = rangesByBlock(context.folded, sentences, tokens);
  for (const draft of drafts) {
    if (draft.source === 'act') {
      placeOfCeremony(context, draft, tokens, numberOf);
      draft.place ??= draft.nearby;
      continue;
    }
    const times: Times = { held: draft.date, opens: null, closes: null, days: null };
    let titlePlace: string | null = null;
    for (const sentence of draft.sentences) {
      const own = tokens[numberOf.get(sentence)!]!;
      const mention = own.find((t) => t.kind === 'event' && t.draft === draft);
      // Another telling took its name.
      if (!mention) continue;
      const inRound = draft.parent?.type === 'competition' && draft.type === 'competition';
      if (inRound && !holdsAt(own, mention)) readOwnTime(context, own, mention, times);
      else if (
        draft.source !== 'named occasion' ||
        holds(own) ||
        sentence.lede ||
        draft.sentences.length === 1 ||
        own.some((t) => isDate(t) && isBeside(context.folded, t, mention))
      )
        readTimes(context, sentence, own, mention, times);
      times.days ??= durationIn(durationScope(context.folded, sentence, mention));
      const place = placeOfOccasion(context, sentence, own, mention);
      // A headline shortens the place; the text has it in full.
      if (sentence.block === 'title') titlePlace ??= place;
      else draft.place ??= place;
      if (draft.source === 'named occasion') draft.parent ??= hostingEvent(draft, mention, own);
    }
    draft.place ??= titlePlace ?? draft.nearby;
    const near = draft.sentences.flatMap((sentence) => ranges.get(sentence.blockIndex) ?? []);
    draft.date = decide(times, near);
  }
  returnFrom(context, drafts, sentences, tokens);
  lastUntil(context, drafts, sentences, tokens);
}

const lastsUntil =
  /^\s*(?:it|the event|the activity|this event)(?: will| is to)? (?:last|run|continue)s? (?:until|through|till|to) /;

/** It will last until October 20: of the lede's occasion, unless the sentence before tells of another one. */
function lastUntil(
  { folded }: EventContext,
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
): void {
  const told = drafts.find(
    (d) => d.source === 'named occasion' && d.date?.value?.length === 10 && d.sentences.some((s) => s.lede),
  );
  if (!told) return;
  for (const [i, { start, end }] of sentences.entries()) {
    if (start <= told.mentions[0]!.start) continue;
    if (!lastsUntil.test(folded.slice(start, Math.min(end, start + 60)))) continue;
    const before = tokens[i - 1]?.find((t) => t.kind === 'event');
    if (before?.kind === 'event' && before.draft !== told) continue;
    const last = tokens[i]!.find((t): t is DateToken => isDate(t) && t.date.value!.length === 10);
    const [day] = told.date!.value!.split('/');
    if (last && day! < last.date.value!) told.date = { value: `${day}/${last.date.value}` };
  }
}

/** 29日的论坛, the Summit on April 18: a date right before a name, or behind it and on. */
function isBeside(folded: string, date: Span, mention: Span): boolean {
  if (date.end <= mention.start) return mention.start - date.end <= 4;
  return folded.slice(mention.end, date.start) === ' on ';
}

/** A visit lasts until the day on which whoever went is said to come back. */
function returnFrom(
  { folded }: EventContext,
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
): void {
  const visit = drafts.find((d) => d.source === 'act' && d.type === 'visit' && d.date?.value);
  const start = visit?.date?.value ?? '';
  if (!visit || start.length !== 10) return;
  for (const [i, sentence] of sentences.entries()) {
    if (sentence.start < visit.mentions[0]!.start) continue;
    const back = tokens[i]!.find(
      (t): t is DateToken => isDate(t) && t.date.value!.length === 10 && t.date.value! > start,
    );
    if (!back || Date.parse(back.date.value!) - Date.parse(start) > longestVisit) continue;
    const near = folded.slice(Math.max(sentence.start, back.start - 60), back.end + 16);
    if (!eventLexicon().zh.has('returning', near) && !eventLexicon().en.has('returning', near)) continue;
    visit.date = { value: `${start}/${back.date.value}` };
    return;
  }
}

/** In milliseconds: whoever comes back later was not on this visit. */
const longestVisit = 21 * 86_400_000;

/** Where it is said how long an occasion lasts: anywhere in a Chinese sentence, right around an English name. */
function durationScope(folded: string, sentence: Sentence, mention: Span): string {
  if (!isEnglishName(folded, mention)) return folded.slice(sentence.start, sentence.end);
  return folded.slice(Math.max(sentence.start, mention.start - 40), Math.min(sentence.end, mention.end + 60));
}

/** 签署仪式在金融中心举行: the place of the rite is the act's. */
function placeOfCeremony(
  context: EventContext,
  draft: Draft,
  tokens: readonly (readonly Token[])[],
  numberOf: ReadonlyMap<Sentence, number>,
): void {
  for (const sentence of draft.sentences) {
    const own = tokens[numberOf.get(sentence)!]!;
    const rite = own.find((t) => t.kind === 'event' && t.draft === draft && t.act === undefined);
    if (rite) draft.place ??= placeOfOccasion(context, sentence, own, rite);
  }
}

function rangesByBlock(
  folded: string,
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
) {
  const ranges = new Map<number, string[]>();
  sentences.forEach(({ blockIndex }, i) => {
    for (const token of tokens[i]!) {
      const value = token.kind === 'date' ? token.date.value : null;
      if (!value?.includes('/') || isOfNext(folded, token, tokens[i]!)) continue;
      const known = ranges.get(blockIndex) ?? [];
      if (known.length < 8) ranges.set(blockIndex, [...known, value]);
    }
  });
  return ranges;
}

/** 4月8日至10日举办的博览会: the days of the occasion right behind them. */
function isOfNext(folded: string, { end }: Span, tokens: readonly Token[]): boolean {
  const next = tokens.find((t) => t.kind === 'event' && t.start >= end);
  return next !== undefined && /^[^,。;]{0,16}[举召]\S{1,4}的[“「『《]?$/.test(folded.slice(end, next.start));
}

function isDate(token: Token): token is DateToken {
  return token.kind === 'date' && token.date.value !== null;
}

function readTimes(
  { folded, article }: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  mention: Token,
  times: Times,
): void {
  const dates = tokens.filter(
    (t): t is DateToken =>
      isDate(t) &&
      !contains(mention, t) &&
      // 2024年产品展连同…: the year of another's name.
      !(t.date.value!.length === 4 && tokens.some((e) => e.kind === 'event' && contains(e, t))) &&
      !isBound(folded, article.prose, t) &&
      !isOfOther(folded, tokens, t, mention) &&
      !isOfOtherHalf(folded, sentence, t, mention) &&
      // 2016年新年招待会: a year right before a name is part of it.
      !(t.date.value!.length === 4 && t.end === mention.start),
  );
  const english = isEnglishName(folded, mention);
  const chosen = english ? englishDate(tokens, dates, mention) : chineseDate(folded, tokens, dates, mention);
  for (const date of dates) {
    const relation = relationOf(tokens, date, { english }, sentence);
    const value = date.date.value!;
    const other =
      relation &&
      tokens.some(
        (t) =>
          t.kind === 'event' &&
          !isListedWith(folded, mention, t) &&
          t.start > Math.min(date.end, mention.end) &&
          t.end < Math.max(date.start, mention.start),
      );
    if (!relation || other || value.includes('/')) continue;
    if (relation.opens) times.opens ??= value;
    if (relation.closes) times.closes ??= value;
  }
  // Sunday's final, 6月8日的论坛: the date is the event's own.
  const own = dates.find(
    (d) => d.end <= mention.start && /^(?:['’]s |的)$/.test(article.prose.slice(d.end, mention.start)),
  );
  if (own) times.held = own.date;
  else if (chosen) times.held = finer(times.held, chosen.date);
}

/** 法律周昨日揭开序幕，研讨会今日…: the clause before tells of another one. */
function isOfOther(folded: string, tokens: readonly Token[], date: Span, mention: Span): boolean {
  if (date.end > mention.start) return false;
  const verb = tokensBetween(tokens, date.end, mention.start).find(
    (t) => t.kind === 'cue' && t.meaning.language === 'zh' && t.meaning.opens && t.start - date.end <= 2,
  );
  return verb !== undefined && /[,;]/.test(folded.slice(verb.end, mention.start));
}

/** A headline's halves, parted by a space, tell of two things. */
function isOfOtherHalf(folded: string, { block }: Sentence, date: Span, mention: Span): boolean {
  const between = folded.slice(Math.min(date.end, mention.end), Math.max(date.start, mention.start));
  return block === 'title' && /[\u3400-\u9fff”」』》)] +[\u3400-\u9fff“「『《(]/.test(`中${between}中`);
}

/** A bound of something else: 8月以来, since 2018. */
function isBound(folded: string, prose: string, date: Span): boolean {
  return (
    eventLexicon().zh.starts('dateBounds', folded.slice(date.end, date.end + 3)) ||
    // 自2012年首次举办以来.
    ('自从'.includes(folded[date.start - 1] ?? ' ') &&
      /^[^,。;]{1,12}(?:以来|后)/.test(folded.slice(date.end, date.end + 16))) ||
    /\b(?:since|before|than) (?:the )?$/i.test(prose.slice(Math.max(0, date.start - 12), date.start))
  );
}

/** Between the occasion and the verb with which it is held; else the nearest before it; else the first after it. */
function chineseDate(
  folded: string,
  tokens: readonly Token[],
  dates: readonly DateToken[],
  mention: Span,
): DateToken | undefined {
  const held = tokens.find((t) => t.kind === 'cue' && t.meaning.held && t.start >= mention.end);
  const between =
    held && dates.find((d) => d.start >= mention.end && d.end <= held.start && held.start - d.end < 40);
  const isOther = (t: Token) => t.kind === 'event' && !isListedWith(folded, mention, t);
  const other = between && tokens.some((t) => isOther(t) && t.start >= mention.end && t.end <= between.start);
  if (between && !other && !/[。;]/.test(folded.slice(mention.end, between.start))) return between;
  const after = dates.find((d) => d.start >= mention.end);
  const others = after && tokens.some((t) => isOther(t) && t.start >= mention.end && t.end <= after.start);
  const nearest = dates.findLast((d) => d.end <= mention.start);
  // 9月16日，2019年某地丝路行…举办推介会: the year is part of a name.
  const isYear =
    nearest !== undefined &&
    (nearest.date.value?.length === 4 || (nearest.end === mention.start && !isWholeDay(nearest)));
  const whole = isYear ? dates.findLast((d) => d.end <= mention.start && isWholeDay(d)) : undefined;
  const before = whole ?? nearest;
  // 研讨会今日在…: right behind the name.
  const isOwn = after && !(after.date.value?.length === 4 && before && isWholeDay(before));
  if (after && isOwn && after.start - mention.end <= 1 && (!before || mention.start - before.end > 1))
    return after;
  // 发言人11日介绍，…论坛: on that day somebody only speaks of it.
  const said =
    before &&
    tokens.some(
      (t) =>
        t.kind === 'cue' && t.meaning.role === 'saying' && t.start >= before.end && t.end <= mention.start,
    );
  // 还举行了颁奖仪式，对今年的名单…: a bare year of the next clause is not its day.
  const apart =
    after?.date.value?.length === 4 && /[,;。]/.test(folded.slice(mention.end, after.start)) ? null : after;
  return (said ? undefined : before) ?? (others ? undefined : (apart ?? undefined));
}

function isWholeDay({ date }: DateToken): boolean {
  return (date.value ?? '').split('/')[0]!.length === 10;
}

function englishDate(
  tokens: readonly Token[],
  dates: readonly DateToken[],
  mention: Span,
): DateToken | undefined {
  const after = dates.find((d) => d.start >= mention.end);
  const before = dates.findLast((d) => d.end <= mention.start);
  const other =
    after && tokens.some((t) => t.kind === 'event' && t.start >= mention.end && t.end <= after.start);
  if (after && !other) return after;
  return before ?? after;
}

/** Whether the verb beside a date says that something begins or ends then. */
function relationOf(
  tokens: readonly Token[],
  date: Span,
  { english }: { readonly english: boolean },
  sentence: Sentence,
): Cue['meaning'] | null {
  const isHeld = (t: Token): t is Cue => t.kind === 'cue' && t.meaning.held === true;
  const found = english
    ? tokensBetween(tokens, Math.max(sentence.start, date.start - 60), date.start).findLast(isHeld)
    : (tokensBetween(tokens, date.end, date.end + 50).find(isHeld) ??
      tokensBetween(tokens, date.start - 8, date.start).findLast(isHeld));
  return found ? found.meaning : null;
}

/** A range that is said; else one whose first or last day is said; else first to last day, or first day and length. */
function decide({ held, opens, closes, days }: Times, ranges: readonly string[]): When | null {
  const value = held?.value ?? null;
  if (value?.includes('/')) return held;
  const first = opens ?? (closes === value ? null : value);
  if (closes) {
    const range = ranges.find((r) => r.endsWith(`/${closes}`));
    if (range) return { value: range };
    if (first && first < closes && first.length === closes.length) return { value: `${first}/${closes}` };
    if (days) return { value: daysUntil(closes, days) };
    return { value: closes };
  }
  const range = first?.length === 10 && ranges.find((r) => r.startsWith(`${first}/`));
  if (range) return { value: range };
  if (first && days) return { value: daysFrom(first, days) };
  return first ? { value: first } : held;
}

/** The occasion at which another one is held: 论坛还举行了创业大赛决赛. */
function hostingEvent(draft: Draft, mention: Span, tokens: readonly Token[]): Draft | null {
  const held = tokens.find(
    (t) => t.kind === 'cue' && t.meaning.held && t.end <= mention.start && mention.start - t.end <= 8,
  );
  const host = held && tokens.find((t) => t.kind === 'event' && t.end <= held.start && t.draft !== draft);
  return host?.kind === 'event' && host.draft.source !== 'act' && host.draft.parent !== draft
    ? host.draft
    : null;
}

/** Whether a verb right behind a mention says that it is held. */
function holdsAt(tokens: readonly Token[], mention: Span): boolean {
  return tokensBetween(tokens, mention.end, mention.end + 16).some(
    (t) => t.kind === 'cue' && t.meaning.held === true,
  );
}

/** A round of a competition has only a day that stands right before it: Sunday's final. */
function readOwnTime({ article }: EventContext, tokens: readonly Token[], mention: Span, times: Times): void {
  const own = tokens.find(
    (t) =>
      isDate(t) &&
      t.end <= mention.start &&
      article.prose.slice(t.end, mention.start) === '’s '.replace('’', article.prose[t.end] ?? ''),
  );
  if (own && isDate(own)) times.held = own.date;
}

function holds(tokens: readonly Token[]): boolean {
  return tokens.some((t) => t.kind === 'cue' && (t.meaning.held || t.meaning.organizer || t.meaning.planned));
}

/** The first date stays, unless the later one is a day where the first is only a month or year, or a range around it. */
function finer(first: When | null, second: When | null): When | null {
  if (!first?.value || !second?.value) return first ?? second;
  const [a, b] = [first.value, second.value];
  // In August; from August 22 to 24.
  const isRangeOfYear = b.length === 21 && (a.length === 4 || (a.length === 7 && b.slice(11).startsWith(a)));
  if (b.length > a.length && b.startsWith(a) && (isRangeOfYear || !b.includes('/'))) return second;
  // This week; on December 3rd it kicked off.
  if (isWeek(a) && b.length === 10 && isNear(a, b)) return second;
  if (b.includes('/') && !a.includes('/') && a.length === 10 && b.slice(0, 10) <= a && a <= b.slice(11))
    return second;
  return first;
}

/** In milliseconds: a writer's week may have begun on Sunday, or be the one just over. */
const nearWeek = 8 * 86_400_000;

function isNear(week: string, day: string): boolean {
  return Math.abs(Date.parse(week.slice(0, 10)) - Date.parse(day)) <= nearWeek;
}

function isWeek(range: string): boolean {
  const [from, to] = range.split('/');
  return to !== undefined && from!.length === 10 && Date.parse(to) - Date.parse(from!) === 6 * 86_400_000;
}

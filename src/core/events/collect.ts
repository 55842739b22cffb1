import { fold } from '../text/fold.ts';
import type { Act } from './act.ts';
import { findChineseActs } from './chineseActs.ts';
import { findChineseOccasions } from './chineseOccasions.ts';
import { type Cue, type Draft, type Name, type Token, takesPart, type When } from './draft.ts';
import { addDraft, type DraftIndex, findDraft, newDraftIndex, occasionKey } from './draftIndex.ts';
import { findEnglishActs } from './englishActs.ts';
import { findEnglishOccasions } from './englishOccasions.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Occasion } from './occasion.ts';
import { findOtherChineseActs, findOtherEnglishActs } from './otherActs.ts';
import { findProgramme } from './programme.ts';
import type { Sentence } from './sentences.ts';
import { unnamedOccasion } from './unnamedOccasion.ts';

/** What the walk through the sentences remembers. */
interface Memory {
  readonly context: EventContext;
  readonly index: DraftIndex;
  /** The last event that each head word and each type stood for, and the last of all under `*`. */
  readonly latest: Map<string, Draft>;
  /** The occasion at which this paragraph is set, once it says so: 论坛上. */
  parent: Draft | null;
  block: number;
  /** The day that 上午 means, and the last whole day that this paragraph printed: 当天. */
  readonly storyDay: When | null;
  lastDay: When | null;
  /** The last person that this paragraph named: he, 他. */
  person: Name | null;
}

/**
 * Goes through the sentences once and puts every occasion and act into a draft: one draft an event, however often it
 * is named. Leaves in each sentence's tokens a token for each mention of an event. `storyDay` is the day that 上午 or
 * in the afternoon means where the paragraph names none.
 */
export function collectDrafts(
  context: EventContext,
  sentences: readonly Sentence[],
  tokens: Token[][],
  storyDay: When | null,
): readonly Draft[] {
  const empty = { parent: null, lastDay: storyDay, person: null };
  const memory: Memory = {
    ...empty,
    context,
    index: newDraftIndex(),
    latest: new Map(),
    block: -1,
    storyDay,
  };
  sentences.forEach((sentence, i) => {
    const own = tokens[i]!;
    if (sentence.blockIndex !== memory.block) Object.assign(memory, { ...empty, block: sentence.blockIndex });
    const occasions = [
      ...findChineseOccasions(context, sentence, own),
      ...findEnglishOccasions(context, sentence, own),
    ].sort((a, b) => a.start - b.start);
    const found: Token[] = [];
    const tell = (draft: Draft, span: Occasion | Act | { start: number; end: number }, act?: Act) => {
      const { start, end } = span;
      draft.mentions.push({ start, end });
      if (draft.sentences.at(-1) !== sentence) draft.sentences.push(sentence);
      found.push({ start, end, kind: 'event', draft, ...(act && { act }) });
    };
    for (const occasion of occasions) {
      const draft = draftOfOccasion(memory, sentence, occasion, own, found);
      if (!draft) continue;
      tell(draft, occasion);
      remember(memory, draft, occasion, sentence, own);
    }
    linkRounds(memory, occasions, found);
    for (const item of findProgramme(context, sentence, own, occasions)) {
      const key = occasionKey(fold(item.name));
      // What the text told as an act before (发布“某倡议”) is not told again by the programme (某倡议发布).
      const told = toldAsAct(memory.index, key);
      const draft = told ?? addDraft(memory.index, { ...item, edition: null, source: 'programme', key });
      tell(draft, item);
    }
    const anchor = settingOf(memory, own, found);
    if (anchor?.at) memory.parent = anchor.draft;
    // 随后举行的拉面大赛: on the day of what was told before.
    for (const event of found)
      if (
        anchor &&
        event.kind === 'event' &&
        event.draft !== anchor.draft &&
        event.draft.source !== 'programme' &&
        !own.some((t) => t.kind === 'date')
      )
        event.draft.beside ??= anchor.draft.beside === event.draft ? null : anchor.draft;
    const acts = [
      ...findChineseActs(context, sentence, own, occasions),
      ...findEnglishActs(context, sentence, own, occasions),
    ];
    for (const told of acts) {
      const act = withPerson(memory, told);
      const contest = contestOf(act, sentence, found);
      if (contest) {
        for (const { kind, entity } of [...act.actors, ...act.objects])
          if (kind === 'person') takesPart(contest, entity, 'attendee');
        continue;
      }
      const draft = draftOfAct(memory, sentence, act, own, { anchor: anchor?.draft ?? null, told: found });
      if (draft) tell(draft, act, act);
    }
    const others = [
      ...findOtherChineseActs(context, sentence, own, found),
      ...findOtherEnglishActs(context, sentence, own, found),
    ];
    for (const act of others) {
      const draft = draftOfAct(memory, sentence, act, own, { anchor: null, told: found });
      if (draft) tell(draft, act, act);
    }
    for (const token of own) {
      if (token.kind === 'date' && token.date.value?.length === 10) memory.lastDay = token.date;
      if (token.kind === 'person') memory.person = token;
    }
    tokens[i] = [...own, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
  });
  return memory.index.all;
}

/** The competition that an English sentence names beside who beat or will meet whom: they take part in it. */
function contestOf(act: Act, sentence: Sentence, found: readonly Token[]): Draft | null {
  const contests = found.filter((t) => t.kind === 'event' && t.draft.type === 'competition');
  const plays = act.type === 'competition' || /^(?:meet|meets|met)$/.test(act.word);
  if (!plays || contests.length === 0 || sentence.block === 'title' || !/[a-z]/.test(act.word)) return null;
  const whole = contests.find((t) => t.kind === 'event' && !t.draft.parent) ?? contests[0]!;
  return whole.kind === 'event' ? whole.draft : null;
}

/** A final is part of the competition that its sentence names, or that was told of before. */
function linkRounds({ latest }: Memory, occasions: readonly Occasion[], found: readonly Token[]): void {
  const isRound = (span: { start: number; end: number }) =>
    occasions.some((o) => o.round && o.start === span.start && o.end === span.end);
  const whole = found.find((t) => t.kind === 'event' && t.draft.type === 'competition' && !isRound(t));
  const competition = whole?.kind === 'event' ? whole.draft : latest.get('#competition');
  if (whole?.kind === 'event' && !latest.has('#competition')) latest.set('#competition', whole.draft);
  for (const event of found)
    if (event.kind === 'event' && isRound(event) && competition && competition !== event.draft)
      event.draft.parent ??= competition;
}

function draftOfOccasion(
  memory: Memory,
  sentence: Sentence,
  occasion: Occasion,
  tokens: readonly Token[],
  told: readonly Token[],
): Draft | null {
  if (occasion.named)
    return isWished(memory.context, sentence, occasion) ? null : named(memory, occasion, tokens);
  // 某奖举行颁奖典礼 is the prize's own.
  const whole = told.findLast((t) => t.kind === 'event' && t.draft.source === 'named occasion');
  if (whole?.kind === 'event' && eventLexicon()[occasion.language].set('partsOfOccasion').has(occasion.head))
    return whole.draft;
  const before = occasion.indefinite ? undefined : lastOf(memory.latest, occasion);
  if (before && occasion.edition && occasion.edition !== before.edition)
    return otherEdition(memory, occasion, before);
  if (before) return before;
  const fields = unnamedOccasion(memory.context, sentence, occasion, tokens);
  if (!fields) return null;
  const draft = addDraft(memory.index, fields);
  const part = tokens.find((t): t is Cue => t.kind === 'cue' && t.meaning.dayPart === true);
  const dated = tokens.some((t) => t.kind === 'date' && t.date.value !== null);
  if (part && !dated)
    draft.date ??= dayOfPart(memory, /^[当同]|same|later/.test(part.word) ? 'last' : 'story');
  return draft;
}

function dayOfPart({ storyDay, lastDay }: Memory, part: Act['dayPart']): When | null {
  return part === 'last' ? lastDay : part === 'story' ? storyDay : null;
}

/** 邀请大家明年到景洪过泼水节: somebody only speaks of it. */
function isWished({ folded }: EventContext, sentence: Sentence, { start, language }: Occasion): boolean {
  if (language !== 'zh' || sentence.block === 'title') return false;
  return /(?:邀请|希望|呼吁|建议|期待|争取|申办)[^,。;]{0,12}$/.test(
    folded.slice(Math.max(sentence.start, start - 18), start),
  );
}

function named(memory: Memory, occasion: Occasion, tokens: readonly Token[]): Draft {
  const { article, folded } = memory.context;
  const name = article.prose.slice(occasion.start, occasion.end);
  const base = occasionKey(folded.slice(occasion.start, occasion.end));
  const year = occasion.language === 'zh' ? yearBefore(memory.context, occasion, tokens) : null;
  const edition = occasion.edition ?? year?.value ?? null;
  const fields = {
    name,
    type: occasion.type,
    source: occasion.round ? ('unnamed occasion' as const) : ('named occasion' as const),
    edition,
  };
  const known = findDraft(memory.index, base) ?? sameEdition(memory, occasion);
  if (!known) {
    const draft = addDraft(memory.index, { ...fields, key: base });
    draft.date ??= year;
    return draft;
  }
  if (edition && known.edition && edition !== known.edition) {
    const draft = addDraft(memory.index, { ...fields, key: `${edition} ${base}` });
    draft.date ??= year;
    return draft;
  }
  if (edition && !known.edition && year) {
    const draft = addDraft(memory.index, { ...fields, key: `${edition} ${base}` });
    draft.date ??= year;
    return draft;
  }
  // The fullest printing is the name.
  if (known.source === 'named occasion' && name.length > known.name.length && name.length <= 60)
    known.name = name;
  return known;
}

/** A headline shortens the name (第二十届文博会) that the text prints in full, with the same ordinal. */
function sameEdition({ index }: Memory, { edition, type, language }: Occasion): Draft | undefined {
  if (language !== 'zh' || !edition || /^\d{4}$|[上下]/.test(edition)) return undefined;
  return index.all
    .slice(0, 3)
    .find((d) => d.edition === edition && d.type === type && d.sentences[0]?.block === 'title');
}

/** A year right before a Chinese name (2022年京港洽谈会) makes it that year's. */
function yearBefore({ folded }: EventContext, { start }: Occasion, tokens: readonly Token[]): Draft['date'] {
  const year = tokens.find(
    (t) =>
      t.kind === 'date' && /^\d{4}$/.test(t.date.value ?? '') && start - t.end >= 0 && start - t.end <= 2,
  );
  return year?.kind === 'date' && /年$|[前去今明]年的?$/.test(folded.slice(year.start, start))
    ? year.date
    : null;
}

/** 第四届论坛, where the text is of the third: its name is the ordinal and the rest of the other's name. */
function otherEdition(memory: Memory, occasion: Occasion, before: Draft): Draft {
  const { article } = memory.context;
  const rest = before.name.replace(/^(?:第[^届屆]{1,4}[届屆]|首[届屆]|(?:19|20)\d\d年?)/, '');
  const base = before.key.replace(/^\S+ /, '');
  return addDraft(memory.index, {
    name:
      occasion.language === 'zh'
        ? printedOrdinal(article.prose, occasion) + rest
        : `${occasion.edition === '下' ? 'next' : 'previous'} ${rest}`,
    key: `${occasion.edition} ${base}`,
    edition: occasion.edition,
    type: before.type,
    source: 'named occasion',
  });
}

function printedOrdinal(prose: string, occasion: Occasion): string {
  const text = prose.slice(Math.max(0, occasion.start - 8), occasion.end);
  return /第[^第届屆]{1,4}[届屆]|首[届屆]|[上下]一?[届屆次]/.exec(text)?.[0] ?? '';
}

function lastOf(latest: ReadonlyMap<string, Draft>, occasion: Occasion): Draft | undefined {
  const words = eventLexicon()[occasion.language];
  const known =
    latest.get(occasion.head) ?? (occasion.type === 'other' ? undefined : latest.get(occasion.type));
  if (known || !words.set('partsOfOccasion').has(occasion.head)) return known;
  return latest.get(`act ${occasion.type}`) ?? latest.get('*') ?? latest.get('act');
}

/** Later words like 论坛 mean this one; but an occasion of another time does not push the article's own aside. */
function remember(
  { latest, context }: Memory,
  draft: Draft,
  occasion: Occasion,
  sentence: Sentence,
  tokens: readonly Token[],
): void {
  const cues = tokens.filter((t): t is Cue => t.kind === 'cue');
  const another =
    cues.some(({ meaning }) => meaning.planned || meaning.background) ||
    tokens.some((t) => t.kind === 'date' && isOtherTime(t.date.value, context.published?.value ?? null));
  // Named in passing: it does not take place here.
  const takesPlace = cues.some(({ meaning }) => meaning.held || meaning.organizer || meaning.role);
  const prominent = sentence.lede || sentence.block === 'title';
  const away = !prominent && (another || (occasion.named && !takesPlace));
  const dated = tokens.some((t) => t.kind === 'date') && cues.some(({ meaning }) => meaning.held);
  for (const key of occasion.round ? [occasion.head] : [occasion.head, draft.type, '*']) {
    const before = latest.get(key);
    // What the article is about gives way only to what is held on a day of its own.
    const gives = !before || !isProminent(before) || isProminent(draft) || !occasion.named || dated;
    if (!before || (!away && gives)) latest.set(key, draft);
  }
}

function isProminent(draft: Draft): boolean {
  const first = draft.sentences[0];
  return first !== undefined && (first.lede || first.block === 'title');
}

/** After the day of publication, or in another month or year than it and the month before. */
function isOtherTime(value: string | null, published: string | null): boolean {
  if (!value || !published || value.startsWith('X')) return false;
  const [start, end] = [value.split('/')[0]!, value.split('/').at(-1)!];
  return (
    start > published || (end.slice(0, 7) < published.slice(0, 7) && end.slice(0, 4) < published.slice(0, 4))
  );
}

/** The occasion at or beside which a sentence is set: 论坛上, 签字仪式前, at the summit, 会后. */
function settingOf(
  { context, latest }: Memory,
  tokens: readonly Token[],
  found: readonly Token[],
): { readonly draft: Draft; readonly at: boolean } | null {
  const { folded } = context;
  for (const event of found) {
    if (event.kind !== 'event') continue;
    const [behind, before] = [
      folded.slice(event.end, event.end + 4),
      folded.slice(Math.max(0, event.start - 24), event.start),
    ];
    for (const at of [true, false]) {
      const list = at ? 'at' : 'beside';
      const zh = eventLexicon()
        .zh.list(list)
        .some((word) => behind.startsWith(word));
      const en = eventLexicon()
        .en.list(list)
        .some((word) => before.endsWith(`${word} `));
      if (zh || en) return { draft: event.draft, at };
    }
  }
  const cue = tokens.find((t): t is Cue => t.kind === 'cue' && t.meaning.atOccasion === true);
  const draft = cue && latest.get('*');
  return draft ? { draft, at: !/[前后]$/.test(cue.word) } : null;
}

function toldAsAct({ byObject }: DraftIndex, key: string): Draft | undefined {
  for (let end = key.length; end > 5; end--) {
    const draft = byObject.get(key.slice(0, end));
    if (draft) return draft;
  }
  return undefined;
}

/** Acts that need a day of their own, or a headline's words retold; the others also count in the lede and at occasions. */
const onlyDated: ReadonlySet<string> = new Set(['other', 'competition', 'fair']);

function draftOfAct(
  memory: Memory,
  sentence: Sentence,
  act: Act,
  tokens: readonly Token[],
  { anchor, told }: { readonly anchor: Draft | null; readonly told: readonly Token[] },
): Draft | null {
  const { index, latest, parent } = memory;
  const key = `${act.type} ${act.object}`;
  const signed = act.retells ? latest.get(`act ${act.type}`) : undefined;
  const known =
    signed ?? index.byKey.get(key) ?? (act.object.length > 5 ? index.byObject.get(act.object) : undefined);
  const day = act.retells && signed ? null : (act.date ?? (anchor ? null : dayOfPart(memory, act.dayPart)));
  const prominent = sentence.block === 'title' || (sentence.lede && !onlyDated.has(act.type));
  const set = (parent ?? anchor) !== null && !onlyDated.has(act.type) && act.type !== 'award';
  const narrated =
    act.type === 'signing' && act.actors.length + act.objects.length >= 2 && !looksBack(tokens);
  if (!known && !day && !prominent && !set && !narrated) return null;
  const named = withPronoun(memory, act);
  const draft =
    known ??
    addDraft(index, { name: named, key, edition: null, type: act.type, source: 'act', verb: act.word });
  if (!known && act.object.length > 5) index.byObject.set(act.object, draft);
  draft.date ??= day ?? (narrated && !set && !prominent ? memory.lastDay : null);
  draft.place ??= act.place;
  const occasion = told.find(
    (t) => t.kind === 'event' && t.draft.source !== 'act' && t.end <= act.verb.start,
  );
  const ownDay = act.date !== null && !(act.retells && signed);
  if (parent && parent !== draft && !ownDay) draft.parent ??= parent;
  else if (anchor && anchor !== draft && !ownDay) draft.beside ??= anchor;
  else if (
    occasion?.kind === 'event' &&
    !tokens.some((t) => t.kind === 'date' && t.start > occasion.end && t.end <= act.verb.start)
  )
    draft.beside ??= occasion.draft;
  for (const name of ['act', `act ${act.type}`]) latest.set(name, draft);
  return draft;
}

function looksBack(tokens: readonly Token[]): boolean {
  return tokens.some((t) => t.kind === 'cue' && t.meaning.background);
}

/** 他与某校签下…: he who is meant acts. */
function withPerson({ person }: Memory, act: Act): Act {
  const pronoun = eventLexicon()
    .zh.list('pronouns')
    .some((word) => act.name.startsWith(word));
  return pronoun && person && !act.actors.some(({ kind }) => kind === 'person')
    ? { ...act, actors: [person, ...act.actors] }
    : act;
}

/** 他与某校签下… is named by whom 他 means. */
function withPronoun({ context, person }: Memory, act: Act): string {
  const pronoun = eventLexicon()
    .zh.list('pronouns')
    .some((word) => act.name.startsWith(word));
  return pronoun && person
    ? context.article.prose.slice(person.start, person.end) + act.name.slice(1)
    : act.name;
}

import type { Act } from './act.ts';
import { type Cue, type Draft, organizes, type Token, takesPart } from './draft.ts';
import { addDraft, findDraft, occasionKey } from './draftIndex.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import { dayOfPart, type Memory } from './memory.ts';
import type { Occasion } from './occasion.ts';
import type { Sentence } from './sentences.ts';
import { goesOnHere, unnamedOccasion, wasHeld } from './unnamedOccasion.ts';

/** The draft of an occasion that a sentence names or means: known, new, of another edition, or null where it is none. */
export function draftOfOccasion(
  memory: Memory,
  sentence: Sentence,
  occasion: Occasion,
  tokens: readonly Token[],
  told: readonly Token[],
): Draft | null {
  if (occasion.named) {
    const draft = named(memory, sentence, occasion, tokens);
    if (draft && !draft.date) draft.date = dayOfAttendance(memory, occasion, tokens);
    return draft;
  }
  // 某奖举行颁奖典礼 is the prize's own.
  const whole = told.findLast((t) => t.kind === 'event' && t.draft.source === 'named occasion');
  if (whole?.kind === 'event' && eventLexicon()[occasion.language].set('partsOfOccasion').has(occasion.head))
    return whole.draft;
  // Launched in a ceremony: the act's own rite.
  const rite = told.findLast((t) => t.kind === 'event' && t.act && hasRite(t.act) && t.end <= occasion.start);
  if (rite?.kind === 'event' && eventLexicon()[occasion.language].set('plainRites').has(occasion.head))
    return rite.draft;
  const isNew =
    (occasion.indefinite &&
      !isOfHeadline(memory, sentence, occasion) &&
      !isTheOne(memory, occasion, tokens)) ||
    isRiteAhead(memory, occasion, tokens);
  const before = isNew
    ? undefined
    : (riteOfBlock(memory, sentence, occasion) ?? lastOf(memory, sentence, occasion));
  if (before && occasion.edition && occasion.edition !== before.edition)
    return otherEdition(memory, occasion, before);
  if (before) return before;
  const found = unnamedOccasion(
    memory.context,
    sentence,
    { ...occasion, indefinite: isNew },
    tokens,
    memory.person,
  );
  if (!found) return null;
  const draft = addDraft(memory.index, found.fields);
  for (const { kind, entity } of found.hosts) {
    if (kind === 'person')
      takesPart(draft, entity, found.together && occasion.type === 'meeting' ? 'attendee' : 'host');
    else if (occasion.type !== 'meeting' && occasion.type !== 'competition') organizes(draft, entity, 'host');
  }
  if (occasion.type === 'forum')
    for (const { kind, entity } of found.joint) if (kind === 'organization') organizes(draft, entity, 'host');
  for (const { kind, entity } of found.partners)
    if (kind === 'organization') organizes(draft, entity, 'party');
  const part = tokens.find((t): t is Cue => t.kind === 'cue' && t.meaning.dayPart === true);
  const dated = tokens.some((t) => t.kind === 'date' && t.date.value !== null);
  if (part && !dated)
    draft.date ??= dayOfPart(memory, /^[当同]|same|later/.test(part.word) ? 'last' : 'story');
  const goesOn = occasion.type === 'meeting' && !dated && goesOnHere(memory.context, sentence, occasion);
  if (goesOn) draft.date ??= memory.lastDay;
  if (!dated && wasHeld(memory.context, sentence, occasion, tokens))
    draft.date ??= memory.lastDay ?? memory.storyDay;
  // What is said at a press conference is the news of the day.
  if (occasion.type === 'press-conference' && !dated) draft.date ??= memory.storyDay;
  const presenter = occasion.type === 'press-conference' ? whoMakesKnown(occasion, tokens) : undefined;
  if (presenter) takesPart(draft, presenter.entity, 'speaker');
  return draft;
}

/** The vice-president unveiled the list at a press conference: who makes something known there speaks. */
function whoMakesKnown({ language, start }: Occasion, tokens: readonly Token[]) {
  if (language !== 'en') return undefined;
  const verb = tokens.find((t) => t.kind === 'cue' && t.meaning.act === 'launch' && t.end <= start);
  const person = verb && tokens.findLast((t) => t.kind === 'person' && t.end <= verb.start);
  return verb && person?.kind === 'person' && verb.start - person.end <= 4 ? person : undefined;
}

/** 局长傍晚出席了研讨会: on the day of the story, where the sentence prints no date. */
function dayOfAttendance(
  memory: Memory,
  { start, language }: Occasion,
  tokens: readonly Token[],
): Draft['date'] {
  if (language !== 'zh' || tokens.some((t) => t.kind === 'date')) return null;
  const part = tokens.findLast(
    (t): t is Cue => t.kind === 'cue' && t.meaning.dayPart === true && t.end <= start,
  );
  const goes = tokens.some((t) => t.kind === 'cue' && t.meaning.role === 'attendee' && t.end <= start);
  return part && goes ? dayOfPart(memory, /^[当同]/.test(part.word) ? 'last' : 'story') : null;
}

function hasRite({ type }: Act): boolean {
  return type === 'signing' || type === 'launch' || type === 'award';
}

/** 出席仪式: the unveiling or signing that the same paragraph has told. */
function riteOfBlock(
  { latest }: Memory,
  sentence: Sentence,
  { head, type, language }: Occasion,
): Draft | undefined {
  if (type !== 'other' || !eventLexicon()[language].set('plainRites').has(head)) return undefined;
  const act = latest.get('act');
  const isRite = act?.type === 'signing' || act?.type === 'launch' || act?.type === 'award';
  return isRite && act.sentences.at(-1)?.blockIndex === sentence.blockIndex ? act : undefined;
}

/** 举行升旗仪式, under a headline that names the 升旗礼. */
function isOfHeadline({ latest }: Memory, sentence: Sentence, { head }: Occasion): boolean {
  const told = latest.get(head) ?? latest.get(stemOf(head));
  return sentence.lede && told?.sentences.every((s) => s.block === 'title') === true;
}

/** 他表示，该会今天举办峰会: the bare word, on the day of the story, is the summit that the headline names. */
function isTheOne(
  { latest, storyDay, context }: Memory,
  { head, from, end }: Occasion,
  tokens: readonly Token[],
): boolean {
  const told = latest.get(head);
  if (told?.source !== 'named occasion' || !isProminent(told) || end - from !== head.length) return false;
  const days = [storyDay?.value, context.published?.value];
  return tokens.every((t) => t.kind !== 'date' || days.includes(t.date.value ?? undefined));
}

/** The awards ceremony will be held on Jan. 20: a rite with a day of its own ahead, of which nothing was told before. */
function isRiteAhead(
  { context, latest }: Memory,
  { head, type, end, language }: Occasion,
  tokens: readonly Token[],
): boolean {
  const rites: ReadonlySet<string> = new Set(['award', 'signing', 'launch', 'appointment']);
  if (!rites.has(type) || latest.has(head) || latest.has(type) || latest.has(`act ${type}`)) return false;
  const behind = tokens.filter((t) => t.start >= end && t.start - end <= (language === 'zh' ? 16 : 40));
  const published = context.published?.value;
  return (
    published !== undefined &&
    behind.some((t) => t.kind === 'cue' && (t.meaning.planned || t.meaning.held)) &&
    behind.some((t) => t.kind === 'date' && t.date.value !== null && t.date.value > published)
  );
}

/** 邀请大家明年到景洪过泼水节: somebody only speaks of it. */
function isWished({ folded }: EventContext, sentence: Sentence, { start, end, language }: Occasion): boolean {
  if (language !== 'zh') return false;
  // 会见来苏出席圆桌会的代表: it only says who they are.
  if (
    eventLexicon().zh.ends('attending', folded.slice(Math.max(0, start - 2), start)) &&
    /^[”」』]?的(?!开幕|闭幕)/.test(folded.slice(end, end + 4))
  )
    return true;
  if (sentence.block === 'title') return false;
  const lead = folded.slice(Math.max(sentence.start, start - 16), start);
  const clause = lead.slice(Math.max(...[',', '。', ';'].map((mark) => lead.lastIndexOf(mark))) + 1);
  return eventLexicon().zh.has('wishes', clause);
}

function named(
  memory: Memory,
  sentence: Sentence,
  occasion: Occasion,
  tokens: readonly Token[],
): Draft | null {
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
  const known =
    findDraft(memory.index, base) ?? sameEdition(memory, occasion) ?? shortened(memory, occasion, base);
  if (!known) {
    if (isWished(memory.context, sentence, occasion)) return null;
    const draft = addDraft(memory.index, { ...fields, key: base });
    draft.date ??= year;
    return draft;
  }
  if (edition && known.edition && edition !== known.edition && isYear(edition) === isYear(known.edition)) {
    const draft = addDraft(memory.index, { ...fields, key: `${edition} ${base}` });
    draft.date ??= year;
    return draft;
  }
  // A headline leaves the year out that the text gives.
  const headline = known.sentences.every((s) => s.block === 'title');
  if (edition && !known.edition && year && !headline) {
    const draft = addDraft(memory.index, { ...fields, key: `${edition} ${base}` });
    draft.date ??= year;
    return draft;
  }
  // The fullest printing is the name.
  if (known.source === 'named occasion' && name.length > known.name.length && name.length <= 60)
    known.name = name;
  return known;
}

/** 2016(第四届)论坛: a year and an ordinal do not exclude each other. */
function isYear(edition: string): boolean {
  return /^\d{4}$/.test(edition);
}

/** A headline shortens the name (第二十届文博会) that the text prints in full, with the same ordinal. */
function sameEdition({ index }: Memory, { edition, type, language }: Occasion): Draft | undefined {
  if (language !== 'zh' || !edition || /^\d{4}$|[上下]/.test(edition)) return undefined;
  return index.all
    .slice(0, 3)
    .find((d) => d.edition === edition && d.type === type && d.sentences[0]?.block === 'title');
}

/** 院士论坛, after the article's own 湄公河海洋院士论坛: its name without what stands first in it. */
function shortened(
  { index }: Memory,
  { language, head, edition }: Occasion,
  base: string,
): Draft | undefined {
  if (language !== 'zh' || edition || base.length <= head.length) return undefined;
  return index.all.find(
    (d) =>
      d.source === 'named occasion' &&
      isProminent(d) &&
      (d.key.endsWith(base) ||
        // 创业大赛, after 创业大赛总决赛暨颁奖典礼.
        (base.length >= shortestWhole &&
          d.key.startsWith(base) &&
          eventLexicon().zh.starts('partsBehind', d.key.slice(base.length)))),
  );
}

/** Signs of a name that stands for one of its parts. */
const shortestWhole = 6;

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
        : `${englishEdition(occasion.edition)} ${rest.replace(/^(?:\d+(?:st|nd|rd|th)|\w+(?:ond|ird|th|rst)) /i, '')}`,
    key: `${occasion.edition} ${base}`,
    edition: occasion.edition,
    type: before.type,
    source: 'named occasion',
  });
}

function englishEdition(edition: string | null): string {
  const ordinal = eventLexicon().en.list('ordinals')[Number(edition) - 1];
  return ordinal ?? (edition === '下' ? 'next' : 'previous');
}

function printedOrdinal(prose: string, occasion: Occasion): string {
  const text = prose.slice(Math.max(0, occasion.start - 8), occasion.end);
  return /第[^第届屆]{1,4}[届屆]|首[届屆]|[上下]一?[届屆次]/.exec(text)?.[0] ?? '';
}

function lastOf({ latest, index }: Memory, sentence: Sentence, occasion: Occasion): Draft | undefined {
  const words = eventLexicon()[occasion.language];
  const known =
    latest.get(occasion.head) ??
    latest.get(stemOf(occasion.head)) ??
    (occasion.type === 'other' ? undefined : latest.get(occasion.type));
  if (known) return known;
  // The talks, the meeting: those of the ministers who met.
  const talks = occasion.type === 'meeting' ? latest.get('act meeting') : undefined;
  if (talks || !words.set('partsOfOccasion').has(occasion.head)) return talks;
  const act = occasion.type === 'other' ? undefined : latest.get(`act ${occasion.type}`);
  // 闭幕式 is the article's own occasion's, unless the paragraph has named another one.
  const last = latest.get('*');
  const isNear = last?.sentences.at(-1)?.blockIndex === sentence.blockIndex;
  // Guests at the ceremony: at what the lede says was opened, not at the festival that is still to come.
  const rite =
    occasion.language === 'en' && !last?.sentences.some((s) => s.lede || s.block === 'title')
      ? index.all.find((d) => d.source === 'act' && d.type === 'launch' && isProminent(d))
      : undefined;
  const own =
    rite ?? (isNear ? last : index.all.find((d) => d.source === 'named occasion' && isProminent(d)));
  return act ?? own ?? last ?? latest.get('act');
}

/** What the cues and dates of a sentence say of the occasions that it names; read once a sentence. */
export interface Telling {
  /** They are to come, past or of another time than the article. */
  readonly another: boolean;
  /** One of them takes place, has an organizer or people in it. */
  readonly takesPlace: boolean;
  /** They are held on a day that the sentence prints. */
  readonly dated: boolean;
}

/** Reads it from the tokens of a sentence. */
export function tellingOf({ context }: Memory, tokens: readonly Token[]): Telling {
  const cues = tokens.filter((t): t is Cue => t.kind === 'cue');
  const published = context.published?.value ?? null;
  return {
    another:
      cues.some(({ meaning }) => meaning.planned || meaning.background) ||
      tokens.some((t) => t.kind === 'date' && isOtherTime(t.date.value, published)),
    takesPlace: cues.some(({ meaning }) => meaning.held || meaning.organizer || meaning.role),
    dated: tokens.some((t) => t.kind === 'date') && cues.some(({ meaning }) => meaning.held),
  };
}

/** Later words like 论坛 mean this one; but an occasion of another time does not push the article's own aside. */
export function remember(
  { latest }: Memory,
  draft: Draft,
  occasion: Occasion,
  sentence: Sentence,
  { another, takesPlace, dated }: Telling,
): void {
  // Named in passing: it does not take place here.
  const prominent = sentence.lede || sentence.block === 'title';
  const away = !prominent && (another || (occasion.named && !takesPlace));
  const keys = [occasion.head, stemOf(occasion.head)];
  for (const key of occasion.round ? keys : [...keys, draft.type, '*']) {
    const before = latest.get(key);
    // What the article is about gives way only to what is held on a day of its own.
    const gives = !before || !isProminent(before) || isProminent(draft) || !occasion.named || dated;
    if (!before || (!away && gives)) latest.set(key, draft);
  }
}

/** 升旗礼 and 升旗仪式 are one: what stands before the word for a rite. */
function stemOf(head: string): string {
  const ending = eventLexicon()
    .zh.list('riteEndings')
    .find((word) => head.endsWith(word));
  const stem = ending ? head.slice(0, -ending.length) : head;
  return stem.length > 1 ? stem : head;
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

/** A final is part of the competition that its sentence names, or that was told of before. */
export function linkRounds(
  { latest }: Memory,
  occasions: readonly Occasion[],
  found: readonly Token[],
): void {
  const isRound = (span: { start: number; end: number }) =>
    occasions.some((o) => o.round && o.start === span.start && o.end === span.end);
  const whole = found.find((t) => t.kind === 'event' && t.draft.type === 'competition' && !isRound(t));
  const competition = whole?.kind === 'event' ? whole.draft : latest.get('#competition');
  if (whole?.kind === 'event' && !latest.has('#competition')) latest.set('#competition', whole.draft);
  for (const event of found)
    if (event.kind === 'event' && isRound(event) && competition && competition !== event.draft)
      event.draft.parent ??= competition;
}

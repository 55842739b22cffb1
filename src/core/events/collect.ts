import type { EventType } from '../analysis.ts';
import { contains } from '../span.ts';
import { fold } from '../text/fold.ts';
import type { Act } from './act.ts';
import { contestOf, draftOfAct, toldAsAct, withPerson } from './actDrafts.ts';
import { findChineseActs } from './chineseActs.ts';
import { findChineseOccasions } from './chineseOccasions.ts';
import { type Cue, type Draft, type Token, takesPart, type When } from './draft.ts';
import { addDraft, newDraftIndex, occasionKey } from './draftIndex.ts';
import { findEnglishActs } from './englishActs.ts';
import { findEnglishOccasions } from './englishOccasions.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Memory, Setting } from './memory.ts';
import type { Occasion } from './occasion.ts';
import { draftOfOccasion, linkRounds, remember, tellingOf } from './occasionDrafts.ts';
import { findOtherChineseActs, findOtherEnglishActs } from './otherActs.ts';
import { findProgramme } from './programme.ts';
import type { Sentence } from './sentences.ts';
import { whereaboutsOf } from './whereabouts.ts';

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
  const empty = { parent: null, lastDay: storyDay, person: null, gone: null };
  const memory: Memory = {
    ...empty,
    context,
    index: newDraftIndex(),
    latest: new Map(),
    visitors: new Set(),
    block: -1,
    lastPrinted: null,
    storyDay,
  };
  // The paragraph in which somebody has made a statement so far.
  let speechIn = -1;
  sentences.forEach((sentence, i) => {
    const all = tokens[i]!;
    if (sentence.blockIndex !== memory.block) Object.assign(memory, { ...empty, block: sentence.blockIndex });
    const occasions = [
      ...findChineseOccasions(context, sentence, all),
      ...findEnglishOccasions(context, sentence, all),
    ].sort((a, b) => a.start - b.start);
    const own = outsideNames(all, occasions);
    const found: Token[] = [];
    const tell = (draft: Draft, span: Occasion | Act | { start: number; end: number }, act?: Act) => {
      const { start, end } = span;
      draft.mentions.push({ start, end });
      if (draft.sentences.at(-1) !== sentence) draft.sentences.push(sentence);
      found.push({ start, end, kind: 'event', draft, ...(act && { act }) });
    };
    const telling = tellingOf(memory, own);
    const read = (occasion: Occasion) => {
      const draft = draftOfOccasion(memory, sentence, occasion, own, found);
      if (!draft) return;
      tell(draft, occasion);
      remember(memory, draft, occasion, sentence, telling);
    };
    // 签署协议，…出席签约仪式: the rite is that of the act before it, which is read first.
    const rites = occasions.filter((occasion) => isRiteOfAct(occasion, own));
    for (const occasion of occasions) if (!rites.includes(occasion)) read(occasion);
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
      const undated = act.type === 'competition' && !act.date && sentence.block !== 'title';
      const election = electionOf(act, found) ?? electionBefore(memory, act);
      if (election) {
        for (const { kind, entity } of [...act.actors, ...act.objects])
          if (kind === 'person') takesPart(election, entity, 'attendee');
        continue;
      }
      const contest = contestOf(act, sentence, found) ?? (undated ? memory.latest.get('#competition') : null);
      if (contest) {
        for (const { kind, entity } of [...act.actors, ...act.objects])
          if (kind === 'person') takesPart(contest, entity, 'attendee');
        continue;
      }
      const contestWon = prizeOf(memory, sentence, act);
      if (contestWon) {
        for (const { kind, entity } of [...act.actors, ...act.objects])
          if (kind === 'person') takesPart(contestWon, entity, 'attendee');
        continue;
      }
      if (isOnlySaid(context, sentence, act, own, speechIn === sentence.blockIndex)) continue;
      const draft = draftOfAct(memory, sentence, act, own, { setting: anchor, told: found });
      if (draft) tell(draft, act, act);
    }
    for (const occasion of rites) read(occasion);
    const others = [
      ...findOtherChineseActs(context, sentence, own, found),
      ...findOtherEnglishActs(context, sentence, own, found),
    ];
    for (const act of others) {
      const draft = draftOfAct(memory, sentence, act, own, { setting: null, told: found });
      if (draft) tell(draft, act, act);
    }
    const places = whereaboutsOf(context, sentence, own);
    for (const event of found) {
      if (event.kind !== 'event') continue;
      const here = places.findLast(
        ({ end, gone }) => end <= (event.act?.verb.start ?? event.start) && (gone || event.act !== undefined),
      );
      if (!isOnlyNamed(event.draft, own)) event.draft.nearby ??= here?.place ?? (here ? null : memory.gone);
    }
    const arrival = found.findLast((t) => t.kind === 'event' && t.act?.type === 'visit' && t.act.place);
    if (arrival?.kind === 'event' && /^[A-Z]/.test(arrival.act!.name)) memory.gone = arrival.act!.place;
    memory.gone = places.findLast(({ gone }) => gone)?.place ?? memory.gone;
    if (own.some((t) => beginsStatement(context, t, own))) speechIn = sentence.blockIndex;
    for (const token of own) {
      if (token.kind === 'date' && token.date.value?.length === 10)
        memory.lastDay = memory.lastPrinted = token.date;
      if (token.kind === 'person') memory.person = token;
    }
    tokens[i] = [...own, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
  });
  return memory.index.all;
}

/** The spirit of the Fourth Plenary Session: an English sentence names it, and says nothing of its being held. */
function isOnlyNamed({ source, name }: Draft, tokens: readonly Token[]): boolean {
  if (source !== 'named occasion' || !/^[A-Z\d]/.test(name)) return false;
  return !tokens.some(
    ({ kind, ...token }) =>
      kind === 'cue' &&
      'meaning' in token &&
      (token.meaning.held ||
        token.meaning.organizer ||
        (token.meaning.role && token.meaning.role !== 'saying')),
  );
}

/** 最终甲荣获一等奖: who wins took part in the contest that the article is about. */
function prizeOf(
  { latest }: Memory,
  { lede, block }: Sentence,
  { type, date, word, object }: Act,
): Draft | null {
  if (
    type !== 'award' ||
    !eventLexicon().zh.has('ranks', object) ||
    date ||
    lede ||
    block === 'title' ||
    !/\p{Script=Han}/u.test(word)
  )
    return null;
  const last = latest.get('*');
  return last?.type === 'competition' && last.source === 'named occasion' ? last : null;
}

/** Acts that a speech recalls: without a day of their own they are no news. */
const recalled: ReadonlySet<EventType> = new Set(['signing', 'launch', 'award']);

/**
 * 甲表示,政府与某会签署了备忘录: what a statement tells of without a day of its own, in its sentence or, where nobody
 * else acts, in the next ones of the paragraph (`isSpeech`).
 */
function isOnlySaid(
  context: EventContext,
  { block, lede, start }: Sentence,
  { date, ownDate, verb, type, word }: Act,
  tokens: readonly Token[],
  isSpeech: boolean,
): boolean {
  if (block === 'title' || !recalled.has(type) || !/\p{Script=Han}/u.test(word)) return false;
  if (ownDate && date) return false;
  const before = tokens.filter((t) => t.end <= verb.start);
  const said = before.findLast((t) => beginsStatement(context, t, tokens));
  if (said)
    return (
      !/[;。”」]/.test(context.folded.slice(said.end, verb.start)) &&
      !before.some((t) => t.kind === 'date' && t.start >= said.end)
    );
  const isOther = before.some(
    (t) =>
      t.kind === 'person' ||
      t.kind === 'date' ||
      (t.kind === 'cue' && (t.meaning.atOccasion || t.meaning.dayPart)),
  );
  const isHere = eventLexicon().zh.has('notRecalled', context.folded.slice(start, verb.start));
  return isSpeech && !lede && !isOther && !isHere;
}

/** 甲表示,: somebody named right before the word makes a statement. */
function beginsStatement({ folded }: EventContext, token: Token, tokens: readonly Token[]): boolean {
  return (
    token.kind === 'cue' &&
    token.meaning.role === 'saying' &&
    token.meaning.language === 'zh' &&
    /[,:]/.test(folded[token.end] ?? '') &&
    tokens.some((t) => t.kind === 'person' && t.end <= token.start && token.start - t.end <= 12)
  );
}

/** 行政长官选举今天举行，某某当选: who wins takes part in the election of the same sentence. */
function electionOf({ type, word }: Act, found: readonly Token[]): Draft | null {
  const { zh } = eventLexicon();
  if (type !== 'appointment' || !zh.is('electing', word)) return null;
  const told = found.find((t) => t.kind === 'event' && !t.act && zh.ends('elections', t.draft.key));
  return told?.kind === 'event' ? told.draft : null;
}

/** 在今天的投票中，某某以394票当选: the election told before, on its day, and not one to another post. */
function electionBefore({ latest }: Memory, { type, word, date, ownDate, object }: Act): Draft | null {
  const { zh } = eventLexicon();
  if (type !== 'appointment' || !zh.is('electing', word)) return null;
  const told = zh
    .list('elections')
    .map((head) => latest.get(head))
    .find(Boolean);
  if (!told || (ownDate && told.date && told.date.value !== date?.value)) return null;
  const ending = zh.list('elections').find((head) => told.key.endsWith(head)) ?? '';
  const office = told.key.slice(0, told.key.length - ending.length).slice(-lettersOfOffice);
  return object === '' || object.includes(office) ? told : null;
}

/** So many letters at its end tell an office from others: 长官, 市长. */
const lettersOfOffice = 2;

/** “九章流徽——数学家某某”展览: who stands in the name of an occasion is not there. */
function outsideNames(tokens: readonly Token[], occasions: readonly Occasion[]): readonly Token[] {
  const named = occasions.filter((occasion) => occasion.named);
  return named.length === 0
    ? tokens
    : tokens.filter((t) => t.kind !== 'person' || !named.some((name) => contains(name, t)));
}

/** What is done at a rite: launched in a ceremony. */
const withRite: ReadonlySet<EventType> = new Set(['launch', 'signing', 'award']);

/** Whether a word for a rite without a name stands behind an act of its type. */
function isRiteOfAct({ named, type, start, language, head }: Occasion, tokens: readonly Token[]): boolean {
  if (named || !eventLexicon()[language].set('partsOfOccasion').has(head)) return false;
  const plain = eventLexicon()[language].set('plainRites').has(head);
  return tokens.some(
    (t) =>
      t.kind === 'cue' &&
      t.end <= start &&
      (t.meaning.act === type || (plain && t.meaning.act !== undefined && withRite.has(t.meaning.act))),
  );
}

/** The occasion at or beside which a sentence is set: 论坛上, 签字仪式前, at the summit, 会后. */
function settingOf(
  { context, latest }: Memory,
  tokens: readonly Token[],
  found: readonly Token[],
): Setting | null {
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
      if (zh || en) return { draft: event.draft, at, end: event.end };
    }
  }
  const cue = tokens.find((t): t is Cue => t.kind === 'cue' && t.meaning.atOccasion === true);
  // 会前，书记会见…: beside the signing that the article tells of, where it tells of no occasion.
  const draft = cue && (latest.get('*') ?? (/^会/.test(cue.word) ? latest.get('act signing') : undefined));
  return draft ? { draft, at: !/[前后]$/.test(cue.word), end: cue.end } : null;
}

import type { EventType } from '../analysis.ts';
import { fold } from '../text/fold.ts';
import { assignCourt } from './court.ts';
import { type Draft, type Name, organizes, type Token, takesPart } from './draft.ts';
import { assignSignatories } from './englishSignatories.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import { assignOrganizers } from './organizers.ts';
import { assignParties } from './parties.ts';
import { assignPeople, isNoun } from './people.ts';
import { takesPlace, talks } from './scene.ts';
import type { Sentence } from './sentences.ts';

/**
 * Says who took which part: goes through the sentences in order and gives the names of each their roles in the event
 * the sentence, its paragraph or else the article is about.
 */
export function assignRoles(
  context: EventContext,
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  main: Draft | null,
): void {
  const competition = main?.type === 'competition' && main.source !== 'act' ? main : null;
  const briefing = pressConferenceOf(sentences, tokens);
  const hasSpeeches = tokens.some((own) => own.some((t) => isSpeech(context, t)));
  let block = -1;
  let current = main;
  let signing: Draft | null = null;
  let speech: Draft | null = null;
  let spokenIn = -1;
  let stage: Draft | null = null;
  let planned: Draft | null = null;
  let trip: Draft | null = null;
  const rites = new Map<EventType, Draft>();
  // The occasion that the paragraph named last: organized by …, it ….
  let named: Draft | null = null;
  let acting: readonly Name[] = [];
  sentences.forEach((sentence, i) => {
    const own = tokens[i]!;
    if (sentence.blockIndex !== block) {
      current = main;
      speech = null;
      // Paragraph for paragraph the speeches at a rite go on.
      if (sentence.blockIndex > spokenIn + 1) spokenIn = -1;
      named = null;
      acting = [];
    }
    block = sentence.blockIndex;
    const events = own.filter((t) => t.kind === 'event');
    // 他说，博览会…: what is only spoken of; in English the place follows, he said at the forum.
    const said =
      own.find((t) => t.kind === 'cue' && t.meaning.role === 'saying' && t.meaning.language === 'zh')
        ?.start ?? sentence.end;
    const reported = events.filter(
      (t) => t.draft.status === 'reported' && takesPlace(t.draft) && t.start < said,
    );
    // 14日，参加峰会的代表团参观…: the visit of that day is meant, not the occasion in passing.
    // 会议举行了宣誓仪式: what follows is told of the rite.
    const rite = reported.find(
      (t) => t.draft.parent !== null && t.draft.parent === reported[0]?.draft && !t.act,
    );
    const here = reported.find((t) => t.draft.type === 'visit' && t.act?.date) ?? rite ?? reported[0];
    if (here) current = here.draft;
    signing = events.find((t) => t.draft.type === 'signing')?.draft ?? signing;
    trip ??=
      events.find(({ draft }) => draft.type === 'visit' && draft.status !== 'background')?.draft ?? null;
    for (const { draft } of events) if (draft.status === 'reported') rites.set(draft.type, draft);
    const stages = new Set(events.flatMap(({ draft }) => (isStage(draft) ? [draft] : [])));
    // At the forum two sides signed: speeches are made at the forum.
    for (const own of stages) if (own.parent && stages.has(own.parent)) stages.delete(own);
    if (stages.size > 0) stage = stages.size === 1 ? [...stages][0]! : null;
    const elsewhere =
      !here &&
      events.some(
        ({ draft }) =>
          draft.status === 'background' && (draft.source !== 'act' || isEarlierVisit(draft, main)),
      );
    assignParties(own, competition);
    assignSignatories(context, own);
    if (own.some((t) => isSpeech(context, t)) || isSetAt(context, own)) speech = current;
    const saidHere = said < sentence.end && current === main;
    if (saidHere && (speech === main || spokenIn >= 0)) spokenIn = sentence.blockIndex;
    // An act to come has only the people of its own sentence.
    const told = current?.source === 'act' && current.status === 'planned' ? null : current;
    const atRite = own.some(
      (t) => t.kind === 'event' && !t.act && t.draft === current && isAtRite(context, t),
    );
    const floor =
      (atRite ? current : null) ??
      floorOf(current, speech, briefing) ??
      (spokenIn >= 0 || !(hasSpeeches || briefing) ? guestsFloor(current) : null);
    // 下月将举办法律周，已邀请某人演讲: who has a part in what is to come.
    const toCome = here
      ? undefined
      : events.find((t) => t.draft.status === 'planned' && (t.draft.source !== 'act' || t.draft === main));
    acting = assignPeople(context, sentence, own, {
      current: toCome?.draft ?? (isItself(context, sentence) ? named : null) ?? told,
      floor,
      rite: !atRite && floor !== null && !talks.has(floor.type) && speech !== floor,
      signing,
      rites,
      stage,
      trip,
      planned: main?.status === 'planned' ? main : planned,
      acting,
      elsewhere,
    });
    planned =
      events.findLast(({ draft }) => draft.status === 'planned' && draft.source !== 'act')?.draft ?? planned;
    named = events.findLast((t) => t.draft.source !== 'act')?.draft ?? named;
    assignOrganizers(context, sentence, own, named ?? current);
    hostOwnSessions(own);
  });
  joinOccasions(tokens);
  nameSides(context, tokens);
  assignCourt(context, sentences, tokens, main);
}

/** The press conference of the headline or the first paragraph, at which the rest of the article is said; or null. */
function pressConferenceOf(
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
): Draft | null {
  const first = sentences.find(({ lede }) => lede)?.blockIndex ?? 0;
  for (const own of tokens)
    for (const token of own)
      if (
        token.kind === 'event' &&
        token.draft.type === 'press-conference' &&
        token.draft.status === 'reported' &&
        token.draft.sentences.some(
          (s) => (s.blockIndex >= first && s.blockIndex <= first + nearBlocks) || s.block === 'title',
        )
      )
        return token.draft;
  return null;
}

/** He said at the opening ceremony: there it is said, though the article is about what was opened. */
function isAtRite({ folded }: EventContext, { start, end }: Token): boolean {
  return (
    /[a-z]$/.test(folded.slice(start, end)) &&
    /\b(?:at|during) (?:the |an? )?(?:[a-z-]+ ){0,2}$/.test(folded.slice(Math.max(0, start - 36), start))
  );
}

/** He had visited the school in 2015, and given a talk: not on the visit that the article tells of. */
function isEarlierVisit({ type, date, name }: Draft, main: Draft | null): boolean {
  return type === 'visit' && date !== null && date.value !== main?.date?.value && /^[A-Z]/.test(name);
}

/** A press conference told so many paragraphs behind the first one is the article's. */
const nearBlocks = 2;

/** Where a statement is made: at an occasion for talking, or one at which a speech has just been told; else to the press. */
function floorOf(current: Draft | null, speech: Draft | null, briefing: Draft | null): Draft | null {
  const isOpen = current !== null && current.status !== 'planned' && takesPlace(current);
  if (isOpen && (talks.has(current.type) || speech === current)) return current;
  if (current?.status === 'reported' && speakingRites.has(current.type)) return current;
  // What is said on a visit is not said to the press.
  return current?.source === 'act' && current.type === 'visit' ? null : briefing;
}

/** Where no speech is told of, those who attend a launch or an award say there what they say. */
function guestsFloor(current: Draft | null): Draft | null {
  const isHeld = current?.status === 'reported' && current.source !== 'act';
  return isHeld && withGuests.has(current.type) ? current : null;
}

function isSpeech({ folded }: EventContext, token: Token): boolean {
  return token.kind === 'cue' && token.meaning.role === 'speaker' && !isNoun(folded, token);
}

/** 签约仪式上, 会上: what is said is said there. */
function isSetAt({ folded }: EventContext, tokens: readonly Token[]): boolean {
  const { zh } = eventLexicon();
  return tokens.some((t) =>
    t.kind === 'cue'
      ? zh.is('atIt', t.word)
      : t.kind === 'event' &&
        t.act === undefined &&
        (t.draft.type !== 'competition'
          ? /[^展][”」』]?上/.test(folded.slice(t.end - 1, t.end + 2))
          : // 大赛开幕式上.
            /^[”」』]?[^,。;\s]{2}(?:仪式|典礼|式|礼|会)上/.test(folded.slice(t.end, t.end + 8))),
  );
}

/** Rites at which those who are there speak, though no speech is told. */
const speakingRites: ReadonlySet<EventType> = new Set(['appointment', 'signing']);
const withGuests: ReadonlySet<EventType> = new Set(['launch', 'award']);

/** It is to feature …; Organized by …, it …: the occasion that was named before. */
function isItself({ folded }: EventContext, sentence: Sentence): boolean {
  const { en } = eventLexicon();
  const lead = folded.slice(sentence.start, sentence.start + 24).trimStart();
  return en.starts('itself', lead) || en.starts('organized', lead);
}

/** What is reported and has speeches: an occasion, or a rite. */
function isStage(draft: Draft): boolean {
  if (draft.status !== 'reported') return false;
  return (
    draft.type === 'signing' || (takesPlace(draft) && !(draft.source === 'act' && draft.type === 'visit'))
  );
}

/** 市人大常委会第五次会议: a session is held by the body whose name its own begins with. */
function hostOwnSessions(tokens: readonly Token[]): void {
  for (const event of tokens) {
    if (event.kind !== 'event' || event.act || !sessions.has(event.draft.type)) continue;
    const body = tokens.find(
      (t) => t.kind === 'organization' && t.start === event.start && t.end < event.end,
    );
    if (body?.kind === 'organization') organizes(event.draft, body.entity, 'host');
  }
}

const sessions: ReadonlySet<EventType> = new Set(['meeting', 'press-conference', 'appointment', 'other']);

/** Where a signing names no sides, they are the bodies of those who sign: 云某与官某签署合作协议. */
function nameSides({ entities }: EventContext, tokens: readonly (readonly Token[])[]): void {
  const signings = new Set<Draft>();
  for (const own of tokens)
    for (const token of own)
      if (token.kind === 'event' && token.draft.type === 'signing' && token.act) signings.add(token.draft);
  if (signings.size === 0) return;
  // A party committee signs no agreement: where somebody has a post in one, it signs for another body.
  const isSide = (organization: string | null) =>
    !/\bParty\b|\bCPC\b/.test(organization ?? '') &&
    !eventLexicon().zh.ends('partyOrgans', fold(organization ?? ''));
  const bodies = new Map(
    entities.people.map(({ id, posts }) => [
      id,
      posts.find((p) => p.organizationId && isSide(p.organization)),
    ]),
  );
  for (const { organizers, participants } of signings) {
    if (organizers.size > 0) continue;
    for (const [person, role] of participants) {
      const body = role === 'signatory' ? bodies.get(person)?.organizationId : undefined;
      if (body) organizers.set(body, 'party');
    }
  }
}

/** Who signs or is elected at an occasion is there. */
function joinOccasions(tokens: readonly (readonly Token[])[]): void {
  for (const own of tokens) {
    joinFromRites(own);
    for (const token of own) {
      if (token.kind !== 'event' || !token.act) continue;
      const { participants, organizers, type, parent } = token.draft;
      const isChinese = /\p{Script=Han}/u.test(token.act.word);
      if (isChinese && type === 'meeting' && parent?.source === 'act' && parent.type === 'visit') {
        for (const person of participants.keys()) takesPart(parent, person, 'attendee');
        for (const [body, role] of organizers) if (role === 'party') organizes(parent, body, 'party');
      }
      if (!joining.has(type)) continue;
      let occasion = occasionOf(token.draft);
      for (let i = 0; occasion && i < 3; occasion = occasionOf(occasion), i++)
        if (occasion.source !== 'act')
          for (const [person, role] of participants)
            takesPart(occasion, person, occasion.type === 'signing' ? role : 'attendee');
    }
  }
}

/** 于某厂举行「…」记者会，由市长甲、议员乙进行封柜仪式: who does the rite in the sentence that names the occasion is at it. */
function joinFromRites(own: readonly Token[]): void {
  const first = own.find((t) => t.kind === 'event' && !t.act && t.draft.source === 'named occasion');
  if (first?.kind !== 'event') return;
  const occasion = first.draft;
  for (const token of own) {
    if (token.kind !== 'event' || token.act || token.draft === occasion) continue;
    const { parent, date, key, participants, source } = token.draft;
    const isPart = parent === occasion && source === 'unnamed occasion';
    // At a session those of a rite are not members.
    const isRite =
      !sessions.has(occasion.type) || occasion.type === 'press-conference'
        ? date?.value === occasion.date?.value && eventLexicon().zh.ends('plainRites', key)
        : false;
    if (!isPart && !isRite) continue;
    for (const person of participants.keys()) takesPart(occasion, person, 'attendee');
  }
}

/** What is done at occasions by those who attend them. */
const joining: ReadonlySet<EventType> = new Set(['signing', 'appointment', 'launch']);

/** The occasion at which an act takes place, or right after one that takes place at it: 揭牌仪式后，双方签署…. */
function occasionOf({ parent, beside }: Draft): Draft | null {
  return parent ?? beside?.parent ?? null;
}

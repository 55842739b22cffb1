import type { ParticipantRole } from '../analysis.ts';
import { fold } from '../text/fold.ts';
import { type Cue, type Draft, type Name, organizes, type Token, takesPart } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import { isOccasion, type Scene, takesPlace, talks } from './scene.ts';

/** A verb for the part that somebody takes, and what is known where it stands. */
export interface Telling {
  readonly context: EventContext;
  readonly tokens: readonly Token[];
  /** Number of the verb among the tokens. */
  readonly at: number;
  readonly verb: Cue;
  readonly scene: Scene;
  /** The event that the sentence named last before the verb, if people come together for it. */
  readonly here: Draft | null;
  readonly toThePress: boolean;
  /** Whether the actors are named for this verb and not carried over from the one before. */
  readonly fresh: boolean;
}

/** Gives those who act the part that the verb tells, in the event that is meant. */
export function giveParts(telling: Telling, actors: readonly Name[]): void {
  const { role } = telling.verb.meaning;
  if (role === 'signatory') signs(telling, actors);
  else if (role === 'saying') speaks(telling, actors);
  else if (role) takesPartIn(telling, actors, role);
}

function signs({ context, tokens, verb, scene }: Telling, actors: readonly Name[]): void {
  // 见证签约: they look on. 签约前, 签约活动: nobody signs here.
  if (
    eventLexicon().zh.starts('notSigning', context.folded.slice(verb.end, verb.end + 2)) ||
    tokens.some(
      (t) => t.kind === 'cue' && t.word === '见证' && verb.start - t.end >= 0 && verb.start - t.end <= 4,
    )
  )
    return;
  // 对双方成功签约表示祝贺: of whose signing is spoken.
  const clause = context.folded.slice(actors.at(-1)?.end ?? verb.start, verb.start);
  if (
    /^[^,。;]{0,10}[对就为][^,。;]*$/.test(clause) &&
    congratulates.test(context.folded.slice(verb.end, verb.end + 12))
  )
    return;
  const covering = tokens.find(
    (t) => t.kind === 'event' && t.draft.source === 'act' && t.start <= verb.start && verb.end <= t.end,
  );
  const target =
    covering?.kind === 'event' && covering.draft.type === 'signing' ? covering.draft : scene.signing;
  if (!target) return;
  for (const { entity } of actors) takesPart(target, entity, 'signatory');
  // Where the act names no bodies, those of the signatories' titles are its sides.
  if (![...target.organizers.values()].includes('party'))
    for (const body of tokens)
      if (
        body.kind === 'organization' &&
        body.end <= verb.start &&
        !eventLexicon().zh.ends('partyOrgans', context.folded.slice(body.start, body.end))
      )
        organizes(target, body.entity, 'party');
}

const congratulates =
  /^的?(?:深?[表致]示?(?:以|示)?(?:热烈|衷心|诚挚)?的?祝?[贺谢迎感欢]|(?:感到)?(?:高兴|欣慰|欢迎))/;

/** A statement is made at the occasion unless it is made to the press or about another one. */
function speaks(
  { context: { folded, entities }, verb, scene, toThePress, fresh }: Telling,
  actors: readonly Name[],
) {
  const words = eventLexicon();
  const { current, floor } = scene;
  if (current?.type === 'visit' && words.is('showsAround', verb.word))
    for (const { entity } of actors)
      if (!current.participants.has(entity)) takesPart(current, entity, 'host');
  if (current?.type === 'competition' && verb.meaning.language === 'zh') {
    const lead = folded.slice(Math.max(0, verb.start - 12), verb.end);
    if (words.zh.has('afterMatch', lead))
      for (const { entity } of actors) takesPart(current, entity, 'attendee');
  }
  if (floor !== current && words.zh.set('commenting').has(verb.word)) return;
  if (!floor || !isOccasion(floor) || toThePress || (scene.elsewhere && !fresh)) return;
  for (const actor of actors) {
    const chairs = floor.participants.get(actor.entity) === 'host' || hasTheChair(folded, actor);
    if (!chairs && isAside(folded, actor, verb, floor)) continue;
    // At a rite those speak who are said to be there; others speak to the press.
    const role = floor.participants.get(actor.entity);
    if (scene.rite && !isOfSide(entities, floor, actor) && (!role || role === 'signatory')) continue;
    takesPart(floor, actor.entity, floor.type === 'meeting' && chairs ? 'host' : 'speaker');
  }
}

/** The president of a body that holds the rite, or signs there. */
function isOfSide({ people }: EventContext['entities'], { organizers }: Draft, { entity }: Name): boolean {
  const posts = people.find(({ id }) => id === entity)?.posts ?? [];
  return posts.some(({ organizationId, title }) => {
    const role = organizationId ? organizers.get(organizationId) : undefined;
    return (
      (role === 'host' || role === 'party' || role === 'organizer') &&
      eventLexicon().zh.ends('heads', fold(title))
    );
  });
}

function takesPartIn(telling: Telling, actors: readonly Name[], role: ParticipantRole): void {
  const { context, tokens, at, verb, scene, here } = telling;
  const { folded } = context;
  const words = eventLexicon();
  const award =
    words.is('awardActs', verb.word) && tokens.find((t) => t.kind === 'event' && t.draft.type === 'award');
  if (award && award.kind === 'event') {
    for (const actor of actors) {
      const giver = words.zh.starts('giverBehind', folded.slice(actor.end, actor.end + 2));
      takesPart(award.draft, actor.entity, giver ? 'host' : 'attendee');
    }
  }
  // 某某当选会长: who wins has a part in what the word itself tells.
  if (words.is('electing', verb.word) && tokens.some((t) => isToldBy(t, verb))) return;
  const visit = words.is('delegation', verb.word) ? scene.trip : null;
  // He will speak at the forum: at the one that follows.
  const following =
    role === 'speaker' && !/^speak(?:ing)? at$|^spoke at$/.test(verb.word)
      ? null
      : nextEvent(folded, tokens, at);
  const target =
    visit ??
    following ??
    signingSeen(telling) ??
    riteOf(verb, scene) ??
    calledSo(telling) ??
    here ??
    stageOf(role, scene);
  // What is published has no speakers.
  if (!target || (role === 'speaker' && !takesPlace(target) && target.type !== 'signing')) return;
  if (
    role === 'speaker' &&
    scene.elsewhere &&
    target !== here &&
    target !== following &&
    verb.meaning.language === 'en'
  )
    return;
  for (const { entity, end } of actors)
    takesPart(target, entity, role === 'attendee' && hasInvited(folded, end, target) ? 'host' : role);
}

/** 市长甲邀县长乙等出席: who invites others to an occasion holds it. */
function hasInvited(folded: string, end: number, target: Draft): boolean {
  return target.source !== 'act' && eventLexicon().zh.starts('invites', folded.slice(end, end + 4));
}

/** 甲会见乙，丙参加了活动: not the meeting just told, but the occasion of the sentence whose name ends so. */
function calledSo({ context: { folded }, tokens, verb, here }: Telling): Draft | null {
  if (here?.source !== 'act') return null;
  const noun = plainOccasion().exec(folded.slice(verb.end, verb.end + 12))?.groups?.noun;
  if (!noun) return null;
  const event = tokens.findLast(
    (t) =>
      t.kind === 'event' &&
      t.draft.source !== 'act' &&
      t.start < verb.start &&
      fold(t.draft.name).endsWith(noun),
  );
  return event?.kind === 'event' ? event.draft : null;
}

let plainOccasionPattern: RegExp | undefined;

function plainOccasion(): RegExp {
  const nouns = eventLexicon().zh.list('plainOccasions').join('|');
  plainOccasionPattern ??= new RegExp(
    `^了?(?:此次|本次|这次|是次|上述|该|相关)?(?<noun>${nouns})(?:[,。;]|并)`,
  );
  return plainOccasionPattern;
}

function isToldBy(token: Token, { start }: Cue): boolean {
  return token.kind === 'event' && token.act?.verb.start === start;
}

/** Who witnesses, after a signing has been told, looks on at it. */
function signingSeen({ verb, scene }: Telling): Draft | null {
  return eventLexicon().is('witnessing', verb.word) ? scene.signing : null;
}

/** 为联合体揭牌, 剪彩: done at the launch that the text told of, if it did. */
function riteOf({ word }: Cue, { rites }: Scene): Draft | null {
  const type = eventLexicon().zh.types('rites').get(word) ?? eventLexicon().en.types('rites').get(word);
  return (type && rites.get(type)) ?? null;
}

/** Speeches are made where people come together to talk, or at the rite told last where the article is about a visit. */
function stageOf(role: ParticipantRole, { current, stage }: Scene): Draft | null {
  if (role !== 'speaker' || !stage || !current || talks.has(current.type)) return current;
  const visits = current.source === 'act' && current.type === 'visit';
  return visits || (talks.has(stage.type) && stage.source !== 'act') ? stage : current;
}

/** A spokesperson's statement, or one of another time of the day (院长某某傍晚表示), is not made at the meeting. */
function isAside(folded: string, { start, end }: Name, verb: Cue, floor: Draft): boolean {
  if (floor.type === 'press-conference') return false;
  const { zh, en } = eventLexicon();
  const title = folded.slice(Math.max(0, start - 16), start).trimEnd();
  const between = folded.slice(end, Math.min(verb.start, end + 8));
  return zh.ends('spokespeople', title) || en.ends('spokespeople', title) || zh.starts('dayParts', between);
}

function hasTheChair(folded: string, person: Name): boolean {
  const before = folded.slice(Math.max(0, person.start - 12), person.start);
  const after = folded.slice(person.end, person.end + 4);
  const words = eventLexicon().zh.list('chairs').slice(0, 6);
  return (
    words.some((word) => before.endsWith(word)) ||
    eventLexicon().zh.starts('chairsBehind', after) ||
    /chair(?:man|woman|person)?,? $/.test(before)
  );
}

/** The event that a verb speaks of: the next one in its clause, with nobody in between. */
function nextEvent(folded: string, tokens: readonly Token[], at: number): Draft | null {
  const verb = tokens[at]!;
  const next = tokens
    .slice(at + 1, at + 8)
    .find((t) => t.kind === 'person' || (t.kind === 'event' && (takesPlace(t.draft) || t.act === undefined)));
  return next?.kind === 'event' && !/[,。;]/.test(folded.slice(verb.end, next.start)) ? next.draft : null;
}

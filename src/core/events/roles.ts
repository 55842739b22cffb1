import type { OrganizerRole } from '../analysis.ts';
import { type Draft, organizes, type Token, takesPart } from './draft.ts';
import type { EventContext } from './event.ts';
import { chineseLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/**
 * Says who took which part: goes through the sentences in order, keeps the names that stand before a verb, and gives
 * them the verb's role in the event the sentence, its paragraph or else the article is about.
 */
export function assignRoles(
  context: EventContext,
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  main: Draft | null,
): void {
  let block = -1;
  let current = main;
  sentences.forEach((sentence, i) => {
    const own = tokens[i]!;
    if (sentence.blockIndex !== block) current = main;
    block = sentence.blockIndex;
    const here = own.find((t) => t.kind === 'event' && t.draft.status === 'reported' && takesPlace(t.draft));
    if (here?.kind === 'event') current = here.draft;
    const backgroundOnly =
      !here &&
      own.some((t) => t.kind === 'event' && t.draft.source !== 'act' && t.draft.status === 'background');
    assignPeople(context, sentence, own, current, backgroundOnly);
    assignOrganizers(context, own, current);
    assignParties(context, own);
  });
}

function assignPeople(
  { folded }: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  current: Draft | null,
  backgroundOnly: boolean,
): void {
  const text = folded.slice(sentence.start, sentence.end);
  const toThePress = chineseLexicon().toThePress.some((word) => text.includes(word));
  let pending: string[] = [];
  let last: string[] = [];
  tokens.forEach((token, i) => {
    if (token.kind === 'person') {
      pending.push(token.entity);
      return;
    }
    if (token.kind !== 'cue' || !token.meaning.role) return;
    const actor = pending.length ? pending : last;
    const following = token.meaning.role === 'attendee' ? nextOccasion(folded, tokens, i) : undefined;
    const covering = tokens.find(
      (t) => t.kind === 'event' && t.draft.source === 'act' && t.start <= token.start && token.end <= t.end,
    );
    const target = following?.kind === 'event' ? following.draft : current;
    if (actor.length === 0) return;
    if (token.meaning.role === 'signatory') {
      if (covering?.kind === 'event')
        for (const person of actor) takesPart(covering.draft, person, 'signatory');
    } else if (token.meaning.role === 'saying') {
      // A statement is made at the occasion unless it is made to the press or about another one.
      if (target && isOccasion(target) && !toThePress && !(backgroundOnly && pending.length === 0)) {
        for (const person of actor) takesPart(target, person, 'speaker');
      }
    } else if (target) {
      for (const person of actor) takesPart(target, person, token.meaning.role);
    }
    last = actor;
    pending = [];
  });
}

/** The occasion that a verb speaks of: the next one in its clause, with nobody in between. */
function nextOccasion(folded: string, tokens: readonly Token[], at: number): Token | undefined {
  const verb = tokens[at]!;
  const next = tokens
    .slice(at + 1, at + 8)
    .find((t) => t.kind === 'person' || (t.kind === 'event' && takesPlace(t.draft)));
  return next?.kind === 'event' && !/[，,。；]/.test(folded.slice(verb.end, next.start)) ? next : undefined;
}

/** Whether people come together for it, so that what is said next is said there. */
function takesPlace(draft: Draft): boolean {
  return draft.source !== 'act' || draft.type === 'visit' || draft.type === 'meeting';
}

function isOccasion(draft: Draft): boolean {
  return takesPlace(draft) && draft.status !== 'background';
}

/** Label before a list: 主办单位：甲、乙. */
const label = /单位|机构|方$/;

function assignOrganizers({ folded }: EventContext, tokens: readonly Token[], current: Draft | null): void {
  const organized = tokens.filter((t) => t.kind === 'cue' && t.meaning.organizer && !t.meaning.held);
  let pending: string[] = [];
  let ended = -1;
  let labelled: OrganizerRole | null = null;
  tokens.forEach((token, i) => {
    if (token.kind === 'organization') {
      const target = targetOf(tokens, i, current);
      if (labelled && target) organizes(target, token.entity, labelled);
      else {
        // A list goes on over 、 and 与; anything longer between two names ends it.
        if (ended >= 0 && token.start - ended > 4) pending = [];
        pending.push(token.entity);
      }
      ended = token.end;
    } else if (token.kind === 'cue' && token.meaning.organizer) {
      const role = token.meaning.organizer;
      if (label.test(token.word) && /^[:：]/.test(folded.slice(token.end, token.end + 1))) {
        labelled = role;
        pending = [];
        return;
      }
      labelled = null;
      const target = targetOf(tokens, i, current);
      const weak = token.meaning.held || /支持|指导|赞助/.test(token.word);
      const eventFollows = tokens.slice(i + 1).some((t) => t.kind === 'event' && t.start - token.end <= 30);
      const sure = !weak || (token.meaning.held ? eventFollows : organized.length > 1);
      const gap = token.start - ended;
      if (target && sure && pending.length && gap <= (token.meaning.held ? 12 : 6)) {
        for (const organization of pending) organizes(target, organization, role);
      }
      pending = [];
      ended = -1;
    } else if (token.kind === 'cue' && token.meaning.role === 'saying') pending = [];
  });
}

/** The event that the organizers at a token organize: the next occasion named, the last one, or the current one. */
function targetOf(tokens: readonly Token[], at: number, current: Draft | null): Draft | null {
  const occasion = (t: Token) => t.kind === 'event' && t.draft.source !== 'act';
  const found = tokens.slice(at).find(occasion) ?? tokens.slice(0, at).findLast(occasion);
  return found?.kind === 'event' ? found.draft : current;
}

/** The sides of an act: who signs, who is visited, who founds. */
function assignParties({ folded }: EventContext, tokens: readonly Token[]): void {
  for (const event of tokens) {
    if (event.kind !== 'event' || event.draft.source !== 'act') continue;
    const { draft } = event;
    const inside = tokens.filter((t) => t.start >= event.start - 2 && t.end <= event.end + 2);
    const before = tokens.filter(
      (t) =>
        t.end <= event.start && event.start - t.end <= 60 && !/[。；]/.test(folded.slice(t.end, event.start)),
    );
    const role =
      draft.type === 'launch' || draft.type === 'appointment' || draft.type === 'award' ? 'host' : 'party';
    const named = [...(draft.type === 'signing' || draft.type === 'launch' ? before : []), ...inside];
    for (const token of named) {
      if (token.kind === 'organization') organizes(draft, token.entity, role);
    }
    if (['visit', 'meeting', 'appointment', 'award'].includes(draft.type)) {
      for (const token of [...before, ...inside])
        if (token.kind === 'person') takesPart(draft, token.entity, 'attendee');
    }
  }
}

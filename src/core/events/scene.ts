import type { EventType } from '../analysis.ts';
import type { Draft, Name } from './draft.ts';
import { eventLexicon } from './lexicon.ts';

/** The event that a sentence's words about people mean where they name none. */
export interface Scene {
  /** The event that this sentence, its paragraph or else the article is about. */
  readonly current: Draft | null;
  /** The occasion at which a statement is made; null where it is made to the press. */
  readonly floor: Draft | null;
  /** Whether that is a rite, of which no speech has been told. */
  readonly rite: boolean;
  /** The signing told last. */
  readonly signing: Draft | null;
  /** The launch and the award told last, at which people unveil, cut ribbons or receive prizes. */
  readonly rites: ReadonlyMap<EventType, Draft>;
  /** The occasion or rite told last, where speeches are made on a visit. */
  readonly stage: Draft | null;
  /** The first visit that the article tells of: its delegation's. */
  readonly trip: Draft | null;
  /** The occasion told last that is still to come. */
  readonly planned: Draft | null;
  /** Who acted last in the paragraph so far: he, 他. */
  readonly acting: readonly Name[];
  /** Whether the sentence is about an event that the article only refers to. */
  readonly elsewhere: boolean;
}

/** Occasions at which people come together to talk. */
export const talks: ReadonlySet<EventType> = new Set(['forum', 'meeting', 'press-conference']);

/** Whether people come together for it, so that what is said next is said there. */
export function takesPlace(draft: Draft): boolean {
  if (draft.source !== 'act' || draft.type === 'visit' || draft.type === 'meeting') return true;
  return draft.type === 'launch' && ceremonies().has(draft.verb ?? '');
}

/** Whether people who are said to take part right behind its name take part in it. */
export function isScene(draft: Draft): boolean {
  return draft.status !== 'background' && (takesPlace(draft) || draft.type === 'signing');
}

/** Verbs of a launch at which people come together: 揭牌, unveiled; not 公布. */
function ceremonies(): ReadonlySet<string> {
  return new Set([...eventLexicon().zh.list('ceremonies'), ...eventLexicon().en.list('ceremonies')]);
}

/** What is said at it is said to all: not at talks between two, nor on a visit. */
export function isOccasion(draft: Draft): boolean {
  if (draft.source === 'act' && draft.type === 'visit') return false;
  if (
    draft.source === 'act' &&
    draft.type === 'meeting' &&
    draft.participants.size > 1 &&
    !eventLexicon()
      .zh.set('deliberating')
      .has(draft.verb ?? '')
  )
    return false;
  return (takesPlace(draft) || draft.type === 'signing') && draft.status !== 'background';
}

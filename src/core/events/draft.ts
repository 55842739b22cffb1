import type { EventStatus, EventType, OrganizerRole, ParticipantRole } from '../analysis.ts';
import type { DateFinding } from '../dates/date.ts';
import type { Span } from '../span.ts';
import type { Act } from './act.ts';
import type { CueMeaning } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/** An event while the stage is at work on it. Spans count UTF-16 code units of the prose. */
export interface Draft {
  name: string;
  /** What tells it apart: the folded name without year, ordinal and marks. */
  readonly key: string;
  /** Its ordinal or year where the name has one (第五届, 2023): another edition is another event. */
  readonly edition: string | null;
  type: EventType;
  readonly source: 'named occasion' | 'unnamed occasion' | 'act' | 'programme';
  status: EventStatus;
  date: When | null;
  place: string | null;
  /** Where the words before it have led, which is its place if it gives none itself. */
  nearby: string | null;
  readonly participants: Map<string, ParticipantRole>;
  readonly organizers: Map<string, OrganizerRole>;
  parent: Draft | null;
  /** An event told before, beside which this one takes place: 签字仪式前. It lends its day and place. */
  beside: Draft | null;
  /** The verb of an act, folded. */
  readonly verb: string | null;
  /** Where the text prints its name or its act, in text order. */
  readonly mentions: Span[];
  /** The bodies between which it is signed, as its own words name them. */
  readonly sides: Set<string>;
  /** The sentences that tell of it, in text order. */
  readonly sentences: Sentence[];
}

/** When something takes place, as EDTF. */
export type When = Pick<DateFinding, 'value'>;

/** A word, name or date that matters to events, in text order. */
export type Token = Span &
  (
    | { readonly kind: 'person' | 'organization'; readonly entity: string }
    | { readonly kind: 'date'; readonly date: DateFinding }
    | { readonly kind: 'cue'; readonly word: string; readonly meaning: CueMeaning }
    | { readonly kind: 'event'; readonly draft: Draft; readonly act?: Act }
  );

/** A token that is a cue word. */
export type Cue = Extract<Token, { kind: 'cue' }>;
/** A token that names a person or an organization. */
export type Name = Extract<Token, { entity: string }>;

/** Whether a token names somebody or some body. */
export function isName(token: Token): token is Name {
  return token.kind === 'person' || token.kind === 'organization';
}

/** The strongest role of a person wins: speaker, signatory, host, attendee. */
const strength: readonly ParticipantRole[] = ['attendee', 'host', 'signatory', 'speaker'];

/** Gives a person a part in an event, or a stronger one than before. */
export function takesPart(draft: Draft, person: string, role: ParticipantRole): void {
  const before = draft.participants.get(person);
  if (!before || strength.indexOf(role) > strength.indexOf(before)) draft.participants.set(person, role);
}

/** Gives an organization a part in an event; the first one said stays. */
export function organizes(draft: Draft, organization: string, role: OrganizerRole): void {
  if (!draft.organizers.has(organization)) draft.organizers.set(organization, role);
}

/** Whether two or more bodies each sign what two drafts or acts tell, and not the same ones. */
export function haveOtherSides(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  if (first.size < 2 || second.size < 2) return false;
  const isIn = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].every((side) => other.has(side));
  return !isIn(first, second) && !isIn(second, first);
}

/** A draft of which nothing is known but these fields. */
export function newDraft(
  fields: Pick<Draft, 'name' | 'key' | 'edition' | 'type' | 'source'> & Partial<Pick<Draft, 'verb'>>,
): Draft {
  return {
    verb: null,
    ...fields,
    status: 'background',
    date: null,
    place: null,
    nearby: null,
    participants: new Map(),
    organizers: new Map(),
    parent: null,
    beside: null,
    mentions: [],
    sides: new Set(),
    sentences: [],
  };
}

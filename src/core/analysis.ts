import type { RomanizationMatch } from './knowledge/romanization/matchRomanization.ts';

/**
 * What an analysis says of one article: the data of CONTRACT.md, section 2. Every offset counts UTF-16 code
 * units of the decoded file; every date is EDTF (`2023-05-29`, `2022-12`, `2023-04-12/2023-04-15`, `XXXX-06-30`).
 */
export interface Analysis {
  readonly file: string;
  readonly script: Script;
  readonly published: string | null;
  /** Where the publication date was read: `front matter`, `dateline`, … Null when there is none. */
  readonly publishedFrom: string | null;
  readonly title: string | null;
  /** The headline and the headings that stand in the text, in text order. */
  readonly headings: readonly Heading[];
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly events: readonly Event[];
}

/** A headline or a section's heading: where it stands, and its text without markup. */
export interface Heading {
  readonly start: number;
  readonly end: number;
  readonly kind: 'title' | 'section';
  readonly text: string;
}

/** BCP 47 tag of the script an article is written in; `und` where there is no text to tell. */
export type Script = 'zh-Hans' | 'zh-Hant' | 'zh-Hant-HK' | 'zh-Hant-TW' | 'en' | 'und';

/** What a mention names. */
export type MentionKind = 'person' | 'post' | 'organization' | 'date' | 'event';

/** One place in the text that names something; `text` is exactly what stands between `start` and `end`. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
  /** Id in people, organizations or events; of a post, its holder's id. */
  readonly entity?: string;
  /** Dates only: EDTF. */
  readonly value?: string;
  /** Dates only: the words alone do not give the value (昨日, 29日, last month). */
  readonly relative?: true;
  /** The rule or source that found it, in a few words. */
  readonly how: string;
  /** Posts only: id of the post in the knowledge, where the title, its organization and the date tell which it is. */
  readonly knowledge?: string;
  /** Posts only: id in the knowledge of who certainly held that post, alone, on the article's date. */
  readonly holder?: string;
}

/** One form of a person’s name, as printed or as known. */
export interface PersonName {
  readonly name: string;
  /** The form that a printed name is likely a misprint of: 于宏宇 of 於宏宇, 鍾永喜 of 鐘永喜. */
  readonly misprintOf?: string;
  /** BCP 47. */
  readonly lang?: string;
  /** Romanization system: `hanyu-pinyin`, `hk-government`, … */
  readonly system?: string;
}

/** A post as the article gives it to a person; `organization` is null where it names none. */
export interface PersonPost {
  readonly title: string;
  readonly organization: string | null;
  readonly organizationId?: string;
}

/** Someone whom the article names. */
export interface Person {
  readonly id: string;
  /** The name as first printed in full. */
  readonly name: string;
  /** Every printed form, then the known forms. */
  readonly names: readonly PersonName[];
  /** As this article gives them, one each. */
  readonly posts: readonly PersonPost[];
  /** Id in the knowledge base, where recognised. */
  readonly knowledge?: string;
  /** How it was recognised; there is one wherever there is a `knowledge`. */
  readonly link?: Link;
  /** The entries that it may be, where nothing decides between them or for the one there is; likeliest first. */
  readonly candidates?: readonly Candidate[];
}

/** A body that the article names: `name` as first printed in full, `surfaces` every printed form. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly surfaces: readonly string[];
  readonly knowledge?: string;
  readonly link?: Link;
  readonly candidates?: readonly Candidate[];
}

/** How an entity of an article was recognised in the knowledge. */
export interface Link {
  /** `possible` where a reader should look again: a garbled romanization, a common name with nothing beside it. */
  readonly certainty: 'certain' | 'possible';
  /** What showed it, weightiest first. */
  readonly how: readonly LinkEvidence[];
  /** The romanization by which the names met. */
  readonly romanization?: RomanizationMatch;
}

/**
 * What speaks for a link: the reader's own `judgement`; the `name`, letter by letter, or `other characters` for it (another
 * script, a variant); its `romanization`, or a `surname` alone; a `post` that the entry held on the article's date, or
 * `post on another date`; a `role` without its organization; its `organization`; its `place`, that of the article.
 */
export type LinkEvidence =
  | 'judgement'
  | 'name'
  | 'other characters'
  | 'romanization'
  | 'surname'
  | 'post'
  | 'post on another date'
  | 'role'
  | 'organization'
  | 'place';

/** An entry of the knowledge that an entity may be, and what speaks for it. */
export interface Candidate {
  readonly knowledge: string;
  readonly how: readonly LinkEvidence[];
}

/** What kind of event it is; `other` for what is none of the rest. */
export type EventType =
  | 'forum'
  | 'press-conference'
  | 'signing'
  | 'visit'
  | 'competition'
  | 'fair'
  | 'launch'
  | 'meeting'
  | 'appointment'
  | 'award'
  | 'other';
/** Whether the article reports an event, only refers to it, or says that it is to come. */
export type EventStatus = 'reported' | 'background' | 'planned';
/** The part of a person in an event. */
export type ParticipantRole = 'speaker' | 'attendee' | 'signatory' | 'host';
/** The part of an organization in an event; `party` for a side of a signing or of talks. */
export type OrganizerRole = 'host' | 'organizer' | 'co-organizer' | 'guiding' | 'supporting' | 'party';

/** Something that happened or will: `start` and `end` are EDTF days, months or years, null where not known; offsets count UTF-16 code units of the file. */
export interface Event {
  readonly id: string;
  readonly name: string;
  readonly type: EventType;
  readonly status: EventStatus;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly participants: readonly { readonly person: string; readonly role: ParticipantRole }[];
  readonly organizers: readonly { readonly organization: string; readonly role: OrganizerRole }[];
  /** Id of an event that this one is part of. */
  readonly parent?: string;
  /** The passage that tells it. */
  readonly start_offset: number;
  readonly end_offset: number;
  /** The sentences that tell it, in text order: where they stand, and their text without markup. */
  readonly passages: readonly Passage[];
}

/** A sentence that tells an event: where it stands in the file, in UTF-16 code units, and its text without markup. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

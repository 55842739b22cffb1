/**
 * What client and server say to each other beside the language server protocol itself (hover and the like are its
 * own). Positions and ranges are the protocol's: lines and UTF-16 code units, from zero. Dates are EDTF.
 */
import type { EventStatus, EventType, OrganizerRole, ParticipantRole, Script } from './core/analysis.ts';
import { type Variant, variants } from './core/convert/variant.ts';
import type { Dismissed, DismissedEvent } from './core/events/dismissed.ts';
import type { EventFormat } from './core/exports/eventFormats.ts';
import type { EventRecord, Part } from './core/exports/eventRecord.ts';
import { misreadAt } from './core/text/misread.ts';

export * from './protocolFolder.ts';
export type {
  Dismissed,
  DismissedEvent,
  EventFormat,
  EventStatus,
  EventType,
  OrganizerRole,
  ParticipantRole,
  Script,
  Variant,
};
export { misreadAt, variants };

/** A request of ours: its method and, in its type only, what goes in and what comes out. */
export interface CustomRequest<Params, Result> {
  readonly method: string;
  readonly types?: { readonly params: Params; readonly result: Result };
}

/** What the client tells the server when it starts it (`InitializeParams.initializationOptions`). */
export interface StartOptions {
  /** Display language of the editor, as `vscode.env.language` gives it: `en`, `zh-cn`, `zh-tw`; any other reads English. */
  readonly locale: string;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What one file tells, for the Events view. */
export const eventsRequest: CustomRequest<EventsParams, FileEvents | null> = { method: 'dateline/events' };

export interface EventsParams {
  readonly uri: string;
  /** The text of a file that is not open in the editor; without it and `bytes` the open document is read. */
  readonly text?: string;
  /** The same as it stands in the file, in Base64, where it is not UTF-8: the server finds the encoding. */
  readonly bytes?: string;
}

/**
 * The answer to `eventsRequest`; null stands for a document that is not open or has changed meanwhile. What is to be
 * read by people is in the display language.
 */
export interface FileEvents {
  readonly uri: string;
  /** What the article is called in a file with several; empty where the file is the article. */
  readonly item: string;
  readonly title: string | null;
  readonly published: string | null;
  /** In text order. */
  readonly events: readonly ListedEvent[];
  /** The dates that no event is told with, in text order. */
  readonly dates: readonly ListedDate[];
  /** How many UTF-16 code units were analysed, if the file was too long to be analysed whole. */
  readonly analysedOnly: number | null;
}

/** Names and passages are one line each, without control characters. */
export interface ListedEvent extends Omit<EventRecord, 'file' | 'title' | 'published' | keyof Parts>, Parts {
  /** The same for the same event of the same file, also after the text has changed elsewhere. */
  readonly key: string;
  readonly typeName: string;
  readonly statusName: string;
  /** The dates with how exactly they are known. */
  readonly when: string;
  /** How the day was read from the text; null where no date in the text gives it. */
  readonly dated: { readonly how: string; readonly range: Range } | null;
  /** Where the place is named. */
  readonly placeRange: Range | null;
  /** The `key` of the event that this one is part of. */
  readonly parent: string | null;
  /** The passage that `text` is. */
  readonly passage: Range;
  /** The passages that tell it, in text order. */
  readonly passages: readonly ListedPassage[];
  /** Markdown in which everything from outside is escaped. */
  readonly tooltip: string;
  /** All words of it as `foldRequest` folds them. */
  readonly search: string;
}

interface Parts {
  readonly organizers: readonly ListedPart<OrganizerRole>[];
  readonly participants: readonly ListedPart<ParticipantRole>[];
}

/** A person or an organization with a part in an event. */
export interface ListedPart<Role extends string = string> extends Part<Role> {
  readonly roleName: string;
  /** The same for the same person or organization in other articles. */
  readonly key: string;
  /** Where a passage names it, or else the article. */
  readonly range: Range | null;
}

export interface ListedPassage {
  readonly text: string;
  readonly range: Range;
}

export interface ListedDate {
  /** As the text prints it. */
  readonly text: string;
  readonly when: string;
  /** EDTF. */
  readonly value: string;
  readonly tooltip: string;
  readonly search: string;
  readonly range: Range;
}

/** Folds what a reader searches for, so that it is found in either script, whatever its width and case. */
export const foldRequest: CustomRequest<string, string> = { method: 'dateline/fold' };

/** Writes events in a format. */
export const exportRequest: CustomRequest<ExportParams, ExportAnswer> = { method: 'dateline/export' };

export interface ExportParams {
  readonly format: EventFormat;
  /** What becomes of events without a known day in iCalendar, which has nothing but days. */
  readonly inexact?: 'leave out' | 'whole period';
  /** The files, by the name that the export gives them, with those of their events that are to be written. */
  readonly files: readonly (Pick<FileEvents, 'title' | 'published' | 'events'> & { readonly name: string })[];
}

export interface ExportAnswer {
  readonly text: string;
  /** How many of the events have no known day but a month or a year. */
  readonly inexact: number;
}

/** Reads the text of a folder's file of dismissed events and, where there is an edit, makes it. */
export const dismissedRequest: CustomRequest<DismissedParams, Dismissed> = { method: 'dateline/dismissed' };

export interface DismissedParams {
  readonly text: string;
  readonly add?: DismissedEvent;
  readonly remove?: DismissedEvent;
}

/** Puts the folder's own knowledge in place of what was sent before. Answered when it holds. */
export const knowledgeRequest: CustomRequest<KnowledgeParams, null> = {
  method: 'dateline/knowledge',
};

export interface KnowledgeParams {
  readonly files: readonly KnowledgeFile[];
}

/** A knowledge file (CONTRACT.md, section 3), not yet checked. */
export interface KnowledgeFile {
  readonly uri: string;
  readonly text: string;
}

/** Which name a command of the client acts on, where it is not the one under the cursor. */
export interface NameTarget {
  readonly uri: string;
  readonly position: Position;
}

/** The person at a position, and whom the reader may say it is. */
export const personRequest: CustomRequest<PersonParams, PersonAnswer | null> = { method: 'dateline/person' };

export interface PersonParams extends NameTarget {
  /** What the reader typed to find somebody else; empty where nothing yet. */
  readonly query: string;
}

/** The answer to `personRequest`; null where no person is named, or the document has changed meanwhile. */
export interface PersonAnswer {
  /** As the article first prints it. */
  readonly name: string;
  /** The entry of the knowledge that it was taken for. */
  readonly knowledge: { readonly id: string; readonly name: string } | null;
  /** Others of the article, then entries of the knowledge; at most 50. */
  readonly candidates: readonly PersonCandidate[];
}

export interface PersonCandidate {
  /** Id in the knowledge, or a name of the article: what a judgement names. */
  readonly id: string;
  readonly name: string;
  /** Posts, for telling people of one name apart. */
  readonly detail: string;
}

/** Writes what the reader says of the person at a position into the text of a knowledge file. Nothing is saved. */
export const knowledgeChangeRequest: CustomRequest<KnowledgeChangeParams, KnowledgeChangeAnswer | null> = {
  method: 'dateline/knowledgeChange',
};

export interface KnowledgeChangeParams extends NameTarget {
  /** Where the article lies, as a path from the folder with `/`: the source of what is written. */
  readonly address: string;
  /** The text of the knowledge file as it stands; empty where there is none yet. */
  readonly file: string;
  readonly change: KnowledgeChange;
}

export type KnowledgeChange =
  /** Adds the person with the posts that the article gives. */
  | { readonly kind: 'add' }
  /** The person is this candidate (`PersonCandidate.id`). */
  | { readonly kind: 'same'; readonly candidate: string }
  /** The person is not the entry of the knowledge that it was taken for. */
  | { readonly kind: 'different' };

/**
 * The file's new text, or why it cannot be changed and in which line, from 1. Null where no person is named, or there is
 * nothing to say: one who was taken for nobody cannot be somebody different.
 */
export type KnowledgeChangeAnswer =
  | { readonly text: string }
  | { readonly problem: { readonly line: number | null; readonly reason: string } };

/** Converts the script of a document, or of parts of it. */
export const convertRequest: CustomRequest<ConvertParams, ConvertAnswer | null> = {
  method: 'dateline/convert',
};

export interface ConvertParams {
  readonly uri: string;
  /** The text of a file that is not open in the editor; without it the open document is converted. */
  readonly text?: string;
  readonly to: Variant;
  /** Whether words change with the region too, not only characters. */
  readonly phrases: boolean;
  /** The parts to convert, which may overlap; the whole document where there are none. */
  readonly ranges: readonly Range[];
}

/** The answer to `convertRequest`; null stands for a document that is not open or has changed meanwhile. */
export interface ConvertAnswer {
  /** The version of the document that the edits are for. */
  readonly version: number;
  /** Minimal, in text order, not overlapping. */
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** What an open document is written in. */
export const scriptRequest: CustomRequest<{ readonly uri: string }, ScriptAnswer | null> = {
  method: 'dateline/script',
};

/** The answer to `scriptRequest`; null stands for a document that is not open or has changed meanwhile. */
export interface ScriptAnswer {
  /** BCP 47 tag; `und` where the text does not tell. */
  readonly script: Script;
  /** Where paragraphs in the other Chinese script begin. */
  readonly others: readonly Position[];
}

/** Says what the open documents are saved in, so that characters which cannot be saved are pointed out. */
export const encodingsRequest: CustomRequest<EncodingsParams, null> = { method: 'dateline/encodings' };

export interface EncodingsParams {
  /** By document; those that are saved as Unicode are left out. */
  readonly encodings: Readonly<Record<string, LegacyEncoding>>;
}

/** Encodings that do not hold every character: GBK, Big5 with Hong Kong's additions, and without them. */
export type LegacyEncoding = 'gbk' | 'big5' | 'cp950';

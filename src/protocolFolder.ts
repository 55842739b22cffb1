/**
 * What client and server say to each other about the articles of whole folders; the rest is in `protocol.ts`.
 */
import type {
  CustomRequest,
  FileEvents,
  KnowledgeChangeAnswer,
  ListedEvent,
  NameTarget,
  Range,
} from './protocol.ts';

/**
 * Reads a folder's articles into its index, or only what has changed since, and keeps the index ready for everything that
 * asks of other articles. Cancelled, it keeps what was read until then. Null where the runtime has no index.
 */
export const indexRequest: CustomRequest<IndexParams, IndexSummary | null> = { method: 'dateline/index' };

export interface IndexParams {
  /** The folder, and where indexes are kept, as addresses; on the web they are kept in memory. */
  readonly folder: string;
  readonly storage: string | null;
  /** Globs for paths below the folder. */
  readonly include: string;
  readonly exclude: string;
  /** Paths below the folder at which something came, changed or went, where only these are to be looked at. */
  readonly changed?: readonly string[];
}

export interface IndexSummary {
  readonly files: number;
  readonly articles: number;
  /** What could not be read, or not as a whole, and why. */
  readonly problems: readonly { readonly path: string; readonly reason: string }[];
  /** How many files are beyond what an index in memory holds. */
  readonly leftOut: number;
  /** Whether it was done to its end. */
  readonly isComplete: boolean;
}

/** A notification from the server: how far an index is. */
export const indexProgress = { method: 'dateline/indexProgress' };

export interface IndexProgress {
  /** Files to read, and of those the ones that were. */
  readonly files: number;
  readonly done: number;
}

/** Closes the indexes of all folders but these, which are those of the workspace. */
export const indexedFoldersRequest: CustomRequest<{ readonly folders: readonly string[] }, null> = {
  method: 'dateline/indexedFolders',
};

/** Every place, in all articles of the workspace, that names who or what is named at a position. */
export const mentionsRequest: CustomRequest<NameTarget, MentionsAnswer | null> = {
  method: 'dateline/mentions',
};

/** The answer to `mentionsRequest`; null where nothing is named, or the document has changed meanwhile. */
export interface MentionsAnswer {
  /** As the article first prints it. */
  readonly name: string;
  /** The open article as it stands in the editor, and those of the indexed folders; newest first. */
  readonly articles: readonly ListedArticle[];
  /** Whether there is an index; without one only the open article was looked at. */
  readonly isIndexed: boolean;
}

export interface ListedArticle {
  readonly uri: string;
  /** What the article is called in a file with several; empty where the file is the article. */
  readonly item: string;
  readonly title: string | null;
  readonly published: string | null;
  /** In text order. */
  readonly mentions: readonly ListedMention[];
}

/** A place that names somebody or something, in its sentence: one line, without control characters. */
export interface ListedMention {
  /** In the file; of an article in a file with several, the line in which it begins. */
  readonly range: Range;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** The events of the indexed folders, some files at a time. Null where there is no index. */
export const folderEventsRequest: CustomRequest<FolderEventsParams, FolderEvents | null> = {
  method: 'dateline/folderEvents',
};

export interface FolderEventsParams {
  /** The first file wanted, of all in the order of folders and paths, and how many. */
  readonly from: number;
  readonly count: number;
  /** By address and item, the marks of what is known already. */
  readonly known: Readonly<Record<string, string>>;
  /** Only some of the articles: those of a month, or those that hold every one of these words in any script. */
  readonly within?: ArticlesOfMonth | { readonly words: readonly string[] };
}

/** What is counted by month: articles by their publication, or events by their beginning. */
export type Dated = 'articles' | 'events';

/** The articles published in a month, or those that tell of events that begin in it; in the order of days. */
export interface ArticlesOfMonth {
  readonly of: Dated;
  readonly month: string | null;
}

export interface FolderEvents {
  readonly files: readonly {
    /** `FileEvents.uri` and, behind `#`, its item where it has one. */
    readonly id: string;
    /** Changes with the file. */
    readonly mark: string;
    /** Null where the mark is known. */
    readonly found: FileEvents | null;
  }[];
  /** How many articles the indexes hold, or have of those wanted. */
  readonly all: number;
}

/** What the indexed folders hold in each month, so that a large one need not be read as a whole. Null without an index. */
export const folderMonthsRequest: CustomRequest<{ readonly of: Dated }, FolderMonths | null> = {
  method: 'dateline/folderMonths',
};

export interface FolderMonths {
  /** The newest first; years for what is known no better, and null last for what has no date. */
  readonly months: readonly { readonly month: string | null; readonly count: number }[];
  /** How many articles the indexes hold. */
  readonly articles: number;
}

/** Which events of some files other articles tell, too, by the indexes. Null where there is none. */
export const eventLinksRequest: CustomRequest<EventLinksParams, EventLinks | null> = {
  method: 'dateline/eventLinks',
};

export interface EventLinksParams {
  readonly files: readonly string[];
}

export interface EventLinks {
  /** Events told in two articles or more. */
  readonly events: readonly LinkedEvent[];
  /** Events of the files that happened at other times, too: of a fair of each year, those of the other years. */
  readonly series: readonly EventSeries[];
}

/** An event of a file, by `ListedEvent.key`, and the other editions of its series. */
export interface EventSeries extends Pick<ListedTelling, 'uri' | 'item' | 'key'> {
  /** The newest first. */
  readonly editions: readonly ListedEdition[];
}

export interface ListedEdition {
  /** Its year, or its number where the year is not known. */
  readonly edition: string;
  /** As the article tells it that reports it, or says most. */
  readonly telling: ListedTelling;
}

export interface LinkedEvent {
  /** By date of the article, the first first. */
  readonly tellings: readonly ListedTelling[];
  /**
   * Null for one event told in several articles. Else the tellings are of several events at one occasion, which is this
   * one, and which an article at least only names.
   */
  readonly occasion: string | null;
}

/** An event as one of several articles tells it. Texts are one line each, in the display language. */
export interface ListedTelling {
  readonly uri: string;
  readonly item: string;
  /** `ListedEvent.key` in its file. */
  readonly key: string;
  /** What a judgement calls it. */
  readonly judged: string;
  readonly name: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly when: string;
  readonly place: string | null;
  readonly range: Range;
  /** What no other article says of it; empty where nothing. */
  readonly only: string;
  /** Markdown: what it says, what shows that it is the same event, what only it says. */
  readonly tooltip: string;
}

/** Events of other articles that one may be the same as, the likeliest first. Null where there is no index. */
export const eventCandidatesRequest: CustomRequest<EventCandidatesParams, readonly ListedTelling[] | null> = {
  method: 'dateline/eventCandidates',
};

export interface EventCandidatesParams {
  readonly uri: string;
  readonly event: Pick<ListedEvent, 'key' | 'name' | 'type' | 'start' | 'end'>;
  /** What the reader typed; empty where nothing yet. */
  readonly query: string;
}

/** Writes into the text of a folder's file of rulings that two tellings are of one event, or of two. Nothing is saved. */
export const judgeEventsRequest: CustomRequest<JudgeEventsParams, KnowledgeChangeAnswer> = {
  method: 'dateline/judgeEvents',
};

export interface JudgeEventsParams {
  /** The file's text as it stands; empty where there is none yet. */
  readonly file: string;
  readonly answer: 'same' | 'different';
  /** As judgements call them. */
  readonly pairs: readonly (readonly [string, string])[];
}

/** What the server asks of the client where it cannot look into folders itself. Answered by an error where nothing is. */
export const listFolderRequest: CustomRequest<string, readonly ClientEntry[]> = {
  method: 'dateline/listFolder',
};

/** What lies at an address; null where nothing does. */
export const entryRequest: CustomRequest<string, ClientEntry | null> = { method: 'dateline/entry' };

/** A file's bytes in Base64. */
export const readFileRequest: CustomRequest<string, string> = { method: 'dateline/readFile' };

export interface ClientEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** In bytes, and milliseconds since 1970; of folders, 0. */
  readonly size: number;
  readonly modified: number;
}

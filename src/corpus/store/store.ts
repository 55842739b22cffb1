import type { Analysis, EventStatus, EventType, Script } from '../../core/analysis.ts';
import type { Encoding } from '../../core/text/encoding.ts';

/**
 * Where the corpus keeps what articles say. Two adapters fulfil it, one over SQLite and one in memory, and one test
 * holds both to it. Every method is done when it returns; what is put or removed together holds together or not at all.
 * `Packed` is an article as a store takes it, too: made ready by its analysts, so that little is left to do for the store.
 */
export interface Store<Packed = never> {
  /** Every file known, by path; also those that could not be read. */
  files(): ReadonlyMap<string, StoredFile>;
  /** Puts files in place of what was known of the same paths. All of them hold afterwards, or none. */
  put(files: readonly IndexedFile<IndexedArticle | Packed>[]): void;
  /** Notes another size or time of files whose content is as it was. */
  touch(files: readonly StoredFile[]): void;
  /** Forgets files and everything said in them. */
  remove(paths: readonly string[]): void;

  /** How much there is. */
  counts(): StoreCounts;
  /** The articles of a file, in file order; of all files in path order where none is named. */
  articles(path?: string): readonly StoredArticle[];
  /** The text of an article; null where there is no such article any more. */
  text(article: number): string | null;
  /** What an article says, as `analyze` said it; null where there is no such article any more. */
  analysis(article: number): Analysis | null;

  /** The entities that bear one of these names; the names folded by `nameKey`, or, with `loosely`, by `searchKeys`. */
  entitiesNamed(keys: readonly string[], match: NameMatch): readonly NamedEntity[];
  /** Every place that names one of these entities, newest article first, in text order inside an article. */
  places(wanted: Identity): readonly MentionPlace[];
  /** Names whose search keys begin with a key, those in most articles first. */
  namesBeginning(key: string, limit: number): readonly NameCount[];
  /** How often these entities are named, and in how many articles. */
  placeCounts(wanted: Identity): PlaceCounts;
  /** All names that articles give these entities, each once. */
  namesOf(wanted: Identity): readonly string[];
  /** The posts that articles give these people, or people in these organizations, newest article first. */
  posts(wanted: Identity): readonly AttestedPost[];
  /** Events that may lie between two days (both in, EDTF), by date; all of them without days. */
  events(from?: string, to?: string): readonly StoredEvent[];
  /** Events that begin on one of these days, or in one of these months or years, as the articles give it (EDTF). */
  eventsAt(starts: readonly string[]): readonly StoredEvent[];
  /** Events of one of these series; their names folded by `seriesKey`. */
  eventsOfSeries(keys: readonly string[]): readonly StoredEvent[];
  /** The events of some articles. */
  eventsOf(articles: readonly number[]): readonly StoredEvent[];
  /** The months in which articles were published, or events begin, with how many there are of these. */
  months(of: Dated): readonly MonthCount[];
  /** The articles published in a month, or those that tell of events that begin in it, by day. */
  articlesIn(month: string | null, of: Dated): readonly StoredArticle[];
  /** Articles that contain a text, whatever the script, newest first. */
  search(text: string, limit: number): readonly StoredArticle[];

  /** Small values that the corpus keeps beside: the version that wrote the store, the knowledge it was made with. */
  note(key: string): string | null;
  setNote(key: string, value: string): void;
  close(): void;
}

export interface StoredFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Of the bytes; empty where they could not be read. */
  readonly hash: string;
  readonly encoding: Encoding | null;
  /** Why the file, or a part of it, could not be read; null where all of it was. */
  readonly problem: string | null;
}

/** A file and what its articles say, ready to be put into a store. */
export interface IndexedFile<Article = IndexedArticle> extends StoredFile {
  readonly articles: readonly Article[];
}

export interface IndexedArticle {
  /** As `SourceArticle.item`. */
  readonly item: string;
  /** As `SourceArticle.line`. */
  readonly line: number;
  readonly text: string;
  readonly analysis: Analysis;
}

export interface StoreCounts {
  readonly files: number;
  readonly articles: number;
  readonly mentions: number;
  readonly problems: number;
}

export interface StoredArticle {
  /** Until the file is put again. */
  readonly article: number;
  readonly path: string;
  readonly item: string;
  readonly line: number;
  readonly title: string | null;
  readonly published: string | null;
  readonly script: Script;
}

/** What is counted by month: articles by their publication, or events by their beginning. */
export type Dated = 'articles' | 'events';

export interface MonthCount {
  /** A month (`2022-06`); a year (`2022`) of what is known no better; null for what has no year. */
  readonly month: string | null;
  readonly count: number;
}

export type EntityKind = 'person' | 'organization' | 'event';

/** `exactly`: by a name as it is printed, in any script; `loosely`: by what a reader may type for it, too. */
export type NameMatch = 'exactly' | 'loosely';

/** A name that entities of one kind bear, and the knowledge entry they were recognised as, if they were. */
export interface NamedEntity {
  readonly kind: EntityKind;
  readonly name: string;
  readonly knowledge: string | null;
}

/**
 * Entities that count as one: of a kind, those recognised as one of these entries of the knowledge, and those that bear
 * one of these names (as `nameKey` folds them) and were recognised as nothing.
 */
export interface Identity {
  readonly kinds: readonly EntityKind[];
  readonly keys: readonly string[];
  readonly knowledge: readonly string[];
}

export interface MentionPlace extends StoredArticle {
  /** UTF-16 offsets in the text of the article. */
  readonly start: number;
  readonly end: number;
  /** Where it begins in that text: lines and UTF-16 code units from zero. */
  readonly textLine: number;
  readonly column: number;
  readonly kind: EntityKind;
  /** What the article calls the entity. */
  readonly name: string;
}

export interface PlaceCounts {
  readonly mentions: number;
  readonly articles: number;
}

export interface NameCount extends NamedEntity {
  /** How many articles have it. */
  readonly articles: number;
  /** Where one of the articles, of those that were stored last, names it; null where it is not printed. */
  readonly place: MentionPlace | null;
}

export interface AttestedPost extends StoredArticle {
  readonly person: string;
  readonly post: string;
  readonly organization: string | null;
}

export interface StoredEvent extends StoredArticle {
  /** Its id in the analysis of its article. */
  readonly event: string;
  readonly name: string;
  readonly type: EventType;
  readonly status: EventStatus;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  /** The id of the event that this one is part of, in the analysis of the article. */
  readonly parent: string | null;
  /** The passage that tells it. */
  readonly passageStart: number;
  readonly passageEnd: number;
  readonly parts: readonly EventPart[];
}

/** Who had a part in an event. */
export interface EventPart {
  readonly kind: 'person' | 'organization';
  readonly name: string;
  readonly knowledge: string | null;
  readonly role: string;
}

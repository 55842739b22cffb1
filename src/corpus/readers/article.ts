/** One article of a file, as its reader took it out. */
export interface SourceArticle {
  /** What the article is called inside its file: an id, an address or a number; empty where the file is the article. */
  readonly item: string;
  /** The line of the file in which it begins, from zero. */
  readonly line: number;
  /** The text that is analysed and stored; every offset counts its UTF-16 code units. */
  readonly text: string;
  /** EDTF date of publication, where the container gives one. */
  readonly published: string | null;
  /** The title, where the container gives one. */
  readonly title: string | null;
}

/** What a file holds, and what in it could not be read, each with its line from zero. */
export interface SourceArticles {
  readonly articles: readonly SourceArticle[];
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
}

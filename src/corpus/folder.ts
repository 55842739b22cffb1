/** A folder of articles as the corpus sees it; whoever runs the corpus gives it one. Paths are below the folder, with `/`. */
export interface Folder {
  /** What lies directly in a folder below (`''` is the folder itself). Throws where it cannot be listed. */
  list(below: string): Promise<readonly FolderEntry[]>;
  /** What lies at a path; null where nothing does. */
  status(path: string): Promise<FolderEntry | null>;
  /** The bytes of a file. Throws where it cannot be read. */
  read(path: string): Promise<Uint8Array>;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** In bytes; of folders, 0. */
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970; of folders, 0. */
  readonly modified: number;
}

/** A file that was found, or a place that could not be listed and why. */
export type Found = FoundFile | FolderProblem;

export interface FoundFile {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

export interface FolderProblem {
  readonly path: string;
  readonly reason: string;
}

import type { Folder, FoundFile } from './folder.ts';
import { contentHash, indexFile, sha256 } from './indexFile.ts';
import type { IndexedArticle, IndexedFile, StoredFile } from './store/store.ts';

/** What reads and analyses files: threads where there are any, else the program itself. */
export interface Analysts<Article = IndexedArticle> {
  /** How many files they work on at the same time. */
  readonly capacity: number;
  /**
   * Reads a file. `known` is what a store has of it: where the content is the same, nothing is analysed, and the file
   * comes back without `articles`. A file that cannot be read comes back with its problem.
   */
  read(file: FoundFile, known: StoredFile | undefined): Promise<StoredFile | IndexedFile<Article>>;
  dispose(): Promise<void>;
}

export type ReadOptions = Parameters<typeof indexFile>[2];

/** Analysts that work where they are called. */
export function createLocalAnalysts(folder: Pick<Folder, 'read'>, options: ReadOptions): Analysts {
  return {
    capacity: 1,
    read: (file, known) => readFile(folder, file, known?.hash, options),
    dispose: async () => {},
  };
}

/** The work of one analyst: reads a file and analyses it, unless its content has the hash that is known. */
export async function readFile(
  folder: Pick<Folder, 'read'>,
  file: FoundFile,
  knownHash: string | undefined,
  options: ReadOptions,
): Promise<StoredFile | IndexedFile> {
  let bytes: Uint8Array;
  try {
    bytes = await folder.read(file.path);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { ...file, hash: '', encoding: null, problem, articles: [] };
  }
  if (knownHash && knownHash === (await contentHash(bytes, options.fingerprint, options.digest ?? sha256)))
    return { ...file, hash: knownHash, encoding: null, problem: null };
  return indexFile(file, bytes, options);
}

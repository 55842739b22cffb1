import type { Analysts } from './analysts.ts';
import type { Folder, FolderProblem, FoundFile } from './folder.ts';
import type { IndexedArticle, IndexedFile, Store, StoredFile } from './store/store.ts';
import { isSelected, type Selection, walk } from './walk.ts';

export interface IndexOptions<Packed = never> {
  readonly folder: Folder;
  readonly selection: Selection;
  readonly store: Store<Packed>;
  readonly analysts: Analysts<IndexedArticle | Packed>;
  /** Stands for the program and the knowledge that files are read with; others make every file stale. */
  readonly fingerprint: string;
  readonly onProgress?: (progress: IndexProgress) => void;
  /** Waited for before a file is read, so that whoever runs it can pause. */
  readonly gate?: () => Promise<void>;
  readonly signal?: AbortSignal;
  /** At most so many files are read, those that come first; all of them where none is given. */
  readonly maximum?: number;
}

export interface IndexProgress {
  /** Files that have to be read, and of those the ones that were. */
  readonly stale: number;
  readonly done: number;
}

export interface IndexReport {
  /** Files in the folder that are wanted. */
  readonly files: number;
  /** Of those, the ones that were analysed anew. */
  readonly analysed: number;
  /** Files beyond the maximum, which were not looked at. */
  readonly leftOut: number;
  /** Files that are gone and were forgotten. */
  readonly removed: number;
  /** Files and folders that could not be read, or not as a whole, and why; also those of earlier runs. */
  readonly problems: readonly FolderProblem[];
  /** Whether `signal` ended it early; what was read until then is stored. */
  readonly isComplete: boolean;
}

/**
 * So many articles are stored in one transaction, and no file waits longer for it than this; ms. Fewer make the store
 * write the same pages again and again.
 */
const batchArticles = 256;
const batchTime = 1000;

/**
 * Brings a store up to date with a folder: reads what is new or changed in size, time or content, and forgets what is
 * gone. At every moment the store holds whole files; an index that was broken off is taken up where it ended.
 */
export async function indexFolder<Packed = never>(options: IndexOptions<Packed>): Promise<IndexReport> {
  const { folder, selection, store, fingerprint, signal, maximum = Number.POSITIVE_INFINITY } = options;
  const known = store.files();
  const stale: FoundFile[] = [];
  const found = new Set<string>();
  const unlisted: FolderProblem[] = [];
  let leftOut = 0;
  for await (const one of walk(folder, selection)) {
    if (signal?.aborted) break;
    if ('reason' in one) {
      unlisted.push(one);
      continue;
    }
    if (found.size >= maximum) {
      leftOut++;
      continue;
    }
    found.add(one.path);
    if (!isCurrent(one, known.get(one.path), fingerprint)) stale.push(one);
  }
  const removed = signal?.aborted ? [] : gone(known, found, unlisted);
  if (removed.length > 0) store.remove(removed);
  const analysed = await indexFiles(stale, options);
  const problems = [...store.files().values()].flatMap(({ path, problem }) =>
    problem === null ? [] : [{ path, reason: problem }],
  );
  return {
    files: found.size,
    analysed,
    removed: removed.length,
    leftOut,
    problems: [...unlisted, ...problems].sort((a, b) => (a.path < b.path ? -1 : 1)),
    isComplete: !signal?.aborted,
  };
}

/**
 * Brings a store up to date with what came, changed or went at some paths, without a look at the rest of the folder.
 * False, and nothing done, where that needs such a look: a folder came, or the rules of what is read changed.
 */
export async function indexChanged<Packed = never>(
  { folder, selection, ...options }: IndexOptions<Packed>,
  paths: readonly string[],
): Promise<boolean> {
  const { store } = options;
  const stale: FoundFile[] = [];
  const removed: string[] = [];
  for (const path of new Set(paths)) {
    if (path.split('/').at(-1) === '.gitignore') return false;
    const status = await folder.status(path);
    if (status?.kind === 'folder') return false;
    if (status && (await isSelected(folder, path, selection)))
      stale.push({ path, size: status.size, modified: status.modified });
    else if (store.files().has(path)) removed.push(path);
    else if (!status)
      for (const known of store.files().keys()) if (known.startsWith(`${path}/`)) removed.push(known);
  }
  if (removed.length > 0) store.remove(removed);
  if (stale.length > 0) await indexFiles(stale, options);
  return true;
}

/** Reads files and stores what they say; gives how many were analysed, not counting those with the same content. */
export async function indexFiles<Packed = never>(
  files: readonly FoundFile[],
  {
    store,
    analysts,
    onProgress,
    gate,
    signal,
  }: Omit<IndexOptions<Packed>, 'folder' | 'selection' | 'fingerprint'>,
): Promise<number> {
  let next = 0;
  let done = 0;
  let analysed = 0;
  let indexed: IndexedFile<IndexedArticle | Packed>[] = [];
  let touched: StoredFile[] = [];
  let articles = 0;
  let stored = Date.now();

  function flush(): void {
    if (indexed.length > 0) store.put(indexed);
    if (touched.length > 0) store.touch(touched);
    indexed = [];
    touched = [];
    articles = 0;
    stored = Date.now();
    onProgress?.({ stale: files.length, done });
  }

  async function work(): Promise<void> {
    while (next < files.length && !signal?.aborted) {
      const file = files[next++]!;
      await gate?.();
      const result = await analysts.read(file, store.files().get(file.path));
      done++;
      if ('articles' in result) {
        indexed.push(result);
        articles += Math.max(result.articles.length, 1);
        analysed++;
      } else touched.push(result);
      if (articles >= batchArticles || Date.now() - stored > batchTime) flush();
    }
  }

  onProgress?.({ stale: files.length, done });
  await Promise.all(Array.from({ length: analysts.capacity }, work));
  flush();
  return analysed;
}

/** A file that could not be read is tried again each time: permissions change without a trace in size and time. */
function isCurrent(
  { size, modified }: FoundFile,
  known: StoredFile | undefined,
  fingerprint: string,
): boolean {
  return known?.size === size && known.modified === modified && known.hash.startsWith(`${fingerprint}:`);
}

/** What a store knows and a folder has no more. Nothing is said to be gone from a folder that could not be listed. */
function gone(
  known: ReadonlyMap<string, StoredFile>,
  found: ReadonlySet<string>,
  unlisted: readonly FolderProblem[],
): readonly string[] {
  const isUnlisted = (path: string) =>
    unlisted.some((problem) => problem.path === '.' || path.startsWith(`${problem.path}/`));
  return [...known.keys()].filter((path) => !found.has(path) && !isUnlisted(path));
}

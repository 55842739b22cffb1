import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Analysts, createLocalAnalysts, type ReadOptions } from '../corpus/analysts.ts';
import { type IndexReport, indexFolder } from '../corpus/indexFolder.ts';
import { diskFolder } from '../corpus/node/diskFolder.ts';
import { StoreBusyError, StoreDamagedError } from '../corpus/node/sqlite/connection.ts';
import { openSqliteStore } from '../corpus/node/sqlite/sqliteStore.ts';
import { createThreads, threadCount, threadOptions } from '../corpus/node/threads.ts';
import { romanizeName } from '../corpus/romanizeName.ts';
import type { Store } from '../corpus/store/store.ts';
import { defaultSelection } from '../corpus/walk.ts';
import { type Streams, UsageError } from './command.ts';
import { openKnowledge } from './knowledgeFiles.ts';
import { fileProblem, isProblem, type Problem } from './problem.ts';
import { problemLine } from './problemLine.ts';

/** The options that all commands over a folder take. */
export const corpusOptions = {
  store: { type: 'string' },
  include: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  'no-gitignore': { type: 'boolean' },
  knowledge: { type: 'string', multiple: true },
  threads: { type: 'string' },
} as const;

export const corpusHelp = `  --store FILE       where the index is kept; without it, in the user's cache folder
  --include GLOB     only files that match; may be given more than once
  --exclude GLOB     but not these; may be given more than once
  --no-gitignore     read what .gitignore leaves out, too
  --knowledge FILE   a Popolo document (YAML or JSON) to know people by; may be given more than once;
                     .dateline/*.yaml in or above the folder is read too
  --threads NUMBER   how many threads analyse; as many as there are cores unless given; 0 for none
`;

export interface CorpusArguments {
  readonly store?: string | undefined;
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly 'no-gitignore'?: boolean | undefined;
  readonly knowledge?: readonly string[] | undefined;
  readonly threads?: string | undefined;
}

/** An open index that is up to date with its folder. */
export interface Corpus {
  readonly store: Store;
  readonly report: IndexReport;
  /** Where the index is kept. */
  readonly file: string;
  /** What its articles were read with. */
  readonly knowledge: ReadOptions['knowledge'];
  /** Whether everything could be read. */
  readonly isWhole: boolean;
}

/** What a thread of the command line is started with. */
export interface AnalystData {
  readonly root: string;
  readonly knowledge: readonly string[];
  readonly fingerprint: string;
}

/**
 * Opens the index of a folder and brings it up to date. What cannot be read is named on standard error, and comes as a
 * problem only where it is the folder or its index. `analyzed` gives analyses that were made elsewhere.
 */
export async function openCorpus(
  directory: string,
  options: CorpusArguments,
  streams: Streams,
  analyzed?: ReadOptions['analyzed'],
): Promise<Corpus | Problem> {
  const root = existingFolder(directory);
  if (isProblem(root)) return root;
  const threads = threadsOf(options.threads);
  const file = options.store ?? defaultStore(root.path);
  const { knowledge: names = [] } = options;
  const files = await openKnowledge(names, streams.stderr);
  const knowledge = await files.knowledgeFor(path.join(root.path, 'article'));
  const fingerprint = fingerprintOf(knowledge);
  const readOptions = { fingerprint, knowledge, ...(analyzed && { analyzed }) };
  const folder = diskFolder(root.path);
  const data: AnalystData = { root: root.path, knowledge: names, fingerprint };
  const analysts: Analysts =
    threads === 0 || analyzed
      ? createLocalAnalysts(folder, readOptions)
      : createThreads(threads, () => new Worker(__filename, { ...threadOptions, workerData: data }));
  const log = (message: string) => void streams.stderr.write(problemLine('index', message));
  const store = openSqliteStore(file, { log, romanize: romanizeName });
  const update = () =>
    indexFolder({
      folder,
      selection: {
        include: options.include ?? defaultSelection.include,
        exclude: [...defaultSelection.exclude, ...(options.exclude ?? [])],
        gitignore: options['no-gitignore'] ? 'disregarded' : 'respected',
      },
      store,
      analysts,
      fingerprint,
      onProgress: ({ stale, done }) => {
        if (streams.progress && stale > 0) void streams.stderr.write(`\r${done} of ${stale} files`);
      },
    });
  try {
    const report = await update().catch((error) => {
      // What was damaged has been made anew and is filled again.
      if (error instanceof StoreDamagedError) return update();
      throw error;
    });
    if (streams.progress) await streams.stderr.write('\r\x1b[K');
    for (const { path: place, reason } of report.problems)
      await streams.stderr.write(problemLine(path.join(directory, place), reason));
    return { store, report, file, knowledge, isWhole: report.problems.length === 0 && !files.hadProblems() };
  } catch (error) {
    store.close();
    if (error instanceof StoreBusyError) return { problem: error.message };
    throw error;
  } finally {
    await analysts.dispose();
  }
}

function existingFolder(directory: string): { readonly path: string } | Problem {
  try {
    if (!statSync(directory).isDirectory()) return { problem: 'is no folder' };
    return { path: realpathSync(directory) };
  } catch (error) {
    return fileProblem(error);
  }
}

function threadsOf(value: string | undefined): number {
  if (value === undefined) return threadCount();
  if (!/^\d{1,3}$/.test(value)) throw new UsageError(`--threads is a number, not '${value}'`);
  return Number(value);
}

/** In the user's cache folder, one file for each folder. */
function defaultStore(root: string): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const caches =
    process.platform === 'win32'
      ? (LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? path.join(homedir(), 'Library', 'Caches')
        : XDG_CACHE_HOME || path.join(homedir(), '.cache');
  const name = path.basename(root).replace(/[^\p{L}\p{N}.-]/gu, '_');
  return path.join(caches, 'dateline', `${name}-${hashOf(root)}.db`);
}

/** The program and what it knows: with another of either, every article may say something else. */
function fingerprintOf(knowledge: ReadOptions['knowledge']): string {
  const { persons, organizations, posts, memberships, judgements } = knowledge;
  const known = [...persons.values(), ...organizations.values(), ...posts.values(), memberships, judgements];
  return hashOf(readFileSync(__filename), JSON.stringify(known));
}

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}

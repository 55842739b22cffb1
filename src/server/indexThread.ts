import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { createLocalAnalysts } from '../corpus/analysts.ts';
import { type IndexOptions, indexChanged, indexFolder } from '../corpus/indexFolder.ts';
import { knowledgeFromTexts } from '../corpus/knowledgeFromTexts.ts';
import { diskFolder } from '../corpus/node/diskFolder.ts';
import { openSqliteStore } from '../corpus/node/sqlite/sqliteStore.ts';
import { createThreads, serveAnalyst, threadCount, threadOptions } from '../corpus/node/threads.ts';
import { romanizeName } from '../corpus/romanizeName.ts';
import type { Store } from '../corpus/store/store.ts';
import type { IndexSummary } from '../protocol.ts';
import type { IndexAnswer, IndexTask } from './folderIndex.ts';
import { type IndexedFolder, indexQuestions } from './indexQuestions.ts';
import { selectionOf } from './indexSelection.ts';

/** What a thread is started with: nothing for the one that holds the indexes, which starts the others. */
interface AnalystData {
  readonly root: string;
  readonly fingerprint: string;
  readonly knowledge: readonly string[];
}

/** The index of one folder. */
interface OpenIndex extends IndexedFolder {
  readonly file: string;
  /** Whether it was brought up to date since it was opened. */
  isReady: boolean;
}

/** Up to so many changed files are read by the thread itself: to start others would take longer. */
const mostReadHere = 4;

const port = parentPort!;
const analyst = workerData as AnalystData | null;
if (analyst) {
  const { root, fingerprint, knowledge } = analyst;
  serveAnalyst(port, root, { fingerprint, knowledge: knowledgeFromTexts(knowledge) });
} else serveIndexes();

function serveIndexes(): void {
  const answer = (message: IndexAnswer) => port.postMessage(message);
  const cancels = new Map<number, () => void>();
  const indexes = new Map<string, OpenIndex>();
  let known:
    | { readonly texts: string; readonly knowledge: ReturnType<typeof knowledgeFromTexts> }
    | undefined;

  function openIndex(uri: string, storage: string): OpenIndex {
    const found = indexes.get(uri);
    if (found) return found;
    const file = path.join(fileURLToPath(storage), `${hash(uri)}.db`);
    const log = (message: string) => console.warn(message);
    const store: Store = openSqliteStore(file, { log, romanize: romanizeName });
    const opened = { uri, store, file, isReady: false };
    indexes.set(uri, opened);
    return opened;
  }

  /** The knowledge as the thread itself needs it, made once. */
  function knowledgeOf(texts: readonly string[]): ReturnType<typeof knowledgeFromTexts> {
    const key = JSON.stringify(texts);
    if (known?.texts !== key) known = { texts: key, knowledge: knowledgeFromTexts(texts) };
    return known.knowledge;
  }

  async function index({ id, order }: IndexTask & { task: 'index' }): Promise<IndexSummary> {
    const { folder, storage, knowledge, changed } = order;
    const root = fileURLToPath(folder);
    const fingerprint = fingerprintOf(knowledge);
    const opened = openIndex(folder, storage!);
    const { store } = opened;
    const controller = new AbortController();
    cancels.set(id, () => controller.abort());
    const options: Omit<IndexOptions, 'analysts'> = {
      folder: diskFolder(root),
      selection: selectionOf(order),
      store,
      fingerprint,
      signal: controller.signal,
      onProgress: ({ stale, done }) => answer({ id, progress: { files: stale, done } }),
    };
    try {
      if (opened.isReady && changed && changed.length <= mostReadHere) {
        const reading = { fingerprint, knowledge: knowledgeOf(knowledge) };
        const analysts = createLocalAnalysts(options.folder, reading);
        if (await indexChanged({ ...options, analysts }, changed)) return summaryOf(store);
      }
      const data: AnalystData = { root, fingerprint, knowledge };
      // One core stays for the reader.
      const count = Math.max(1, threadCount() - 1);
      const analysts = createThreads(
        count,
        () => new Worker(__filename, { ...threadOptions, workerData: data }),
      );
      try {
        const { problems, isComplete } = await indexFolder({ ...options, analysts });
        opened.isReady ||= isComplete;
        return { ...summaryOf(store), problems: [...problems], isComplete };
      } finally {
        await analysts.dispose();
      }
    } finally {
      cancels.delete(id);
    }
  }

  function keep(folders: readonly string[]): void {
    for (const { uri, store } of [...indexes.values()]) {
      if (folders.includes(uri)) continue;
      store.close();
      indexes.delete(uri);
    }
  }

  function ask({ question, params }: IndexTask & { task: 'ask' }): unknown {
    const ready = [...indexes.values()].filter(({ isReady }) => isReady);
    const answerTo = indexQuestions[question] as (
      folders: readonly IndexedFolder[],
      asked: unknown,
    ) => unknown;
    return ready.length === 0 ? null : answerTo(ready, params);
  }

  port.on('message', async (message: IndexTask) => {
    const { id } = message;
    try {
      if (message.task === 'cancel') cancels.get(message.cancelled)?.();
      else if (message.task === 'keep') keep(message.folders);
      else answer({ id, result: message.task === 'index' ? await index(message) : ask(message) });
    } catch (error) {
      answer({ id, error: String((error as Error)?.stack ?? error) });
    }
  });
}

function summaryOf(store: Store): IndexSummary {
  const { files, articles } = store.counts();
  return { files, articles, problems: [], leftOut: 0, isComplete: true };
}

let program: string | undefined;

/** The program and what it knows: with another of either, every article may say something else. */
function fingerprintOf(knowledge: readonly string[]): string {
  program ??= hash(readFileSync(path.join(__dirname, 'web', 'server.js')));
  return hash(program, ...knowledge);
}

function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 12);
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { indexFolder } from '../corpus/indexFolder.ts';
import { knowledgeFromTexts } from '../corpus/knowledgeFromTexts.ts';
import { nameKey } from '../corpus/nameKeys.ts';
import { diskFolder } from '../corpus/node/diskFolder.ts';
import { openSqliteStore } from '../corpus/node/sqlite/sqliteStore.ts';
import { createThreads, serveAnalyst, threadCount } from '../corpus/node/threads.ts';
import { romanizeName } from '../corpus/romanizeName.ts';
import type { Store } from '../corpus/store/store.ts';
import { defaultSelection } from '../corpus/walk.ts';
import type { IndexSummary } from '../protocol.ts';
import { type IndexAnswer, type IndexedName, type IndexTask, placeInFile } from './folderIndex.ts';

/** What a thread is started with: nothing for the one that holds the index, which starts the others. */
interface AnalystData {
  readonly root: string;
  readonly fingerprint: string;
  readonly knowledge: readonly string[];
}

/** As many names are offered for what was typed. */
const mostNames = 50;

const port = parentPort!;
const analyst = workerData as AnalystData | null;
if (analyst) {
  const { root, fingerprint, knowledge } = analyst;
  serveAnalyst(port, root, { fingerprint, knowledge: knowledgeFromTexts(knowledge) });
} else {
  const answer = (message: IndexAnswer) => port.postMessage(message);
  const cancels = new Map<number, () => void>();
  let open: { readonly store: Store; readonly file: string; readonly folder: string } | undefined;

  const openStore = (file: string, folder: string): Store => {
    if (open?.file !== file) open?.store.close();
    const log = (message: string) => console.warn(message);
    const store = open?.file === file ? open.store : openSqliteStore(file, { log, romanize: romanizeName });
    open = { store, file, folder };
    return store;
  };

  const index = async ({ id, params }: IndexTask & { task: 'index' }): Promise<IndexSummary> => {
    const { folder, storage, knowledge } = params;
    const root = fileURLToPath(folder);
    const program = readFileSync(path.join(__dirname, 'web', 'server.js'));
    const fingerprint = hash(program, ...knowledge);
    const file = path.join(fileURLToPath(storage), `${hash(folder)}.db`);
    const store = openStore(file, folder);
    const controller = new AbortController();
    cancels.set(id, () => controller.abort());
    // One core stays for the reader.
    const count = Math.max(1, threadCount() - 1);
    const data: AnalystData = { root, fingerprint, knowledge };
    const analysts = createThreads(count, () => new Worker(__filename, { workerData: data }));
    try {
      const report = await indexFolder({
        folder: diskFolder(root),
        selection: defaultSelection,
        store,
        analysts,
        fingerprint,
        signal: controller.signal,
        onProgress: ({ stale, done }) => answer({ id, progress: { files: stale, done } }),
      });
      const { articles } = store.counts();
      return { files: report.files, articles, problems: [...report.problems], isComplete: report.isComplete };
    } finally {
      cancels.delete(id);
      await analysts.dispose();
    }
  };

  const names = (query: string): readonly IndexedName[] => {
    const key = nameKey(query);
    if (!open || key === '') return [];
    const { store, folder } = open;
    return store
      .namesBeginning(key, mostNames)
      .flatMap(({ kind, name, articles, place }) =>
        place ? [{ kind, name, articles, place: placeInFile(folder, place) }] : [],
      );
  };

  port.on('message', async (message: IndexTask) => {
    const { id, task } = message;
    try {
      if (task === 'cancel') cancels.get(message.cancelled)?.();
      else if (task === 'index') answer({ id, result: await index(message) });
      else if (task === 'names') answer({ id, result: names(message.query) });
      else {
        const places = open ? open.store.places(message.identity) : [];
        answer({ id, result: places.map((place) => placeInFile(open!.folder, place)) });
      }
    } catch (error) {
      answer({ id, error: String((error as Error)?.stack ?? error) });
    }
  });
}

function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 12);
}

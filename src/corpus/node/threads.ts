import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { MessagePort, Worker, WorkerOptions } from 'node:worker_threads';
import { type Analysts, type ReadOptions, readFile } from '../analysts.ts';
import type { FoundFile } from '../folder.ts';
import type { IndexedFile, StoredFile } from '../store/store.ts';
import { diskFolder } from './diskFolder.ts';
import { type PackedArticle, packFile } from './sqlite/pack.ts';

/** What a thread is asked, and what it answers. */
interface Task {
  readonly id: number;
  readonly file: FoundFile;
  readonly knownHash: string | undefined;
}

interface Answer {
  readonly id: number;
  readonly result: StoredFile | IndexedFile<PackedArticle>;
}

/** How many files a thread has before it, so that it need not wait for the next while the store writes. */
const perThread = 32;

/**
 * How a thread of analysts is to be started: what it makes is gone soon, and more room for it would only take memory,
 * once for each thread. The second bound holds the largest articles; V8 also lets a heap grow in smaller steps under it.
 */
export const threadOptions: WorkerOptions = {
  resourceLimits: { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 2048 },
};

/** As many threads as the machine has cores. */
export function threadCount(): number {
  return availableParallelism();
}

/**
 * Analysts in threads of their own, which pack articles for the SQLite store. `start` begins one: a thread that calls `serveAnalyst`. A file on which a thread
 * dies is told as unreadable, and another thread goes on with the rest.
 */
export function createThreads(count: number, start: () => Worker): Analysts<PackedArticle> {
  const waiting = new Map<
    number,
    { readonly task: Task; readonly settle: (result: Answer['result']) => void }
  >();
  const workers: { worker: Worker; tasks: Set<number> }[] = [];
  let lastId = 0;
  let isDisposed = false;

  function add(): (typeof workers)[number] {
    const entry = { worker: start(), tasks: new Set<number>() };
    entry.worker.on('message', ({ id, result }: Answer) => {
      entry.tasks.delete(id);
      waiting.get(id)?.settle(result);
      waiting.delete(id);
    });
    let reason = 'the thread ended';
    entry.worker.on('error', (error) => {
      reason = String(error);
    });
    entry.worker.on('exit', () => {
      workers.splice(workers.indexOf(entry), 1);
      // Threads take files in order, so the first of theirs is the one it died on; the others are given to another.
      const [died, ...others] = [...entry.tasks];
      if (died !== undefined) fail(died, reason);
      for (const id of others) {
        if (isDisposed) fail(id, reason);
        else send(waiting.get(id)!.task);
      }
    });
    workers.push(entry);
    return entry;
  }

  function fail(id: number, reason: string): void {
    const entry = waiting.get(id);
    if (!entry) return;
    waiting.delete(id);
    const problem = `its analysis broke off: ${reason}`;
    entry.settle({ ...entry.task.file, hash: '', encoding: null, problem, articles: [] });
  }

  function send(task: Task): void {
    const idle =
      workers.length < count ? add() : workers.reduce((a, b) => (b.tasks.size < a.tasks.size ? b : a));
    idle.tasks.add(task.id);
    idle.worker.postMessage(task);
  }

  return {
    capacity: count * perThread,
    read: (file, known) =>
      new Promise((settle) => {
        const task = { id: ++lastId, file, knownHash: known?.hash };
        waiting.set(task.id, { task, settle });
        send(task);
      }),
    async dispose() {
      isDisposed = true;
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Answers tasks inside a thread, one after the other. */
export function serveAnalyst(port: MessagePort, root: string, options: ReadOptions): void {
  const folder = diskFolder(root);
  // Waiting for the platform's own digest would leave the thread idle for each file.
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
  let last: Promise<unknown> = Promise.resolve();
  port.on('message', ({ id, file, knownHash }: Task) => {
    last = last.then(async () => {
      const result = await readFile(folder, file, knownHash, { ...options, digest });
      port.postMessage({ id, result: 'articles' in result ? packFile(result) : result } satisfies Answer);
    });
  });
}

import { Worker } from 'node:worker_threads';
import type { IndexSummary } from '../protocol.ts';
import type { FolderIndex, IndexAnswer, IndexTask } from './folderIndex.ts';
import type { AnswerTo } from './indexQuestions.ts';

type Waiting = {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress?: Parameters<FolderIndex['index']>[1];
};
type Asked<T> = T extends { id: number } ? Omit<T, 'id'> : never;

/** An index in a thread of its own, which is started when it is first asked to read a folder. */
export function createThreadedIndex(threadFile: string): FolderIndex {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;
  /** Whether an index was brought up to date; before, the thread has nothing to say and much to do. */
  let isReady = false;

  function start(): Worker {
    const started = new Worker(threadFile, { workerData: null });
    started.on('message', (message: IndexAnswer) => {
      const entry = waiting.get(message.id);
      if ('progress' in message) {
        entry?.onProgress?.(message.progress);
        return;
      }
      waiting.delete(message.id);
      if ('error' in message) entry?.reject(new Error(message.error));
      else entry?.resolve(message.result);
    });
    const end = (reason: unknown) => {
      if (worker === started) {
        worker = undefined;
        isReady = false;
      }
      for (const { reject } of waiting.values()) reject(new Error(`the index ended: ${reason}`));
      waiting.clear();
    };
    started.on('error', end);
    started.on('exit', end);
    started.unref();
    return started;
  }

  function ask<T>(
    task: Asked<IndexTask>,
    onProgress?: Waiting['onProgress'],
  ): { id: number; result: Promise<T> } {
    const id = ++lastId;
    worker ??= start();
    const result = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject, ...(onProgress && { onProgress }) });
    });
    worker.postMessage({ id, ...task });
    return { id, result: result as Promise<T> };
  }

  return {
    isInMemory: false,
    index(order, onProgress, onCancel) {
      const { id, result } = ask<IndexSummary>({ task: 'index', order }, onProgress);
      onCancel(() => tell({ task: 'cancel', cancelled: id }));
      return result.then((summary) => {
        isReady ||= summary.isComplete;
        return summary;
      });
    },
    keep: (folders) => tell({ task: 'keep', folders }),
    ask: async (question, params) =>
      isReady ? ask<AnswerTo<typeof question> | null>({ task: 'ask', question, params }).result : null,
  };

  /** What is not answered. */
  function tell(task: Asked<IndexTask>): void {
    worker?.postMessage({ id: ++lastId, ...task });
  }
}

import { Worker } from 'node:worker_threads';
import type { FolderIndex, IndexAnswer, IndexTask } from './folderIndex.ts';

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
      if (worker === started) worker = undefined;
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
    index(params, onProgress, onCancel) {
      const { id, result } = ask<Awaited<ReturnType<FolderIndex['index']>>>(
        { task: 'index', params },
        onProgress,
      );
      onCancel(() =>
        worker?.postMessage({ id: ++lastId, task: 'cancel', cancelled: id } satisfies IndexTask),
      );
      return result;
    },
    names: async (query) =>
      worker ? ask<Awaited<ReturnType<FolderIndex['names']>>>({ task: 'names', query }).result : [],
    places: async (identity) =>
      worker ? ask<Awaited<ReturnType<FolderIndex['places']>>>({ task: 'places', identity }).result : [],
  };
}

import type { IndexParams, IndexProgress, IndexSummary } from '../protocol.ts';
import type { AnswerTo, AskedWith, IndexQuestion } from './indexQuestions.ts';

/** What an index is made with beside what the client says: the texts of the folder's knowledge files. */
export type IndexOrder = IndexParams & { readonly knowledge: readonly string[] };

/** The indexes of the workspace's folders, kept off the server's own thread where the runtime can. */
export interface FolderIndex {
  /** Whether it needs no place to keep indexes in. */
  readonly isInMemory: boolean;
  /** Brings the index of a folder up to date. */
  index(
    order: IndexOrder,
    onProgress: (progress: IndexProgress) => void,
    onCancel: (cancel: () => void) => void,
  ): Promise<IndexSummary>;
  /** Closes the indexes of all folders but these. */
  keep(folders: readonly string[]): void;
  /** Asks the indexes that were brought up to date at least once; null where there is none. */
  ask<Q extends IndexQuestion>(question: Q, params: AskedWith<Q>): Promise<AnswerTo<Q> | null>;
}

/** What the thread of the indexes is told. */
export type IndexTask =
  | { readonly id: number; readonly task: 'index'; readonly order: IndexOrder }
  | { readonly id: number; readonly task: 'ask'; readonly question: IndexQuestion; readonly params: unknown }
  | { readonly id: number; readonly task: 'keep'; readonly folders: readonly string[] }
  | { readonly id: number; readonly task: 'cancel'; readonly cancelled: number };

/** What it answers. */
export type IndexAnswer =
  | { readonly id: number; readonly progress: IndexProgress }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

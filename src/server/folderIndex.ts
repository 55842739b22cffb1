import type { EntityKind, Identity, MentionPlace } from '../corpus/store/store.ts';
import type { IndexParams, IndexProgress, IndexSummary } from '../protocol.ts';

/** Somebody or something in an indexed folder, and where the newest article names it. */
export interface IndexedName {
  readonly kind: EntityKind;
  readonly name: string;
  /** How many articles name it so. */
  readonly articles: number;
  readonly place: IndexedPlace;
}

/** A place in a file of the indexed folder. */
export interface IndexedPlace {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The index of a folder, kept off the server's own thread. Nothing is known before `index` was done once. */
export interface FolderIndex {
  index(
    params: IndexParams & { readonly knowledge: readonly string[] },
    onProgress: (progress: IndexProgress) => void,
    onCancel: (cancel: () => void) => void,
  ): Promise<IndexSummary>;
  names(query: string): Promise<readonly IndexedName[]>;
  places(identity: Identity): Promise<readonly IndexedPlace[]>;
}

/** What the thread of an index is asked. */
export type IndexTask =
  | {
      readonly id: number;
      readonly task: 'index';
      readonly params: IndexParams & { readonly knowledge: readonly string[] };
    }
  | { readonly id: number; readonly task: 'names'; readonly query: string }
  | { readonly id: number; readonly task: 'places'; readonly identity: Identity }
  | { readonly id: number; readonly task: 'cancel'; readonly cancelled: number };

/** What it answers. */
export type IndexAnswer =
  | { readonly id: number; readonly progress: IndexProgress }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

/** A place of the store as one of a file: an item of a file with several is as far as its line tells. */
export function placeInFile(
  folder: string,
  {
    path,
    item,
    line,
    textLine,
    column,
    start,
    end,
  }: Pick<MentionPlace, 'path' | 'item' | 'line' | 'textLine' | 'column' | 'start' | 'end'>,
): IndexedPlace {
  const uri = `${folder.replace(/\/$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
  return item === ''
    ? { uri, line: textLine, column, length: end - start }
    : { uri, line, column: 0, length: 0 };
}

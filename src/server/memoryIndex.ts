import { createLocalAnalysts } from '../corpus/analysts.ts';
import type { Folder } from '../corpus/folder.ts';
import { type IndexOptions, indexChanged, indexFolder } from '../corpus/indexFolder.ts';
import { knowledgeFromTexts } from '../corpus/knowledgeFromTexts.ts';
import { romanizeName } from '../corpus/romanizeName.ts';
import { createMemoryStore } from '../corpus/store/memoryStore.ts';
import type { Store } from '../corpus/store/store.ts';
import {
  type CustomRequest,
  entryRequest,
  type IndexSummary,
  listFolderRequest,
  readFileRequest,
} from '../protocol.ts';
import type { FolderIndex, IndexOrder } from './folderIndex.ts';
import { addressOf, type IndexedFolder, indexQuestions } from './indexQuestions.ts';
import { selectionOf } from './indexSelection.ts';

/** So many files are read: they are analysed on the server's own thread, and stay in memory. */
const maximumFiles = 400;

/** A longer file would keep the server from answering for too long; bytes. */
const maximumSize = 300_000;

/** Asks the client, which can look into folders of every kind. */
export type AskClient = <Params, Result>(
  request: CustomRequest<Params, Result>,
  params: Params,
) => Promise<Result>;

/** Indexes in memory, for runtimes without threads and files; gone with the window. */
export function createMemoryIndex(askClient: AskClient): FolderIndex {
  const indexes = new Map<string, IndexedFolder & { isReady: boolean }>();
  let knowledgeTexts = '';
  let fingerprint = 0;

  async function index(
    order: IndexOrder,
    { onProgress, signal }: Pick<IndexOptions, 'onProgress' | 'signal'>,
  ): Promise<IndexSummary> {
    const { folder: uri, knowledge, changed } = order;
    const opened = indexes.get(uri) ?? { uri, store: createMemoryStore(romanizeName), isReady: false };
    indexes.set(uri, opened);
    if (knowledge.join('\0') !== knowledgeTexts) fingerprint++;
    knowledgeTexts = knowledge.join('\0');
    const reading = { fingerprint: String(fingerprint), knowledge: knowledgeFromTexts(knowledge) };
    const folder = clientFolder(uri, askClient);
    const options: IndexOptions = {
      folder,
      selection: selectionOf(order),
      store: opened.store,
      analysts: createLocalAnalysts(folder, reading),
      fingerprint: reading.fingerprint,
      maximum: maximumFiles,
      // Hovers and the like come first.
      gate: () => new Promise((resolve) => setTimeout(resolve, 0)),
      ...(onProgress && { onProgress }),
      ...(signal && { signal }),
    };
    if (opened.isReady && changed && (await indexChanged(options, changed)))
      return { ...summaryOf(opened.store), problems: [], leftOut: 0, isComplete: true };
    const { problems, leftOut, isComplete } = await indexFolder(options);
    opened.isReady ||= isComplete;
    return { ...summaryOf(opened.store), problems, leftOut, isComplete };
  }

  return {
    isInMemory: true,
    index(order, onProgress, onCancel) {
      const controller = new AbortController();
      onCancel(() => controller.abort());
      return index(order, {
        onProgress: ({ stale, done }) => onProgress({ files: stale, done }),
        signal: controller.signal,
      });
    },
    keep(folders) {
      for (const uri of [...indexes.keys()]) if (!folders.includes(uri)) indexes.delete(uri);
    },
    async ask(question, params) {
      const ready = [...indexes.values()].filter(({ isReady }) => isReady);
      const answer = indexQuestions[question] as (folders: readonly IndexedFolder[], asked: unknown) => never;
      return ready.length === 0 ? null : answer(ready, params);
    },
  };
}

function summaryOf(store: Store): Pick<IndexSummary, 'files' | 'articles'> {
  const { files, articles } = store.counts();
  return { files, articles };
}

/** A folder as the client sees it. */
function clientFolder(uri: string, askClient: AskClient): Folder {
  const at = (path: string) => (path === '' ? uri : addressOf(uri, path));
  return {
    list: (below) => askClient(listFolderRequest, at(below)),
    status: (path) => askClient(entryRequest, at(path)),
    async read(path) {
      const { size = 0 } = (await askClient(entryRequest, at(path))) ?? {};
      if (size > maximumSize)
        throw new Error(`longer than ${maximumSize} bytes, which is too long on the web`);
      const content = await askClient(readFileRequest, at(path));
      return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
    },
  };
}

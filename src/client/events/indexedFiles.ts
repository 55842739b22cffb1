import * as vscode from 'vscode';
import { type FileEvents, type FolderEventsParams, folderEventsRequest } from '../../protocol.ts';
import type { Ask } from '../ask.ts';

/** Articles of the folder's index with their events. */
export interface IndexedFiles {
  /** Reads those that are wanted, all where `within` is undefined, a page at a time; no page where there is no index. */
  pages(within: FolderEventsParams['within'], token: vscode.CancellationToken): AsyncIterable<IndexedPage>;
  /** Makes every article be asked for again. */
  forget(): void;
}

export interface IndexedPage {
  readonly files: readonly FileEvents[];
  /** How many articles there are on all pages. */
  readonly all: number;
}

/** So many articles are asked of the index at a time. */
const articlesAtOnce = 100;

/** `readOpen` reads an article that is open in the editor, as it stands there; null where it is not open. */
export function createIndexedFiles(
  ask: Ask,
  readOpen: (uri: string, token: vscode.CancellationToken) => Promise<FileEvents | null> | null,
): IndexedFiles {
  const known = new Map<string, { readonly mark: string; readonly found: FileEvents }>();
  return {
    async *pages(within, token) {
      const marks = Object.fromEntries([...known].map(([id, { mark }]) => [id, mark]));
      const most = maximumFiles();
      for (let from = 0; from < most && !token.isCancellationRequested; from += articlesAtOnce) {
        const count = Math.min(articlesAtOnce, most - from);
        const asked = { from, count, known: marks, ...(within && { within }) };
        const answer = await ask(folderEventsRequest, asked, token);
        if (!answer) return;
        const files: FileEvents[] = [];
        for (const { id, mark, found } of answer.files) {
          // The editor escapes addresses in its own way.
          if (found)
            known.set(id, { mark, found: { ...found, uri: vscode.Uri.parse(found.uri).toString() } });
          const indexed = known.get(id)?.found;
          const open = indexed && indexed.item === '' ? await readOpen(indexed.uri, token) : null;
          if (open ?? indexed) files.push((open ?? indexed)!);
        }
        yield { files, all: answer.all };
        if (from + count >= answer.all) return;
      }
    },
    forget: () => known.clear(),
  };
}

/** How many files of a folder the settings let the view read. */
export function maximumFiles(): number {
  return vscode.workspace.getConfiguration('dateline.files').get('maximum', 0);
}

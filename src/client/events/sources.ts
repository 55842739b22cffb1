import * as vscode from 'vscode';
import { type EventsParams, eventsRequest, type FileEvents, misreadAt } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { base64 } from '../base64.ts';
import { isArticle } from '../languages.ts';
import { createIndexedFiles, type IndexedFiles, maximumFiles } from './indexedFiles.ts';

/** What the view shows the events of. */
export type Scope = 'file' | 'openFiles' | 'folder';

export interface Source {
  /**
   * The events of each file in scope, in the order of the view; a file that cannot be read is left out. With `words`
   * (folded) only files that hold all of them are wanted, of those that the folder's index holds.
   */
  read(token: vscode.CancellationToken, words?: readonly string[]): AsyncIterable<FileEvents>;
  /** Whether a change of this document can change what the view shows. */
  includes(document: vscode.TextDocument): boolean;
}

/** A file's events as last read, and a mark of the file as it was then. */
interface Known {
  readonly mark: string;
  readonly found: FileEvents;
}

/** So many files are read while the server works on one. */
const filesAtOnce = 8;

/** The article in the active editor; where that shows something else, one that is in sight beside it. */
export function activeArticle(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors]
    .map((editor) => editor?.document)
    .find((d) => d && isArticle(d));
}

export interface Sources {
  readonly of: Readonly<Record<Scope, Source>>;
  /** The articles of the folder's index, some of them at a time. */
  readonly index: IndexedFiles;
  /** Makes every file be read again; otherwise those of the folder that did not change are not. */
  forget(): void;
}

export function createSources(ask: Ask, log: vscode.LogOutputChannel): Sources {
  const known = new Map<string, Known>();

  /** What was known before stands in for an answer that a change of the document has made stale. */
  async function openDocument(document: vscode.TextDocument, token: vscode.CancellationToken) {
    const uri = document.uri.toString();
    const found = await ask(eventsRequest, { uri }, token);
    if (found) known.set(uri, { mark: 'open', found });
    return found ?? known.get(uri)?.found ?? null;
  }

  async function closedFile(file: vscode.Uri, token: vscode.CancellationToken) {
    const uri = file.toString();
    const read = await readFile(file, known.get(uri)?.mark, log);
    if (!read) return null;
    if (read.content === null) return known.get(uri)?.found ?? null;
    const found = await ask(eventsRequest, { uri, ...read.content }, token);
    if (found) known.set(uri, { mark: read.mark, found });
    return found;
  }

  const index = createIndexedFiles(ask, (uri, token) => {
    const document = openDocuments().get(uri);
    return document ? openDocument(document, token) : null;
  });

  const of: Sources['of'] = {
    file: {
      async *read(token) {
        const document = activeArticle();
        const found = document && (await openDocument(document, token));
        if (found) yield found;
      },
      includes: (document) => document === activeArticle(),
    },
    openFiles: {
      async *read(token) {
        for (const document of await openArticles(log)) {
          const found = await openDocument(document, token);
          if (found) yield found;
        }
      },
      includes: isArticle,
    },
    folder: {
      async *read(token, words = []) {
        const documents = openDocuments();
        let isIndexed = false;
        for await (const page of index.pages(words.length > 0 ? { words } : undefined, token)) {
          isIndexed = true;
          for (const found of page.files) yield found;
        }
        if (token.isCancellationRequested || isIndexed) return;
        const files = await articleFiles(token);
        for (let i = 0; i < files.length && !token.isCancellationRequested; i += filesAtOnce) {
          const batch = files.slice(i, i + filesAtOnce).map((file) => {
            const document = documents.get(file.toString());
            return document ? openDocument(document, token) : closedFile(file, token);
          });
          for (const found of await Promise.all(batch)) if (found) yield found;
        }
      },
      includes: isArticle,
    },
  };
  return {
    of,
    index,
    forget() {
      known.clear();
      index.forget();
    },
  };
}

/** The articles that are open and can be read, by address; of one in the wrong encoding the file itself tells more. */
function openDocuments(): ReadonlyMap<string, vscode.TextDocument> {
  const articles = vscode.workspace.textDocuments.filter((d) => isArticle(d) && !misreadAt(d.getText()));
  return new Map(articles.map((document) => [document.uri.toString(), document]));
}

/** The articles that have a tab, in the order of the tabs. */
async function openArticles(log: vscode.LogOutputChannel): Promise<vscode.TextDocument[]> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const uris = new Map(
    tabs.flatMap(({ input }) =>
      input instanceof vscode.TabInputText ? [[input.uri.toString(), input.uri] as const] : [],
    ),
  );
  const documents = await Promise.all(
    [...uris.values()].map(async (uri) => {
      try {
        return await vscode.workspace.openTextDocument(uri);
      } catch (error) {
        log.warn(`${uri} is left out of the events of open files; it could not be opened. ${error}`);
        return null;
      }
    }),
  );
  return documents.filter((document) => document !== null).filter(isArticle);
}

/** The folder's article files by the settings `dateline.files`, in path order. */
async function articleFiles(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const settings = vscode.workspace.getConfiguration('dateline.files');
  const [include, exclude] = [settings.get('include', ''), settings.get('exclude', '')];
  const files = await vscode.workspace.findFiles(include, exclude, maximumFiles(), token);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What is asked about: a text, or bytes whose encoding the server finds. */
type Content = Pick<EventsParams, 'text' | 'bytes'>;

/** What the file holds, or null in its place if it is still as marked; null altogether if it cannot be read. */
async function readFile(
  uri: vscode.Uri,
  knownMark: string | undefined,
  log: vscode.LogOutputChannel,
): Promise<{ readonly mark: string; readonly content: Content | null } | null> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    const mark = `${mtime} ${size}`;
    return { mark, content: mark === knownMark ? null : contentOf(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    log.warn(`${uri} is left out of the events of the folder: it could not be read. ${error}`);
    return null;
  }
}

function contentOf(bytes: Uint8Array): Content {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { bytes: base64(bytes) };
  }
}

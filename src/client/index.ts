import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type IndexProgress,
  type IndexSummary,
  indexedFoldersRequest,
  indexProgress,
  indexRequest,
} from '../protocol.ts';
import type { Ask } from './ask.ts';
import { type Change, watchArticles } from './watchArticles.ts';

/** Where it is noted what the reader last told the index to do, which counts before the setting: `start` or `stop`. */
const orderKey = 'dateline.index.order';

/** A pause after a change before the index is brought up to date, so that several are one; ms. */
const pause = 200;

/** The indexes of the workspace's folders, as the rest of the client sees them. */
export interface Indexes {
  /** Brings all of them up to date: what they are made with has changed. */
  refresh(): void;
}

/** What the indexes work with. */
interface Surroundings {
  readonly ask: Ask;
  readonly client: Promise<BaseLanguageClient>;
  readonly log: vscode.LogOutputChannel;
  /** Waited for before a folder is read. */
  readonly ready: Promise<unknown>;
  /** Told of every end. */
  readonly onDidIndex: () => void;
}

/** Registers the commands now, and begins with the indexes themselves once `activated`: no window waits for them. */
export function registerIndex(
  context: vscode.ExtensionContext,
  activated: Promise<void>,
  surroundings: Surroundings,
): Indexes {
  const indexes = activated.then(() => keepIndexes(context, surroundings));
  const { registerCommand } = vscode.commands;
  context.subscriptions.push(
    registerCommand('dateline.index.start', async () => (await indexes).start()),
    registerCommand('dateline.index.stop', async () => (await indexes).stop()),
  );
  return { refresh: async () => (await indexes).refresh() };
}

/**
 * Keeps an index of each folder of the workspace: made when the folder is opened (unless `dateline.index.automatic` is
 * off), and brought up to date as files change, in the editor or outside it. Its progress is in the status bar; a click
 * there stops it, and another goes on from there.
 */
function keepIndexes(
  context: vscode.ExtensionContext,
  { ask, client, log, ready, onDidIndex }: Surroundings,
): Indexes & { start(): Promise<void>; stop(): Promise<void> } {
  const { workspace, window } = vscode;
  const item = window.createStatusBarItem('dateline.index', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Index of articles');
  /** Folders that are to be looked at as a whole, and those that were. */
  const stale = new Set<string>();
  const complete = new Set<string>();
  /** Paths that changed, by folder; looked at also while a folder is read as a whole. */
  const changed = new Map<string, Set<string>>();
  let running: vscode.CancellationTokenSource | undefined;
  let isFollowing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const order = () => context.workspaceState.get<'start' | 'stop'>(orderKey);
  const isAutomatic = () => workspace.getConfiguration('dateline').get('index.automatic', true);
  const isWanted = () => (order() === undefined ? isAutomatic() : order() === 'start');

  async function indexFolder(
    folder: vscode.WorkspaceFolder,
    { paths, token }: { paths?: Iterable<string>; token?: vscode.CancellationToken },
  ): Promise<IndexSummary | null> {
    const settings = workspace.getConfiguration('dateline.files', folder);
    const { storageUri } = context;
    const isOnDisk = folder.uri.scheme === 'file' && storageUri?.scheme === 'file';
    const summary = await ask(
      indexRequest,
      {
        folder: folder.uri.toString(),
        storage: isOnDisk ? storageUri.toString() : null,
        include: settings.get('include', ''),
        exclude: settings.get('exclude', ''),
        ...(paths && { changed: [...paths] }),
      },
      token,
    );
    for (const { path, reason } of summary?.problems ?? [])
      log.warn(`${path} of ${folder.name} is not in the index: ${reason}`);
    return summary;
  }

  /** Reads folders as a whole until none is left that has to be; gives what all of them hold together. */
  async function work(): Promise<IndexSummary | null> {
    if (running) return null;
    const cancellation = new vscode.CancellationTokenSource();
    const { token } = cancellation;
    setRunning(cancellation);
    const summaries: IndexSummary[] = [];
    try {
      await ready;
      for (let [uri] = stale; uri && !token.isCancellationRequested; [uri] = stale) {
        stale.delete(uri);
        const folder = folderAt(uri);
        const summary = folder ? await indexFolder(folder, { token }) : null;
        if (!summary) continue;
        summaries.push(summary);
        if (summary.isComplete) complete.add(uri);
      }
    } finally {
      cancellation.dispose();
      setRunning(undefined);
      showIdle();
      if (summaries.length > 0) onDidIndex();
    }
    await follow();
    return summaries.length === 0 ? null : together(summaries);
  }

  function setRunning(cancellation: vscode.CancellationTokenSource | undefined): void {
    running = cancellation;
    vscode.commands.executeCommand('setContext', 'dateline.index.busy', running !== undefined);
  }

  /** Looks at what changed in folders that were read before. */
  async function follow(): Promise<void> {
    if (isFollowing) return;
    isFollowing = true;
    try {
      for (let uri = nextChanged(); uri; uri = nextChanged()) {
        const paths = changed.get(uri)!;
        changed.delete(uri);
        const folder = folderAt(uri);
        if (folder && (await indexFolder(folder, { paths }))) onDidIndex();
      }
    } finally {
      isFollowing = false;
    }
  }

  function nextChanged(): string | undefined {
    return [...changed.keys()].find((uri) => complete.has(uri));
  }

  function folderAt(uri: string): vscode.WorkspaceFolder | undefined {
    return workspace.workspaceFolders?.find((folder) => folder.uri.toString() === uri);
  }

  function add({ folder, path }: Change): void {
    const uri = folder.uri.toString();
    if (path === null) stale.add(uri);
    else changed.set(uri, (changed.get(uri) ?? new Set()).add(path));
  }

  function addAll(): void {
    for (const folder of workspace.workspaceFolders ?? []) add({ folder, path: null });
  }

  function workSoon(): void {
    if (!isWanted()) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      follow();
      work();
    }, pause);
  }

  function refresh(): void {
    addAll();
    workSoon();
  }

  function showIdle(): void {
    if (order() !== 'stop' || stale.size === 0) {
      item.hide();
      return;
    }
    item.text = `$(debug-continue) ${vscode.l10n.t('Articles')}`;
    item.tooltip = vscode.l10n.t('The index of articles was stopped. Click to go on.');
    item.command = 'dateline.index.start';
    item.show();
  }

  client.then((started) =>
    started.onNotification(indexProgress.method, ({ files, done }: IndexProgress) => {
      if (files < 2 || !running) return;
      item.text = `$(sync~spin) ${vscode.l10n.t('Articles {0} of {1}', done, files)}`;
      item.tooltip = vscode.l10n.t('Dateline reads the articles of this folder. Click to pause.');
      item.command = 'dateline.index.stop';
      item.show();
    }),
  );

  async function start(): Promise<void> {
    await context.workspaceState.update(orderKey, 'start');
    addAll();
    const summary = await work();
    if (!summary?.isComplete) return;
    const said = vscode.l10n.t('{0} articles are in the index', summary.articles);
    const left = vscode.l10n.t(
      '{0} more are left out: there are too many for the editor on the web',
      summary.leftOut,
    );
    window.setStatusBarMessage(summary.leftOut > 0 ? `${said}; ${left}` : said, 8000);
  }

  async function stop(): Promise<void> {
    await context.workspaceState.update(orderKey, 'stop');
    running?.cancel();
    addAll();
    showIdle();
  }

  context.subscriptions.push(
    item,
    { dispose: () => clearTimeout(timer) },
    watchArticles((change) => {
      add(change);
      workSoon();
    }),
    workspace.onDidChangeWorkspaceFolders(async ({ added }) => {
      const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
      await ask(indexedFoldersRequest, { folders });
      for (const uri of complete) if (!folders.includes(uri)) complete.delete(uri);
      for (const folder of added) add({ folder, path: null });
      onDidIndex();
      workSoon();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('dateline.files') || change.affectsConfiguration('dateline.index'))
        refresh();
    }),
  );
  refresh();
  return { refresh, start, stop };
}

function together(summaries: readonly IndexSummary[]): IndexSummary {
  return summaries.reduce((sum, one) => ({
    files: sum.files + one.files,
    articles: sum.articles + one.articles,
    problems: [...sum.problems, ...one.problems],
    leftOut: sum.leftOut + one.leftOut,
    isComplete: sum.isComplete && one.isComplete,
  }));
}

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type IndexProgress, type IndexSummary, indexProgress, indexRequest } from '../protocol.ts';
import type { Ask } from './ask.ts';

/** Where it is noted that a folder is to be kept up to date from then on. */
const wantedKey = 'dateline.index.wanted';

/** A pause after a file was saved before the index is brought up to date, so that several are one; ms. */
const pause = 500;

/**
 * The index of the workspace's first folder: made when the reader asks for it, brought up to date when the folder is
 * opened again and when files are saved. Its progress is in the status bar; a click there stops it, and the next time
 * goes on from there.
 */
export function registerIndex(
  context: vscode.ExtensionContext,
  ask: Ask,
  client: Promise<BaseLanguageClient>,
  log: vscode.LogOutputChannel,
): void {
  const storage = context.storageUri;
  const item = vscode.window.createStatusBarItem('dateline.index', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Index of articles');
  item.command = 'dateline.index.stop';
  let running: vscode.CancellationTokenSource | undefined;
  let isStaleAgain = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function index(): Promise<IndexSummary | null> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder?.uri.scheme !== 'file' || !storage) return null;
    if (running) {
      isStaleAgain = true;
      return null;
    }
    const cancellation = new vscode.CancellationTokenSource();
    running = cancellation;
    try {
      const params = { folder: folder.uri.toString(), storage: storage.toString() };
      const summary = await ask(indexRequest, params, cancellation.token);
      for (const { path, reason } of summary?.problems ?? [])
        log.warn(`${path} is not in the index: ${reason}`);
      return summary;
    } finally {
      cancellation.dispose();
      running = undefined;
      item.hide();
      if (isStaleAgain && !cancellation.token.isCancellationRequested) indexSoon();
      isStaleAgain = false;
    }
  }

  function indexSoon(): void {
    if (!context.workspaceState.get(wantedKey)) return;
    clearTimeout(timer);
    timer = setTimeout(index, pause);
  }

  client.then((started) =>
    started.onNotification(indexProgress.method, ({ files, done }: IndexProgress) => {
      if (files < 2 || !running) return;
      item.text = `$(sync~spin) ${vscode.l10n.t('Articles {0} of {1}', done, files)}`;
      item.tooltip = vscode.l10n.t('Dateline reads the articles of this folder. Click to pause.');
      item.show();
    }),
  );

  context.subscriptions.push(
    item,
    { dispose: () => clearTimeout(timer) },
    vscode.commands.registerCommand('dateline.index.start', async () => {
      await context.workspaceState.update(wantedKey, true);
      const summary = await index();
      if (summary?.isComplete)
        vscode.window.setStatusBarMessage(
          vscode.l10n.t('{0} articles are in the index', summary.articles),
          5000,
        );
    }),
    vscode.commands.registerCommand('dateline.index.stop', () => running?.cancel()),
    vscode.workspace.onDidSaveTextDocument(indexSoon),
    vscode.workspace.onDidDeleteFiles(indexSoon),
    vscode.workspace.onDidRenameFiles(indexSoon),
  );
  indexSoon();
}

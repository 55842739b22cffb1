import * as vscode from 'vscode';
import { convertRequest, type Variant } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { lineByLine } from './ranges.ts';
import { wantsPhrases } from './settings.ts';
import { labelOf } from './targets.ts';

/** The files that a folder is searched for. */
const articlePattern = '**/*.{txt,md,markdown,html,htm,news}';

/**
 * Converts files and folders of the Explorer: reads them with progress, which can be cancelled, and shows every change
 * in the refactor preview, where nothing is changed before the user agrees.
 */
export async function convertFiles(
  chosen: readonly vscode.Uri[],
  to: Variant,
  ask: Ask,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const title = vscode.l10n.t('Converting to {0}', labelOf(to));
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const edit = await vscode.window.withProgress(options, (progress, token) =>
    collect(chosen, { to, ask, log, progress, token }),
  );
  if (!edit) return;
  if (edit.size === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t('Nothing to convert'));
    return;
  }
  // The preview opens with nothing ticked.
  vscode.window.showInformationMessage(
    vscode.l10n.t('Tick the files to convert in the refactor preview, then choose Apply.'),
  );
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

interface Task {
  readonly to: Variant;
  readonly ask: Ask;
  readonly log: vscode.LogOutputChannel;
  readonly progress: vscode.Progress<{ message?: string; increment?: number }>;
  readonly token: vscode.CancellationToken;
}

/** All changes; null if the user has cancelled. */
async function collect(chosen: readonly vscode.Uri[], task: Task): Promise<vscode.WorkspaceEdit | null> {
  const { to, ask, log, progress, token } = task;
  const files = await articlesIn(chosen, token);
  const edit = new vscode.WorkspaceEdit();
  for (const [i, uri] of files.entries()) {
    if (token.isCancellationRequested) return null;
    const name = vscode.workspace.asRelativePath(uri);
    progress.report({ message: `${i + 1}/${files.length} ${name}`, increment: 100 / files.length });
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const text = document.getText();
      const phrases = wantsPhrases(document);
      const answer = await ask(convertRequest, { uri: uri.toString(), text, to, phrases, ranges: [] }, token);
      if (!answer || document.getText() !== text) continue;
      const metadata = { needsConfirmation: true, label: labelOf(to), description: name };
      for (const { range, newText } of lineByLine(document, answer.edits)) {
        edit.replace(uri, range, newText, metadata);
      }
    } catch (error) {
      log.warn(`${uri} is not converted: it could not be opened as text. ${error}`);
    }
  }
  return token.isCancellationRequested ? null : edit;
}

async function articlesIn(
  chosen: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const settings = vscode.workspace.getConfiguration('dateline.files');
  const [exclude, maximum] = [settings.get('exclude', ''), settings.get('maximum', 0)];
  const found = await Promise.all(
    chosen.map(async (uri) => {
      const { type } = await vscode.workspace.fs.stat(uri);
      if ((type & vscode.FileType.Directory) === 0) return [uri];
      const pattern = new vscode.RelativePattern(uri, articlePattern);
      return vscode.workspace.findFiles(pattern, exclude, maximum, token);
    }),
  );
  const files = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

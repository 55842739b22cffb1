import * as vscode from 'vscode';
import { convertRequest, misreadAt, type Variant } from '../../protocol.ts';
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
  const collected = await vscode.window.withProgress(options, (progress, token) =>
    collect(chosen, { to, ask, log, progress, token }),
  );
  if (!collected) return;
  const { edit } = collected;
  warnOfLeftOut(collected, log);
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

/** All changes, which files could not be converted, and how many of a folder were read where it holds more. */
interface Collected {
  readonly edit: vscode.WorkspaceEdit;
  readonly unreadable: readonly string[];
  readonly limit: number | null;
}

/** What was left out is said where the reader looks; which files, and why, is in the log. */
async function warnOfLeftOut({ unreadable, limit }: Collected, log: vscode.LogOutputChannel): Promise<void> {
  const said = [
    ...(limit === null
      ? []
      : [
          vscode.l10n.t(
            'Only the first {0} files were read; the setting dateline.files.maximum allows more.',
            limit,
          ),
        ]),
    ...(unreadable.length === 0 ? [] : [vscode.l10n.t('Could not be converted: {0}', namesOf(unreadable))]),
  ];
  if (said.length === 0) return;
  const show = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showWarningMessage(
    said.join(' '),
    ...(unreadable.length > 0 ? [show] : []),
  );
  if (chosen === show) log.show();
}

/** So many files are named, and the others counted. */
const mostNamed = 3;

function namesOf(files: readonly string[]): string {
  const named = files.slice(0, mostNamed).join(', ');
  return files.length > mostNamed ? `${named} +${files.length - mostNamed}` : named;
}

/** All changes; null if the user has cancelled. */
async function collect(chosen: readonly vscode.Uri[], task: Task): Promise<Collected | null> {
  const { to, ask, log, progress, token } = task;
  const { files, limit } = await articlesIn(chosen, token);
  const edit = new vscode.WorkspaceEdit();
  const unreadable: string[] = [];
  for (const [i, uri] of files.entries()) {
    if (token.isCancellationRequested) return null;
    const name = vscode.workspace.asRelativePath(uri);
    progress.report({ message: `${i + 1}/${files.length} ${name}`, increment: 100 / files.length });
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const text = document.getText();
      if (misreadAt(text)) {
        unreadable.push(name);
        log.warn(`${uri} is not converted: it was opened in the wrong encoding. Set files.encoding for it.`);
        continue;
      }
      const phrases = wantsPhrases(document);
      const answer = await ask(convertRequest, { uri: uri.toString(), text, to, phrases, ranges: [] }, token);
      if (!answer || document.getText() !== text) continue;
      const metadata = { needsConfirmation: true, label: labelOf(to), description: name };
      for (const { range, newText } of lineByLine(document, answer.edits)) {
        edit.replace(uri, range, newText, metadata);
      }
    } catch (error) {
      unreadable.push(name);
      log.warn(`${uri} is not converted: it could not be opened as text. ${error}`);
    }
  }
  return token.isCancellationRequested ? null : { edit, unreadable, limit };
}

/** The articles chosen or in folders chosen, in path order, no more of a folder than the setting says. */
async function articlesIn(
  chosen: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<{ readonly files: readonly vscode.Uri[]; readonly limit: number | null }> {
  const settings = vscode.workspace.getConfiguration('dateline.files');
  const [exclude, maximum] = [settings.get('exclude', ''), settings.get('maximum', 2000)];
  let limit: number | null = null;
  const found = await Promise.all(
    chosen.map(async (uri) => {
      const { type } = await vscode.workspace.fs.stat(uri);
      if ((type & vscode.FileType.Directory) === 0) return [uri];
      const pattern = new vscode.RelativePattern(uri, articlePattern);
      const articles = await vscode.workspace.findFiles(pattern, exclude, maximum + 1, token);
      if (articles.length > maximum) limit = maximum;
      return articles.slice(0, maximum);
    }),
  );
  const files = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), limit };
}

import * as vscode from 'vscode';
import type { KnowledgeChangeAnswer } from '../protocol.ts';

/**
 * Changes a knowledge file of the folder (`filePath`, below it) through the editor, so that it can be undone there, and saves it; the message
 * that says so offers to undo or to open it. `change` gets the text as it stands, empty where there is no file.
 */
export async function changeKnowledgeFile(
  folder: vscode.Uri,
  filePath: string,
  change: (text: string) => Promise<KnowledgeChangeAnswer | null>,
): Promise<void> {
  const uri = vscode.Uri.joinPath(folder, filePath);
  const before = await open(uri);
  const answer = await change(before?.getText() ?? '');
  if (!answer) {
    sayNobodyIsNamed();
    return;
  }
  if ('problem' in answer) {
    const { line, reason } = answer.problem;
    vscode.window.showErrorMessage(
      line === null
        ? vscode.l10n.t('{0} was left as it is: {1}. Correct it and try again.', filePath, reason)
        : vscode.l10n.t(
            '{0} was left as it is, line {1}: {2}. Correct it and try again.',
            filePath,
            line,
            reason,
          ),
    );
    if (before) await vscode.window.showTextDocument(before);
    return;
  }
  if (before?.getText() === answer.text) {
    vscode.window.showInformationMessage(vscode.l10n.t('{0} says so already.', filePath));
    return;
  }
  const old = before?.getText() ?? null;
  const written: Written = { uri, filePath, written: answer.text, old };
  if (!(await write(uri, filePath, answer.text))) return;
  done.push(written);
  showWhatCanBeUndone();
  // The message stays until it is answered; the command does not wait for that.
  offerUndo(written);
}

/** What to do where a command on people is run off a name. */
export function sayNobodyIsNamed(): void {
  vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Nobody is named here of whom this can be said. Put the cursor on a person’s name and try again.',
    ),
  );
}

/** What was written, the last behind the others. */
const done: Written[] = [];

/** Takes back the last change that was not taken back yet. */
export async function undoKnowledgeChange(): Promise<void> {
  const last = done.pop();
  showWhatCanBeUndone();
  if (last) await takeBack(last);
  else vscode.window.showInformationMessage(vscode.l10n.t('Nothing was written that could be undone.'));
}

function showWhatCanBeUndone(): void {
  vscode.commands.executeCommand('setContext', 'dateline.knowledge.canUndo', done.length > 0);
}

/** What was written, and what stood there before; null where there was no file. */
interface Written {
  readonly uri: vscode.Uri;
  readonly filePath: string;
  readonly written: string;
  readonly old: string | null;
}

async function offerUndo(change: Written): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const show = vscode.l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Written to {0}', change.filePath),
    undo,
    show,
  );
  if (chosen === show) await vscode.window.showTextDocument(change.uri);
  if (chosen !== undo || !done.includes(change)) return;
  done.splice(done.indexOf(change), 1);
  showWhatCanBeUndone();
  await takeBack(change);
}

/** Puts the file back as it was, unless it has been changed since. */
async function takeBack({ uri, filePath, written, old }: Written): Promise<void> {
  const document = await open(uri);
  if (document?.getText() !== written) {
    vscode.window.showWarningMessage(vscode.l10n.t('{0} has been changed since; undo it there.', filePath));
    return;
  }
  if (old === null) await vscode.workspace.fs.delete(uri);
  else if (!(await write(uri, filePath, old))) return;
  vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is as it was before', filePath), 5000);
}

async function write(uri: vscode.Uri, filePath: string, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true });
  const document = await open(uri);
  const whole = document
    ? new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end)
    : new vscode.Range(0, 0, 0, 0);
  edit.replace(uri, whole, text);
  const isDone =
    (await vscode.workspace.applyEdit(edit)) && (await (await vscode.workspace.openTextDocument(uri)).save());
  if (!isDone)
    vscode.window.showErrorMessage(
      vscode.l10n.t('{0} could not be written. Is the folder read-only?', filePath),
    );
  return isDone;
}

async function open(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    // There is no such file yet.
    return undefined;
  }
}

import * as vscode from 'vscode';
import type { KnowledgeChangeAnswer } from '../protocol.ts';

/** Where what the reader adds is kept, from the folder. */
const filePath = '.dateline/knowledge.yaml';

/**
 * Changes the folder's knowledge file through the editor, so that it can be undone there, and saves it; the message
 * that says so offers to undo or to open it. `change` gets the text as it stands, empty where there is no file.
 */
export async function changeKnowledgeFile(
  folder: vscode.Uri,
  change: (text: string) => Promise<KnowledgeChangeAnswer | null>,
): Promise<void> {
  const uri = vscode.Uri.joinPath(folder, filePath);
  const before = await open(uri);
  const answer = await change(before?.getText() ?? '');
  if (!answer) {
    vscode.window.showInformationMessage(vscode.l10n.t('No person is named here whom this can be said of.'));
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
  // The message stays until it is answered; the command does not wait for that.
  if (await write(uri, answer.text)) offerUndo(uri, answer.text, old);
}

async function offerUndo(uri: vscode.Uri, written: string, old: string | null): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const show = vscode.l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Written to {0}', filePath),
    undo,
    show,
  );
  if (chosen === show) await vscode.window.showTextDocument(uri);
  if (chosen === undo) await takeBack(uri, written, old);
}

/** Puts the file back as it was, unless it has been changed since. */
async function takeBack(uri: vscode.Uri, written: string, old: string | null): Promise<void> {
  const document = await open(uri);
  if (document?.getText() !== written) {
    vscode.window.showWarningMessage(vscode.l10n.t('{0} has been changed since; undo it there.', filePath));
    return;
  }
  if (old !== null) await write(uri, old);
  else await vscode.workspace.fs.delete(uri);
}

async function write(uri: vscode.Uri, text: string): Promise<boolean> {
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

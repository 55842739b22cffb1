import * as vscode from 'vscode';
import { misreadAt } from '../protocol.ts';

/**
 * Whether a document was opened in another encoding than it is saved in; says so, and offers to reopen it. Converting
 * or saving such a text would destroy the file.
 */
export async function refusesMisread(document: vscode.TextDocument): Promise<boolean> {
  if (!misreadAt(document.getText())) return false;
  const reopen = vscode.l10n.t('Reopen with Encoding…');
  const said = vscode.l10n.t(
    '{0} was not converted: it was opened in the wrong encoding. Reopen it in its own, and try again.',
    vscode.workspace.asRelativePath(document.uri),
  );
  // The command does not wait for the answer.
  vscode.window.showErrorMessage(said, reopen).then(async (chosen) => {
    if (chosen !== reopen) return;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
  });
  return true;
}

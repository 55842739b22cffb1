import * as vscode from 'vscode';
import { eventually } from './expect.ts';

/** Opens an unsaved article in an editor. */
export async function openText(content: string, language = 'plaintext'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/** Opens a file of the workspace in an editor. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** What is shown where the document prints `text` first: the Markdown of all cards, and the words they are about. */
export async function cardsOn(document: vscode.TextDocument, text: string) {
  const position = document.positionAt(document.getText().indexOf(text));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.map(({ contents, range }) => ({
    about: range && document.getText(range),
    card: contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n'),
  }));
}

/** The card on `text`, once the server is up and has read the document as it now stands. */
export async function cardOn(document: vscode.TextDocument, text: string): Promise<string> {
  const [only] = await eventually(
    `a card on ${text}`,
    () => cardsOn(document, text),
    (cards) => cards[0]?.about === text,
  );
  return only!.card;
}

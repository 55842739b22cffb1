import * as vscode from 'vscode';
import { activateWith } from './dateline.ts';
import { answerOnFolders } from './folderAnswers.ts';

export { deactivate } from './dateline.ts';

export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const server = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
    const client = new LanguageClient('dateline', 'Dateline', new Worker(server), options);
    context.subscriptions.push(answerOnFolders(client));
    return client;
  });
}

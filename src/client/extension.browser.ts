import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './dateline.ts';

export { deactivate } from './dateline.ts';

export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, (options) => {
    const server = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
    return new LanguageClient('dateline', 'Dateline', new Worker(server), options);
  });
}

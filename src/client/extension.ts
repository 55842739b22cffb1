import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './dateline.ts';

export { deactivate } from './dateline.ts';

export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, (options) => {
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    return new LanguageClient('dateline', 'Dateline', { run: server, debug: server }, options);
  });
}

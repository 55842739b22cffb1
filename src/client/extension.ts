import type * as vscode from 'vscode';
import { activateWith } from './dateline.ts';

export { deactivate } from './dateline.ts';

export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    return new LanguageClient('dateline', 'Dateline', { run: server, debug: server }, options);
  });
}

import * as vscode from 'vscode';
import type { BaseLanguageClient, InlayHintsMiddleware } from 'vscode-languageclient';

const setting = 'inlayHints.enabled';

/** Asks the server for resolved dates only where `dateline.inlayHints.enabled` is on. */
export function inlayHintsMiddleware(): InlayHintsMiddleware {
  return {
    provideInlayHints(document, range, token, next) {
      const enabled = vscode.workspace.getConfiguration('dateline', document).get(setting, true);
      return enabled ? next(document, range, token) : null;
    },
  };
}

/** Draws the hints of what is in sight anew when they are switched on or off. */
export function redrawInlayHints(client: Promise<BaseLanguageClient>): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(async (change) => {
    if (!change.affectsConfiguration(`dateline.${setting}`)) return;
    const feature = (await client).getFeature('textDocument/inlayHint');
    for (const { document } of vscode.window.visibleTextEditors)
      feature?.getProvider(document)?.onDidChangeInlayHints.fire();
  });
}

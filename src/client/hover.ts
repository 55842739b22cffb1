import * as vscode from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';

/** Asks the server for a card only where `dateline.hover.enabled` is on. */
export function hoverMiddleware(): HoverMiddleware {
  return {
    provideHover(document, position, token, next) {
      const enabled = vscode.workspace.getConfiguration('dateline', document).get('hover.enabled', true);
      return enabled ? next(document, position, token) : null;
    },
  };
}

import * as vscode from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';
import type { NameTarget } from '../protocol.ts';
import { nameCommands } from './names.ts';

/** Where a card was shown last: what the actions on it act on. */
export interface LastCard {
  target: NameTarget | undefined;
}

/**
 * Asks the server for a card only where `dateline.hover.enabled` is on, and for a later mention only where
 * `dateline.hover.mentions` does not say “first”. A card may run the commands on names, and nothing else.
 */
export function hoverMiddleware(last: LastCard): HoverMiddleware {
  return {
    async provideHover(document, position, token, next) {
      const settings = vscode.workspace.getConfiguration('dateline', document);
      if (!settings.get('hover.enabled', true)) return null;
      const hover = await next(document, position, token);
      if (!hover) return hover;
      if (settings.get('hover.mentions') === 'first' && !(await isFirst(document, position, hover.range)))
        return null;
      const { line, character } = position;
      last.target = { uri: document.uri.toString(), position: { line, character } };
      for (const content of hover.contents) {
        if (content instanceof vscode.MarkdownString) content.isTrusted = { enabledCommands: nameCommands };
      }
      return hover;
    },
  };
}

/** Whether the name at a position stands there for the first time in the document. */
async function isFirst(
  document: vscode.TextDocument,
  position: vscode.Position,
  range: vscode.Range | undefined,
): Promise<boolean> {
  const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
    'vscode.executeDocumentHighlights',
    document.uri,
    position,
  );
  const first = highlights?.reduce(
    (least, { range: { start } }) => (start.isBefore(least) ? start : least),
    position,
  );
  return !range || !first || range.contains(first);
}

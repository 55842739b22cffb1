import * as vscode from 'vscode';
import type { Node } from './treeNode.ts';

/** Selects the passage of a line in its editor and brings it into sight. */
export async function reveal(node: Node | undefined): Promise<void> {
  if (!node?.location) return;
  const { uri, range } = node.location;
  const shown = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === uri.toString());
  const viewColumn = shown?.viewColumn;
  const editor = await vscode.window.showTextDocument(uri, {
    selection: range,
    ...(viewColumn && { viewColumn }),
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

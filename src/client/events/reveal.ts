import * as vscode from 'vscode';
import type { Node } from './treeNode.ts';

/** Whether the reader goes on in the text, or stays at the tree, where keys mean its commands and not typing. */
export type Focus = 'text' | 'tree';

/** Selects the passage of a line in its editor and brings it into sight. */
export async function reveal(node: Node | undefined, focus: Focus): Promise<void> {
  if (!node?.location) return;
  const { uri, range } = node.location;
  const shown = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === uri.toString());
  const viewColumn = shown?.viewColumn;
  const editor = await vscode.window.showTextDocument(uri, {
    selection: range,
    preserveFocus: focus === 'tree',
    ...(viewColumn && { viewColumn }),
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

import * as vscode from 'vscode';
import type { Focus } from './reveal.ts';
import type { Node } from './treeNode.ts';

/** A line as VS Code draws it, with what a screen reader says of it. */
export function treeItem(node: Node): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const opened = node.isFolded ? Collapsed : Expanded;
  const isEmpty = !node.unread && node.children.length === 0;
  const item = new vscode.TreeItem(node.label, isEmpty ? None : opened);
  item.id = node.id;
  item.contextValue = node.location ? `${node.kind} located` : node.kind;
  if (node.description) item.description = node.description;
  if (node.tooltip) item.tooltip = node.tooltip;
  if (node.icon) item.iconPath = node.icon;
  if (node.resource) {
    item.resourceUri = node.resource;
    item.iconPath = vscode.ThemeIcon.File;
  }
  item.accessibilityInformation = {
    label: [node.fullLabel ?? node.label, node.description].filter(Boolean).join(', '),
  };
  if (node.location) {
    item.command = {
      command: 'dateline.events.reveal',
      title: vscode.l10n.t('Show in Text'),
      arguments: [node, [node], 'tree' satisfies Focus],
    };
  }
  return item;
}

import * as vscode from 'vscode';
import { type ArticleNode, type MentionNode, type PlaceNode, sentenceOf } from './model.ts';

/** As much of a sentence stands before the name in a line of the view, in UTF-16 code units. */
const mostBefore = 16;

/** A line as VS Code draws it, with what a screen reader says of it. */
export function treeItem(node: MentionNode, first: 'opened' | 'folded'): vscode.TreeItem {
  return node.kind === 'article' ? articleItem(node, first) : placeItem(node);
}

function articleItem({ uri, article, places }: ArticleNode, first: 'opened' | 'folded'): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const path = vscode.workspace.asRelativePath(uri);
  const item = new vscode.TreeItem(
    article.title ?? path.slice(path.lastIndexOf('/') + 1),
    first === 'opened' ? Expanded : Collapsed,
  );
  item.id = `${uri}#${article.item}`;
  item.contextValue = 'article';
  item.iconPath = vscode.ThemeIcon.File;
  item.resourceUri = uri;
  const count = vscode.l10n.t('{0} times', places.length);
  item.description = [article.published, count, path, article.item].filter(Boolean).join(' · ');
  item.tooltip = [article.title, path, article.item].filter(Boolean).join('\n');
  return item;
}

function placeItem({ parent, mention, location }: PlaceNode): vscode.TreeItem {
  const { before, match, after } = mention;
  const shown = before.length > mostBefore ? `…${tail(before)}` : before;
  const item = new vscode.TreeItem({
    label: `${shown}${match}${after}`,
    highlights: [[shown.length, shown.length + match.length]],
  });
  const { start } = location.range;
  item.id = `${parent.uri}#${parent.article.item}#${parent.places.findIndex((place) => place.mention === mention)}`;
  item.contextValue = 'place';
  item.tooltip = sentenceOf(mention);
  item.accessibilityInformation = {
    label: `${sentenceOf(mention)}, ${vscode.l10n.t('line {0}', start.line + 1)}`,
  };
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Show in Text'),
    arguments: [parent.uri, { selection: location.range, preserveFocus: true }],
  };
  return item;
}

/** The end of a text, not cut between the halves of a character. */
function tail(text: string): string {
  return [...text.slice(-mostBefore)].join('').replace(/^[\udc00-\udfff]/, '');
}

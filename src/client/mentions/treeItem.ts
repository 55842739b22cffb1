import * as vscode from 'vscode';
import { type ArticleNode, type MentionNode, type PlaceNode, sentenceOf } from './model.ts';

/** As much of a sentence stands before the name in a line of the view, in columns: the name is to be in sight. */
const mostBefore = 20;

/** An article with more places than this is folded at first: the editor draws every line that is open. */
const mostOpenPlaces = 200;

/** A line as VS Code draws it, with what a screen reader says of it. */
export function treeItem(node: MentionNode, first: 'opened' | 'folded'): vscode.TreeItem {
  return node.kind === 'article' ? articleItem(node, first) : placeItem(node);
}

function articleItem({ uri, article, places }: ArticleNode, first: 'opened' | 'folded'): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const path = vscode.workspace.asRelativePath(uri);
  const item = new vscode.TreeItem(
    article.title ?? path.slice(path.lastIndexOf('/') + 1),
    first === 'opened' && places.length <= mostOpenPlaces ? Expanded : Collapsed,
  );
  item.id = `${uri}#${article.item}`;
  item.contextValue = 'article';
  item.iconPath = vscode.ThemeIcon.File;
  item.resourceUri = uri;
  const count = places.length > 1 ? vscode.l10n.t('{0} times', places.length) : '';
  const where = article.item || (article.title === null ? path.slice(0, path.lastIndexOf('/') + 1) : path);
  item.description = [article.published, count, where].filter(Boolean).join(' · ');
  item.tooltip = [article.title, path, article.item].filter(Boolean).join('\n');
  return item;
}

function placeItem({ parent, index, mention, location }: PlaceNode): vscode.TreeItem {
  const { before, match, after } = mention;
  const shown = tail(before);
  const item = new vscode.TreeItem({
    label: `${shown}${match}${after}`,
    highlights: [[shown.length, shown.length + match.length]],
  });
  const { start } = location.range;
  item.id = `${parent.uri}#${parent.article.item}#${index}`;
  item.contextValue = 'place';
  item.tooltip = sentenceOf(mention);
  item.accessibilityInformation = {
    label: `${sentenceOf(mention)}, ${vscode.l10n.t('line {0}', start.line + 1)}`,
  };
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Show in Text'),
    arguments: [parent.uri, { selection: location.range }],
  };
  return item;
}

/** The end of a text, as much as there is room for. */
function tail(text: string): string {
  let room = mostBefore;
  const kept: string[] = [];
  for (const character of [...text].reverse()) {
    // Chinese characters and full-width marks take twice the room of Latin letters.
    room -= character >= '\u1100' ? 2 : 1;
    if (room < 0) return `…${kept.reverse().join('')}`;
    kept.push(character);
  }
  return text;
}

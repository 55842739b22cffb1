import * as vscode from 'vscode';
import type { ListedArticle, ListedMention, MentionsAnswer, NameTarget, Range } from '../../protocol.ts';

/** A line of the view: an article, or a place in it that names who or what is looked at. */
export type MentionNode = ArticleNode | PlaceNode;

export interface ArticleNode {
  readonly kind: 'article';
  readonly uri: vscode.Uri;
  readonly article: ListedArticle;
  readonly places: readonly PlaceNode[];
}

export interface PlaceNode {
  readonly kind: 'place';
  readonly parent: ArticleNode;
  /** Its place among those of the article. */
  readonly index: number;
  readonly mention: ListedMention;
  readonly location: vscode.Location;
}

/** What the view shows: of whom or what it was asked, and every place by article, newest first. */
export interface MentionsModel {
  readonly target: NameTarget;
  readonly name: string;
  readonly isIndexed: boolean;
  readonly articles: readonly ArticleNode[];
  readonly count: number;
}

export function mentionsModel(
  target: NameTarget,
  { name, articles, isIndexed }: MentionsAnswer,
): MentionsModel {
  const nodes = articles.filter(({ mentions }) => mentions.length > 0).map(articleNode);
  const count = nodes.reduce((sum, { places }) => sum + places.length, 0);
  return { target, name, isIndexed, articles: nodes, count };
}

/** The same as text, for the clipboard: a line for each place, with the article's day and file. */
export function asText(nodes: readonly MentionNode[]): string {
  return nodes
    .flatMap((node) => (node.kind === 'article' ? node.places : [node]))
    .map(({ parent: { uri, article }, mention, location }) => {
      const place = `${vscode.workspace.asRelativePath(uri)}:${location.range.start.line + 1}`;
      return [place, article.published, sentenceOf(mention)].filter(Boolean).join(': ');
    })
    .join('\n');
}

export function sentenceOf({ before, match, after }: ListedMention): string {
  return `${before}${match}${after}`;
}

function articleNode(article: ListedArticle): ArticleNode {
  const uri = vscode.Uri.parse(article.uri);
  const places: PlaceNode[] = [];
  const node: ArticleNode = { kind: 'article', uri, article, places };
  for (const [index, mention] of article.mentions.entries()) {
    const location = new vscode.Location(uri, toRange(mention.range));
    places.push({ kind: 'place', parent: node, index, mention, location });
  }
  return node;
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

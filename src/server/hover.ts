import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { cardAt } from '../core/cards/cardAt.ts';
import type { Words } from '../core/cards/words.ts';
import type { Position } from '../protocol.ts';
import type { ReadArticle } from './articles.ts';
import { cardMarkdown } from './markdown.ts';

/** The card of the name at a position, or null where no name stands. */
export function hover(
  { document, analysis, knowledge, analysedOnly }: ReadArticle,
  position: Position,
  words: Words,
): Hover | null {
  const found = cardAt(document.offsetAt(position), { analysis, knowledge, words, analysedOnly });
  if (!found) return null;
  const { card, mention } = found;
  return {
    contents: { kind: MarkupKind.Markdown, value: cardMarkdown(card, words) },
    range: { start: document.positionAt(mention.start), end: document.positionAt(mention.end) },
  };
}

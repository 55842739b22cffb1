import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { cardAt } from '../core/cards/cardAt.ts';
import type { FolderFacts } from '../core/cards/folderLines.ts';
import type { Words } from '../core/cards/words.ts';
import type { EventWords } from '../core/exports/eventWords.ts';
import type { Position } from '../protocol.ts';
import type { ReadArticle } from './articles.ts';
import { cardMarkdown } from './markdown.ts';

/**
 * The card of the name or date at a position, or null where none stands. `folder` is what the folder says of who or what is
 * named there; null where that is not known.
 */
export function hover(
  { document, analysis, knowledge, analysedOnly }: ReadArticle,
  position: Position,
  {
    words,
    eventWords,
    folder,
  }: { readonly words: Words; readonly eventWords: EventWords; readonly folder: FolderFacts | null },
): Hover | null {
  const found = cardAt(document.offsetAt(position), {
    ...{ analysis, knowledge, words, eventWords, analysedOnly, folder },
  });
  if (!found) return null;
  const { card, mention } = found;
  return {
    contents: { kind: MarkupKind.Markdown, value: cardMarkdown(card, words) },
    range: { start: document.positionAt(mention.start), end: document.positionAt(mention.end) },
  };
}

import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
} from 'vscode-languageserver';
import type { Mention } from '../core/analysis.ts';
import { mentionAt } from '../core/cards/card.ts';
import type { KnowledgeFile, Position, Range } from '../protocol.ts';
import type { ReadArticle } from './articles.ts';
import { knowledgeEntry } from './knowledgeEntry.ts';

/** Where the article names the person, organization or event at a position, under any of its names. */
export function references(article: ReadArticle, position: Position): Location[] {
  return occurrences(article, position).map((range) => ({ uri: article.document.uri, range }));
}

/** The same, for the editor to highlight. */
export function highlights(article: ReadArticle, position: Position): DocumentHighlight[] {
  return occurrences(article, position).map((range) => ({ range, kind: DocumentHighlightKind.Text }));
}

/**
 * The folder's own knowledge entry of who or what stands at a position, or else where the article first names it in
 * full; as a link from the whole name: Chinese has no words that the editor could take for it. Null where nothing is
 * named.
 */
export function definition(
  article: ReadArticle,
  position: Position,
  files: readonly KnowledgeFile[],
): LocationLink[] | null {
  const mention = named(article, position);
  if (!mention) return null;
  const entity = entityAt(article, mention);
  const originSelectionRange = rangeOf(article, mention);
  const entry = entity?.knowledge === undefined ? null : knowledgeEntry(entity.knowledge, files);
  if (entry) return [{ originSelectionRange, ...entry }];
  const mentions = mentionsOf(article, mention);
  const first = mentions.find(({ text }) => text === entity?.name) ?? mentions[0]!;
  const target = rangeOf(article, first);
  return [
    {
      originSelectionRange,
      targetUri: article.document.uri,
      targetRange: target,
      targetSelectionRange: target,
    },
  ];
}

/** The person, organization or event that a mention names. */
export function entityAt(
  { analysis }: ReadArticle,
  { entity }: Mention,
): { readonly name: string; readonly knowledge?: string } | undefined {
  const { people, organizations, events } = analysis;
  const entities: readonly { readonly id: string; readonly name: string; readonly knowledge?: string }[] = [
    ...people,
    ...organizations,
    ...events,
  ];
  return entities.find(({ id }) => id === entity);
}

function occurrences(article: ReadArticle, position: Position): readonly Range[] {
  const mention = named(article, position);
  return mention ? mentionsOf(article, mention).map((m) => rangeOf(article, m)) : [];
}

/** The mention of somebody or something with a name at a position; null where there is none. */
export function named({ document, analysis }: ReadArticle, position: Position): Mention | null {
  return mentionAt(analysis, document.offsetAt(position), ['person', 'organization', 'event']);
}

/** All mentions of the same in the article. */
export function mentionsOf({ analysis }: ReadArticle, { kind, entity }: Mention): readonly Mention[] {
  return analysis.mentions.filter((m) => m.kind === kind && m.entity !== undefined && m.entity === entity);
}

export function rangeOf({ document }: ReadArticle, { start, end }: Mention): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

import { type Location, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { mentionAt } from '../core/cards/card.ts';
import { nameKey } from '../corpus/nameKeys.ts';
import type { EntityKind, Identity } from '../corpus/store/store.ts';
import type { Position } from '../protocol.ts';
import type { ReadArticle } from './articles.ts';
import { type IndexedName, type IndexedPlace, rangeOf } from './indexQuestions.ts';

const symbolKinds: Readonly<Record<EntityKind, SymbolKind>> = {
  person: SymbolKind.Class,
  organization: SymbolKind.Module,
  event: SymbolKind.Event,
};

/** Names of the indexed folder as the editor lists them: the newest place of each. */
export function workspaceSymbols(names: readonly IndexedName[]): WorkspaceSymbol[] {
  return names.map(({ kind, name, articles, place }) => ({
    name,
    kind: symbolKinds[kind],
    containerName: `${articles} · ${decodeURIComponent(place.uri.slice(place.uri.lastIndexOf('/') + 1))}`,
    location: toLocation(place),
  }));
}

/** Whom or what the name at a position means in other articles; null where nothing is named. */
export function identityAt({ document, analysis }: ReadArticle, position: Position): Identity | null {
  const mention = mentionAt(analysis, document.offsetAt(position), ['person', 'organization', 'event']);
  if (!mention) return null;
  const { people, organizations, events } = analysis;
  const entity = [...people, ...organizations, ...events].find(({ id }) => id === mention.entity);
  return identityOf(mention.kind as EntityKind, entity ?? { name: mention.text });
}

/** The people and organizations of an article, as they are looked for in other articles. */
export function identitiesIn({ analysis }: ReadArticle): readonly Identity[] {
  return [
    ...analysis.people.map((person) => identityOf('person', person)),
    ...analysis.organizations.map((organization) => identityOf('organization', organization)),
  ];
}

/** Only by the full name: a surname or a short form of one article may be anybody's in another. */
function identityOf(
  kind: EntityKind,
  { name, knowledge }: { readonly name: string; readonly knowledge?: string },
): Identity {
  return { kinds: [kind], keys: [nameKey(name)], knowledge: knowledge === undefined ? [] : [knowledge] };
}

/** Places of the index beside those of the open article, which is read as it stands in the editor. */
export function withFolder(
  own: readonly Location[],
  places: readonly IndexedPlace[],
  uri: string,
): Location[] {
  return [...own, ...places.filter((place) => !isSameFile(place.uri, uri)).map(toLocation)];
}

/** Whether two addresses are of one file: editors and Node escape them differently. */
export function isSameFile(a: string, b: string): boolean {
  return a === b || decodeURIComponent(a) === decodeURIComponent(b);
}

function toLocation(place: IndexedPlace): Location {
  return { uri: place.uri, range: rangeOf(place) };
}

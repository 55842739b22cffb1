import type { FolderFacts } from '../core/cards/folderLines.ts';
import { folderFacts, joinedFacts } from '../corpus/folderFacts.ts';
import { mentioningArticles } from '../corpus/mentioningArticles.ts';
import { nameKey } from '../corpus/nameKeys.ts';
import { romanizeName } from '../corpus/romanizeName.ts';
import { newestFirst } from '../corpus/store/entities.ts';
import type { EntityKind, Identity, MentionPlace, Store } from '../corpus/store/store.ts';
import { widened } from '../corpus/widened.ts';
import type { ListedArticle } from '../protocol.ts';
import { eventCandidates, eventLinks } from './eventLinks.ts';
import { folderEvents, folderMonths } from './indexedEvents.ts';

/** A folder whose index is open. */
export interface IndexedFolder {
  /** Its address, without a slash at the end. */
  readonly uri: string;
  readonly store: Store;
}

/** Somebody or something in an indexed folder, and where the newest article names it. */
export interface IndexedName {
  readonly kind: EntityKind;
  readonly name: string;
  /** How many articles name it so. */
  readonly articles: number;
  readonly place: IndexedPlace;
}

/** A place in a file of an indexed folder. */
export interface IndexedPlace {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** As many names are offered for what was typed. */
const mostNames = 50;

/**
 * What the server asks the indexes of all folders. They are kept off its own thread where there are threads, so that
 * what goes in and comes out is plain data.
 */
export const indexQuestions = {
  /** Names that begin with what was typed, in any script or romanization, those in most articles first. */
  names(folders: readonly IndexedFolder[], query: string): readonly IndexedName[] {
    const key = nameKey(query);
    if (key === '') return [];
    return folders
      .flatMap(({ uri, store }) =>
        store
          .namesBeginning(key, mostNames)
          .flatMap(({ kind, name, articles, place }) =>
            place ? [{ kind, name, articles, place: placeInFile(uri, place) }] : [],
          ),
      )
      .sort((a, b) => b.articles - a.articles)
      .slice(0, mostNames);
  },

  /** Every place that names somebody or something, newest article first in each folder. */
  places(folders: readonly IndexedFolder[], identity: Identity): readonly IndexedPlace[] {
    return folders.flatMap(({ uri, store }) =>
      store.places(widened(store, identity, romanizeName)).map((place) => placeInFile(uri, place)),
    );
  },

  /** What the folders say of somebody or something; their posts without those in the file `uri`. */
  facts(
    folders: readonly IndexedFolder[],
    { identity, uri }: { readonly identity: Identity; readonly uri: string },
  ): FolderFacts {
    return joinedFacts(
      folders.map((folder) =>
        folderFacts(
          folder.store,
          widened(folder.store, identity, romanizeName),
          pathInFolder(folder.uri, uri),
        ),
      ),
    );
  },

  /** The articles that name somebody or something, each place with its sentence; newest article first. */
  mentions(folders: readonly IndexedFolder[], identity: Identity): readonly ListedArticle[] {
    return folders
      .flatMap(({ uri, store }) =>
        mentioningArticles(store, widened(store, identity, romanizeName)).map((found) => ({ uri, found })),
      )
      .sort((a, b) => newestFirst(a.found, b.found))
      .map(({ uri, found: { title, published, item, places } }) => ({
        uri: placeInFile(uri, places[0]!).uri,
        item,
        title,
        published,
        mentions: places.map((place) => ({
          range: rangeOf(placeInFile(uri, place)),
          ...place.sentence,
        })),
      }));
  },

  events: folderEvents,
  months: folderMonths,
  links: eventLinks,
  candidates: eventCandidates,
};

export type IndexQuestions = typeof indexQuestions;
export type IndexQuestion = keyof IndexQuestions;
/** What goes in with a question, and what comes out. */
export type AskedWith<Q extends IndexQuestion> = Parameters<IndexQuestions[Q]>[1];
export type AnswerTo<Q extends IndexQuestion> = ReturnType<IndexQuestions[Q]>;

/** A place of the store as one of a file: an item of a file with several is as far as its line tells. */
export function placeInFile(
  folder: string,
  {
    path,
    item,
    line,
    textLine,
    column,
    start,
    end,
  }: Pick<MentionPlace, 'path' | 'item' | 'line' | 'textLine' | 'column' | 'start' | 'end'>,
): IndexedPlace {
  const uri = addressOf(folder, path);
  return item === ''
    ? { uri, line: textLine, column, length: end - start }
    : { uri, line, column: 0, length: 0 };
}

export function rangeOf({ line, column, length }: IndexedPlace) {
  return { start: { line, character: column }, end: { line, character: column + length } };
}

/** The address of a file by its path below a folder. */
export function addressOf(folder: string, path: string): string {
  return `${folder.replace(/\/$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The path of a file below a folder; null where it is not there. Editors and Node escape addresses differently. */
export function pathInFolder(folder: string, uri: string): string | null {
  const [root, file] = [`${decoded(folder).replace(/\/$/, '')}/`, decoded(uri)];
  return file.startsWith(root) ? file.slice(root.length) : null;
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

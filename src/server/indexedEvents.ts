import { TextDocument } from 'vscode-languageserver-textdocument';
import { type EventWords, eventWordsFor } from '../core/exports/eventWords.ts';
import type { Store, StoredArticle } from '../corpus/store/store.ts';
import type { FileEvents, FolderEvents, FolderEventsParams, ListedEvent, Range } from '../protocol.ts';
import { events } from './events.ts';
import { addressOf, type IndexedFolder } from './indexQuestions.ts';

/** The events of some articles of the indexed folders; null where one is known as it stands. */
export function folderEvents(
  folders: readonly IndexedFolder[],
  { from, count, known, locale }: FolderEventsParams & { readonly locale: string },
): FolderEvents {
  const words = eventWordsFor(locale);
  const all = folders.flatMap(({ uri, store }) =>
    store.articles().map((article) => ({ uri, store, article })),
  );
  const files = all.slice(from, from + count).map(({ uri, store, article }) => {
    const id = `${addressOf(uri, article.path)}${article.item && `#${article.item}`}`;
    const mark = store.files().get(article.path)?.hash ?? '';
    return { id, mark, found: known[id] === mark ? null : eventsOf(store, article, { folder: uri, words }) };
  });
  return { files, all: all.length };
}

function eventsOf(
  store: Store,
  { article, path, item, line }: StoredArticle,
  { folder, words }: { readonly folder: string; readonly words: EventWords },
): FileEvents | null {
  const analysis = store.analysis(article);
  if (!analysis) return null;
  const document = TextDocument.create(addressOf(folder, path), 'plaintext', 0, store.text(article) ?? '');
  const found = events({ document, analysis, analysedOnly: null }, words);
  return item === '' ? found : inItem(found, item, line);
}

/** Of an article in a file with several, the only place in the file that is known is the line in which it begins. */
function inItem(found: FileEvents, item: string, line: number): FileEvents {
  const start = { line, character: 0 };
  const range: Range = { start, end: start };
  const placed = <T extends { readonly range: Range | null }>(parts: readonly T[]) =>
    parts.map((part) => ({ ...part, range: part.range && range }));
  const event = (one: ListedEvent): ListedEvent => ({
    ...one,
    line: line + 1,
    dated: one.dated && { ...one.dated, range },
    placeRange: one.placeRange && range,
    passage: range,
    passages: one.passages.map(({ text }) => ({ text, range })),
    organizers: placed(one.organizers),
    participants: placed(one.participants),
  });
  return {
    ...found,
    item,
    events: found.events.map(event),
    dates: found.dates.map((date) => ({ ...date, range })),
  };
}

import { TextDocument } from 'vscode-languageserver-textdocument';
import { type EventWords, eventWordsFor } from '../core/exports/eventWords.ts';
import { newestMonthFirst } from '../corpus/store/entities.ts';
import type { Store, StoredArticle } from '../corpus/store/store.ts';
import type {
  Dated,
  FileEvents,
  FolderEvents,
  FolderEventsParams,
  FolderMonths,
  ListedEvent,
  Range,
} from '../protocol.ts';
import { events } from './events.ts';
import { addressOf, type IndexedFolder } from './indexQuestions.ts';

/** The events of some articles of the indexed folders; null where one is known as it stands. */
export function folderEvents(
  folders: readonly IndexedFolder[],
  { from, count, known, within, locale }: FolderEventsParams & { readonly locale: string },
): FolderEvents {
  const words = eventWordsFor(locale);
  const all = folders.flatMap(({ uri, store }) =>
    wantedArticles(store, within).map((article) => ({ uri, store, article })),
  );
  const files = all.slice(from, from + count).map(({ uri, store, article }) => {
    const id = `${addressOf(uri, article.path)}${article.item && `#${article.item}`}`;
    const mark = store.files().get(article.path)?.hash ?? '';
    return { id, mark, found: known[id] === mark ? null : eventsOf(store, article, { folder: uri, words }) };
  });
  return { files, all: all.length };
}

/** What the indexed folders hold in each month. */
export function folderMonths(
  folders: readonly IndexedFolder[],
  { of }: { readonly of: Dated },
): FolderMonths {
  const counts = new Map<string | null, number>();
  for (const { store } of folders)
    for (const { month, count } of store.months(of)) counts.set(month, (counts.get(month) ?? 0) + count);
  return {
    months: [...counts].map(([month, count]) => ({ month, count })).sort(newestMonthFirst),
    articles: folders.reduce((sum, { store }) => sum + store.counts().articles, 0),
  };
}

/** So many articles are looked into for each word of a filter. */
const mostFound = 5000;

function wantedArticles(store: Store, within: FolderEventsParams['within']): readonly StoredArticle[] {
  if (within === undefined) return store.articles();
  if ('of' in within) return store.articlesIn(within.month, within.of);
  const [first = [], ...others] = within.words.map((word) => articlesHolding(store, word));
  const numbers = others.map((found) => new Set(found.map(({ article }) => article)));
  return first.filter(({ article }) => numbers.every((found) => found.has(article)));
}

/** The articles whose text holds a word; where that is a date, also those that tell of what was in its month. */
function articlesHolding(store: Store, word: string): readonly StoredArticle[] {
  const found = store.search(word, mostFound);
  const [month] = /^\d{4}-\d\d/.exec(word) ?? [];
  const told = month === undefined ? [] : store.articlesIn(month, 'events');
  return [...new Map([...found, ...told].map((article) => [article.article, article])).values()];
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

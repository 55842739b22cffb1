import type { PopoloJudgement } from '../core/knowledge/popolo.ts';
import { linkCandidates } from '../corpus/links/candidates.ts';
import { type Frame, framesOf, isFrame } from '../corpus/links/frames.ts';
import type { StoredEvent } from '../corpus/store/store.ts';
import { addressOf, type IndexedFolder, pathInFolder } from './indexQuestions.ts';

/** An event of the index, and the folder it is of. */
export interface FolderEvent extends StoredEvent {
  readonly folder: IndexedFolder;
}

/** Articles of different folders have the same numbers. */
const mostArticles = 1e9;

/** The number of an event's article in the store of its folder. */
export function numberInStore(article: number): number {
  return article % mostArticles;
}

/** So many articles are few: all their events are looked at for any question. */
const fewArticles = 300;

/** With more articles than this, events are looked for in articles whose text holds what is asked for. */
const manyArticles = 4000;

/** So many articles are looked into for a text. */
const mostFound = 300;

/** Events whose names may hold a text: of small folders all, of others those of articles that hold it. */
export function eventsNaming(folders: readonly IndexedFolder[], text: string): readonly FolderEvent[] {
  if (articleCount(folders) < manyArticles) return eventsBetween(folders);
  return eventsOf(folders, ({ store }) =>
    store.eventsOf(store.search(text, mostFound).map(({ article }) => article)),
  );
}

/** Events that may be of one day with another; where its day is not known, those of small folders. */
export function eventsOfDay(
  folders: readonly IndexedFolder[],
  { start, end }: Pick<StoredEvent, 'start' | 'end'>,
): readonly FolderEvent[] {
  if (start === null && articleCount(folders) >= manyArticles) return [];
  return eventsBetween(folders, start ?? undefined, end ?? undefined);
}

/** The events that may lie between two days; all of them without days. */
function eventsBetween(
  folders: readonly IndexedFolder[],
  from?: string,
  to?: string,
): readonly FolderEvent[] {
  return eventsOf(folders, ({ store }) => store.events(from, to));
}

/** The events of some files, and those that may be linked with them, of small folders all; with the frames of events. */
export function eventsAround(
  folders: readonly IndexedFolder[],
  files: readonly string[],
  judgements: readonly PopoloJudgement[],
): readonly FolderEvent[] {
  if (articleCount(folders) < fewArticles) return withFrames(eventsBetween(folders));
  const asked = [...new Set([...files, ...ruledWith(folders, files, judgements)])];
  const own = eventsOfFiles(folders, asked);
  const others = eventsOf(folders, ({ store }) => linkCandidates(store, own));
  const all = [...withFrames(own), ...others];
  const id = (one: FolderEvent) => `${one.article} ${one.event} ${isFrame(one) ? one.name : ''}`;
  return [...new Map(all.map((one) => [id(one), one])).values()];
}

/** A frame is of the article and the folder of what it is the frame of. */
function withFrames(events: readonly FolderEvent[]): readonly FolderEvent[] {
  return [...events, ...(framesOf(events) as readonly (Frame & FolderEvent)[])];
}

/** The events of some files. */
export function eventsOfFiles(
  folders: readonly IndexedFolder[],
  files: readonly string[],
): readonly FolderEvent[] {
  return eventsOf(folders, ({ uri, store }) => {
    const paths = files.map((file) => pathInFolder(uri, file)).filter((path) => path !== null);
    return store.eventsOf(paths.flatMap((path) => store.articles(path).map(({ article }) => article)));
  });
}

/** Events that each folder gives, with numbers of articles that no other folder has. */
export function eventsOf(
  folders: readonly IndexedFolder[],
  give: (folder: IndexedFolder) => readonly StoredEvent[],
): readonly FolderEvent[] {
  return folders.flatMap((folder, i) =>
    give(folder).map((event) => ({ ...event, article: event.article + i * mostArticles, folder })),
  );
}

function articleCount(folders: readonly IndexedFolder[]): number {
  return folders.reduce((sum, { store }) => sum + store.counts().articles, 0);
}

/** The files whose tellings a reader ruled to be of one event with one of these: they may be told of any time. */
function ruledWith(
  folders: readonly IndexedFolder[],
  files: readonly string[],
  judgements: readonly PopoloJudgement[],
): readonly string[] {
  const wanted = new Set(files);
  return judgements.flatMap((judgement) => {
    if (!('same' in judgement)) return [];
    const paths = judgement.same.flatMap((side) => /^(.+?\.\w+)(?:#.*?)?: /.exec(side)?.[1] ?? []);
    const ruled = folders.flatMap(({ uri }) => paths.map((path) => addressOf(uri, path)));
    return ruled.some((file) => wanted.has(file)) ? ruled : [];
  });
}

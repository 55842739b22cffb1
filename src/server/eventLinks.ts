import type { EventType } from '../core/analysis.ts';
import { fill, wordOr } from '../core/cards/words.ts';
import { type EventWords, eventWordsFor, typeWord, whenWords } from '../core/exports/eventWords.ts';
import type { PopoloJudgement } from '../core/knowledge/popolo.ts';
import { fold } from '../core/text/fold.ts';
import { escapeMarkdown, oneLine } from '../core/text/markdown.ts';
import { compareEvents, type Evidence } from '../corpus/links/compareEvents.ts';
import { type Frame, framesOf, isFrame } from '../corpus/links/frames.ts';
import { type EventLink, groupEvents, type LinkedEvent, linkEvents } from '../corpus/links/linkEvents.ts';
import { readEventName } from '../corpus/links/names.ts';
import { type OnlySaid, onlySaid } from '../corpus/links/onlySaid.ts';
import { eventRulings, tellingName } from '../corpus/links/rulings.ts';
import { placeFinder } from '../corpus/store/entities.ts';
import type { StoredEvent } from '../corpus/store/store.ts';
import type { EventCandidatesParams, EventLinks, EventLinksParams, ListedTelling } from '../protocol.ts';
import { eventKeys } from './events.ts';
import { addressOf, type IndexedFolder, pathInFolder } from './indexQuestions.ts';

/** An event of the index, and the folder it is of. */
interface FolderEvent extends StoredEvent {
  readonly folder: IndexedFolder;
}

/** Articles of different folders have the same numbers. */
const mostArticles = 1e9;

/** So many events are linked for any question: the time that takes is not noticed. */
const fewEvents = 3000;

/** So many are linked for a question on many files; with more, only those of the months that are asked for. */
const mostCompared = 40_000;

/** So many files have their months looked up. */
const mostFiles = 60;

/** Which events of some files are told elsewhere, too. */
export function eventLinks(
  folders: readonly IndexedFolder[],
  {
    files,
    judgements,
    locale,
  }: EventLinksParams & { readonly judgements: readonly PopoloJudgement[]; readonly locale: string },
): EventLinks {
  const wanted = new Set(
    files.flatMap((uri) => folders.map((folder, i) => `${i} ${pathInFolder(folder.uri, uri)}`)),
  );
  const isWanted = ({ folder, path }: FolderEvent) => wanted.has(`${folders.indexOf(folder)} ${path}`);
  const events = eventsAround(folders, [...files, ...ruledFiles(folders, judgements)]);
  const all = [...events, ...(framesOf(events) as readonly (Frame & FolderEvent)[])];
  const rulings = eventRulings(judgements);
  const list = lister(eventWordsFor(locale));
  const groups = groupEvents(all, linkEvents(all, rulings), rulings).filter(
    ({ tellings }) => tellings.length > 1 && (tellings as readonly FolderEvent[]).some(isWanted),
  );
  return {
    events: groups.map((group) => ({
      tellings: listGroup(group, list),
      occasion: group.tellings.some(isFrame) ? oneLine(group.tellings[0]!.name) : null,
    })),
  };
}

/** Events of other articles that may be the same as one: those whose names hold what was typed, by what they share. */
export function eventCandidates(
  folders: readonly IndexedFolder[],
  { uri, event, query, locale }: EventCandidatesParams & { readonly locale: string },
): readonly ListedTelling[] {
  const list = lister(eventWordsFor(locale));
  const own = eventsIn(folders, event.start ?? undefined, event.end ?? undefined);
  const isHere = ({ folder, path }: FolderEvent) => pathInFolder(folder.uri, uri) === path;
  const [asked] = own.filter((one) => isHere(one) && oneLine(one.name) === event.name);
  const wanted = fold(query.trim());
  const others = (wanted ? eventsNear(folders, event.start) : own).filter(
    (one) => !isHere(one) && fold(one.name).includes(wanted),
  );
  const telling = (one: StoredEvent) => ({ event: one, name: readEventName(one.name) });
  const score = (one: StoredEvent) => (asked ? compareEvents(telling(asked), telling(one)).score : 0);
  return others
    .map((one) => ({ one, score: score(one) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostCandidates)
    .map(({ one }) => list(one, [], nothing));
}

const mostCandidates = 50;
const nothing: OnlySaid = { people: [], organizations: [], place: null, day: null };

function eventsIn(folders: readonly IndexedFolder[], from?: string, to?: string): readonly FolderEvent[] {
  return folders.flatMap((folder, i) =>
    folder.store
      .events(from, to)
      .map((event) => ({ ...event, article: event.article + i * mostArticles, folder })),
  );
}

/** All events of small folders; of others those of the years around a date. */
function eventsNear(folders: readonly IndexedFolder[], date: string | null): readonly FolderEvent[] {
  const year = Number(/^\d{4}/.exec(date ?? '')?.[0]);
  if (countOf(folders) * eventsOfArticle < mostCompared || !year) return eventsIn(folders);
  return eventsIn(folders, String(year - 1), String(year + 1));
}

/** About as many events an article tells. */
const eventsOfArticle = 10;

function countOf(folders: readonly IndexedFolder[]): number {
  return folders.reduce((sum, { store }) => sum + store.counts().articles, 0);
}

/** All events of small folders; of others those of the months in which events of the files lie. */
function eventsAround(folders: readonly IndexedFolder[], files: readonly string[]): readonly FolderEvent[] {
  const few = files.length > mostFiles ? mostCompared : fewEvents;
  if (countOf(folders) * eventsOfArticle < few) return eventsIn(folders);
  const months = new Set<string>();
  for (const uri of files.slice(0, mostFiles)) {
    for (const { uri: folder, store } of folders) {
      const path = pathInFolder(folder, uri);
      for (const { article } of path === null ? [] : store.articles(path))
        for (const { start, end } of store.analysis(article)?.events ?? [])
          for (const date of [start, end]) if (date && /^\d{4}-\d\d/.test(date)) months.add(date.slice(0, 7));
    }
  }
  const found = new Map<string, FolderEvent>();
  for (const month of months) {
    if (found.size > mostCompared) break;
    for (const event of eventsIn(folders, month, month)) found.set(`${event.article} ${event.event}`, event);
  }
  return [...found.values()];
}

/** The files whose tellings a reader ruled to be of one event: they may be told of any time. */
function ruledFiles(
  folders: readonly IndexedFolder[],
  judgements: readonly PopoloJudgement[],
): readonly string[] {
  const sides = judgements.flatMap((judgement) => ('same' in judgement ? judgement.same : []));
  const paths = sides.flatMap((side) => /^(.+?\.\w+)(?:#.*?)?: /.exec(side)?.[1] ?? []);
  return folders.flatMap(({ uri }) => paths.map((path) => addressOf(uri, path)));
}

type List = (event: StoredEvent, links: readonly EventLink[], only: OnlySaid) => ListedTelling;

function listGroup({ tellings, links }: LinkedEvent, list: List): readonly ListedTelling[] {
  return tellings.map((telling) =>
    list(
      telling,
      links.filter(({ a, b }) => a === telling || b === telling),
      onlySaid(
        telling,
        tellings.filter((other) => other !== telling),
      ),
    ),
  );
}

/** Lists tellings; articles of which several are listed are looked into once. */
function lister(words: EventWords): List {
  const keys = new Map<number, ReadonlyMap<string, string>>();
  const keyOf = ({ article, event, folder, name, type, start }: FolderEvent): string => {
    const number = article % mostArticles;
    const known = keys.get(article) ?? eventKeys(folder.store.analysis(number)?.events ?? []);
    keys.set(article, known);
    return known.get(event) ?? [type, name, start ?? ''].join('|');
  };
  return (event, links, said) => {
    const one = event as FolderEvent;
    const { uri, store } = one.folder;
    const title = one.title === null ? null : oneLine(one.title);
    const only = onlyWords(said, words);
    const when = whenWords(words, one);
    const place = one.place === null ? null : oneLine(one.place);
    return {
      uri: addressOf(uri, one.path),
      item: one.item,
      key: keyOf(one),
      judged: tellingName(one),
      name: oneLine(isFrame(one) ? one.frameOf.name : one.name),
      title,
      published: one.published,
      when,
      place,
      range: rangeOf(one, store.text(one.article % mostArticles) ?? ''),
      only,
      tooltip: [
        `**${escapeMarkdown(one.name) || '…'}**`,
        ...(isFrame(one) ? [escapeMarkdown(one.frameOf.name)] : []),
        [title, one.published, one.path]
          .filter((part) => part !== null)
          .map(escapeMarkdown)
          .join(' · '),
        [typeWord(words, one.type), when, place]
          .filter((part) => part !== null)
          .map(escapeMarkdown)
          .join(' · '),
        ...labelled('oneEvent', evidenceOf(links, words), words),
        ...labelled('onlyHere', only, words),
      ].join('\n\n'),
    };
  };
}

function labelled(label: string, text: string, words: EventWords): readonly string[] {
  return text === '' ? [] : [`${escapeMarkdown(fill(words, label))}${words.colon}${escapeMarkdown(text)}`];
}

/** What holds a telling to the others: a judgement, or the evidence of its strongest link. */
function evidenceOf(links: readonly EventLink[], words: EventWords): string {
  const weight = ({ evidence }: EventLink) =>
    evidence === 'judgement' ? Number.POSITIVE_INFINITY : evidence.reduce((sum, one) => sum + one.weight, 0);
  const [strongest] = [...links].sort((a, b) => weight(b) - weight(a));
  if (!strongest) return '';
  if (strongest.evidence === 'judgement') return fill(words, 'link.judgement');
  return strongest.evidence.map((one) => evidenceWords(one, words)).join(words.semicolon);
}

function evidenceWords({ about, weight, detail }: Evidence, words: EventWords): string {
  const types = detail.split(', ').map((type) => typeWord(words, type as EventType));
  const values = {
    detail: about === 'type' ? types.join(words.comma) : detail,
    percent: Math.round(Number(detail) * 100),
  };
  return fill(words, `${weight > 0 ? 'link' : 'against'}.${about}`, values);
}

function onlyWords({ people, organizations, place, day }: OnlySaid, words: EventWords): string {
  return [...people, ...organizations, place, day]
    .filter((said) => said !== null)
    .map(oneLine)
    .join(wordOr(words, 'comma', ', '));
}

function rangeOf(
  { item, line, passageStart, passageEnd }: StoredEvent,
  text: string,
): ListedTelling['range'] {
  if (item !== '') return { start: { line, character: 0 }, end: { line, character: 0 } };
  const placeOf = placeFinder(text);
  const [start, end] = [placeOf(passageStart), placeOf(passageEnd)];
  return {
    start: { line: start.line, character: start.column },
    end: { line: end.line, character: end.column },
  };
}

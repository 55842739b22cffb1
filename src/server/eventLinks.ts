import { eventWordsFor } from '../core/exports/eventWords.ts';
import type { PopoloJudgement } from '../core/knowledge/popolo.ts';
import { fold } from '../core/text/fold.ts';
import { oneLine } from '../core/text/markdown.ts';
import { compareEvents } from '../corpus/links/compareEvents.ts';
import { isFrame } from '../corpus/links/frames.ts';
import { groupEvents, type LinkedEvent, linkEvents } from '../corpus/links/linkEvents.ts';
import { onlySaid } from '../corpus/links/onlySaid.ts';
import { eventRulings } from '../corpus/links/rulings.ts';
import { otherEditions } from '../corpus/links/series.ts';
import { tellingOf } from '../corpus/links/telling.ts';
import { seriesKey } from '../corpus/nameKeys.ts';
import type { StoredEvent } from '../corpus/store/store.ts';
import type {
  EventCandidatesParams,
  EventLinks,
  EventLinksParams,
  EventSeries,
  ListedTelling,
} from '../protocol.ts';
import {
  eventsAround,
  eventsNaming,
  eventsOf,
  eventsOfDay,
  eventsOfFiles,
  type FolderEvent,
} from './eventsInFolders.ts';
import { type IndexedFolder, pathInFolder } from './indexQuestions.ts';
import { type List, lister, nothingElse } from './listedTellings.ts';

/** Which events of some files are told elsewhere, too, and which happened at other times. */
export function eventLinks(
  folders: readonly IndexedFolder[],
  {
    files,
    judgements,
    locale,
  }: EventLinksParams & { readonly judgements: readonly PopoloJudgement[]; readonly locale: string },
): EventLinks {
  const own = eventsOfFiles(folders, files);
  const wanted = new Set(own.map(({ article }) => article));
  const all = eventsAround(folders, files, judgements);
  const rulings = eventRulings(judgements);
  const list = lister(eventWordsFor(locale));
  const groups = groupEvents(all, linkEvents(all, rulings), rulings).filter(
    ({ tellings }) => tellings.length > 1 && tellings.some(({ article }) => wanted.has(article)),
  );
  return {
    events: groups.map((group) => ({
      tellings: listGroup(group, list),
      occasion: group.tellings.some(isFrame) ? oneLine(group.tellings[0]!.name) : null,
    })),
    series: seriesOf(folders, own, groups, list),
  };
}

/** The other editions of events, which are no tellings of the same. */
function seriesOf(
  folders: readonly IndexedFolder[],
  own: readonly FolderEvent[],
  groups: readonly LinkedEvent[],
  list: List,
): readonly EventSeries[] {
  const keys = [...new Set(own.map(({ name }) => seriesKey(name)))];
  const byKey = new Map<string, FolderEvent[]>(keys.map((key) => [key, []]));
  for (const event of eventsOf(folders, ({ store }) => store.eventsOfSeries(keys)))
    byKey.get(seriesKey(event.name))?.push(event);
  const id = ({ article, event }: StoredEvent) => `${article} ${event}`;
  const groupOf = new Map(groups.flatMap((group) => group.tellings.map((one) => [id(one), group] as const)));
  return own.flatMap((event) => {
    const group = groupOf.get(id(event));
    const others = byKey
      .get(seriesKey(event.name))!
      .filter((other) => !group || groupOf.get(id(other)) !== group);
    const editions = otherEditions(event, others).slice(0, mostEditions);
    if (editions.length === 0) return [];
    const { uri, item, key } = list(event, [], nothingElse);
    const listed = editions.map(({ label, telling }) => ({
      edition: label,
      telling: list(telling, [], nothingElse),
    }));
    return [{ uri, item, key, editions: listed }];
  });
}

const mostEditions = 30;

/** Events of other articles that may be the same as one: those whose names hold what was typed, by what they share. */
export function eventCandidates(
  folders: readonly IndexedFolder[],
  { uri, event, query, locale }: EventCandidatesParams & { readonly locale: string },
): readonly ListedTelling[] {
  const list = lister(eventWordsFor(locale));
  const isHere = ({ folder, path }: FolderEvent) => pathInFolder(folder.uri, uri) === path;
  const asked = eventsOfFiles(folders, [uri]).find((one) => oneLine(one.name) === event.name);
  const wanted = fold(query.trim());
  const others = (wanted ? eventsNaming(folders, wanted) : eventsOfDay(folders, event)).filter(
    (one) => !isHere(one) && fold(one.name).includes(wanted),
  );
  const own = asked && tellingOf(asked);
  const score = (one: StoredEvent) => (own ? compareEvents(own, tellingOf(one)).score : 0);
  return others
    .map((one) => ({ one, score: score(one) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostCandidates)
    .map(({ one }) => list(one, [], nothingElse));
}

const mostCandidates = 50;

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

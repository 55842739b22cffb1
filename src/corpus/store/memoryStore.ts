import { fold } from '../../core/text/fold.ts';
import { nameKey, type Romanize, searchKeys, seriesKey } from '../nameKeys.ts';
import { allNames, type Entity, entitiesOf, newestFirst, newestMonthFirst, placeFinder } from './entities.ts';
import { mayLieBetween, monthOf } from './eventDates.ts';
import type {
  EntityKind,
  Identity,
  IndexedArticle,
  MentionPlace,
  NameCount,
  NamedEntity,
  Store,
  StoredArticle,
  StoredEvent,
  StoredFile,
} from './store.ts';

/** An article in memory, with its entities by id and by the names they bear. */
interface Kept extends StoredArticle {
  readonly source: IndexedArticle;
  readonly folded: string;
  readonly entities: readonly Entity[];
}

/** A store that lasts as long as the program: for the web host, and to compare others with. */
export function createMemoryStore(romanize: Romanize): Store {
  const files = new Map<string, StoredFile>();
  const articlesOf = new Map<string, readonly Kept[]>();
  const byNumber = new Map<number, Kept>();
  const notes = new Map<string, string>();
  const entitiesByKey = new Map<string, Map<Entity, Kept>>();
  let lastNumber = 0;

  const all = () => [...articlesOf.keys()].sort().flatMap((path) => articlesOf.get(path)!);

  function add(path: string, source: IndexedArticle): Kept {
    const { item, line, text, analysis } = source;
    const { title, published, script } = analysis;
    const entities = entitiesOf(analysis);
    const folded = fold(text);
    const article = ++lastNumber;
    const kept = { article, path, item, line, title, published, script, source, folded, entities };
    byNumber.set(article, kept);
    for (const entity of entities) {
      for (const key of keysOf(entity)) {
        const bearers = entitiesByKey.get(key) ?? new Map<Entity, Kept>();
        entitiesByKey.set(key, bearers.set(entity, kept));
      }
    }
    return kept;
  }

  function keysOf(entity: Entity): ReadonlySet<string> {
    return new Set(allNames(entity).map(nameKey).filter(Boolean));
  }

  function forget(path: string): void {
    for (const { article, entities } of articlesOf.get(path) ?? []) {
      byNumber.delete(article);
      for (const entity of entities) {
        for (const key of keysOf(entity)) {
          const bearers = entitiesByKey.get(key);
          bearers?.delete(entity);
          if (bearers?.size === 0) entitiesByKey.delete(key);
        }
      }
    }
    articlesOf.delete(path);
    files.delete(path);
  }

  function matching({ kinds, keys, knowledge }: Identity): readonly { kept: Kept; entity: Entity }[] {
    const found = new Map<Entity, Kept>();
    for (const key of keys) {
      for (const [entity, kept] of entitiesByKey.get(key) ?? []) found.set(entity, kept);
    }
    if (knowledge.length > 0) {
      for (const kept of byNumber.values()) {
        for (const entity of kept.entities) {
          if (entity.knowledge !== null && knowledge.includes(entity.knowledge)) found.set(entity, kept);
        }
      }
    }
    return [...found]
      .filter(
        ([{ kind, knowledge: own }]) => kinds.includes(kind) && (own === null || knowledge.includes(own)),
      )
      .map(([entity, kept]) => ({ kept, entity }))
      .sort((a, b) => newestFirst(a.kept, b.kept));
  }

  function eventsWhere(isWanted: (event: StoredEvent) => boolean): readonly StoredEvent[] {
    return [...byNumber.values()].flatMap(eventsIn).filter(isWanted).sort(byDate);
  }

  return {
    files: () => files,
    put(indexed) {
      for (const { articles, ...file } of indexed) {
        forget(file.path);
        files.set(file.path, file);
        articlesOf.set(
          file.path,
          articles.map((article) => add(file.path, article)),
        );
      }
    },
    touch(touched) {
      for (const file of touched) if (files.has(file.path)) files.set(file.path, file);
    },
    remove(paths) {
      for (const path of paths) forget(path);
    },
    counts: () => ({
      files: files.size,
      articles: byNumber.size,
      mentions: [...byNumber.values()].reduce((sum, { source }) => sum + source.analysis.mentions.length, 0),
      problems: [...files.values()].filter(({ problem }) => problem !== null).length,
    }),
    articles: (path) => (path === undefined ? all() : (articlesOf.get(path) ?? [])).map(summary),
    text: (article) => byNumber.get(article)?.source.text ?? null,
    analysis: (article) => byNumber.get(article)?.source.analysis ?? null,
    entitiesNamed(keys, match) {
      const found = new Map<string, NamedEntity>();
      for (const [key, bearers] of entitiesByKey) {
        for (const [entity] of bearers) {
          const isMeant =
            match === 'exactly'
              ? keys.includes(key)
              : allNames(entity).some((name) => searchKeys(name, romanize).some((k) => keys.includes(k)));
          if (isMeant) found.set(identityKey(entity), named(entity));
        }
      }
      return [...found.values()].sort(byName);
    },
    places: (wanted) =>
      matching(wanted)
        .flatMap(({ kept, entity }) => placesIn(kept, entity))
        .sort((a, b) => newestFirst(a, b) || a.start - b.start),
    namesBeginning(key, limit) {
      const found = new Map<
        string,
        { named: NamedEntity; articles: Set<Kept>; place: MentionPlace | null }
      >();
      for (const kept of byNumber.values()) {
        for (const entity of kept.entities) {
          for (const name of allNames(entity)) {
            if (!searchKeys(name, romanize).some((k) => k.startsWith(key))) continue;
            const id = [entity.kind, name, entity.knowledge ?? ''].join('\0');
            const entry = found.get(id) ?? {
              named: { ...named(entity), name },
              articles: new Set(),
              place: null,
            };
            entry.articles.add(kept);
            entry.place = placesIn(kept, entity)[0] ?? entry.place;
            found.set(id, entry);
          }
        }
      }
      return [...found.values()]
        .map(
          ({ named: entity, articles, place }): NameCount => ({ ...entity, articles: articles.size, place }),
        )
        .sort((a, b) => b.articles - a.articles || byName(a, b))
        .slice(0, limit);
    },
    placeCounts(wanted) {
      const found = matching(wanted).map(({ kept, entity }) => ({ kept, places: mentionsIn(kept, entity) }));
      const naming = found.filter(({ places }) => places.length > 0);
      return {
        mentions: naming.reduce((sum, { places }) => sum + places.length, 0),
        articles: new Set(naming.map(({ kept }) => kept)).size,
      };
    },
    namesOf: (wanted) => [...new Set(matching(wanted).flatMap(({ entity }) => allNames(entity)))].sort(),
    posts: (wanted) =>
      matching(wanted).flatMap(({ kept, entity }) =>
        kept.source.analysis.people.flatMap(({ id, name, posts }) =>
          posts
            .filter(({ organizationId }) => id === entity.id || organizationId === entity.id)
            .map(({ title, organization }) => ({
              ...summary(kept),
              person: name,
              post: title,
              organization,
            })),
        ),
      ),
    events: (from, to) => eventsWhere((event) => mayLieBetween(event, from, to)),
    eventsAt: (starts) => {
      const wanted = new Set(starts);
      return eventsWhere(({ start }) => start !== null && wanted.has(start));
    },
    eventsOfSeries: (keys) => eventsWhere(({ name }) => keys.includes(seriesKey(name))),
    eventsOf: (articles) => eventsWhere(({ article }) => articles.includes(article)),
    months(of) {
      const counts = new Map<string | null, number>();
      for (const date of of === 'articles'
        ? all().map(({ published }) => published)
        : eventsWhere(() => true).map(({ start }) => start))
        counts.set(monthOf(date), (counts.get(monthOf(date)) ?? 0) + 1);
      return [...counts].map(([month, count]) => ({ month, count })).sort(newestMonthFirst);
    },
    articlesIn(month, of) {
      if (of === 'articles')
        return all()
          .filter(({ published }) => monthOf(published) === month)
          .map(summary)
          .sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
      const telling = new Set(
        eventsWhere(({ start }) => monthOf(start) === month).map(({ article }) => article),
      );
      return [...telling].map((article) => summary(byNumber.get(article)!));
    },
    search(text, limit) {
      const wanted = fold(text);
      return [...byNumber.values()]
        .filter(({ folded }) => wanted !== '' && folded.includes(wanted))
        .map(summary)
        .sort(newestFirst)
        .slice(0, limit);
    },
    note: (key) => notes.get(key) ?? null,
    setNote: (key, value) => {
      notes.set(key, value);
    },
    close() {},
  };
}

function summary({ article, path, item, line, title, published, script }: StoredArticle): StoredArticle {
  return { article, path, item, line, title, published, script };
}

function named({ kind, name, knowledge }: Entity): NamedEntity {
  return { kind, name, knowledge };
}

function identityKey({ kind, name, knowledge }: NamedEntity): string {
  return [kind, name, knowledge ?? ''].join('\0');
}

function placesIn(kept: Kept, entity: Entity): readonly MentionPlace[] {
  const placeOf = placeFinder(kept.source.text);
  return mentionsIn(kept, entity).map(({ start, end }) => {
    const { line: textLine, column } = placeOf(start);
    return { ...summary(kept), start, end, textLine, column, kind: entity.kind, name: entity.name };
  });
}

function mentionsIn({ source }: Kept, { id, kind }: Entity) {
  return source.analysis.mentions.filter((mention) => mention.entity === id && mention.kind === kind);
}

function eventsIn(kept: Kept): readonly StoredEvent[] {
  const entities = new Map(kept.entities.map((entity) => [entity.id, entity]));
  const part = (id: string, role: string) => {
    const entity = entities.get(id);
    return entity
      ? [
          {
            kind: entity.kind as Exclude<EntityKind, 'event'>,
            name: entity.name,
            knowledge: entity.knowledge,
            role,
          },
        ]
      : [];
  };
  return kept.source.analysis.events.map((event) => ({
    ...summary(kept),
    event: event.id,
    name: event.name,
    type: event.type,
    status: event.status,
    start: event.start,
    end: event.end,
    place: event.place,
    parent: event.parent ?? null,
    passageStart: event.start_offset,
    passageEnd: event.end_offset,
    parts: [
      ...event.participants.flatMap(({ person, role }) => part(person, role)),
      ...event.organizers.flatMap(({ organization, role }) => part(organization, role)),
    ],
  }));
}

function byDate(a: StoredEvent, b: StoredEvent): number {
  const [left, right] = [a.start ?? '', b.start ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.passageStart - b.passageStart;
}

function byName(a: NamedEntity, b: NamedEntity): number {
  const left = identityKey(a);
  const right = identityKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

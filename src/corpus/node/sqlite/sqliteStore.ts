import { fold } from '../../../core/text/fold.ts';
import type { Romanize } from '../../nameKeys.ts';
import type {
  AttestedPost,
  MentionPlace,
  NameCount,
  NamedEntity,
  PlaceCounts,
  Store,
  StoredArticle,
  StoredFile,
} from '../../store/store.ts';
import { type Connection, connect, type Sql } from './connection.ts';
import { inflate } from './deflate.ts';
import { type ReadingEvents, readingEvents } from './events.ts';
import type { PackedArticle } from './pack.ts';
import { articleColumns, foundEntities, newestFirst, readAnalysis } from './read.ts';
import { kinds } from './schema.ts';
import { createWriter } from './write.ts';

/**
 * A store in a file (docs/store-schema.md). A file that is damaged or of another version is made anew, which `log` is
 * told; what was in it comes back by indexing. Throws a `StoreBusyError` where another process does not give way.
 */
export function openSqliteStore(
  file: string,
  { log, romanize }: { readonly log: (message: string) => void; readonly romanize: Romanize },
): Store<PackedArticle> {
  const writer = createWriter(romanize);
  let files: Map<string, StoredFile> | null = null;
  const forget = () => {
    writer.forget();
    files = null;
  };
  const connection = connect(file, { log, onReopen: forget });

  function change(work: (sql: Sql) => void, after: (known: Map<string, StoredFile>) => void): void {
    try {
      connection.transact(work);
    } catch (error) {
      forget();
      throw error;
    }
    if (files) after(files);
  }

  return {
    files() {
      // Opening may forget them.
      connection.use(() => {});
      files ??= connection.use(
        (sql) =>
          new Map(
            sql
              .all<StoredFile & { path: string }>(
                'SELECT path, size, modified, hash, encoding, problem FROM file',
              )
              .map((row) => [row.path, row]),
          ),
      );
      return files;
    },
    put: (indexed) =>
      change(
        (sql) => {
          for (const one of indexed) writer.put(sql, one);
        },
        (known) => {
          for (const { articles: _, ...one } of indexed) known.set(one.path, one);
        },
      ),
    touch: (touched) =>
      change(
        (sql) => {
          for (const one of touched) writer.touch(sql, one);
        },
        (known) => {
          for (const { path, size, modified } of touched) {
            const before = known.get(path);
            if (before) known.set(path, { ...before, size, modified });
          }
        },
      ),
    remove: (paths) =>
      change(
        (sql) => {
          for (const path of paths) writer.remove(sql, path);
        },
        (known) => {
          for (const path of paths) known.delete(path);
        },
      ),
    ...reading(connection),
    note: (key) =>
      connection.use(
        (sql) => sql.get<{ value: string }>('SELECT value FROM note WHERE key = ?', [key])?.value ?? null,
      ),
    setNote: (key, value) =>
      connection.transact((sql) => sql.run('REPLACE INTO note VALUES (?, ?)', [key, value])),
    close: () => connection.close(),
  };
}

type Reading = ReadingEvents &
  Pick<
    Store,
    | 'counts'
    | 'articles'
    | 'text'
    | 'analysis'
    | 'entitiesNamed'
    | 'places'
    | 'namesBeginning'
    | 'placeCounts'
    | 'namesOf'
    | 'posts'
    | 'search'
  >;

function reading(connection: Connection): Reading {
  return {
    counts: () =>
      connection.use(
        (sql) =>
          sql.get(
            `SELECT (SELECT count(*) FROM file) AS files, (SELECT count(*) FROM article) AS articles,
             (SELECT ifnull(sum(mentions), 0) FROM article) AS mentions,
             (SELECT count(*) FROM file WHERE problem IS NOT NULL) AS problems`,
          )!,
      ),
    articles: (path) =>
      connection.use((sql) =>
        sql.all<StoredArticle>(
          `SELECT ${articleColumns} FROM article a JOIN file f ON f.id = a.file
           ${path === undefined ? '' : 'WHERE f.path = ?'} ORDER BY f.path, a.id`,
          path === undefined ? [] : [path],
        ),
      ),
    text: (article) => connection.use((sql) => readText(sql, article)),
    analysis: (article) => connection.use((sql) => readAnalysis(sql, article)),
    entitiesNamed(keys, match) {
      const marks = keys.map(() => '?').join(', ');
      const names =
        match === 'exactly'
          ? `SELECT name FROM name_key WHERE exact AND key IN (${marks})`
          : `SELECT name FROM name_key WHERE key IN (${marks})`;
      return connection.use((sql) =>
        sql
          .all<{ kind: number; name: string; knowledge: string | null }>(
            `WITH wanted (name) AS (${names}), bearer (article, entity) AS (
               SELECT e.article, e.entity FROM wanted w CROSS JOIN entity e ON e.name = w.name
               UNION SELECT en.article, en.entity FROM wanted w CROSS JOIN entity_name en ON en.name = w.name
             )
             SELECT DISTINCT e.kind, n.name, e.knowledge FROM bearer b
             CROSS JOIN entity e ON e.article = b.article AND e.entity = b.entity JOIN name n ON n.id = e.name`,
            keys,
          )
          .map((row): NamedEntity => ({ ...row, kind: kinds[row.kind] as NamedEntity['kind'] }))
          .sort((a, b) => (identity(a) < identity(b) ? -1 : 1)),
      );
    },
    places(wanted) {
      const found = foundEntities(wanted);
      return connection.use((sql) =>
        placesIn(
          sql.all<EntityRow>(
            `${found.sql} SELECT ${articleColumns}, found.places, found.kind, n.name FROM found
             JOIN article a ON a.id = found.article JOIN file f ON f.id = a.file JOIN name n ON n.id = found.name
             WHERE found.places IS NOT NULL ORDER BY ${newestFirst}, a.id`,
            found.values,
          ),
        ),
      );
    },
    namesBeginning: (key, limit) =>
      connection.use((sql) =>
        sql
          .all<Omit<NameCount, 'kind' | 'place'> & { kind: number; latest: number; entity: number }>(
            `WITH typed (name) AS (SELECT DISTINCT name FROM name_key WHERE key >= ?1 AND key < ?2 AND key <> ''),
             bearer (name, article, entity) AS (
               SELECT e.name, e.article, e.entity FROM typed t CROSS JOIN entity e ON e.name = t.name
               UNION SELECT en.name, en.article, en.entity FROM typed t CROSS JOIN entity_name en ON en.name = t.name
             )
             SELECT e.kind, n.name, e.knowledge, count(DISTINCT e.article) AS articles, max(e.article) AS latest,
               e.entity FROM bearer b
             CROSS JOIN entity e ON e.article = b.article AND e.entity = b.entity JOIN name n ON n.id = b.name
             GROUP BY e.kind, n.id, e.knowledge ORDER BY articles DESC, e.kind, n.name, e.knowledge LIMIT ?3`,
            [key, `${key}\u{10ffff}`, limit],
          )
          .map(({ latest, entity, ...row }) => ({
            ...row,
            kind: kinds[row.kind] as NameCount['kind'],
            place: firstPlace(sql, latest, entity),
          })),
      ),
    placeCounts(wanted) {
      const found = foundEntities(wanted);
      return connection.use(
        (sql) =>
          sql.get<PlaceCounts>(
            `${found.sql} SELECT ifnull(sum(json_array_length(places)), 0) AS mentions,
             count(DISTINCT article) AS articles FROM found WHERE places IS NOT NULL`,
            found.values,
          )!,
      );
    },
    namesOf(wanted) {
      const found = foundEntities(wanted);
      return connection.use((sql) =>
        sql
          .all<{ name: string }>(
            `${found.sql} SELECT n.name FROM name n WHERE n.id IN (
               SELECT name FROM found UNION SELECT en.name FROM found
               CROSS JOIN entity_name en ON en.article = found.article AND en.entity = found.entity
             )`,
            found.values,
          )
          .map(({ name }) => name)
          .sort(),
      );
    },
    posts(wanted) {
      const found = foundEntities(wanted);
      return connection.use((sql) =>
        sql.all<AttestedPost>(
          `${found.sql} SELECT ${articleColumns}, n.name AS person, p.title AS post, p.organization
           FROM found CROSS JOIN post p ON p.article = found.article
             AND (p.entity = found.entity OR p.organization_id = found.id)
           CROSS JOIN entity h ON h.article = p.article AND h.entity = p.entity
           JOIN article a ON a.id = p.article JOIN file f ON f.id = a.file JOIN name n ON n.id = h.name
           ORDER BY ${newestFirst}, p.entity, p.ordinal`,
          found.values,
        ),
      );
    },
    ...readingEvents(connection),
    search: (text, limit) => connection.use((sql) => searchText(sql, text, limit)),
  };
}

function identity({ kind, name, knowledge }: NamedEntity): string {
  return [kind, name, knowledge ?? ''].join('\0');
}

/** An entity with the article it is in. */
interface EntityRow extends StoredArticle {
  readonly kind: number;
  readonly name: string;
  /** JSON, as docs/store-schema.md has it. */
  readonly places: string;
}

/** The places of entities, which come article by article; in text order inside an article. */
function placesIn(rows: readonly EntityRow[]): readonly MentionPlace[] {
  const places: MentionPlace[] = [];
  let from = 0;
  let last = -1;
  for (const row of rows) {
    const { article, path, item, line, title, published, script, name } = row;
    const isAnother = article !== last;
    if (isAnother) from = places.length;
    last = article;
    const kind = kinds[row.kind] as MentionPlace['kind'];
    for (const [start, length, textLine, column] of JSON.parse(row.places) as readonly Place[]) {
      const end = start + length;
      // Written out: a famous name has thousands of places, and to copy rests of objects takes most of the time.
      // biome-ignore format: a list of fields
      places.push({ article, path, item, line, title, published, script, start, end, textLine, column, kind, name });
    }
    if (!isAnother) places.push(...places.splice(from).sort((a, b) => a.start - b.start));
  }
  return places;
}

/** As the column of an entity has it. */
type Place = readonly [start: number, length: number, line: number, column: number];

/** Where an article first names an entity. */
function firstPlace(sql: Sql, article: number, entity: number): MentionPlace | null {
  const row = sql.get<EntityRow>(
    `SELECT ${articleColumns}, e.places, e.kind, n.name FROM entity e
     JOIN article a ON a.id = e.article JOIN file f ON f.id = a.file JOIN name n ON n.id = e.name
     WHERE e.article = ? AND e.entity = ? AND e.places IS NOT NULL`,
    [article, entity],
  );
  return row && (placesIn([row])[0] ?? null);
}

function readText(sql: Sql, article: number): string | null {
  const row = sql.get<{ text: Uint8Array }>('SELECT text FROM content WHERE article = ?', [article]);
  return row && inflate(row.text);
}

/** The table of trigrams gives candidates, of which those stay that contain the text. */
function searchText(sql: Sql, text: string, limit: number): readonly StoredArticle[] {
  const wanted = fold(text);
  const query = trigramQuery(sql, wanted);
  if (query === null) return [];
  const found: StoredArticle[] = [];
  const candidates = sql.all<StoredArticle>(
    `SELECT ${articleColumns} FROM search JOIN article a ON a.id = search.rowid JOIN file f ON f.id = a.file
     WHERE search MATCH ? ORDER BY ${newestFirst}`,
    [query],
  );
  for (const candidate of candidates) {
    if (found.length >= limit) break;
    if (fold(readText(sql, candidate.article) ?? '').includes(wanted)) found.push(candidate);
  }
  return found;
}

/** Three characters and more are all of their trigrams; fewer, any trigram that begins with them. */
function trigramQuery(sql: Sql, wanted: string): string | null {
  const characters = [...wanted];
  if (characters.length === 0) return null;
  const quoted = (term: string) => `"${term.replaceAll('"', '""')}"`;
  if (characters.length >= 3) {
    const trigrams = characters.slice(0, -2).map((_, i) => characters.slice(i, i + 3).join(''));
    return [...new Set(trigrams)].map(quoted).join(' AND ');
  }
  const terms = sql.all<{ term: string }>('SELECT term FROM search_term WHERE term >= ? AND term < ?', [
    wanted,
    `${wanted}\u{10ffff}`,
  ]);
  return terms.length === 0 ? null : terms.map(({ term }) => quoted(term)).join(' OR ');
}

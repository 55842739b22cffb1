import type { Analysis, Mention, MentionKind } from '../../../core/analysis.ts';
import type { Identity } from '../../store/store.ts';
import type { Row, Sql } from './connection.ts';
import { readMore } from './more.ts';
import { kinds } from './schema.ts';
import { unpackText } from './text.ts';

/** The columns of an article as lists of articles give them. */
export const articleColumns = 'a.id AS article, f.path, a.item, a.line, a.title, a.published, a.script';
export const newestFirst = "ifnull(a.published, '') DESC, f.path, a.line";

/** The entities that an identity means, as a table `found (article, entity, kind, name, id)`, and what its marks stand for. */
export function foundEntities({ kinds: wanted, keys, knowledge }: Identity): {
  readonly sql: string;
  readonly values: readonly string[];
} {
  const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');
  const numbers = wanted.map((kind) => kinds.indexOf(kind)).join(', ');
  return {
    // CROSS JOIN keeps the planner from walking all entities of a kind.
    sql: `WITH candidate (article, entity) AS (
        SELECT article, entity FROM entity WHERE name IN (SELECT id FROM name WHERE folded IN (${marks(keys)}))
        UNION SELECT article, entity FROM entity_name
          WHERE name IN (SELECT id FROM name WHERE folded IN (${marks(keys)}))
        UNION SELECT article, entity FROM entity WHERE knowledge IN (${marks(knowledge)})
      ), found AS (
        SELECT e.article, e.entity, e.kind, e.name, e.id FROM candidate c
        CROSS JOIN entity e ON e.article = c.article AND e.entity = c.entity
        WHERE e.kind IN (${numbers}) AND (e.knowledge IS NULL OR e.knowledge IN (${marks(knowledge)}))
      )`,
    values: [...keys, ...keys, ...knowledge, ...knowledge],
  };
}

/** Puts an analysis together again, as it was written. */
export function readAnalysis(sql: Sql, article: number): Analysis | null {
  const head = sql.get<
    Record<'path' | 'script' | 'published' | 'published_from' | 'title' | 'more', string | null> & {
      readonly text: Uint8Array;
    }
  >(
    `SELECT f.path, a.script, a.published, a.published_from, a.title, a.more, t.text
     FROM article a JOIN file f ON f.id = a.file JOIN article_text t ON t.article = a.id WHERE a.id = ?`,
    [article],
  );
  if (head === null) return null;
  const text = unpackText(head.text);
  const entities = new Map(
    sql
      .all<{
        entity: number;
        kind: number;
        id: string;
        name: string;
        knowledge: string | null;
        more: string | null;
      }>(
        'SELECT e.entity, e.kind, e.id, n.name, e.knowledge, e.more FROM entity e JOIN name n ON n.id = e.name WHERE e.article = ?',
        [article],
      )
      .map((row) => [row.entity, row]),
  );
  const of = (kind: Kind) => [...entities.values()].filter((e) => kinds[e.kind] === kind);
  const names = grouped(
    sql.all(
      `SELECT en.entity, n.name, en.lang, en.system, en.more FROM entity_name en JOIN name n ON n.id = en.name
       WHERE en.article = ? ORDER BY en.entity, en.ordinal`,
      [article],
    ),
  );
  const namesOf = (entity: number, name: string): readonly Row[] =>
    names.get(entity) ?? [{ name, lang: null, system: null, more: null }];
  const posts = grouped(sql.all('SELECT * FROM post WHERE article = ? ORDER BY entity, ordinal', [article]));
  const parts = grouped(
    sql.all(
      'SELECT *, entity AS holder, event AS entity FROM part WHERE article = ? ORDER BY event, ordinal',
      [article],
    ),
    'event',
  );
  const known = (knowledge: string | null) => (knowledge === null ? {} : { knowledge });
  const idOf = (entity: unknown) => entities.get(entity as number)?.id ?? '';
  return {
    ...(readMore(head.more, text) as Pick<Analysis, 'headings'>),
    file: head.path!,
    script: head.script as Analysis['script'],
    published: head.published,
    publishedFrom: head.published_from,
    title: head.title,
    mentions: sql
      .all('SELECT * FROM mention WHERE article = ? ORDER BY ordinal', [article])
      .map((row) =>
        mention(row, text, row.entity ? idOf(row.entity) : null, ruleOf(sql, row.rule as number)),
      ),
    people: of('person').map(({ entity, id, name, knowledge, more }) => ({
      ...readMore(more, text),
      id,
      name,
      names: namesOf(entity, name).map((row) => ({
        ...readMore(row.more as string | null, text),
        name: row.name as string,
        ...(row.lang !== null && { lang: row.lang as string }),
        ...(row.system !== null && { system: row.system as string }),
      })),
      posts: (posts.get(entity) ?? []).map((row) => ({
        ...readMore(row.more as string | null, text),
        title: row.title as string,
        organization: row.organization as string | null,
        ...(row.organization_id !== null && { organizationId: row.organization_id as string }),
      })),
      ...known(knowledge),
    })),
    organizations: of('organization').map(({ entity, id, name, knowledge, more }) => ({
      ...readMore(more, text),
      id,
      name,
      surfaces: namesOf(entity, name).map((row) => row.name as string),
      ...known(knowledge),
    })),
    events: sql.all('SELECT * FROM event WHERE article = ? ORDER BY entity', [article]).map((row) => {
      const own = parts.get(row.entity as number) ?? [];
      const side = (kind: Kind) =>
        own.filter((part) => kinds[entities.get(part.holder as number)!.kind] === kind);
      return {
        id: idOf(row.entity),
        name: entities.get(row.entity as number)?.name ?? '',
        type: row.type,
        status: row.status,
        start: row.start,
        end: row.end,
        place: row.place,
        participants: side('person').map((part) => ({ person: idOf(part.holder), role: part.role })),
        organizers: side('organization').map((part) => ({
          organization: idOf(part.holder),
          role: part.role,
        })),
        ...(row.parent !== null && { parent: row.parent }),
        start_offset: row.passage_start,
        end_offset: row.passage_end,
        ...readMore(row.more as string | null, text),
      } as unknown as Analysis['events'][number];
    }),
  };
}

type Kind = (typeof kinds)[number];

function mention(row: Row, text: string, entity: string | null, how: string): Mention {
  const start = row.start as number;
  const end = start + (row.length as number);
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: kinds[row.kind as number] as MentionKind,
    ...readMore(row.more as string | null, text),
    ...(entity !== null && { entity }),
    ...(row.value !== null && { value: row.value as string }),
    ...(row.relative === 1 && { relative: true as const }),
    how,
  };
}

function ruleOf(sql: Sql, id: number): string {
  return sql.get<{ how: string }>('SELECT how FROM rule WHERE id = ?', [id])?.how ?? '';
}

function grouped(rows: readonly Row[], by = 'entity'): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const key = row[by] as number;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

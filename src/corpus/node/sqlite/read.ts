import type { Analysis } from '../../../core/analysis.ts';
import type { Identity } from '../../store/store.ts';
import type { Sql } from './connection.ts';
import { inflate } from './deflate.ts';
import { analysisFrom, type EntityRow, type EventRow } from './packedAnalysis.ts';
import { kinds } from './schema.ts';

/** The columns of an article as lists of articles give them. */
export const articleColumns = 'a.id AS article, f.path, a.item, a.line, a.title, a.published, a.script';
export const newestFirst = "ifnull(a.published, '') DESC, f.path, a.line";

/**
 * The entities that an identity means, as a table `found (article, entity, kind, name, id, places, posts)`, and what its
 * marks stand for.
 */
export function foundEntities({ kinds: wanted, keys, knowledge }: Identity): {
  readonly sql: string;
  readonly values: readonly string[];
} {
  const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');
  const numbers = wanted.map((kind) => kinds.indexOf(kind)).join(', ');
  return {
    // CROSS JOIN keeps the planner from walking all entities of a kind.
    sql: `WITH candidate (article, entity) AS (
        SELECT article, entity FROM entity
          WHERE name IN (SELECT name FROM name_key WHERE exact AND key IN (${marks(keys)}))
        UNION SELECT article, entity FROM entity_name
          WHERE name IN (SELECT name FROM name_key WHERE exact AND key IN (${marks(keys)}))
        UNION SELECT article, entity FROM entity WHERE knowledge IN (${marks(knowledge)})
      ), found AS (
        SELECT e.article, e.entity, e.kind, e.name, e.id, e.places, e.posts FROM candidate c
        CROSS JOIN entity e ON e.article = c.article AND e.entity = c.entity
        WHERE e.kind IN (${numbers}) AND (e.knowledge IS NULL OR e.knowledge IN (${marks(knowledge)}))
      )`,
    values: [...keys, ...keys, ...knowledge, ...knowledge],
  };
}

/** What an article says; null where there is no such article. */
export function readAnalysis(sql: Sql, article: number): Analysis | null {
  const row = sql.get<{ path: string; text: Uint8Array; analysis: Uint8Array }>(
    `SELECT f.path, c.text, c.analysis FROM content c JOIN article a ON a.id = c.article JOIN file f ON f.id = a.file
     WHERE c.article = ?`,
    [article],
  );
  if (row === null) return null;
  const entities = sql.all<EntityRow>(
    `SELECT e.kind, e.id, n.name, e.knowledge, e.posts FROM entity e JOIN name n ON n.id = e.name
     WHERE e.article = ? ORDER BY e.entity`,
    [article],
  );
  const events = sql.all<EventRow>(
    `SELECT type, status, start, "end", place, parent, passage_start, passage_end, parts
     FROM event WHERE article = ? ORDER BY entity`,
    [article],
  );
  return analysisFrom(inflate(row.analysis), { file: row.path, text: inflate(row.text), entities, events });
}

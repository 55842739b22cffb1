import { seriesKey } from '../../nameKeys.ts';
import { newestMonthFirst } from '../../store/entities.ts';
import { firstDay, lastDay, mayLieBetween } from '../../store/eventDates.ts';
import type { EventPart, MonthCount, Store, StoredArticle, StoredEvent } from '../../store/store.ts';
import type { Connection, Sql, Value } from './connection.ts';
import { articleColumns } from './read.ts';
import { kinds } from './schema.ts';

/** What a store says of events and of months. */
export type ReadingEvents = Pick<
  Store,
  'events' | 'eventsAt' | 'eventsOfSeries' | 'eventsOf' | 'months' | 'articlesIn'
>;

export function readingEvents(connection: Connection): ReadingEvents {
  /** The events that a query (of `article` and `entity`) chooses, by date. */
  const chosen = (query: string, values: readonly Value[] = []) =>
    connection.use((sql) => readEvents(sql, query, values));
  return {
    events(from, to) {
      const { query, values } = eventsBetween(from, to);
      return chosen(query, values).filter((event) => mayLieBetween(event, from, to));
    },
    eventsAt: (starts) =>
      chosen(`SELECT article, entity FROM event WHERE start IN (${listed})`, [JSON.stringify(starts)]),
    eventsOfSeries: (keys) =>
      chosen(
        `SELECT e.article, e.entity FROM name_key k CROSS JOIN entity e ON e.name = k.name
         WHERE k.key IN (${listed}) AND e.kind = ${kinds.indexOf('event')}`,
        [JSON.stringify(keys)],
      ).filter(({ name }) => keys.includes(seriesKey(name))),
    eventsOf: (articles) =>
      chosen(`SELECT article, entity FROM event WHERE article IN (${listed})`, [JSON.stringify(articles)]),
    months: (of) =>
      connection.use((sql) => {
        const [date, table] = of === 'articles' ? ['published', 'article'] : ['start', 'event'];
        return [
          ...sql.all<MonthCount>(
            `SELECT CASE WHEN ${date} GLOB '${year}*' THEN substr(${date}, 1, 7) END AS month, count(*) AS count
             FROM ${table} GROUP BY 1`,
          ),
        ].sort(newestMonthFirst);
      }),
    articlesIn: (month, of) =>
      connection.use((sql) => {
        const date = of === 'articles' ? 'a.published' : 'v.start';
        const { where, values } = inMonth(date, month);
        const from = of === 'articles' ? 'article a' : 'event v JOIN article a ON a.id = v.article';
        return sql.all<StoredArticle>(
          `SELECT ${articleColumns} FROM ${from} JOIN file f ON f.id = a.file WHERE ${where}
           GROUP BY a.id ORDER BY min(${date}), f.path, a.line`,
          values,
        );
      }),
  };
}

const year = '[0-9][0-9][0-9][0-9]';

/** A list of any length as one value, so that one statement serves for all. */
const listed = 'SELECT value FROM json_each(?)';

/** A month is what begins with it; a year alone, what is known no better; null, what has no year. */
function inMonth(date: string, month: string | null): { readonly where: string; readonly values: string[] } {
  if (month === null) return { where: `(${date} IS NULL OR ${date} NOT GLOB '${year}*')`, values: [] };
  if (month.length === 4) return { where: `${date} = ?`, values: [month] };
  return { where: `${date} >= ? AND ${date} < ?`, values: [month, `${month}-~`] };
}

/** Chooses by index what begins between two days, what begins in their month or year, and what began before. */
function eventsBetween(from: string | undefined, to: string | undefined) {
  const select = 'SELECT article, entity FROM event';
  if (from === undefined && to === undefined) return { query: select, values: [] };
  const last = to === undefined ? '9999' : lastDay(to);
  if (from === undefined) return { query: `${select} WHERE start <= ?`, values: [last] };
  const first = firstDay(from);
  const query = [
    `${select} WHERE start >= ? AND start <= ?`,
    `${select} WHERE start IN (?, ?)`,
    `${select} WHERE "end" >= ? AND "end" <> start AND start <= ?`,
  ].join(' UNION ');
  return { query, values: [first, last, first.slice(0, 4), first.slice(0, 7), first.slice(0, 4), last] };
}

interface PartRow {
  readonly article: number;
  /** Its id in the analysis. */
  readonly event: string;
  readonly kind: number;
  readonly name: string;
  readonly knowledge: string | null;
  readonly role: string;
}

function readEvents(sql: Sql, query: string, values: readonly Value[]): readonly StoredEvent[] {
  const parts = new Map<string, EventPart[]>();
  for (const { article, event, kind, name, knowledge, role } of sql.all<PartRow>(
    `WITH chosen (article, entity) AS (${query})
     SELECT p.article, o.id AS event, e.kind, n.name, e.knowledge, p.role FROM chosen c
     CROSS JOIN part p ON p.article = c.article AND p.event = c.entity
     CROSS JOIN entity o ON o.article = c.article AND o.entity = c.entity
     CROSS JOIN entity e ON e.article = p.article AND e.entity = p.entity JOIN name n ON n.id = e.name
     ORDER BY p.article, p.event, p.ordinal`,
    values,
  )) {
    const key = `${article}/${event}`;
    const part = { kind: kinds[kind] as EventPart['kind'], name, knowledge, role };
    const known = parts.get(key);
    if (known) known.push(part);
    else parts.set(key, [part]);
  }
  return sql
    .all<Omit<StoredEvent, 'parts'>>(
      `WITH chosen (article, entity) AS (${query})
       SELECT ${articleColumns}, e.id AS event, n.name, v.type, v.status, v.start, v."end", v.place,
       v.parent, v.passage_start AS passageStart, v.passage_end AS passageEnd
       FROM chosen c CROSS JOIN event v ON v.article = c.article AND v.entity = c.entity
       CROSS JOIN entity e ON e.article = v.article AND e.entity = v.entity JOIN name n ON n.id = e.name
       JOIN article a ON a.id = v.article JOIN file f ON f.id = a.file
       ORDER BY ifnull(v.start, ''), f.path, a.line, v.passage_start`,
      values,
    )
    .map((event) => ({ ...event, parts: parts.get(`${event.article}/${event.event}`) ?? [] }));
}

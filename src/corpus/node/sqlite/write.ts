import type { PersonName } from '../../../core/analysis.ts';
import { fold } from '../../../core/text/fold.ts';
import { nameKey, type Romanize, searchKeys } from '../../nameKeys.ts';
import { type Entity, entitiesOf, placeFinder } from '../../store/entities.ts';
import type { IndexedArticle, IndexedFile, StoredFile } from '../../store/store.ts';
import type { Sql } from './connection.ts';
import { writeMore } from './more.ts';
import { kinds, tablesByArticle } from './schema.ts';
import { packText } from './text.ts';

/** Writes rows into the tables of the schema. It remembers the numbers of names and rules while the store is open. */
export interface Writer {
  put(sql: Sql, file: IndexedFile): void;
  remove(sql: Sql, path: string): void;
  touch(sql: Sql, file: StoredFile): void;
  /** Forgets what it remembers: another process may have changed the store, or a transaction was taken back. */
  forget(): void;
}

/** As many names are remembered; a folder of 50,000 articles has about this many. */
const maximumRemembered = 400_000;

export function createWriter(romanize: Romanize): Writer {
  const nameIds = new Map<string, number>();
  const ruleIds = new Map<string, number>();

  function nameId(sql: Sql, name: string): number {
    const remembered = nameIds.get(name);
    if (remembered !== undefined) return remembered;
    const known = sql.get<{ id: number }>('SELECT id FROM name WHERE name = ?', [name]);
    const id = known?.id ?? addName(sql, name);
    if (nameIds.size >= maximumRemembered) nameIds.clear();
    nameIds.set(name, id);
    return id;
  }

  function addName(sql: Sql, name: string): number {
    const id = sql.insert('INSERT INTO name (name, folded) VALUES (?, ?)', [name, nameKey(name)]);
    for (const key of searchKeys(name, romanize)) sql.run('INSERT INTO name_key VALUES (?, ?)', [key, id]);
    return id;
  }

  function ruleId(sql: Sql, how: string): number {
    const remembered = ruleIds.get(how);
    if (remembered !== undefined) return remembered;
    const known = sql.get<{ id: number }>('SELECT id FROM rule WHERE how = ?', [how]);
    const id = known?.id ?? sql.insert('INSERT INTO rule (how) VALUES (?)', [how]);
    ruleIds.set(how, id);
    return id;
  }

  function putArticle(sql: Sql, file: number, { item, line, text, analysis }: IndexedArticle): void {
    const {
      file: _,
      script,
      published,
      publishedFrom,
      title,
      mentions,
      people,
      organizations,
      events,
      ...more
    } = analysis;
    const article = sql.insert(
      `INSERT INTO article (file, item, line, script, published, published_from, title, more)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [file, item, line, script, published, publishedFrom, title, writeMore(more, text)],
    );
    sql.run('INSERT INTO article_text VALUES (?, ?)', [article, packText(text)]);
    sql.run('INSERT INTO search (rowid, text) VALUES (?, ?)', [article, searchable(text)]);
    const entities = entitiesOf(analysis);
    const numbers = new Map(entities.map(({ id }, i) => [id, i + 1]));
    for (const [i, entity] of entities.entries()) putEntity(sql, article, i + 1, entity, text);
    putMentions(sql, article, text, mentions, numbers);
    for (const { id, posts } of people) {
      for (const [
        ordinal,
        { title: post, organization, organizationId = null, ...others },
      ] of posts.entries()) {
        const holder = numbers.get(id)!;
        const values = [
          article,
          holder,
          ordinal,
          post,
          organization,
          organizationId,
          writeMore(others, text),
        ];
        sql.run('INSERT INTO post VALUES (?, ?, ?, ?, ?, ?, ?)', values);
      }
    }
    for (const event of events) {
      const { id, name: _name, participants, organizers, ...rest } = event;
      const { type, status, start, end, place, parent = null, start_offset, end_offset, ...others } = rest;
      const number = numbers.get(id)!;
      sql.run('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
        article,
        number,
        type,
        status,
        start,
        end,
        place,
        parent,
        start_offset,
        end_offset,
        writeMore(others, text),
      ]);
      const parts = [
        ...participants.map(({ person, role }) => ({ id: person, role })),
        ...organizers.map(({ organization, role }) => ({ id: organization, role })),
      ];
      for (const [ordinal, { id: holder, role }] of parts.entries()) {
        const entity = numbers.get(holder);
        if (entity !== undefined)
          sql.run('INSERT INTO part VALUES (?, ?, ?, ?, ?)', [article, number, ordinal, entity, role]);
      }
    }
  }

  function putEntity(sql: Sql, article: number, number: number, entity: Entity, text: string): void {
    const { kind, id, name, names, knowledge, more } = entity;
    sql.run('INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?)', [
      article,
      number,
      kinds.indexOf(kind),
      id,
      nameId(sql, name),
      knowledge,
      writeMore(more, text),
    ]);
    if (names.length === 1 && isPlain(names[0]!, name)) return;
    for (const [ordinal, { name: other, lang = null, system = null, ...others }] of names.entries()) {
      sql.run('INSERT INTO entity_name VALUES (?, ?, ?, ?, ?, ?, ?)', [
        article,
        number,
        ordinal,
        nameId(sql, other),
        lang,
        system,
        writeMore(others, text),
      ]);
    }
  }

  function putMentions(
    sql: Sql,
    article: number,
    text: string,
    mentions: IndexedArticle['analysis']['mentions'],
    numbers: ReadonlyMap<string, number>,
  ): void {
    const placeOf = placeFinder(text);
    for (const [ordinal, mention] of mentions.entries()) {
      const { start, end, text: _, kind, entity, value = null, relative, how, ...more } = mention;
      const { line, column } = placeOf(start);
      sql.run('INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
        article,
        (entity === undefined ? undefined : numbers.get(entity)) ?? 0,
        ordinal,
        kinds.indexOf(kind),
        start,
        end - start,
        line,
        column,
        ruleId(sql, how),
        value,
        relative ? 1 : null,
        writeMore(more, text),
      ]);
    }
  }

  function remove(sql: Sql, path: string): void {
    const file = sql.get<{ id: number }>('SELECT id FROM file WHERE path = ?', [path]);
    if (file === null) return;
    for (const { id } of sql.all<{ id: number }>('SELECT id FROM article WHERE file = ?', [file.id])) {
      for (const table of tablesByArticle) sql.run(`DELETE FROM ${table} WHERE article = ?`, [id]);
      sql.run('DELETE FROM search WHERE rowid = ?', [id]);
      sql.run('DELETE FROM article WHERE id = ?', [id]);
    }
    sql.run('DELETE FROM file WHERE id = ?', [file.id]);
  }

  return {
    put(sql, { path, size, modified, hash, encoding, problem, articles }) {
      remove(sql, path);
      const file = sql.insert(
        'INSERT INTO file (path, size, modified, hash, encoding, problem) VALUES (?, ?, ?, ?, ?, ?)',
        [path, size, modified, hash, encoding, problem],
      );
      for (const article of articles) putArticle(sql, file, article);
    },
    remove,
    touch: (sql, { path, size, modified }) =>
      sql.run('UPDATE file SET size = ?, modified = ? WHERE path = ?', [size, modified, path]),
    forget() {
      nameIds.clear();
      ruleIds.clear();
    },
  };
}

/** Whether a name says nothing but itself, so that the entity's own is enough. */
function isPlain(other: PersonName, name: string): boolean {
  return other.name === name && Object.keys(other).length === 1;
}

/** The text as the search table has it: folded, with an end, so that its last two characters begin a trigram, too. */
export function searchable(text: string): string {
  return `${fold(text)}\n\n`;
}

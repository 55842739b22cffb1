import { nameKey, type Romanize, searchKeys } from '../../nameKeys.ts';
import type { IndexedArticle, IndexedFile, StoredFile } from '../../store/store.ts';
import type { Sql } from './connection.ts';
import { type PackedArticle, packArticle } from './pack.ts';
import { tablesByArticle } from './schema.ts';

/** Writes rows into the tables of the schema. It remembers the numbers of names while the store is open. */
export interface Writer {
  put(sql: Sql, file: IndexedFile<IndexedArticle | PackedArticle>): void;
  remove(sql: Sql, path: string): void;
  touch(sql: Sql, file: StoredFile): void;
  /** Forgets what it remembers: another process may have changed the store, or a transaction was taken back. */
  forget(): void;
}

/** As many names are remembered; more than are told in most folders of 50,000 articles. */
const maximumRemembered = 200_000;

export function createWriter(romanize: Romanize): Writer {
  const nameIds = new Map<string, number>();

  function nameId(sql: Sql, name: string): number {
    const remembered = nameIds.get(name);
    if (remembered !== undefined) return remembered;
    const key = nameKey(name);
    const known = sql.get<{ id: number }>(
      'SELECT n.id FROM name_key k CROSS JOIN name n ON n.id = k.name WHERE k.key = ? AND k.exact AND n.name = ?',
      [key, name],
    );
    const id = known?.id ?? addName(sql, name, key);
    if (nameIds.size >= maximumRemembered) nameIds.clear();
    nameIds.set(name, id);
    return id;
  }

  function addName(sql: Sql, name: string, exact: string): number {
    const id = sql.insert('INSERT INTO name (name) VALUES (?)', [name]);
    sql.run('INSERT INTO name_key VALUES (?, ?, 1)', [exact, id]);
    for (const key of searchKeys(name, romanize)) {
      if (key !== exact) sql.run('INSERT INTO name_key VALUES (?, ?, 0)', [key, id]);
    }
    return id;
  }

  function putArticle(sql: Sql, file: number, packed: PackedArticle): void {
    const { item, line, script, published, title, mentions, text, analysis, search } = packed;
    const article = sql.insert(
      `INSERT INTO article (file, item, line, script, published, title, mentions) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [file, item, line, script, published, title, mentions],
    );
    sql.run('INSERT INTO content VALUES (?, ?, ?)', [article, text, analysis]);
    sql.run('INSERT INTO search (rowid, text) VALUES (?, CAST(? AS TEXT))', [article, search]);
    let number = 0;
    for (const { kind, id, name, knowledge, places, posts, names } of packed.entities) {
      number++;
      sql.run('INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
        article,
        number,
        kind,
        id,
        nameId(sql, name),
        knowledge,
        places,
        posts,
      ]);
      for (const other of names)
        sql.run('INSERT INTO entity_name VALUES (?, ?, ?)', [article, number, nameId(sql, other)]);
    }
    for (const event of packed.events)
      sql.run('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [article, ...event]);
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
      for (const article of articles)
        putArticle(sql, file, isPacked(article) ? article : packArticle(article));
    },
    remove,
    touch: (sql, { path, size, modified }) =>
      sql.run('UPDATE file SET size = ?, modified = ? WHERE path = ?', [size, modified, path]),
    forget: () => nameIds.clear(),
  };
}

function isPacked(article: IndexedArticle | PackedArticle): article is PackedArticle {
  return typeof article.text !== 'string';
}

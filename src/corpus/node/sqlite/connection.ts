import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Database, type Statement } from 'node-sqlite3-wasm';
import { ownershipOf } from './ownership.ts';
import { applicationId, schema, schemaVersion } from './schema.ts';

export type Value = number | string | Uint8Array | null;
export type Row = Record<string, Value>;

/** A database that is opened when it is needed, and given way with when another process wants it. */
export interface Connection {
  /** Runs work on the open database; a damaged one is made anew, and the work fails. */
  use<T>(work: (database: Sql) => T): T;
  /** As `use`, all of it in one transaction. */
  transact<T>(work: (database: Sql) => T): T;
  close(): void;
}

/** The database with statements that are prepared once. */
export interface Sql {
  run(sql: string, values?: readonly Value[]): void;
  /** The id of the row that was put in last. */
  insert(sql: string, values: readonly Value[]): number;
  all<T = Row>(sql: string, values?: readonly Value[]): readonly T[];
  get<T = Row>(sql: string, values?: readonly Value[]): T | null;
}

/** Another process has the store and does not give way. */
export class StoreBusyError extends Error {}

/** The store was damaged; it has been made anew, empty. */
export class StoreDamagedError extends Error {}

/** How long another process may take to give way, in milliseconds. */
const patience = 30_000;

/** How often an owner without work looks whether somebody waits; ms. */
const watchInterval = 100;

export interface ConnectionOptions {
  /** Told when a store is made anew, and why. */
  readonly log: (message: string) => void;
  /** Told when the content is another one than before: made anew, or open to other processes meanwhile. */
  readonly onReopen: () => void;
}

/**
 * Opens a store in a file. The journal is a write-ahead log under an exclusive lock: with a rollback journal this
 * build of SQLite takes its own lock for another process's and leaves what a killed process wrote halfway.
 */
export function connect(file: string, { log, onReopen }: ConnectionOptions): Connection {
  const ownership = ownershipOf(file);
  let database: Database | null = null;
  let statements = new Map<string, Statement>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let depth = 0;

  const sql: Sql = {
    run: (text, values = []) => void prepared(text).run(values as Value[]),
    insert: (text, values) => Number(prepared(text).run(values as Value[]).lastInsertRowid),
    all: (text, values = []) => prepared(text).all(values as Value[]) as never,
    get: (text, values = []) => prepared(text).get(values as Value[]) as never,
  };

  function prepared(text: string): Statement {
    let statement = statements.get(text);
    if (!statement) statements.set(text, (statement = database!.prepare(text)));
    return statement;
  }

  function open(): void {
    if (database) return;
    mkdirSync(path.dirname(file), { recursive: true });
    const deadline = Date.now() + patience;
    while (!ownership.take()) {
      if (Date.now() > deadline) throw new StoreBusyError(`another process keeps ${file} open`);
      ownership.ask();
      pause(20);
    }
    try {
      openDatabase();
    } catch (error) {
      if (!isDamage(error)) {
        shut();
        throw error;
      }
      log(`${file} is damaged (${(error as Error).message}) and is made anew`);
      discard();
      openDatabase();
    }
    timer = setInterval(() => depth === 0 && ownership.isWanted() && shut(), watchInterval);
    timer.unref?.();
    onReopen();
  }

  function openDatabase(): void {
    database = openExclusively(file);
    const id = database.get('PRAGMA application_id')?.application_id;
    const version = database.get('PRAGMA user_version')?.user_version;
    if (id === applicationId && version === schemaVersion) {
      database.get('SELECT count(*) FROM note');
      return;
    }
    if (database.get('SELECT count(*) AS tables FROM sqlite_schema')?.tables !== 0) {
      log(`${file} is of another version (${version}) and is made anew`);
      discard();
      database = openExclusively(file);
    }
    database.exec(`BEGIN; ${schema} COMMIT`);
  }

  /** Removes the store's files; its owner stays the owner. */
  function discard(): void {
    shutDatabase();
    for (const ending of ['', '-wal', '-journal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    rmSync(`${file}.lock`, { recursive: true, force: true });
  }

  function shutDatabase(): void {
    for (const statement of statements.values()) statement.finalize();
    statements = new Map();
    try {
      database?.close();
    } catch {
      // A damaged database may not be able to write its log back; its files are removed next.
    }
    database = null;
  }

  function shut(): void {
    clearInterval(timer);
    shutDatabase();
    ownership.giveBack();
  }

  function use<T>(work: (database: Sql) => T): T {
    open();
    depth++;
    try {
      return work(sql);
    } catch (error) {
      if (!isDamage(error)) throw error;
      log(`${file} is damaged (${(error as Error).message}) and is made anew`);
      discard();
      shut();
      throw new StoreDamagedError(`${file} was damaged and is made anew`, { cause: error });
    } finally {
      depth--;
      if (depth === 0 && database && ownership.isWanted()) {
        shut();
        // Whoever waits looks again every 20 ms; without a pause the same process would take it back first.
        pause(40);
      }
    }
  }

  return {
    use,
    transact: (work) =>
      use((db) => {
        database!.exec('BEGIN');
        try {
          const result = work(db);
          database!.exec('COMMIT');
          return result;
        } catch (error) {
          if (database?.inTransaction) database.exec('ROLLBACK');
          throw error;
        }
      }),
    close: shut,
  };
}

function openExclusively(file: string): Database {
  const database = new Database(file);
  database.get('PRAGMA locking_mode = exclusive');
  database.get('PRAGMA journal_mode = wal');
  // Pages that many transactions change (names, the index of the text) go from the log into the file less often.
  database.exec('PRAGMA synchronous = normal; PRAGMA wal_autocheckpoint = 4000');
  database.exec('PRAGMA cache_size = -16384; PRAGMA foreign_keys = off');
  return database;
}

function isDamage(error: unknown): boolean {
  return /malformed|not a database|disk image|database corruption|vtable constructor failed|no such table|no such column/i.test(
    error instanceof Error ? error.message : String(error),
  );
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

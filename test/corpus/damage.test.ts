import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StoreDamagedError } from '../../src/corpus/node/sqlite/connection.ts';
import { openSqliteStore } from '../../src/corpus/node/sqlite/sqliteStore.ts';
import { indexedFile } from './analyses.ts';

const article = indexedFile('a.txt', '论坛'.repeat(3000), { people: [{ names: ['论坛'] }] });

describe('store that is damaged', () => {
  let file: string;
  let told: string[];
  const open = () => openSqliteStore(file, { romanize: () => [], log: (message) => told.push(message) });
  beforeEach(() => {
    file = path.join(mkdtempSync(path.join(tmpdir(), 'dateline-damage-')), 'store.db');
    told = [];
    const store = open();
    store.put([article]);
    store.close();
  });
  afterEach(() => rmSync(path.dirname(file), { recursive: true, force: true }));

  const damages: Readonly<Record<string, () => void>> = {
    'another file in its place': () =>
      writeFileSync(file, 'no database, but text that is long enough'.repeat(300)),
    'cut off': () => truncateSync(file, 20_000),
    'overwritten inside': () => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0xaa, 4096, bytes.length));
    },
    'of another version': () => {
      const bytes = readFileSync(file);
      bytes.writeUInt32BE(99, 60);
      writeFileSync(file, bytes);
    },
  };
  for (const [what, damage] of Object.entries(damages)) {
    it(`is made anew, with a word in the log: ${what}`, () => {
      damage();
      const store = open();
      // Damage inside shows when it is read; whoever reads is told, and the next finds an empty store.
      try {
        store.put([article]);
      } catch (error) {
        assert.ok(error instanceof StoreDamagedError);
        store.put([article]);
      }
      assert.equal(store.text(store.articles()[0]!.article), article.articles[0]!.text);
      store.close();
      assert.equal(told.length, 1);
      assert.match(told[0]!, /made anew/);
    });
  }

  it('is taken over from a process that is no more', () => {
    writeFileSync(`${file}.owner`, `999999999 ${process.env.HOSTNAME ?? ''}`);
    const store = open();
    writeFileSync(`${file}.wanted`, '');
    assert.equal(store.counts().files, 1);
    store.close();
  });
});

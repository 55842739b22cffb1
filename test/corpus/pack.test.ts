import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { analyze } from '../../src/core/analyze.ts';
import { builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';
import { packFile } from '../../src/corpus/node/sqlite/pack.ts';
import { openSqliteStore } from '../../src/corpus/node/sqlite/sqliteStore.ts';

const root = 'test/fixtures/articles/development';

describe('articles that are packed for the store', () => {
  const files = readdirSync(root)
    .filter((name) => name.endsWith('.txt'))
    .slice(0, 12)
    .map((name) => {
      const text = readFileSync(path.join(root, name), 'utf8');
      const analysis = { ...analyze(text, builtInKnowledge(), { file: name }), file: name };
      const article = { item: '', line: 0, text, analysis };
      return {
        ...{ path: name, size: 1, modified: 1, hash: 'h', encoding: 'utf-8' as const, problem: null },
        articles: [article],
      };
    });

  it('say the same when they come out again', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-pack-'));
    const store = openSqliteStore(path.join(folder, 'store.db'), {
      romanize: () => [],
      log: (message) => assert.fail(message),
    });
    try {
      // As a message between threads carries them.
      store.put(files.map((file) => structuredClone(packFile(file))));
      for (const { path: name, articles } of files) {
        const [stored] = store.articles(name);
        assert.equal(store.text(stored!.article), articles[0]!.text);
        assert.deepEqual(store.analysis(stored!.article), articles[0]!.analysis);
      }
    } finally {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

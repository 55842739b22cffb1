import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FolderIndex, IndexedPlace } from '../../src/server/folderIndex.ts';
import { placeInFile } from '../../src/server/folderIndex.ts';
import { createThreadedIndex } from '../../src/server/threadedIndex.ts';
import { startSession } from './session.ts';

const place: IndexedPlace = { uri: 'file:///a/b.txt', line: 2, column: 3, length: 2 };

describe('index of a folder in the server', () => {
  it('adds its places to those of the open article, and lists names', async () => {
    const asked: unknown[] = [];
    const index: FolderIndex = {
      index: async (params, onProgress) => {
        asked.push(params);
        onProgress({ files: 3, done: 1 });
        return { files: 3, articles: 4, problems: [], isComplete: true };
      },
      names: async (query) => [{ kind: 'person', name: query, articles: 7, place }],
      places: async (identity) => {
        asked.push(identity);
        return [place, { ...place, uri: 'file:///a/open.txt' }];
      },
    };
    const session = await startSession('en', index);
    session.open('file:///a/open.txt', '2022年6月30日\n\n创新科技及工业局局长孙东出席论坛。');
    const found = await session.connection.sendRequest('textDocument/references', {
      textDocument: { uri: 'file:///a/open.txt' },
      position: { line: 2, character: 11 },
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      (found as { uri: string }[]).map(({ uri }) => uri),
      ['file:///a/open.txt', 'file:///a/b.txt'],
    );
    assert.deepEqual((asked[0] as { keys: string[] }).keys, ['孙东']);
    const symbols = await session.connection.sendRequest('workspace/symbol', { query: '孙东' });
    assert.deepEqual(symbols, [
      {
        name: '孙东',
        kind: 5,
        containerName: '7 · b.txt',
        location: {
          uri: 'file:///a/b.txt',
          range: { start: { line: 2, character: 3 }, end: { line: 2, character: 5 } },
        },
      },
    ]);
    session.close();
  });

  it('gives places as addresses', () => {
    const at = { path: '孫/a b.txt', item: '', line: 0, textLine: 4, column: 5, start: 90, end: 92 };
    assert.deepEqual(placeInFile('file:///f', at), {
      uri: 'file:///f/%E5%AD%AB/a%20b.txt',
      line: 4,
      column: 5,
      length: 2,
    });
    assert.equal(placeInFile('file:///f/', { ...at, item: '7', line: 6 }).line, 6);
  });

  it('reads a folder in threads of its own', async function () {
    this.timeout(120_000);
    // The threads are a bundle of the product, which is there when everything was built.
    const thread = path.resolve('dist/indexThread.js');
    if (spawnSync(process.execPath, ['--check', thread]).status !== 0) this.skip();
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'dateline-index-')));
    writeFileSync(path.join(folder, 'a.txt'), '2022年6月30日\n\n創新科技及工業局局長孫東出席論壇。\n');
    const index = createThreadedIndex(thread);
    assert.deepEqual(await index.names('孫東'), []);
    const address = pathToFileURL(folder).href;
    const storage = pathToFileURL(path.join(folder, '.index')).href;
    const progress: unknown[] = [];
    const run = () =>
      index.index(
        { folder: address, storage, knowledge: [] },
        (p) => progress.push(p),
        () => {},
      );
    assert.deepEqual(await run(), { files: 1, articles: 1, problems: [], isComplete: true });
    assert.deepEqual(progress.at(-1), { files: 1, done: 1 });
    const [first] = await index.names('sundong');
    assert.equal(first?.place.uri, `${address}/a.txt`);
    const identity = { kinds: ['person' as const], keys: ['孙东'], knowledge: ['sun-dong'] };
    assert.deepEqual(
      (await index.places(identity)).map(({ line, column, length }) => [line, column, length]),
      [[2, 10, 2]],
    );
    rmSync(folder, { recursive: true });
  });
});

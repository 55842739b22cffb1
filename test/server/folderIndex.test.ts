import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { romanizeName } from '../../src/corpus/romanizeName.ts';
import { createMemoryStore } from '../../src/corpus/store/memoryStore.ts';
import { mentionsRequest } from '../../src/protocol.ts';
import type { FolderIndex } from '../../src/server/folderIndex.ts';
import {
  type IndexedFolder,
  indexQuestions,
  pathInFolder,
  placeInFile,
} from '../../src/server/indexQuestions.ts';
import { createThreadedIndex } from '../../src/server/threadedIndex.ts';
import { indexedFile } from '../corpus/analyses.ts';
import { startSession } from './session.ts';

/** An index that answers from stores in memory, as one in a thread does from its own. */
function indexOf(...folders: readonly IndexedFolder[]): FolderIndex {
  return {
    isInMemory: true,
    index: async () => ({ files: 0, articles: 0, problems: [], leftOut: 0, isComplete: true }),
    keep: () => {},
    ask: async (question, params) =>
      (indexQuestions[question] as (...asked: unknown[]) => never)(folders, params),
  };
}

function folder(
  uri: string,
  ...files: Parameters<ReturnType<typeof createMemoryStore>['put']>[0]
): IndexedFolder {
  const store = createMemoryStore(romanizeName);
  store.put(files);
  return { uri, store };
}

const open = { uri: 'file:///a/open.txt', text: '2022年6月30日\n\n青岛市市长栾振邦出席论坛。栾振邦致辞。' };
const onLuan = { line: 2, character: 6 };
const luan = (names: readonly string[], posts: readonly string[] = []) => [{ names, posts }];
const first = folder(
  'file:///a',
  indexedFile('open.txt', '过时', {}),
  indexedFile('b.txt', '甲\n\n  副市長欒振邦說。欒振邦先生', {
    published: '2022-07-01',
    people: luan(['欒振邦'], ['副市長']),
  }),
  indexedFile('old.txt', '副市长栾振邦', { published: '2019-03-01', people: luan(['栾振邦'], ['副市长']) }),
);
const second = folder(
  'file:///c%20d',
  indexedFile('e.txt', 'Luan Zhenbang spoke.', {
    published: '2023-01-01',
    people: luan(['Luan Zhenbang'], ['mayor']),
  }),
);

describe('index of a folder in the server', () => {
  it('adds its places to those of the open article, and lists names', async () => {
    const session = await startSession('en', indexOf(first));
    session.open(open.uri, open.text);
    const found = (await session.connection.sendRequest('textDocument/references', {
      textDocument: { uri: open.uri },
      position: onLuan,
      context: { includeDeclaration: true },
    })) as { uri: string }[];
    assert.deepEqual(
      found.map(({ uri }) => uri.slice(-8)),
      ['open.txt', 'open.txt', '//a/b.txt', '//a/b.txt', '/old.txt'].map((end) => end.slice(-8)),
    );
    const symbols = await session.connection.sendRequest('workspace/symbol', { query: 'luanzhen' });
    assert.deepEqual((symbols as object[]).at(-1), {
      name: '欒振邦',
      kind: 5,
      containerName: '1 · b.txt',
      location: {
        uri: 'file:///a/b.txt',
        range: { start: { line: 2, character: 5 }, end: { line: 2, character: 8 } },
      },
    });
    session.close();
  });

  it('gives all mentions article by article with their sentences, newest first, in all folders and languages', async () => {
    const session = await startSession('en', indexOf(first, second));
    session.open(open.uri, open.text);
    const answer = await session.ask(mentionsRequest, { uri: open.uri, position: onLuan });
    assert.equal(answer?.name, '栾振邦');
    assert.deepEqual(
      answer?.articles.map(({ uri, mentions }) => [
        uri,
        ...mentions.map(({ before, match, after }) => `${before}[${match}]${after}`),
      ]),
      [
        ['file:///c%20d/e.txt', '[Luan Zhenbang] spoke.'],
        ['file:///a/b.txt', '副市長[欒振邦]說。', '[欒振邦]先生'],
        [open.uri, '青岛市市长[栾振邦]出席论坛。', '[栾振邦]致辞。'],
        ['file:///a/old.txt', '副市长[栾振邦]'],
      ],
    );
    assert.equal(
      await session.ask(mentionsRequest, { uri: open.uri, position: { line: 1, character: 0 } }),
      null,
    );
    session.close();
  });

  it('tells on a card how often the folder names somebody, and the posts of other articles with their days', async () => {
    const session = await startSession('en', indexOf(first, second));
    session.open(open.uri, open.text);
    const { value } = (await session.hover(open.uri, onLuan))!.contents as { value: string };
    assert.match(
      value,
      /Other articles: mayor, 2023-01-01 · 副市長, 2019-03-01 – 2022-07-01 · attested there/,
    );
    assert.match(value, /Here: 2 times · in the folder 4 in 3 articles/);
    session.close();
  });

  it('gives the card at once without what the folder says where that takes its time', async () => {
    let answer: (facts: never) => void = () => {};
    const late = new Promise<never>((resolve) => (answer = resolve));
    const index: FolderIndex = { ...indexOf(first), ask: () => late };
    const session = await startSession('en', index);
    session.open(open.uri, open.text);
    const card = async () => JSON.stringify(await session.hover(open.uri, onLuan));
    assert.match(await card(), /Here: 2 times {2}/);
    answer({ mentions: 9, articles: 1, posts: [] } as never);
    assert.match(await card(), /in the folder 9 in 1 article/);
    session.close();
  });

  it('gives places as addresses, and knows its own files by them', () => {
    const at = { path: '孫/a b.txt', item: '', line: 0, textLine: 4, column: 5, start: 90, end: 92 };
    const uri = 'file:///f/%E5%AD%AB/a%20b.txt';
    assert.deepEqual(placeInFile('file:///f', at), { uri, line: 4, column: 5, length: 2 });
    assert.equal(placeInFile('file:///f/', { ...at, item: '7', line: 6 }).line, 6);
    assert.equal(pathInFolder('file:///f', 'file:///f/孫/a b.txt'), at.path);
    assert.equal(pathInFolder('file:///f', 'file:///fg/a.txt'), null);
  });

  it('reads folders in threads of its own, and single files that changed', async function () {
    this.timeout(120_000);
    // The threads are a bundle of the product, which is there when everything was built.
    const thread = path.resolve('dist/indexThread.js');
    if (spawnSync(process.execPath, ['--check', thread]).status !== 0) this.skip();
    const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'dateline-index-')));
    const write = (name: string, text: string) => writeFileSync(path.join(root, name), text);
    write('a.txt', '2022年6月30日\n\n創新科技及工業局局長孫東出席論壇。\n');
    const index = createThreadedIndex(thread);
    assert.equal(await index.ask('names', '孫東'), null);
    const address = pathToFileURL(root).href;
    const storage = pathToFileURL(path.join(root, '.index')).href;
    const progress: unknown[] = [];
    const run = (...changed: readonly string[]) =>
      index.index(
        {
          folder: address,
          storage,
          knowledge: [],
          include: '',
          exclude: '',
          ...(changed.length && { changed }),
        },
        (p) => progress.push(p),
        () => {},
      );
    assert.deepEqual(await run(), { files: 1, articles: 1, problems: [], leftOut: 0, isComplete: true });
    assert.deepEqual(progress.at(-1), { files: 1, done: 1 });
    assert.equal((await index.ask('names', 'sundong'))?.[0]?.place.uri, `${address}/a.txt`);
    const identity = { kinds: ['person' as const], keys: ['孙东'], knowledge: ['sun-dong'] };
    const places = async () =>
      (await index.ask('places', identity))?.map(({ line, column, length }) => [line, column, length]);
    assert.deepEqual(await places(), [[2, 10, 2]]);
    write('a.txt', '2022年6月30日\n\n孫東出席論壇。\n');
    assert.equal((await run('a.txt')).files, 1);
    assert.deepEqual(await places(), [[2, 0, 2]]);
    rmSync(path.join(root, 'a.txt'));
    assert.equal((await run('a.txt')).files, 0);
    index.keep([]);
    assert.equal(await index.ask('names', '孫東'), null);
    rmSync(root, { recursive: true });
  });
});

import assert from 'node:assert/strict';
import { entryRequest, listFolderRequest, readFileRequest } from '../../src/protocol.ts';
import { type AskClient, createMemoryIndex } from '../../src/server/memoryIndex.ts';
import { memoryFolder } from '../corpus/memoryFolder.ts';

const root = 'vscode-vfs://github/a/b';

/** A client that sees these files. */
function client(files: Record<string, string>): AskClient {
  const folder = memoryFolder(files);
  const answers: Record<string, (path: string) => Promise<unknown>> = {
    [listFolderRequest.method]: folder.list,
    [entryRequest.method]: folder.status,
    [readFileRequest.method]: async (path) => Buffer.from(await folder.read(path)).toString('base64'),
  };
  return ({ method }, uri) =>
    answers[method]!(decodeURIComponent(String(uri).slice(root.length + 1))) as Promise<never>;
}

describe('index in memory', () => {
  const order = { folder: root, storage: null, include: '', exclude: '', knowledge: [] };
  const person = { kinds: ['person' as const], keys: ['孙东'], knowledge: ['sun-dong'] };
  const text = '2022年6月30日\n\n创新科技及工业局局长孙东出席论坛。';

  it('is asked once it was read, and follows what changes', async () => {
    const files: Record<string, string> = { '甲.txt': text, 'b.png': '' };
    const index = createMemoryIndex(client(files));
    const run = (changed?: string[]) =>
      index.index(
        { ...order, ...(changed && { changed }) },
        () => {},
        () => {},
      );
    const found = async () => (await index.ask('places', person))?.map(({ uri }) => uri);
    assert.equal(await found(), undefined);
    assert.deepEqual(await run(), { files: 1, articles: 1, problems: [], leftOut: 0, isComplete: true });
    assert.deepEqual(await found(), [`${root}/%E7%94%B2.txt`]);
    files['c/d.txt'] = text;
    files['甲.txt'] = '改了。';
    assert.equal((await run(['c/d.txt', '甲.txt'])).files, 2);
    assert.deepEqual(await found(), [`${root}/c/d.txt`]);
    delete files['c/d.txt'];
    await run(['c']);
    assert.deepEqual(await found(), []);
    index.keep([]);
    assert.equal(await found(), undefined);
  });

  it('reads as many files as it can hold, and none that is too long', async () => {
    const files = Object.fromEntries(Array.from({ length: 405 }, (_, i) => [`${1000 + i}.txt`, '甲']));
    const index = createMemoryIndex(client({ ...files, '0.txt': '长'.repeat(200_000) }));
    const { problems, ...summary } = await index.index(
      order,
      () => {},
      () => {},
    );
    assert.deepEqual(summary, { files: 400, articles: 399, leftOut: 6, isComplete: true });
    assert.match(problems[0]!.reason, /too long on the web/);
  });
});

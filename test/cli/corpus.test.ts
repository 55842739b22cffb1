import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeText } from '../../src/core/text/encoding.ts';
import { run } from './streams.ts';

let folder: string;
let store: string;
const write = (name: string, content: string | Uint8Array) => {
  const target = path.join(folder, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  return target;
};
const command = (name: string, ...args: readonly string[]) =>
  run([name, '--store', store, '--threads', '0', ...args]);
const index = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await command('index', ...args, folder);
  const { store: _, ...done } = JSON.parse(stdout);
  return { code, done, stderr };
};

const hongKong = '2022年6月30日\n\n創新科技及工業局局長孫東出席論壇。孫東說，明年再辦。\n';
const mainland =
  '2023年1月2日\n\n香港创科局局长孙东在深圳会见市长。\n1月1日，粤港澳科技创新合作论坛在前海举行。\n';

describe('command line: a folder of articles', () => {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-corpus-'));
    store = path.join(folder, '.index', 'store.db');
    write('hk/a.txt', hongKong);
    write('b.txt', encodeText(mainland, 'gb18030') as Uint8Array);
    write(
      'c.jsonl',
      `${JSON.stringify({ id: 'x1', text: 'Sun Dong, Secretary for Innovation, Technology and Industry, spoke.', published: '2023-02-01' })}\n`,
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is read once, and again only where it changed', async () => {
    const first = await index();
    assert.deepEqual(
      [first.code, first.done.files, first.done.articles, first.done.analysed],
      [0, 3, 3, 3],
      first.stderr,
    );
    assert.equal((await index()).done.analysed, 0);
    utimesSync(path.join(folder, 'b.txt'), 1, 1);
    assert.equal((await index()).done.analysed, 0, 'another time alone is no change');
    write('b.txt', '论坛');
    rmSync(path.join(folder, 'c.jsonl'));
    const { done } = await index();
    assert.deepEqual([done.files, done.analysed, done.removed], [2, 1, 1]);
  });

  it('names what cannot be read, and reads the rest', async () => {
    write('binary.txt', new Uint8Array([0, 1, 2, 3, 255]));
    write('d.jsonl', '{"text":"论坛"}\n{\n');
    const { code, done, stderr } = await index();
    assert.deepEqual([code, done.problems, done.articles], [1, 2, 5 - 1], stderr);
    assert.match(stderr, /binary\.txt: /);
    assert.match(stderr, /d\.jsonl: line 2: no JSON/);
  });

  it('is read anew with other knowledge', async () => {
    await index();
    write('.dateline/people.yaml', 'persons: [{ id: x, name: 孙东 }]\n');
    assert.equal((await index()).done.analysed, 3);
  });

  it('finds a person in every script and language', async () => {
    for (const name of ['孫東', '孙东', 'Sun Dong', 'sundong']) {
      const { code, stdout } = await command('find', name, folder);
      assert.equal(code, 0);
      const lines = stdout.split('\n').filter((line) => line && !line.startsWith('#'));
      assert.deepEqual(
        lines.map((line) =>
          line
            .slice(folder.length + 1)
            .split(': ')
            .slice(0, 2),
        ),
        [
          ['c.jsonl:1', 'x1'],
          ['b.txt:3:8', '2023-01-02'],
          [`${path.join('hk', 'a.txt')}:3:11`, '2022-06-30'],
          [`${path.join('hk', 'a.txt')}:3:18`, '2022-06-30'],
        ],
        `${name}: ${stdout}`,
      );
      assert.match(lines[2]!, /: 創新科技及工業局局長孫東出席論壇。$/);
    }
    const { stdout } = await command('find', '--format', 'jsonl', '孙东', folder);
    const [first] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual([first.item, first.published, first.sentence.match], ['x1', '2023-02-01', 'Sun Dong']);
    assert.equal((await command('find', '沒有這個人', folder)).stdout, '');
  });

  it('prints events in the formats of analyze', async () => {
    const { stdout } = await command('events', folder);
    const events = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    assert.ok(events.length > 0);
    const starts = events.map(({ start }) => start ?? '');
    assert.deepEqual(starts, [...starts].sort());
    assert.ok(events.every(({ file }) => file.startsWith(folder)));
    assert.match((await command('events', '--format', 'ics', folder)).stdout, /^BEGIN:VCALENDAR/);
    assert.equal((await command('events', '--from', '2030', folder)).stdout, '');
    const linked = (await command('events', '--linked', folder)).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(linked.flatMap(({ tellings }) => tellings).length, events.length);
  });

  it('keeps the items of one file apart in exports, and their titles', async () => {
    const items = [1, 2].map((n) => ({ id: n, title: `第${n}題`, text: mainland }));
    write('d.jsonl', items.map((item) => `${JSON.stringify(item)}\n`).join(''));
    const lines = async (format: string) =>
      (await command('events', '--format', format, '--include', 'd.jsonl', folder)).stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    const records = await lines('jsonl');
    const expected = [1, 2].map((n) => [path.join(folder, `d.jsonl#${n}`), n, `第${n}題`]);
    const told = new Map(records.map(({ file, line, title }) => [file, [file, line, title]]));
    assert.deepEqual([...told.values()].sort(), expected);
    const articles = (await lines('ftm')).filter(({ schema }) => schema === 'Article');
    assert.equal(new Set(articles.map(({ id }) => id)).size, 2);
    assert.deepEqual(articles[0].properties.fileName, ['d.jsonl']);
  });

  it('takes analyses from elsewhere, and comes to the same', async () => {
    await index();
    const events = (await command('events', '--format', 'json', folder)).stdout;
    const sun = (await command('find', '孙东', folder)).stdout;
    // What a job over the folder's files and over the lines of its JSON prints.
    const files = ['hk/a.txt', 'b.txt'].map((name) => path.join(folder, name));
    const analyses = (await run(['analyze', ...files])).stdout.replaceAll(`${folder}/`, './');
    const lines = (await run(['analyze', '--stdin-jsonl'], readFileSync(path.join(folder, 'c.jsonl'))))
      .stdout;
    const given = [write('.index/1.jsonl', analyses), write('.index/2.jsonl', lines)];
    store = path.join(folder, '.index', 'other.db');
    const { code, done } = await index('--from-analyses', given[0]!, '--from-analyses', given[1]!);
    assert.deepEqual([code, done.given, done.misfit], [0, 3, 0]);
    assert.equal((await index()).done.analysed, 0, 'they count as its own');
    assert.equal((await command('events', '--format', 'json', folder)).stdout, events);
    assert.equal((await command('find', '孙东', folder)).stdout, sun);
  });

  it('makes analyses of another text anew', async () => {
    const analyses = (await run(['analyze', path.join(folder, 'hk/a.txt')])).stdout.replaceAll(
      `${folder}/`,
      '',
    );
    write('hk/a.txt', `前言。${hongKong}`);
    const { done } = await index('--from-analyses', write('.index/1.jsonl', analyses));
    assert.deepEqual([done.given, done.misfit, done.analysed], [0, 1, 3]);
  });

  const usage = (what: string, args: readonly string[]) =>
    it(`wrong usage: ${what}`, async () => assert.equal((await run(args)).code, 2));
  usage('no folder', ['index']);
  usage('two folders', ['index', 'a', 'b']);
  usage('no name', ['find', 'a']);
  usage('an unknown format', ['events', '--format', 'xml', 'a']);
  usage('links in another format', ['events', '--linked', '--format', 'csv', 'a']);
  usage('no date', ['events', '--from', 'soon', 'a']);
  usage('no number', ['index', '--threads', 'x', '.']);

  it('is named where it is no folder', async () => {
    const { code, stderr } = await command('index', path.join(folder, 'b.txt'));
    assert.deepEqual([code, /b\.txt: is no folder/.test(stderr)], [1, true]);
  });
});

import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '../../../src/corpus/node/sqlite/connection.ts';
import { openSqliteStore } from '../../../src/corpus/node/sqlite/sqliteStore.ts';
import { generation } from './child.ts';

/** So many times a process that writes is killed. */
const kills = 50;

let folder: string;
let file: string;
const open = () => openSqliteStore(file, { romanize: () => [], log: (message) => assert.fail(message) });

describe('store and processes', () => {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-kill-'));
    file = path.join(folder, 'store.db');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it(`holds whole generations after each of ${kills} kills`, async function () {
    this.timeout(400_000);
    // As long as some generations take on this machine, so that kills fall everywhere in them.
    const first = put('file', 4);
    await ready(first);
    const before = Date.now();
    await once(first, 'exit');
    const window = Date.now() - before;
    let last = checkConsistent();
    let lost = 0;
    for (let kill = 0; kill < kills; kill++) {
      const child = put('file');
      await ready(child);
      const exited = once(child, 'exit');
      setTimeout(() => child.kill('SIGKILL'), Math.random() * window);
      await exited;
      const now = checkConsistent();
      assert.ok(now >= last, `generation ${now} after ${last}`);
      if (now === last) lost++;
      last = now;
    }
    assert.ok(last > 4 && lost < kills, 'no generation was stored but the first');
  });

  it('is shared by two processes that write', async function () {
    this.timeout(60_000);
    const children = ['a', 'b'].map((prefix) => put(prefix, 10));
    for (const [code] of await Promise.all(children.map((child) => once(child, 'exit'))))
      assert.equal(code, 0);
    checkIntegrity();
    const store = open();
    assert.equal(store.counts().files, 12);
    for (const prefix of ['a', 'b']) {
      for (const { path: name, articles } of generation(10, prefix))
        assert.deepEqual(store.analysis(store.articles(name)[0]!.article), articles[0]!.analysis);
    }
    store.close();
  });
});

describe('analyses from other processes', () => {
  const script = path.resolve('dist/cli.js');
  const dateline = (args: readonly string[], input?: string) =>
    spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', cwd: folder, input });
  const isMissing = spawnSync('parallel', ['--version']).error !== undefined;

  (isMissing ? it.skip : it)('make the same index under GNU parallel as one of its own', function () {
    this.timeout(200_000);
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-parallel-'));
    mkdirSync(path.join(folder, 'text'));
    for (let i = 0; i < 12; i++) {
      const text = `2022年6月${i + 1}日\n\n創新科技及工業局局長孫東出席第${i + 1}屆創科論壇。\n`;
      writeFileSync(path.join(folder, 'text', `${i}.txt`), text);
      appendFileSync(path.join(folder, 'lines.jsonl'), `${JSON.stringify({ id: `line ${i}`, text })}\n`);
    }
    writeFileSync(
      path.join(folder, 'job.sh'),
      `find . -type f -name '*.txt' -print0 | parallel -0 -n 5 -j 2 ${process.execPath} ${script} analyze > files.out
       parallel --pipepart -a lines.jsonl --block 600 -j 2 ${process.execPath} ${script} analyze --stdin-jsonl > lines.out`,
    );
    const job = spawnSync('sh', ['job.sh'], { cwd: folder, encoding: 'utf8' });
    assert.equal(job.status, 0, job.stderr);
    const given = ['files.out', 'lines.out'].flatMap((name) => ['--from-analyses', name]);
    const loaded = dateline(['index', '--store', 'loaded.db', ...given, '.']);
    assert.deepEqual([loaded.status, JSON.parse(loaded.stdout).given], [0, 24], loaded.stderr);
    const own = dateline(['index', '--store', 'own.db', '--threads', '2', '.']);
    assert.equal(own.status, 0, own.stderr);
    const contents = ['loaded.db', 'own.db'].map((name) => {
      const store = openSqliteStore(path.join(folder, name), {
        romanize: () => [],
        log: (m) => assert.fail(m),
      });
      const articles = store.articles().map(({ article, ...rest }) => ({
        ...rest,
        text: store.text(article),
        analysis: store.analysis(article),
      }));
      const hashes = [...store.files().values()].map(({ path: name_, hash }) => [name_, hash]).sort();
      store.close();
      return { articles, hashes };
    });
    assert.equal(contents[0]!.articles.length, 24);
    assert.deepEqual(contents[0], contents[1]);
    rmSync(folder, { recursive: true });
  });
});

function put(prefix: string, count?: number): ChildProcess {
  const args = [
    path.join(__dirname, 'child.cjs'),
    'put',
    file,
    prefix,
    ...(count === undefined ? [] : [String(count)]),
  ];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function ready(child: ChildProcess): Promise<void> {
  await once(child.stdout!, 'data');
}

/** All files are of one generation, in every table; gives its number, 0 where there is none. */
function checkConsistent(): number {
  checkIntegrity();
  const store = open();
  try {
    const articles = store.articles();
    if (articles.length === 0) return 0;
    const number = Number(/Generation (\d+)/.exec(store.text(articles[0]!.article)!)![1]);
    const expected = generation(number);
    assert.equal(articles.length, expected.length);
    for (const { path: name, articles: said } of expected) {
      const [article] = store.articles(name);
      assert.equal(store.text(article!.article), said[0]!.text);
      assert.deepEqual(store.analysis(article!.article), said[0]!.analysis);
    }
    const people = store.namesBeginning('person', 10);
    assert.deepEqual(
      people.map(({ name, articles: count }) => [name, count]),
      [[`Person ${number}`, expected.length]],
    );
    assert.equal(store.search(`Generation ${number}, article`, 100).length, expected.length);
    return number;
  } finally {
    store.close();
  }
}

function checkIntegrity(): void {
  const connection = connect(file, { log: (message) => assert.fail(message), onReopen: () => {} });
  const [result] = connection.use((sql) => sql.all<{ integrity_check: string }>('PRAGMA integrity_check'));
  connection.close();
  assert.equal(result?.integrity_check, 'ok');
}

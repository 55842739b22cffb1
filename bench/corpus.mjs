// Measures the index of a folder of generated articles: node bench/corpus.mjs [--articles N] [--threads N] [--keep]
// Prints a table; the targets are those for 50,000 articles, of which smaller numbers of articles get their share. What
// an article costs is told apart by doing the steps one after the other in this process: its analysis, and all the rest.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { article, writeArticles } from './articles.mjs';

const option = (name, value) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? value : Number(process.argv[at + 1]);
};
const count = option('articles', 50_000);
const threads = option('threads', availableParallelism());
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
const articles = join(folder, 'articles');
const store = join(folder, 'store.db');
const share = count / 50_000;
const rows = [];
const row = (what, value, unit, target) => {
  rows.push({
    what,
    measured: `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`,
    target: target === undefined ? '' : `${target.toFixed(target < 10 ? 2 : 0)} ${unit}`,
  });
};

/** Runs `dateline index`; gives seconds on the clock, of the processor, and the most memory it held. */
async function index() {
  const before = performance.now();
  const child = spawn('/usr/bin/env', [
    'time',
    '-f',
    '%U %S %M',
    process.execPath,
    'dist/cli.js',
    'index',
    '--store',
    store,
    '--threads',
    String(threads),
    articles,
  ]);
  const chunks = { out: '', err: '' };
  child.stdout.on('data', (data) => (chunks.out += data));
  child.stderr.on('data', (data) => (chunks.err += data));
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new Error(chunks.err);
  const [user, system, kilobytes] = chunks.err.trim().split('\n').at(-1).split(' ').map(Number);
  return {
    seconds: (performance.now() - before) / 1000,
    processor: user + system,
    megabytes: kilobytes / 1024,
    done: JSON.parse(chunks.out),
  };
}

/** The middle of several runs in milliseconds: of the processor, as a machine that does other work keeps it waiting. */
function median(work, runs = 9) {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[runs >> 1];
}

/** What each step takes for an article, in milliseconds of the processor; the first third warms up and is not counted. */
async function steps(number) {
  const folder_ = diskFolder(articles);
  const knowledge = builtInKnowledge();
  const file = join(folder, 'steps.db');
  const target = openSqliteStore(file, { romanize: romanizeName, log: console.error });
  const spent = { 'reading the file': 0, 'its analysis': 0, packing: 0, 'writing to the store': 0 };
  const timed = async (step, isCounted, work) => {
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    if (isCounted) spent[step] += (user + system) / 1000;
    return result;
  };
  let batch = [];
  for (let i = 0; i < number; i++) {
    const isCounted = i >= number / 3;
    const { path } = article(i);
    const bytes_ = await timed('reading the file', isCounted, () => folder_.read(path));
    const indexed = await timed('its analysis', isCounted, () =>
      indexFile({ path, size: 0, modified: 0 }, bytes_, { fingerprint: 'bench', knowledge }),
    );
    batch.push(await timed('packing', isCounted, () => packFile(indexed)));
    if (batch.length < 200 && i < number - 1) continue;
    await timed('writing to the store', isCounted, () => target.put(batch));
    batch = [];
  }
  target.close();
  const counted = number - Math.ceil(number / 3);
  return Object.fromEntries(Object.entries(spent).map(([step, total]) => [step, total / counted]));
}

if (spawnSync('/usr/bin/env', ['time', '-f', '', 'true']).status !== 0)
  throw new Error('GNU time is needed (Debian: time)');
const bytes = writeArticles(articles, count);
const first = await index();
row('first index', first.seconds, 's', 60 * share);
row('  of 50,000 at this pace', (first.seconds * 50_000) / count, 's', 60);
row('  processor time for an article', (1000 * first.processor) / count, 'ms', 2.4);
row('  most memory', first.megabytes, 'MB', 500);
row('store, of the text', statSync(store).size / bytes, '×', 2);
const again = await index();
if (again.done.analysed !== 0) throw new Error('read again without need');
row('opening again', again.seconds, 's', 3);
row('  processor time', again.processor, 's');

const {
  builtInKnowledge,
  createLocalAnalysts,
  diskFolder,
  identitiesOf,
  indexFile,
  indexFiles,
  openSqliteStore,
  packFile,
  romanizeName,
} = createRequire(import.meta.url)('../dist/corpus.cjs');
for (const [step, milliseconds] of Object.entries(await steps(Math.min(count, 600))))
  row(`an article: ${step}`, milliseconds, 'ms');
const opened = openSqliteStore(store, { romanize: romanizeName, log: console.error });
const all = opened.namesBeginning('', 1)[0];
const [identity] = identitiesOf(opened, all.name);
const places = opened.places(identity.identity).length;
row(
  `mentions of ${all.name} (${places})`,
  median(() => opened.places(identity.identity)),
  'ms',
  100,
);
const famous = opened.namesBeginning('wang', 1)[0] ?? all;
row(
  'names that begin with wang',
  median(() => opened.namesBeginning('wang', 50)),
  'ms',
  50,
);
row(
  `names that begin with ${famous.name[0]}`,
  median(() => opened.namesBeginning(famous.name[0], 50)),
  'ms',
  50,
);
row(
  'search of a text of five characters',
  median(() => opened.search(readFileSync(join(articles, article(0).path), 'utf8').slice(40, 45), 50)),
  'ms',
);
row(
  'search of two characters',
  median(() => opened.search('青年', 50)),
  'ms',
);
row(
  'events of a month',
  median(() => opened.events('2019-05-01', '2019-05-31')),
  'ms',
);
const analysts = createLocalAnalysts(diskFolder(articles), {
  fingerprint: 'bench',
  knowledge: builtInKnowledge(),
});
const times = [];
for (let run = 0; run < 12; run++) {
  const { path } = article(run);
  const before = process.cpuUsage();
  await indexFiles([{ path, size: 0, modified: run }], { store: opened, analysts });
  // The first ones warm the analysis up.
  const { user, system } = process.cpuUsage(before);
  if (run > 2) times.push((user + system) / 1000);
}
row('one changed file', times.sort((x, y) => x - y)[times.length >> 1], 'ms', 50);
opened.close();

console.log(
  `${count} articles, ${(bytes / 1e6).toFixed(1)} MB, ${first.done.mentions} mentions, ${threads} threads; load ${loadavg()[0].toFixed(1)} on ${availableParallelism()} cores`,
);
console.table(rows);
if (!process.argv.includes('--keep')) rmSync(folder, { recursive: true });
else console.log(folder);

// Prints what an editor waits for while a folder is indexed beside it, over the real server and its threads: a hover in an
// article that was just typed in; milliseconds beside the same without an index, in the same run.
// node scripts/build.mjs && node bench/indexing.mjs [--articles N]
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { article, writeArticles } from './articles.mjs';

const { createThreadedIndex, startSession } = createRequire(import.meta.url)('../dist/session.cjs');
const at = process.argv.indexOf('--articles');
const count = at < 0 ? 1000 : Number(process.argv[at + 1]);
/** What 95 of 100 hovers may take while the folder is indexed, in ms. */
const target = 50;
/** A quick typist's pause between two keys, in ms. */
const betweenKeys = 150;

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
writeArticles(join(folder, 'articles'), count);
const session = await startSession('en', createThreadedIndex(resolve('dist/indexThread.js')));
const text = article(7).text ?? article(7);
const uri = pathToFileURL(join(folder, 'articles', 'open.txt')).href;
session.open(uri, text);

const position = await nameIn(text);

// The server is compiled while it runs: the first hovers warm it up.
await hovers(60, () => false);
const alone = await hovers(100, () => false);
let isDone = false;
const start = performance.now();
const indexing = session
  .ask(
    { method: 'dateline/index' },
    {
      folder: pathToFileURL(join(folder, 'articles')).href,
      storage: pathToFileURL(join(folder, 'store')).href,
      include: '',
      exclude: '',
    },
  )
  .finally(() => {
    isDone = true;
  });
const beside = await hovers(Number.POSITIVE_INFINITY, () => isDone);
const { articles } = await indexing;
const seconds = ((performance.now() - start) / 1000).toFixed(1);
const after = await hovers(100, () => false);
console.log(`${articles} articles indexed in ${seconds} s, ${beside.length} hovers meanwhile`);
print('hover after a keystroke, no index', alone);
print('while the folder is indexed', beside, target);
print('once it is, with what the folder says', after);
session.close();
rmSync(folder, { recursive: true, force: true });
process.exit();

/** Types a character and hovers, again and again; how long each hover took. */
hovers.version = 1;

async function hovers(most, isOver) {
  const times = [];
  while (times.length < most && !isOver()) {
    session.change(uri, ++hovers.version, `${text}\n${hovers.version}`);
    const since = performance.now();
    await session.hover(uri, position);
    times.push(performance.now() - since);
    await new Promise((done) => setTimeout(done, betweenKeys));
  }
  return times;
}

/** Where the article first has a card on a person. */
async function nameIn(article) {
  for (const [line, words] of article.split('\n').entries())
    for (let character = 0; character < words.length; character += 2) {
      const hover = await session.hover(uri, { line, character });
      if (hover?.contents.value.includes('· person')) return { line, character };
    }
  throw new Error('nobody is named in the article');
}

function print(what, times, budget) {
  const sorted = times.toSorted((a, b) => a - b);
  const [median, most] = [sorted[sorted.length >> 1], sorted[Math.floor(sorted.length * 0.95)]];
  const told = budget === undefined ? '' : `, at most ${budget} ms`;
  console.log(
    `  ${what.padEnd(40)} median ${median.toFixed(1).padStart(6)} ms, 95 % within ${most.toFixed(1).padStart(6)} ms${told}`,
  );
}

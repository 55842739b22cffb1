// Prints what an editor waits for, over the real server in memory streams: the first hover of a 10 KB article after each
// keystroke, which analyses it again, and hovers once it is analysed; milliseconds beside the budgets of both.
// npm run bench:hover [-- ROUNDS]
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { startSession } = createRequire(import.meta.url)('../dist/session.cjs');
const rounds = Number(process.argv[2] ?? 60);
const folder = 'test/fixtures/articles/development';
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));

const session = await startSession();
for (const [name, chosen] of Object.entries({
  Chinese: texts.filter((text) => /\p{Script=Han}{200}|[，。].*[，。]/su.test(text)),
  English: texts.filter((text) => !/[，。]/.test(text)),
})) {
  const article = sized(chosen, 10_000);
  const uri = `untitled:${name}`;
  session.open(uri, article);
  const keystrokes = [];
  const hovers = [];
  for (let round = 0; round < rounds; round++) {
    session.change(uri, round + 2, `${article}\n${round}`);
    keystrokes.push(await milliseconds(() => session.hover(uri, { line: 4, character: 10 })));
    for (let line = 0; line < 10; line++)
      hovers.push(await milliseconds(() => session.hover(uri, { line, character: 3 * line })));
  }
  console.log(`${name}, ${article.length} characters, ${Buffer.byteLength(article)} bytes, warmed up`);
  // The server is compiled while it runs: the first third of the rounds warms it up.
  print('analysis after a keystroke, and hover', keystrokes, 15);
  print('hover', hovers, 5);
}
session.close();
process.exit();

/** Whole articles, and the beginning of one, of so many bytes together. */
function sized(articles, bytes) {
  let text = articles.join('\n\n');
  while (Buffer.byteLength(text) > bytes) text = text.slice(0, text.length * 0.98);
  return text;
}

async function milliseconds(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function print(what, times, budget) {
  const warm = times.slice(Math.floor(times.length / 3)).toSorted((a, b) => a - b);
  const [median, most] = [warm[warm.length >> 1], warm[Math.floor(warm.length * 0.95)]].map((t) =>
    t.toFixed(1),
  );
  console.log(
    `  ${what.padEnd(40)} median ${median.padStart(6)} ms, 95 % within ${most.padStart(6)} ms, budget ${budget} ms`,
  );
}

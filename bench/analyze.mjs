// Prints how long the whole analysis takes: for each character of ordinary and of hostile texts from 1 KB to 10 MB,
// which should not grow with the size (the last column is the largest size against the smallest but one), then on
// the articles of a folder beside @node-rs/jieba, which tags the same text in the same run.
// npm run bench:analyze [-- FOLDER] [--largest CHARACTERS] [--only WORDS]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { analyze, builtInKnowledge } from '../dist/analyze.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { largest: { type: 'string', default: '1e7' }, only: { type: 'string', default: '' } },
});
const knowledge = builtInKnowledge();
const fixtures = 'test/fixtures/articles/development';
const folder = positionals[0] ?? ['../shared/gold/seeds', fixtures].find((path) => existsSync(path));
const articles = readdirSync(folder)
  .filter((file) => /\.(txt|md|html)$/.test(file))
  .map((file) => readFileSync(join(folder, file), 'utf8'));
const ownArticles = readdirSync(fixtures)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(fixtures, file), 'utf8'));

const texts = {
  'articles one after another': `${ownArticles.join('\n\n')}\n\n`,
  'no punctuation at all': '市长出席论坛并与香港大学签署合作协议推动两地创新科技发展',
  'repeated verbs': '他出席会见签署宣布访问启动举行',
  'one mark': '、',
  'one post': '局长',
  'one event word': '论坛',
  'opening marks': '（“「《【(["',
  'one surname': '王',
  'posts and names in a list': '局长王伟明、',
  'organizations in a list': '香港大学、深圳市科协和',
  'dates in a row': '2023年5月29日6月30日去年',
  'English capitals': 'Deputy Director Chan Tai-man Hong Kong Bureau ',
  'English one word': 'Bureau ',
  'English small words': 'of the ',
  'line ends': '\n',
  'angle brackets': '<b>&amp;',
  numbers: '1234567890',
};
const sizes = [1e3, 1e4, 1e5, 1e6, 1e7].filter((size) => size <= Number(values.largest));

console.log(`${'nanoseconds a character'.padEnd(28)}${sizes.map(column).join('')}   growth`);
for (const [name, text] of Object.entries(texts).filter(([name]) => name.includes(values.only))) {
  process.stdout.write(name.padEnd(28));
  const times = [];
  for (const size of sizes) {
    const input = text.repeat(Math.ceil(size / text.length)).slice(0, size);
    times.push(secondsOf(() => analyze(input, knowledge)) * (1e9 / size));
    process.stdout.write(column(times.at(-1).toFixed(0)));
  }
  console.log(`${(times.at(-1) / times[1]).toFixed(1)}×`.padStart(9));
}

const jieba = Jieba.withDict(dict);
const contenders = {
  'whole analysis': () => {
    for (const text of articles) analyze(text, knowledge);
  },
  '@node-rs/jieba tagging': () => {
    for (const text of articles) jieba.tag(text);
  },
};
const characters = articles.join('').length;
console.log(`\n${articles.length} articles, ${characters} characters (${folder})`);
// The analysis is compiled while it runs: as in an editor that is open for a while, the first rounds do not count.
for (let i = 0; i < 100; i++) contenders['whole analysis']();
const rounds = Array.from({ length: 15 }, () => Object.values(contenders).map((run) => secondsOf(run, 0.1)));
const best = Object.keys(contenders).map((name, i) => {
  const seconds = median(rounds.map((round) => round[i]));
  const rate = Math.round(characters / seconds).toLocaleString('en');
  console.log(`${name.padEnd(28)}${rate.padStart(10)} characters a second`);
  return seconds;
});
console.log(`ratio: ${(best[1] / best[0]).toFixed(2)}×`);

/** Processor seconds that one run takes, over at least so many seconds after a first run; others share the machine. */
function secondsOf(run, least = 0.2) {
  const first = processorSeconds();
  run();
  const once = processorSeconds() - first;
  if (once > 1) return once;
  const start = processorSeconds();
  let runs = 0;
  do {
    run();
    runs++;
  } while (processorSeconds() - start < least);
  return (processorSeconds() - start) / runs;
}

function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function column(content) {
  return String(content).padStart(10);
}

// Prints how long the knowledge takes to be made ready: the built-in one at the first call and warm, a generated folder of
// 20,000 people from its text on, and hovers and romanized names with it. Milliseconds of processor time (of a single
// round also those on the clock), and the ratio to writing and reading the same data as JSON in the same run.
// node bench/knowledge.mjs
import { loadSources } from '../scripts/sources.mjs';

const core = await loadSources(`
  export { builtInDocuments, builtInKnowledge } from './src/core/knowledge/builtIn.ts';
  export { buildKnowledge } from './src/core/knowledge/knowledge.ts';
  export { peopleRomanizedSo } from './src/core/knowledge/bySurname.ts';
  export { readKnowledgeTogether } from './src/core/knowledge/readKnowledge.ts';
  export { analyze } from './src/core/analyze.ts';
  export { cardAt } from './src/core/cards/cardAt.ts';
  export { wordsFor } from './src/core/cards/words.ts';`);

// Folding makes its table when it is first called, in whatever stage that is.
core.analyze('a', core.buildKnowledge([]));
const builtIn = measure('built-in knowledge, first call', core.builtInDocuments, () =>
  core.builtInKnowledge(),
);
measure(
  'built-in knowledge, warm',
  core.builtInDocuments,
  () => core.buildKnowledge(core.builtInDocuments),
  20,
);

const text = folder(20_000);
const [read] = measure(
  `a folder of 20,000 people (${text.length} characters), from its text on`,
  null,
  () => {
    const result = core.readKnowledgeTogether([text], builtIn);
    core.buildKnowledge([...core.builtInDocuments, result[0].usable]);
    return result;
  },
);
if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems[0]));
measure('the same data as JSON, written and read', null, () => JSON.parse(JSON.stringify(read.usable)));
const big = core.buildKnowledge([...core.builtInDocuments, read.usable]);

const article =
  '香港特區行政長官李家超昨日會見科技部部長王志剛，創新科技及工業局局長孫東陪同。'.repeat(20) +
  ' Lee Wai-king, chairman of the Qingxi Port Bureau, met Wang Weimin. '.repeat(20);
for (const [name, knowledge] of [
  ['built-in', builtIn],
  ['20,000 more', big],
]) {
  measure(`analysis of ${article.length} characters, first, ${name}`, null, () =>
    core.analyze(article, knowledge),
  );
  const analysis = measure(`the same, warm, ${name}`, null, () => core.analyze(article, knowledge), 20);
  const context = { analysis, knowledge, words: core.wordsFor('en'), analysedOnly: null };
  measure(`hover, ${name}`, null, () => core.cardAt(article.indexOf('李家超'), context), 1000);
  measure(`a romanized name, first, ${name}`, null, () => core.peopleRomanizedSo('Lau Kin-wai', knowledge));
  measure(
    `a romanized name, warm, ${name}`,
    null,
    () => core.peopleRomanizedSo('Lee Wai-king', knowledge),
    20,
  );
}

/** Prints the processor time of one of some rounds, and how many times that of a JSON round trip it is. */
function measure(what, data, work, rounds = 1) {
  const time = cpu(work, rounds);
  const peer = data && cpu(() => JSON.parse(JSON.stringify(data)), rounds);
  const ratio = peer ? `   ${(time.milliseconds / peer.milliseconds).toFixed(1)} × JSON` : '';
  const clock = rounds === 1 ? `   ${time.clock.toFixed(0)} ms on the clock` : '';
  console.log(`${what.padEnd(66)} ${time.milliseconds.toFixed(2).padStart(9)} ms${ratio}${clock}`);
  return time.result;
}

function cpu(work, rounds) {
  const start = process.cpuUsage();
  const startOnClock = performance.now();
  let result;
  for (let round = 0; round < rounds; round++) result = work();
  const { user, system } = process.cpuUsage(start);
  const clock = performance.now() - startOnClock;
  return { result, milliseconds: (user + system) / 1000 / rounds, clock };
}

function folder(count) {
  const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹';
  const given =
    '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国志文斌辉鹏飞峰宇浩博雪梅琳颖慧晶莹倩婷欣怡雅涵';
  const lines = ['persons:'];
  for (let i = 0; i < count; i++) {
    const name = surnames[i % 30] + given[(i >> 2) % 50] + given[(i * 7) % 50];
    lines.push(`  - id: p${i}`, `    name: ${name}`, '    other_names:');
    lines.push(`      - { name: ${name}, lang: zh }`, `      - { name: Person ${i}, lang: en }`);
  }
  lines.push('organizations:');
  for (let i = 0; i < 500; i++) lines.push(`  - id: o${i}`, `    name: 第${i}${given[i % 50]}局`);
  lines.push('posts:');
  for (let i = 0; i < 2000; i++)
    lines.push(
      `  - id: t${i}`,
      `    label: 第${i}局局长`,
      `    organization_id: o${i % 500}`,
      '    role: 局长',
    );
  lines.push('memberships:');
  for (let i = 0; i < count; i++)
    lines.push(
      `  - person_id: p${i}`,
      `    post_id: t${i % 2000}`,
      `    start_date: ${2010 + (i % 12)}-0${1 + (i % 9)}`,
      `    sources: [{ url: "https://example.org/${i}" }]`,
    );
  return `${lines.join('\n')}\n`;
}

// Prints how long finding and resolving dates takes for each character, in articles full of dates from 1 KB to 10 MB:
// the figure should not grow with the size. node bench/dates.mjs
import { loadSources } from '../scripts/sources.mjs';

const { readArticle, findDates, fold } = await loadSources(`
  export { readArticle } from './src/core/article/readArticle.ts';
  export { findDates } from './src/core/dates/findDates.ts';
  export { fold } from './src/core/text/fold.ts';`);

const sentences = {
  'many dates':
    '去年12月，论坛将于6月30日至7月2日在港举行；5月29日（周一）宣布。The fair runs from May 3 to 5, 2023. ',
  'one line of numbers': '12、13、14至15，2023/5/2023-05 1/2/3 ',
  'no dates': '深入挖掘企業創新的需求，推動創新技術的交流，助力兩地企業開展務實的合作。',
  'words of dates': '十一月年日上下周末将于至到第三个今明后大前',
};
const articleOf = (text) => ({
  ...readArticle(''),
  source: text,
  prose: text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
});
const published = { value: '2023-05-30', from: 'given' };

// One article with 10,000 dates, against one with a tenth of them: linear time prints a ratio near 10.
const story = sentences['many dates'];
const inStory = findDates(articleOf(story), fold(story), published).length;
const timeOf = (count) => {
  const text = story.repeat(Math.ceil(count / inStory));
  const article = articleOf(text);
  let best = Number.POSITIVE_INFINITY;
  let found = 0;
  for (let round = 0; round < 7; round++) {
    const start = process.hrtime.bigint();
    found = findDates(article, fold(text), published).length;
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return { best, found };
};
const [few, many] = [timeOf(1000), timeOf(10_000)];
console.log(
  `one article: ${few.found} dates in ${few.best.toFixed(1)} ms, ${many.found} dates in ${many.best.toFixed(1)} ms`,
);
console.log(
  `ratio ${(many.best / few.best).toFixed(1)} for ${(many.found / few.found).toFixed(1)} times the dates`,
);

for (const [name, sentence] of Object.entries(sentences)) {
  for (const size of [1e3, 1e4, 1e5, 1e6, 1e7]) {
    const text = sentence.repeat(Math.ceil(size / sentence.length)).slice(0, size);
    const article = articleOf(text);
    const start = process.hrtime.bigint();
    let rounds = 0;
    let found = 0;
    do {
      found = findDates(article, fold(text), published).length;
      rounds++;
    } while (process.hrtime.bigint() - start < 200_000_000n);
    const nanoseconds = Number(process.hrtime.bigint() - start) / rounds / size;
    console.log(
      `${name.padEnd(20)} ${String(size).padStart(9)} characters ${String(found).padStart(8)} dates ${nanoseconds.toFixed(0).padStart(6)} ns a character`,
    );
  }
}

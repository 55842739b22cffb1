// Writes src/data/convert/words.yaml, the frequencies of words and name characters: node scripts/makeWords.mjs
// Source: the dictionary of jieba (MIT), as @node-rs/jieba 2.0.3 carries it: a word, how often it was seen, a tag.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import simplifiedCharacters from 'opencc-js/dict/STCharacters';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';

const packageFile = createRequire(import.meta.url).resolve('@node-rs/jieba/package.json');
const entries = readFileSync(join(dirname(packageFile), 'dict.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
  .map(([word, count, tag]) => ({ word, count: Number(count), tag }))
  .filter(({ word }) => /^\p{Script=Han}+$/u.test(word) && word.length === [...word].length);

/** What a word costs in half nats, as one character from "!" on: "!" is free, each next one half a nat more. */
const total = entries.reduce((sum, { count }) => sum + count, 0);
const letter = (cost) => String.fromCharCode(0x21 + Math.min(60, Math.max(0, Math.round(cost * 2))));
const costOf = (count) => letter(Math.log(total / count));

/** Characters that OpenCC converts in some phrase otherwise than alone. */
const pairs = (dictionary) => dictionary.split('|').map((entry) => entry.split(' '));
const alone = new Map(pairs(simplifiedCharacters));
const ambiguous = new Set(
  pairs(simplifiedPhrases).flatMap(([from, to]) => {
    const result = [...to];
    return [...from].filter((character, i) => (alone.get(character) ?? character) !== result[i]);
  }),
);

const isAmbiguous = ({ word }) => [...word].some((character) => ambiguous.has(character));

// Its tag for people's names covers many ordinary words (明白, 宝贵), so that only the
// rarer and longer ones are left out, and those with a surname that ordinary words print otherwise.
const doubtfulSurnames = '钟范于余岳涂游郁朴咸种党干后冲丑仆';
// Of two characters, those that OpenCC has are words after all (钟声, 涂抹, 朴素).
const phrases = new Set(pairs(simplifiedPhrases).map(([from]) => from));
const isName = ({ word, count, tag }) =>
  /^nr/.test(tag) &&
  !(word.length === 2 && phrases.has(word)) &&
  (count < (word.length > 2 ? 30 : 50) || doubtfulSurnames.includes(word[0]));
// One place that the dictionary knows is seldom meant: who is called so is in the news (于洋).
const isRarePlace = ({ word, count, tag }) => tag === 'ns' && word[0] === '于' && count < 50;
const isNumber = ({ word, tag }) => tag === 'm' && word.length > 2;
// Sayings are rare as a whole, and yet the surest words where they stand; those matter that have an ambiguous character.
const isSaying = ({ word, count, tag }) =>
  /^[il]$/.test(tag) &&
  word.length >= 4 &&
  count >= 3 &&
  [...word].some((character) => ambiguous.has(character));
const words = entries.filter(
  (entry) =>
    entry.word.length > 1 &&
    entry.word.length <= 6 &&
    (entry.count >= (isAmbiguous(entry) ? 8 : 20) || isSaying(entry)) &&
    !isName(entry) &&
    !isRarePlace(entry) &&
    !isNumber(entry),
);
const characters = entries.filter(({ word, count }) => word.length === 1 && count >= 2);

/** Given names are counted in the names of three characters, of which the dictionary has some 40,000. */
const commonSurnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾田董潘袁蔡蒋杜程魏吕丁任卢姚崔谭陆汪廖石金韦贾夏方邹熊白孟秦邱侯江尹薛雷龙黎史陶贺毛郝顾龚邵钱戴严莫孔常于余丁颜鲁';
const named = entries.filter(
  ({ word, tag }) => tag === 'nr' && word.length === 3 && commonSurnames.includes(word[0]),
);
const share = (place) => {
  const counts = new Map();
  for (const { word } of named) counts.set(word[place], (counts.get(word[place]) ?? 0) + 1);
  return counts;
};
const given = (counts) =>
  [...counts]
    .filter(([, count]) => count >= 2)
    .map(([character, count]) => ({ word: character, letter: letter(Math.log(named.length / count)) }));

const dictionary = (list) =>
  list
    .sort((a, b) => (a.word < b.word ? -1 : 1))
    .map(({ word, count, letter: given }) => `${word} ${given ?? costOf(count)}`)
    .join('|');

/** A double-quoted scalar over many lines; a backslash at the end of a line joins it to the next without a space. */
function scalar(text) {
  const escaped = text.replace(/[\\"]/g, '\\$&');
  const lines = [];
  for (let at = 0; at < escaped.length; ) {
    let end = Math.min(at + 100, escaped.length);
    while (end < escaped.length && escaped[end - 1] !== '|') end--;
    lines.push(`  ${escaped.slice(at, end)}`);
    at = end;
  }
  return `"\\\n${lines.join('\\\n')}"`;
}

writeFileSync(
  'src/data/convert/words.yaml',
  `# How likely words are in running text, and characters in given names, to tell where words meet: entries joined by "|", sorted by
# code units, each a word and what it costs as one character: its code less 0x21 is the negative logarithm of its probability in half
# nats. Simplified Chinese.
# Source: the dictionary of jieba (https://github.com/fxsjy/jieba, MIT), written by scripts/makeWords.mjs; most names of people left out.
words: ${scalar(dictionary(words))}
characters: ${scalar(dictionary(characters))}
# The first and the last character of a given name of two; from the names of people in the same dictionary.
givenFirst: ${scalar(dictionary(given(share(1))))}
givenLast: ${scalar(dictionary(given(share(2))))}
`,
);
console.log(`${words.length} words, ${characters.length} characters, ${named.length} names`);

// Writes src/data/readings.yaml, how Chinese characters are read: node scripts/makeReadings.mjs Unihan_Readings.txt
// Source: the Unicode Han Database 15.0 (https://www.unicode.org/reports/tr38/, Unicode License v3), as Debian's package
// unicode-data carries it. Characters in use in the mainland (kTGHZ2013, kXHC1983, kHanyuPinlu) and those whose fold is
// one of them; readings without tones, as no romanization prints them.
import { readFileSync, writeFileSync } from 'node:fs';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/makeReadings.mjs Unihan_Readings.txt');
  process.exit(2);
}

const fields = new Map();
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [code, field, value] = line.split('\t');
  if (!value) continue;
  const character = String.fromCodePoint(Number.parseInt(code.slice(2), 16));
  if (character.length === 1) fields.set(character, { ...fields.get(character), [field]: value });
}

const simplified = new Map(traditionalToSimplified.split('|').map((pair) => pair.split(' ')));
const fold = (character) => {
  const folded = character === '衞' ? '卫' : (simplified.get(character) ?? character);
  return folded.length === 1 ? folded : character;
};
const inUse = ({ kTGHZ2013, kXHC1983, kHanyuPinlu, kMandarin, kCantonese }) =>
  kTGHZ2013 || kXHC1983 || kHanyuPinlu || (kMandarin && kCantonese);
const isKept = (character, own) =>
  (own.kTGHZ2013 ?? own.kXHC1983 ?? own.kHanyuPinlu) !== undefined ||
  (fold(character) !== character && inUse(own));

const toneless = (pinyin) =>
  pinyin
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
const syllables = (text = '', pattern) => text.match(pattern) ?? [];
const mandarinOf = ({ kMandarin, kTGHZ2013, kXHC1983, kHanyuPinlu }) =>
  [kMandarin, kTGHZ2013, kXHC1983, kHanyuPinlu].flatMap((text) =>
    syllables(text, /\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu).map(toneless),
  );
const cantoneseOf = ({ kCantonese }) => syllables(kCantonese, /[a-z]+(?=[1-6])/g);

const tables = { mandarin: new Map(), cantonese: new Map() };
for (const [character, own] of fields) {
  if (!isKept(character, own)) continue;
  for (const [table, readings] of [
    [tables.mandarin, mandarinOf(own)],
    [tables.cantonese, cantoneseOf(own)],
  ])
    for (const reading of readings)
      table.set(reading, (table.get(reading) ?? new Set()).add(fold(character)));
}

const print = (table) =>
  [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reading, characters]) => `  "${reading}": ${[...characters].sort().join('')}\n`)
    .join('');
const head = `# How Chinese characters are read, without tones: each syllable with the characters read so, Simplified. Mandarin in Hanyu
# Pinyin, Cantonese in Jyutping.
# Source: the Unicode Han Database 15.0 (Unihan; Unicode License v3, https://www.unicode.org/license.txt), fields kMandarin,
# kTGHZ2013, kXHC1983, kHanyuPinlu and kCantonese, written by scripts/makeReadings.mjs.
`;
const yaml = `${head}mandarin:\n${print(tables.mandarin)}cantonese:\n${print(tables.cantonese)}`;
writeFileSync('src/data/readings.yaml', yaml);
console.log(
  `${Object.values(tables)
    .map(({ size }) => size)
    .join(' + ')} syllables, ${yaml.length} characters`,
);

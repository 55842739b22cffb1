// Which characters stand beside each other in words: what `src/core/convert/neighbours.ts` reads, made by the build.
import { readFile } from 'node:fs/promises';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import simplifiedRegionalPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import { parse } from 'yaml';

const wordsFile = new URL('../src/data/convert/words.yaml', import.meta.url);

/**
 * Entries joined by `|`, sorted by UTF-16 code units, as dictionaries are: a unit, a space, the units that follow it in
 * OpenCC's phrases, and after another space those that follow it only in our vocabulary.
 */
export async function makeNeighbours() {
  const { words } = parse(await readFile(wordsFile, 'utf8'));
  const inPhrases = follows([...keysOf(simplifiedPhrases), ...keysOf(simplifiedRegionalPhrases)]);
  const inWords = follows(keysOf(words));
  const units = [...new Set([...inPhrases.keys(), ...inWords.keys()])].sort();
  return units
    .map((unit) => {
      const own = inPhrases.get(unit) ?? new Set();
      const others = [...(inWords.get(unit) ?? [])].filter((next) => !own.has(next));
      return `${unit} ${[...own].sort().join('')} ${others.sort().join('')}`;
    })
    .join('|');
}

function keysOf(dictionary) {
  return dictionary.split('|').map((entry) => entry.slice(0, entry.indexOf(' ')));
}

/** UTF-16 unit → the units that come after it. */
function follows(words) {
  const found = new Map();
  for (const word of words) {
    for (let i = 1; i < word.length; i++) {
      if (!found.has(word[i - 1])) found.set(word[i - 1], new Set());
      found.get(word[i - 1]).add(word[i]);
    }
  }
  return found;
}

import { chineseParts } from '../core/knowledge/romanization/nameParts.ts';
import { spellingsOf } from '../core/knowledge/romanization/systems.ts';

/** As many readings of a name are taken; characters with several readings multiply them. */
const mostReadings = 4;

/**
 * What a short name in Chinese characters is called in Latin letters: in Hanyu Pinyin, in each reading of characters
 * that have several, and in the usual spelling of Hong Kong. Nothing for other texts, and for one with a character
 * whose reading is not known.
 */
export function romanizeName(name: string): readonly string[] {
  const [parts] = chineseParts(name);
  if (!parts) return [];
  const { surname, given } = parts;
  const pinyin = (character: string) => [...spellingsOf(character, 'hanyu-pinyin')].slice(0, 2);
  const hongKong = (character: string) => [...spellingsOf(character, 'hk-government')].slice(0, 1);
  return [
    ...combined([...surname].map(pinyin), [...given].map(pinyin)).slice(0, mostReadings),
    ...combined([...surname].map(hongKong), [...given].map(hongKong)),
  ];
}

type Readings = readonly (readonly string[])[];

/** Each reading of a name: the surname in one word, the given name in another. */
function combined(surname: Readings, given: Readings): readonly string[] {
  return joined(surname).flatMap((family) => joined(given).map((own) => `${family} ${own}`));
}

function joined(choices: Readings): readonly string[] {
  return choices.reduce<readonly string[]>(
    (before, options) => before.flatMap((start) => options.map((option) => start + option)),
    [''],
  );
}

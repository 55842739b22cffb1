import { chineseParts } from './nameParts.ts';
import { readingsOf, surnameReadingsOf } from './readings.ts';

/**
 * A Chinese name, in any script, as Hanyu Pinyin writes it: Luan Zhenbang. Null for what is no Chinese name, and where a
 * character may be read in more ways than one: a reader should not be told a guess.
 */
export function pinyinOf(name: string): string | null {
  const [parts] = chineseParts(name);
  if (!parts) return null;
  const surname = [...parts.surname].map(
    (character) => surnameReadingsOf(character, 'mandarin')[0] ?? onlyReading(character),
  );
  const given = [...parts.given].map(onlyReading);
  if ([...surname, ...given].includes(null)) return null;
  return [surname, given].map((syllables) => capitalized(joined(syllables as string[]))).join(' ');
}

function onlyReading(character: string): string | null {
  const readings = readingsOf(character, 'mandarin');
  return readings.length === 1 ? readings[0]! : null;
}

/** GB/T 28039 has an apostrophe before a syllable that begins with a vowel. */
function joined(syllables: readonly string[]): string {
  return syllables.reduce((name, syllable) => name + (/^[aeo]/.test(syllable) ? `'${syllable}` : syllable));
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

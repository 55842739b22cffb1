import ofSurnames from '../../../data/names/surnameReadings.yaml';
import data from '../../../data/readings.yaml';

/** The languages whose readings the table has. */
export type ReadingLanguage = 'mandarin' | 'cantonese';

/**
 * How a folded character is read, without tones: in Mandarin as Hanyu Pinyin writes it, in Cantonese as Jyutping does.
 * What it is read as in surnames counts too. An empty list where the table does not have the character.
 */
export function readingsOf(character: string, language: ReadingLanguage): readonly string[] {
  tables ??= { mandarin: byCharacter('mandarin'), cantonese: byCharacter('cantonese') };
  return tables[language].get(character) ?? [];
}

/** How a folded character is read as a surname, where that differs from what it is read otherwise; else nothing. */
export function surnameReadingsOf(character: string, language: ReadingLanguage): readonly string[] {
  return Object.entries((ofSurnames as Readings)[language])
    .filter(([, characters]) => characters.includes(character))
    .map(([syllable]) => syllable);
}

/** Syllable → characters, by language. */
export type Readings = Readonly<Record<ReadingLanguage, Readonly<Record<string, string>>>>;

type Table = ReadonlyMap<string, readonly string[]>;

/** Made when a name is first compared, as most articles compare none. */
let tables: Readonly<Record<ReadingLanguage, Table>> | undefined;

function byCharacter(language: ReadingLanguage): Table {
  const table = new Map<string, string[]>();
  const entries = [data, ofSurnames].flatMap((source) => Object.entries((source as Readings)[language]));
  for (const [syllable, characters] of entries) {
    for (const character of characters) {
      const readings = table.get(character);
      if (readings) readings.push(syllable);
      else table.set(character, [syllable]);
    }
  }
  return table;
}

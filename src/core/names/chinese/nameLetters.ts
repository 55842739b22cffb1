import givenNameData from '../../../data/names/givenNames.yaml';
import surnameData from '../../../data/names/surnames.yaml';
import { wordList } from './lexicon.ts';

const surnames = surnameData as Record<'frequent' | 'common' | 'doubtful' | 'japaneseEndings', string>;

const surnameRank = new Map<string, number>([
  ...wordList(surnames.common).map((s) => [s, 2] as const),
  ...wordList(surnames.frequent).map((s) => [s, 3] as const),
]);
const doubtful = new Set(wordList(surnames.doubtful));

/** How surely a folded character is a surname: 3 of the hundred most frequent, 2 another, 1 lower if it is an ordinary word too, 0 none, as behind a text's end. */
export function surnameStrength(character: string | undefined): number {
  return character ? strengths[character.charCodeAt(0)]! : 0;
}

const strengths = new Uint8Array(0x10000);
for (const [surname, rank] of surnameRank)
  if (surname.length === 1)
    strengths[surname.charCodeAt(0)] = doubtful.has(surname) ? Math.max(1, rank - 1) : rank;
for (const surname of doubtful)
  if (surname.length === 1 && !surnameRank.has(surname)) strengths[surname.charCodeAt(0)] = 1;

const givenCharacters = new Set((givenNameData as { characters: string }).characters);

/** Whether given names are often written with this folded character. */
export function isGivenCharacter(character: string): boolean {
  return givenCharacters.has(character);
}

const japaneseEndings = new Set(wordList(surnames.japaneseEndings));

/** Whether given names of Japan end with a letter and few others do: 子 of 由纪子. */
export function endsJapanese(letter: string): boolean {
  return japaneseEndings.has(letter);
}

import type { Knowledge } from './knowledge.ts';
import { matchRomanization, type RomanizationMatch } from './romanization/matchRomanization.ts';
import { chineseParts, latinWords } from './romanization/nameParts.ts';
import { spellingsOf } from './romanization/systems.ts';

/** A person of the knowledge whose Chinese name a printed romanization gives in full. */
export interface Romanized {
  readonly id: string;
  readonly match: RomanizationMatch;
}

/**
 * The people of the knowledge whose Chinese name a name in Latin letters gives syllable by syllable (`same` of
 * `matchRomanization`), each once. The time is that of those with such a surname.
 */
export function peopleRomanizedSo(latin: string, knowledge: Knowledge): readonly Romanized[] {
  const words = latinWords(latin);
  if (words.length < 2) return [];
  const found = new Map<string, Romanized>();
  const stands = standingIn(words);
  for (const [surname, byGiven] of surnamesOf(knowledge)) {
    if (!isPrinted(surname, words, stands)) continue;
    for (const [given, people] of byGiven) {
      if (!stands(given)) continue;
      for (const { id, name } of people) {
        if (found.has(id) || !stands(name.at(-1)!)) continue;
        const match = matchRomanization(name, latin);
        if (match.answer === 'same') found.set(id, { id, match });
      }
    }
  }
  return [...found.values()];
}

interface Bearer {
  readonly id: string;
  /** Folded. */
  readonly name: string;
}

/** Surname → first character of the given name → people. */
type BySurname = ReadonlyMap<string, ReadonlyMap<string, readonly Bearer[]>>;

/** Made once for a knowledge, which never changes, and only when a romanized name is looked for. */
const indexes = new WeakMap<Knowledge, BySurname>();

function surnamesOf(knowledge: Knowledge): BySurname {
  const known = indexes.get(knowledge);
  if (known) return known;
  const index = new Map<string, Map<string, Bearer[]>>();
  for (const { kind, id, name } of knowledge.names) {
    if (kind !== 'person') continue;
    for (const { surname, given } of chineseParts(name)) {
      const byGiven = index.get(surname) ?? new Map<string, Bearer[]>();
      index.set(surname, byGiven);
      const bearer = { id, name: surname + given };
      const bearers = byGiven.get(given[0]!);
      if (bearers) bearers.push(bearer);
      else byGiven.set(given[0]!, [bearer]);
    }
  }
  indexes.set(knowledge, index);
  return index;
}

/** A surname of one character is a whole word; of a longer one each character stands in some word. */
function isPrinted(
  surname: string,
  words: readonly string[],
  stands: (character: string) => boolean,
): boolean {
  if (surname.length > 1) return [...surname].every(stands);
  const spellings = spellingsOf(surname, 'mixed');
  return words.some((word) => spellings.has(word));
}

/** Says whether one of the words has a spelling of a character in it; each character is looked at once. */
function standingIn(words: readonly string[]): (character: string) => boolean {
  const pieces = new Set(words.flatMap(piecesOf));
  const known = new Map<string, boolean>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const stands = [...spellingsOf(character, 'mixed')].some((spelling) => pieces.has(spelling));
    known.set(character, stands);
    return stands;
  };
}

/** No system writes a syllable with more letters. */
const longestSyllable = 6;

function piecesOf(word: string): readonly string[] {
  return Array.from(word, (_, start) =>
    Array.from({ length: longestSyllable }, (_, more) => word.slice(start, start + more + 1)),
  ).flat();
}

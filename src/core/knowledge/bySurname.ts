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
  const words = new Set(latinWords(latin));
  if (words.size < 2) return [];
  const found = new Map<string, Romanized>();
  for (const [surname, people] of surnamesOf(knowledge)) {
    if (!mayBePrinted(surname, words)) continue;
    for (const { id, name } of people) {
      if (found.has(id) || !mayBePrinted(name.slice(surname.length), words)) continue;
      const match = matchRomanization(name, latin);
      if (match.answer === 'same') found.set(id, { id, match });
    }
  }
  return [...found.values()];
}

interface Bearer {
  readonly id: string;
  /** Folded. */
  readonly name: string;
}

/** Made once for a knowledge, which never changes, and only when a romanized name is looked for. */
const indexes = new WeakMap<Knowledge, ReadonlyMap<string, readonly Bearer[]>>();

function surnamesOf(knowledge: Knowledge): ReadonlyMap<string, readonly Bearer[]> {
  const known = indexes.get(knowledge);
  if (known) return known;
  const index = new Map<string, Bearer[]>();
  for (const { kind, id, name } of knowledge.names) {
    if (kind !== 'person') continue;
    for (const { surname, given } of chineseParts(name)) {
      const bearers = index.get(surname);
      if (bearers) bearers.push({ id, name: surname + given });
      else index.set(surname, [{ id, name: surname + given }]);
    }
  }
  indexes.set(knowledge, index);
  return index;
}

/** Whether one of the words begins with a spelling of the first of some characters. */
function mayBePrinted(characters: string, words: ReadonlySet<string>): boolean {
  for (const spelling of spellingsOf(characters[0] ?? '', 'mixed')) {
    for (const word of words) if (word.startsWith(spelling)) return true;
  }
  return false;
}

import { chineseParts, isSurname, isWestern, latinWords } from './nameParts.ts';
import { type RomanizationSystem, spellingsOf, systems } from './systems.ts';

/** One character of the Chinese name and what is printed for it. */
export interface SyllableEvidence {
  /** Folded. */
  readonly character: string;
  /** Lower case; an initial where only that is printed, empty where nothing is. */
  readonly printed: string;
  readonly agrees: boolean;
}

/** Whether a name in Latin letters may be the romanization of a Chinese name, and what shows it. */
export interface RomanizationMatch {
  /**
   * `same`: every syllable agrees in one system (which homophones share); `possible`: the surname agrees, and of the
   * given name some syllables, its initials, or nothing but a Western name is printed; else `no`.
   */
  readonly answer: 'same' | 'possible' | 'no';
  /** The system in which most agrees; null where the answer is `no`. */
  readonly system: RomanizationSystem | null;
  /** By character of the Chinese name; empty where the answer is `no`. */
  readonly syllables: readonly SyllableEvidence[];
  /** The words that are no part of the romanization, lower case: alfred. */
  readonly besides: readonly string[];
  /** In a few English words. */
  readonly reason: string;
}

/**
 * Compares a Chinese name, in any script, with a name in Latin letters: surname first or last, with Western names
 * before or behind, given names joined or apart, a husband's surname before (葉劉淑儀, Regina Ip Lau Suk-yee). What is no
 * Chinese name, or no Latin one, gives `no`.
 */
export function matchRomanization(chinese: string, latin: string): RomanizationMatch {
  const words = latinWords(latin);
  let best = noMatch;
  for (const parts of chineseParts(chinese)) {
    for (const system of systems) {
      const found = matchParts(parts.surname, parts.given, words, system);
      if (rank(found) > rank(best)) best = found;
      if (best.answer === 'same') return best;
    }
  }
  return best;
}

const noMatch: RomanizationMatch = {
  answer: 'no',
  system: null,
  syllables: [],
  besides: [],
  reason: 'no system writes it so',
};

function rank({ answer, syllables, system }: RomanizationMatch): number {
  return (
    { same: 200, possible: 100, no: 0 }[answer] + agreeingIn(syllables) * 2 - (system === 'mixed' ? 1 : 0)
  );
}

/** Tries every place where surname and given name may stand among the words, in either order. */
function matchParts(
  surname: string,
  given: string,
  words: readonly string[],
  system: RomanizationSystem,
): RomanizationMatch {
  let best = noMatch;
  const consider = (match: RomanizationMatch | null) => {
    if (match && rank(match) > rank(best)) best = match;
  };
  for (let at = 0; at < words.length; at++) {
    for (const length of wordCounts(surname)) {
      const family = align(surname, words.slice(at, at + length), system);
      if (!family?.every(({ agrees }) => agrees)) continue;
      for (const size of [...wordCounts(given), 0]) {
        const after = words.slice(at + length, at + length + size);
        if (after.length === size)
          consider(
            judge({ family, given, printed: after, system, ...around(words, at, at + length + size) }),
          );
        if (size === 0 || size > at) continue;
        const printed = words.slice(at - size, at);
        consider(judge({ family, given, printed, system, ...around(words, at - size, at + length) }));
      }
    }
  }
  if (best === noMatch && surname.length === 2 && given.length === 2)
    return husbandsName(surname, given, words, system);
  return best;
}

/** Regina Ip, of 叶刘淑仪: only a husband's surname is printed. */
function husbandsName(surname: string, given: string, words: readonly string[], system: RomanizationSystem) {
  const found = matchParts(surname[0]!, surname[1]! + given, words, system);
  return found.syllables.slice(1).some(({ agrees }) => agrees) ? noMatch : found;
}

/** How many words a part may be printed in: one, or one a character. */
function wordCounts(part: string): readonly number[] {
  return part.length === 1 ? [1] : [part.length, 1];
}

/** A place where the surname stands, and what is printed around it. */
interface Reading {
  readonly family: readonly SyllableEvidence[];
  /** The characters of the given name, and the words that stand in its place. */
  readonly given: string;
  readonly printed: readonly string[];
  readonly before: readonly string[];
  readonly behind: readonly string[];
  readonly system: RomanizationSystem;
}

function around(words: readonly string[], start: number, end: number): Pick<Reading, 'before' | 'behind'> {
  return { before: words.slice(0, start), behind: words.slice(end) };
}

function judge({ family, given, printed, before, behind, system }: Reading): RomanizationMatch | null {
  const besides = [...before, ...behind];
  const western = besides.every(isWestern);
  if (printed.length === 0) {
    if (besides.length === 0 || besides.length > 2 || !western) return null;
    const none = [...given].map((character) => ({ character, printed: '', agrees: false }));
    const reason = 'the surname agrees; a Western name stands beside it';
    return { answer: 'possible', system, syllables: [...family, ...none], besides, reason };
  }
  const own = [align(given, printed, system), initials(given, printed, system)].find(
    (found) => found && agreeingIn(found) > 0,
  );
  if (!own) return null;
  const syllables = [...family, ...own];
  const possible = (reason: string) => ({ answer: 'possible', system, syllables, besides, reason }) as const;
  const agreeing = agreeingIn(own);
  if (agreeing < own.length) {
    if (!western) return null;
    const wrong = own.filter(({ agrees }) => !agrees).map((s) => `${s.character} is not ${s.printed}`);
    const count = `${agreeing + family.length} of ${syllables.length} syllables agree`;
    return possible(`${count}: ${wrong.join(', ')}`);
  }
  if (!own.every(({ character, printed: word }) => spellingsOf(character, system).has(word)))
    return western ? possible('the surname and the initials agree') : null;
  // A husband's surname may stand before a name, and a further syllable of another name behind it.
  if (!behind.every(isWestern)) return null;
  if (before.some((word) => isSurname(word) && !isWestern(word)))
    return possible(`${before.join(', ')} stands before it`);
  if (system === 'mixed') return possible('its syllables agree in different systems');
  return { answer: 'same', system, syllables, besides, reason: 'every syllable agrees' };
}

/** Which characters agree with the words printed for them; null where they cannot be laid side by side. */
function align(
  characters: string,
  words: readonly string[],
  system: RomanizationSystem,
): readonly SyllableEvidence[] | null {
  if (words.length === characters.length)
    return words.map((printed, i) => evidence(characters[i]!, printed, system));
  const [word] = words;
  if (words.length !== 1 || word === undefined || word.length > 18) return null;
  return split(characters, word, system);
}

/** Cuts one word into as many syllables as there are characters, so that the most agree; each has two letters or agrees. */
function split(
  characters: string,
  word: string,
  system: RomanizationSystem,
): readonly SyllableEvidence[] | null {
  if (characters.length === 1) return word ? [evidence(characters, word, system)] : null;
  let best: readonly SyllableEvidence[] | null = null;
  for (let end = 1; end < word.length; end++) {
    const first = evidence(characters[0]!, word.slice(0, end), system);
    if (!first.agrees && end < 2) continue;
    const others = split(characters.slice(1), word.slice(end), system);
    if (!others) continue;
    const all = [first, ...others];
    if (!best || agreeingIn(all) > agreeingIn(best)) best = all;
  }
  return best && agreeingIn(best) > 0 ? best : null;
}

function agreeingIn(syllables: readonly SyllableEvidence[]): number {
  return syllables.filter(({ agrees }) => agrees).length;
}

function evidence(character: string, printed: string, system: RomanizationSystem): SyllableEvidence {
  return { character, printed, agrees: spellingsOf(character, system).has(printed) };
}

/** C. Y. or CY for two characters: each letter begins what the system writes. */
function initials(
  given: string,
  printed: readonly string[],
  system: RomanizationSystem,
): readonly SyllableEvidence[] | null {
  const letters = printed.join('');
  if (letters.length !== given.length || given.length < 2) return null;
  const found = [...given].map((character, i) => ({
    character,
    printed: letters[i]!,
    agrees: [...spellingsOf(character, system)].some((spelling) => spelling.startsWith(letters[i]!)),
  }));
  return found.every(({ agrees }) => agrees) ? found : null;
}

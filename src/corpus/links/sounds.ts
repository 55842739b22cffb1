import { isSyllabic, spellingsOf, systems } from '../../core/knowledge/romanization/systems.ts';
import { fold } from '../../core/text/fold.ts';

/** A shorter word may be spelled like anything. */
const shortestWord = 5;

/** Names of places and bodies that are spelled by sound have two or three characters. */
const longestRun = 3;

/** Words in Latin letters that are spelled like a run of characters of a text in Chinese: Xiamen of 厦门市民论坛. */
export function sharedSounds(chinese: string, latin: string): readonly string[] {
  const words = new Set(latin.match(/\b\p{Lu}[\p{Ll}'’]+/gu) ?? []);
  const candidates = [...words].filter((word) => {
    const letters = lettersOf(word);
    return letters.length >= shortestWord && isSyllabic(letters);
  });
  if (candidates.length === 0) return [];
  const characters = [...fold(chinese)].map((character) =>
    /\p{Script=Han}/u.test(character) ? character : ' ',
  );
  return candidates.filter((word) => isSpelledIn(characters, lettersOf(word)));
}

function lettersOf(word: string): string {
  return word.toLowerCase().replace(/['’]/g, '');
}

function isSpelledIn(characters: readonly string[], word: string): boolean {
  return systems.some((system) =>
    characters.some((_, first) => {
      let ends = new Set([0]);
      for (let at = first; at < first + longestRun && ends.size > 0; at++) {
        const next = new Set<number>();
        for (const spelling of spellingsOf(characters[at] ?? ' ', system))
          for (const end of ends) if (word.startsWith(spelling, end)) next.add(end + spelling.length);
        if (at > first && next.has(word.length)) return true;
        ends = next;
      }
      return false;
    }),
  );
}

import data from '../../data/names/homes.yaml';
import type { Article } from '../article/article.ts';
import { buildAutomaton, findAll } from '../text/automaton.ts';

interface Home {
  readonly place: string;
  readonly languages: readonly string[];
  readonly words: readonly string[];
}

const homes = data as readonly Home[];
const words = buildAutomaton(homes.flatMap((home) => home.words));
/** Of each word of the automaton, the homes that it shows. */
const homesOfWord = words.words.map((word) => homes.filter((home) => home.words.includes(word)));

/** So much of an article shows where it is from, in UTF-16 code units. */
const enough = 20_000;

/**
 * The place an article is from, as the knowledge writes places (`place` of organizations), by its language and the
 * places it names most; null where nothing tells. `folded` is `fold(article.prose)`.
 */
export function homeOf({ script }: Article, folded: string): string | null {
  const language = script === 'en' ? 'en' : 'zh';
  const hits = findAll(words, folded.slice(0, enough));
  const counts = new Map<Home, number>();
  for (let i = 0; i < hits.count; i++)
    for (const home of homesOfWord[hits.word[i]!]!) counts.set(home, (counts.get(home) ?? 0) + 1);
  let best: string | null = null;
  let most = 0;
  for (const home of homes) {
    const count = home.languages.includes(language) ? (counts.get(home) ?? 0) : 0;
    if (count > most) {
      best = home.place;
      most = count;
    }
  }
  return best;
}

import data from '../../data/names/homes.yaml';
import type { Article } from '../article/article.ts';

interface Home {
  readonly place: string;
  readonly scripts: readonly string[];
  readonly words: readonly string[];
}

const homes = data as readonly Home[];

/** So much of an article shows where it is from, in UTF-16 code units. */
const enough = 20_000;

/**
 * The place an article is from, as the knowledge writes places (`place` of organizations), by its script and the
 * places it names most; null where nothing tells. `folded` is `fold(article.prose)`.
 */
export function homeOf({ script }: Article, folded: string): string | null {
  const text = folded.slice(0, enough);
  let best: string | null = null;
  let most = script === 'en' ? 0 : -1;
  for (const { place, scripts, words } of homes) {
    if (!scripts.includes(script)) continue;
    const count = words.reduce((sum, word) => sum + text.split(word).length - 1, 0);
    if (count > most) {
      best = place;
      most = count;
    }
  }
  return best;
}

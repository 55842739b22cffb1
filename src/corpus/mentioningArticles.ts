import { type SentenceAround, sentenceAround } from './sentence.ts';
import type { Identity, MentionPlace, Store, StoredArticle } from './store/store.ts';

/** An article and every place in it that names somebody or something, in text order, each with its sentence. */
export interface MentioningArticle extends StoredArticle {
  readonly places: readonly (MentionPlace & { readonly sentence: SentenceAround })[];
}

/** The articles of a corpus that name an entity, newest first. */
export function mentioningArticles(
  store: Pick<Store, 'places' | 'text'>,
  identity: Identity,
): readonly MentioningArticle[] {
  const byArticle = new Map<number, MentionPlace[]>();
  for (const place of store.places(identity)) {
    const known = byArticle.get(place.article);
    if (known) known.push(place);
    else byArticle.set(place.article, [place]);
  }
  return [...byArticle.values()].map((places) => {
    const { article, path, item, line, title, published, script } = places[0]!;
    const text = store.text(article) ?? '';
    return {
      ...{ article, path, item, line, title, published, script },
      places: places.map((place) => ({ ...place, sentence: sentenceAround(text, place.start, place.end) })),
    };
  });
}

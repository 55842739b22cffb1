import type { Article } from '../article/article.ts';
import type { DateFinding, PublicationDate } from './date.ts';

/**
 * Every date expression of the article in text order, resolved against its publication date. `folded` is
 * `fold(article.prose)`.
 */
export function findDates(
  _article: Article,
  _folded: string,
  _published: PublicationDate | null,
): readonly DateFinding[] {
  return [];
}

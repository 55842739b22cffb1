import type { Article } from '../article/article.ts';
import type { PublicationDate } from './date.ts';

/**
 * When the article was published, by its most trustworthy witness, or null. `options.published` (EDTF) is believed
 * first, the date in `options.file` last.
 */
export function findPublicationDate(
  _article: Article,
  _folded: string,
  options: { readonly file?: string; readonly published?: string },
): PublicationDate | null {
  return options.published ? { value: options.published, from: 'given' } : null;
}

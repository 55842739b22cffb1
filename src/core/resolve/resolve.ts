import type { Article } from '../article/article.ts';
import type { PublicationDate } from '../dates/date.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Finding } from '../names/finding.ts';
import type { Entities } from './entities.ts';

/**
 * Says who is who: findings of one person or organization become one entity, first inside the article (full name,
 * then surname and post, short forms), then by the knowledge as of the publication date.
 */
export function resolve(
  _article: Article,
  _folded: string,
  _findings: readonly Finding[],
  _knowledge: Knowledge,
  _published: PublicationDate | null,
): Entities {
  return { people: [], organizations: [], mentions: [] };
}

import type { Article } from '../article/article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { findChineseNames } from './chinese/findChineseNames.ts';
import { findEnglishNames } from './english/findEnglishNames.ts';
import type { Finding } from './finding.ts';

/** Every person, post and organization that the article names, in text order. `folded` is `fold(article.prose)`. */
export function findNames(article: Article, folded: string, _knowledge: Knowledge): readonly Finding[] {
  return [...findChineseNames(article, folded), ...findEnglishNames(article)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

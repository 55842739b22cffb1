import type { Article } from '../article/article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { findChineseNames } from './chinese/findChineseNames.ts';
import { findEnglishNames } from './english/findEnglishNames.ts';
import type { Finding } from './finding.ts';

/** Every person, post and organization that the article names, in text order. `folded` is `fold(article.prose)`. */
export function findNames(article: Article, folded: string, _knowledge: Knowledge): readonly Finding[] {
  const chinese = findChineseNames(article, folded);
  const people = new Set(chinese.flatMap(({ kind, start }) => (kind === 'person' ? start : [])));
  // 陳雅亭 behind Chen Ya-ting is found by both grammars.
  const english = findEnglishNames(article).filter(
    ({ kind, start }) => kind !== 'person' || !people.has(start),
  );
  return [...chinese, ...english].sort((a, b) => a.start - b.start || b.end - a.end);
}

import type { Article } from '../article/article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { findChineseNames } from './chinese/findChineseNames.ts';
import { findEnglishNames } from './english/findEnglishNames.ts';
import type { Finding } from './finding.ts';
import { findKnownNames, type KnownSpan } from './knownNames.ts';

/** Every person, post and organization that the article names, in text order. `folded` is `fold(article.prose)`. */
export function findNames(article: Article, folded: string, knowledge: Knowledge): readonly Finding[] {
  const known = findKnownNames(folded, knowledge);
  const chinese = findChineseNames(article, folded, known);
  const people = new Set(chinese.flatMap(({ kind, start }) => (kind === 'person' ? start : [])));
  // 陳雅亭 behind Chen Ya-ting is found by both grammars.
  const english = findEnglishNames(article).filter(
    ({ kind, start }) => kind !== 'person' || !people.has(start),
  );
  const found = [...chinese, ...english];
  return [...found, ...inLatinLetters(article.prose, known, found)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** The known names in Latin letters, printed with capitals, that no grammar has found. */
function inLatinLetters(
  prose: string,
  known: readonly KnownSpan[],
  found: readonly Finding[],
): readonly Finding[] {
  const latin = known.filter(({ start, end }) => /^[A-Z].* [A-Z(]/.test(prose.slice(start, end)));
  if (latin.length === 0) return [];
  const taken = new Uint8Array(prose.length + 1);
  for (const { start, end } of found) taken.fill(1, start, end);
  return latin
    .filter(({ start, end }) => !taken.subarray(start, end).includes(1))
    .map(({ start, end, kind }) =>
      kind === 'person'
        ? { kind, start, end, form: 'full', how: 'known name' }
        : { kind, start, end, fullName: null, how: 'known name' },
    );
}

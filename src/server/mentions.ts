import { oneLine } from '../core/text/markdown.ts';
import { type SentenceAround, sentenceAround } from '../corpus/sentence.ts';
import { newestFirst } from '../corpus/store/entities.ts';
import type { ListedArticle, MentionsAnswer, Position } from '../protocol.ts';
import type { ReadArticle } from './articles.ts';
import { isSameFile } from './folderNames.ts';
import { entityAt, mentionsOf, named, rangeOf } from './occurrences.ts';

/**
 * Every place that names who or what is named at a position: in the open article as it stands, and in the others of the
 * indexed folders (null where there is no index). Null where nothing is named.
 */
export function mentions(
  article: ReadArticle,
  position: Position,
  indexed: readonly ListedArticle[] | null,
): MentionsAnswer | null {
  const mention = named(article, position);
  if (!mention) return null;
  const { document, analysis } = article;
  const text = document.getText();
  const own: ListedArticle = {
    uri: document.uri,
    item: '',
    title: analysis.title,
    published: analysis.published,
    mentions: mentionsOf(article, mention).map((place) => ({
      range: rangeOf(article, place),
      ...sentenceAround(text, place.start, place.end),
    })),
  };
  const others = (indexed ?? []).filter(({ uri }) => !isSameFile(uri, document.uri));
  return {
    name: oneLine(entityAt(article, mention)?.name ?? mention.text),
    articles: [own, ...others].sort(byDate).map(inOneLine),
    isIndexed: indexed !== null,
  };
}

function byDate(a: ListedArticle, b: ListedArticle): number {
  const place = ({ published, uri, mentions: [first] }: ListedArticle) => ({
    published,
    path: uri,
    line: first?.range.start.line ?? 0,
  });
  return newestFirst(place(a), place(b));
}

function inOneLine(article: ListedArticle): ListedArticle {
  return {
    ...article,
    title: article.title === null ? null : oneLine(article.title),
    mentions: article.mentions.map(({ range, ...sentence }) => ({ range, ...shown(sentence) })),
  };
}

/** `oneLine` takes the space at the ends, which here stands between words. */
function shown({ before, match, after }: SentenceAround): SentenceAround {
  const space = (text: string, at: RegExp) => (at.test(text) ? ' ' : '');
  return {
    before: `${oneLine(before)}${space(before, /\s$/)}`,
    match: oneLine(match),
    after: `${space(after, /^\s/)}${oneLine(after)}`,
  };
}

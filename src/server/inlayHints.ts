import type { InlayHint } from 'vscode-languageserver';
import { dateWords, type EventWords, howWords } from '../core/exports/eventWords.ts';
import type { Range } from '../protocol.ts';
import type { ReadArticle } from './articles.ts';

/** More hints than this in one file would hide the text. */
export const maximumHints = 200;

/** Behind each date that the words alone do not give (29日, last month), the day that it is. */
export function inlayHints(
  { document, analysis }: ReadArticle,
  { start, end }: Range,
  words: EventWords,
): InlayHint[] {
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  return analysis.mentions
    .filter(({ value, relative }) => relative && value && !value.includes('X'))
    .slice(0, maximumHints)
    .filter((mention) => from <= mention.end && mention.end <= to)
    .map(({ end, value, how }) => ({
      position: document.positionAt(end),
      label: `⟨${value!.replace('/', ' – ')}⟩`,
      paddingLeft: true,
      tooltip: [dateWords(words, value!), howWords(words, how)].join(words.comma),
    }));
}

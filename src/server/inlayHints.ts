import type { InlayHint } from 'vscode-languageserver';
import type { Mention } from '../core/analysis.ts';
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
  const text = document.getText();
  const dates = analysis.mentions.filter(({ kind }) => kind === 'date');
  return dates
    .filter((date, i) => isHinted(date) && !isSaidBehind(date, dates[i + 1], text))
    .slice(0, maximumHints)
    .filter((mention) => from <= mention.end && mention.end <= to)
    .map(({ end, value, how }) => ({
      position: document.positionAt(end),
      label: `⟨${value!.replace('/', ' – ')}⟩`,
      paddingLeft: true,
      tooltip: [dateWords(words, value!), howWords(words, how)].join(words.comma),
    }));
}

function isHinted({ value, relative }: Mention): boolean {
  return relative === true && value !== undefined && !value.includes('X');
}

/** Whether the same day follows in brackets (昨日（8月19日）): one hint is enough for both. */
function isSaidBehind(date: Mention, next: Mention | undefined, text: string): boolean {
  return (
    next !== undefined && next.value === date.value && /^ ?[（(] ?$/.test(text.slice(date.end, next.start))
  );
}

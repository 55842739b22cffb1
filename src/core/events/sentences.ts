import type { Block, BlockKind } from '../article/article.ts';
import type { Span } from '../span.ts';
import { eventLexicon } from './lexicon.ts';

/** A sentence of the prose; offsets count UTF-16 code units of `Article.prose`. */
export interface Sentence extends Span {
  readonly block: BlockKind;
  /** Number of the block it stands in. */
  readonly blockIndex: number;
  /** Whether it is the first sentence of the article's first paragraph. */
  readonly lede: boolean;
}

/** Longer ones are cut at a mark: what looks from one word of a sentence to the others stays linear in the article. */
const longestSentence = 1500;

const ends = /[。！？!?]+[”」』’"）)]*|[.](?=["”’)]*(?:\s+["“‘(]?[A-Z]|\s*$))["”’)]*/g;
/**
 * What stands before a paragraph's first words: 新华社杜尚别9月14日电（记者某某）, 【本报讯】, SUVA, May 14 (Reuters) - …
 * Anchored, over the first signs of the folded paragraph.
 */
let built: readonly RegExp[] | undefined;

function datelines(): readonly RegExp[] {
  built ??= [
    /^\s*[【[〔][^】\]〕\n]{1,40}[】\]〕]\s*/,
    /^\s*[^。,;:\n“「《]{0,30}?(?:\d日|[社报网闻道])(?:\d{1,2}[:时]\d{2}分?)?[^。,;:\n“「《()]{0,6}?[电讯](?:\s*\([^()\n]{1,60}\))?\s*/,
    /^\s*[^。,;:()\n]{1,10}[社报网台][消讯]息?(?:\([^()\n]{1,20}\))?[:,]?\s*/,
    new RegExp(
      `^\\s*\\([^()\\n]{0,20}(?:${eventLexicon().zh.list('reporters').join('|')})[^()\\n]{0,50}\\)\\s*`,
    ),
    new RegExp(
      `^\\s*[^。,;:()\\n]{0,8}?(?:${eventLexicon().zh.list('reporters').join('|')})[^。,;:()\\n]{1,24}?(?:报道|报导|摄影报道)[:,]?\\s*`,
    ),
    /^\s*\([^()\n]{0,24}[月日][^()\n]{0,12},[^()\n,]{1,10}\)\s*/,
    /^\s*(?:[a-z][a-z'’.-]*[ ,/]{1,2}){1,7}(?:\d{1,2}(?: [a-z]{3,9}\.?)?|[a-z]{3,9}\.? ?\d{1,2})?,? ?(?:\d{4},? ?)?(?:(?:\([^()\n]{1,40}\)|\/[^/\n]{2,24}\/)\s*)?(?:--|—|–|-)\s+/,
  ];
  return built;
}
const capitals = /^\s*[A-Z][A-Z'’.-]+/;

/** Splits blocks of prose into sentences. Furniture, bylines and front matter fields have none; datelines stay outside. */
export function splitSentences(prose: string, folded: string, blocks: readonly Block[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let ledeSeen = false;
  blocks.forEach((block, blockIndex) => {
    if (block.kind === 'furniture' || block.kind === 'byline' || block.kind === 'metadata') return;
    const text = prose.slice(block.start, block.end);
    let from =
      block.kind === 'paragraph' ? datelineEnd(text, folded.slice(block.start, block.start + 160)) : 0;
    const push = (to: number) => {
      if (/[\p{L}\p{N}]/u.test(text.slice(from, to))) {
        const lede = !ledeSeen && block.kind === 'paragraph' && tells(text.slice(from, to).trim());
        const span = { start: block.start + from, end: block.start + to };
        sentences.push({ ...span, block: block.kind, blockIndex, lede });
        if (lede) ledeSeen = true;
      }
      from = to;
    };
    const pushCut = (to: number) => {
      while (to - from > longestSentence) push(cutBefore(text, from, from + longestSentence));
      push(to);
    };
    for (const { 0: mark, index } of text.matchAll(ends)) {
      if (index < from) continue;
      if (mark[0] === '.' && isAbbreviation(text.slice(Math.max(from, index - 8), index))) continue;
      if (mark[0] === '.' && isInitials(text, from, index)) continue;
      pushCut(index + mark.length);
    }
    pushCut(text.length);
  });
  return sentences;
}

/** A date or a byline of its own, above the text, tells nothing. */
function tells(text: string): boolean {
  return text.length >= 40 || /[。.!?！？”"』」…]$/.test(text);
}

/** Words that end in a full stop without ending a sentence, and initials. */
function isAbbreviation(before: string): boolean {
  const word = /(?:^|[\s(])(?<word>[A-Za-z.]{1,5})$/.exec(before)?.groups?.word;
  return (
    word !== undefined &&
    (/^[A-Z]$/.test(word) || eventLexicon().en.set('abbreviations').has(word.toLowerCase()))
  );
}

/** Fanny M.C. Cheung, C.Y. Leung: initials before a surname; not the U.S. */
function isInitials(text: string, from: number, at: number): boolean {
  const letters = /(?:^|[\s(])(?<letters>(?:[A-Z]\.){1,2}[A-Z])$/.exec(text.slice(Math.max(from, at - 8), at))
    ?.groups?.letters;
  if (letters === undefined || eventLexicon().en.set('notInitials').has(letters.toLowerCase())) return false;
  return /^\. \p{Lu}\p{Ll}/u.test(text.slice(at, at + 4));
}

/** Behind the last mark or space before the limit, but not in the first half. */
function cutBefore(text: string, from: number, limit: number): number {
  for (const marks of [/[；;]/, /[，,]/, /[、\s]/])
    for (let at = limit; at > limit - longestSentence / 2; at--) if (marks.test(text[at - 1]!)) return at;
  return Math.max(from + 1, limit);
}

function datelineEnd(text: string, folded: string): number {
  let end = 0;
  for (const [i, pattern] of datelines().entries()) {
    if (i === datelines().length - 1 && !capitals.test(text.slice(end, end + 20))) continue;
    end += pattern.exec(folded.slice(end))?.[0].length ?? 0;
  }
  return end;
}

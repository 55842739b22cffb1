import type { Block, BlockKind } from '../../article/article.ts';
import type { Span } from '../../span.ts';

/** A word of English prose. Offsets count UTF-16 code units of the prose; a possessive ’s is left out of `text`. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** What stands between the word before and this one: one space, a comma and a space, …; empty at a block's start. */
  readonly gap: string;
}

const pattern = /[A-Za-zÀ-ɏ0-9][\p{L}\p{M}0-9]*(?:['’.\-&][\p{L}\p{M}0-9]+)*\.?/gu;
const abbreviation =
  /^(?:(?:\p{Lu}\.)+|Mrs?\.|Ms\.|Dr\.|Prof\.|Rev\.|Hon\.|Co\.|Corp\.|Inc\.|Ltd\.|Gen\.|Sen\.)$/u;
const latin = /[A-Za-z]/g;
const han = /[\u4e00-\u9fff]/g;

export interface EnglishBlock {
  readonly kind: BlockKind;
  readonly words: readonly Word[];
}

/** The words of every block that is English rather than Chinese. Furniture is left out. */
export function readWords(prose: string, blocks: readonly Block[]): readonly EnglishBlock[] {
  return blocks.flatMap((block) => {
    const text = prose.slice(block.start, block.end);
    return block.kind === 'furniture' || !isEnglish(text)
      ? []
      : [{ kind: block.kind, words: wordsOf(text, block.start) }];
  });
}

function isEnglish(text: string): boolean {
  const letters = text.match(latin)?.length ?? 0;
  return letters > 3 && letters > 4 * (text.match(han)?.length ?? 0);
}

function wordsOf(text: string, offset: number): Word[] {
  let last = 0;
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => {
    const whole = match.endsWith('.') && !abbreviation.test(match) ? match.slice(0, -1) : match;
    const possessive = /['’]s$/.test(whole) && !/^(?:People|Women|Men|Children)/i.test(whole);
    const bare = possessive ? whole.slice(0, -2) : whole;
    const word = {
      text: bare,
      lower: bare.toLowerCase(),
      capital: /^\p{Lu}/u.test(bare),
      possessive,
      gap: text.slice(last, index),
      start: offset + index,
      end: offset + index + bare.length,
    };
    last = index + whole.length;
    return word;
  });
}

/** Whether the word stands right after the one before it, with nothing but a space between. */
export function joins(word: Word | undefined): word is Word {
  return word !== undefined && /^[ \u00a0]$|^\n$/.test(word.gap);
}

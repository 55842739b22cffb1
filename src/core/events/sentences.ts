import type { Block, BlockKind } from '../article/article.ts';
import type { Span } from '../span.ts';

/** A sentence of the prose; offsets count UTF-16 code units of `Article.prose`. */
export interface Sentence extends Span {
  readonly block: BlockKind;
  /** Number of the block it stands in. */
  readonly blockIndex: number;
  /** Whether it is the first sentence of the article's first paragraph. */
  readonly lede: boolean;
}

const ends = /[。！？!?]+[”」』’"）)]*|[.](?=["”’)]*(?:\s+["“‘(]?[A-Z]|\s*$))["”’)]*/g;
/** English words that end in a full stop without ending a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Gen|Col|Lt|Sen|Rep|Gov|No|vs|Co|Inc|Ltd|Corp|J\.P|U\.S|U\.K|U\.N|[A-Z])$/;

/** Splits blocks of prose into sentences. Furniture has none. */
export function splitSentences(prose: string, blocks: readonly Block[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let ledeSeen = false;
  blocks.forEach((block, blockIndex) => {
    if (block.kind === 'furniture' || block.kind === 'byline') return;
    const text = prose.slice(block.start, block.end);
    let from = 0;
    const push = (to: number) => {
      if (text.slice(from, to).trim() !== '') {
        const lede = !ledeSeen && block.kind === 'paragraph';
        sentences.push({
          start: block.start + from,
          end: block.start + to,
          block: block.kind,
          blockIndex,
          lede,
        });
        if (lede) ledeSeen = true;
      }
      from = to;
    };
    for (const { 0: mark, index } of text.matchAll(ends)) {
      if (mark[0] === '.' && abbreviation.test(text.slice(Math.max(from, index - 8), index))) continue;
      push(index + mark.length);
    }
    push(text.length);
  });
  return sentences;
}

import { lastBefore } from './characters.ts';
import type { Reading } from './reading.ts';

/** 第13任|校长, 第二届|会长: where the number starts that says which holder of the post is meant; else the same place. */
export function ordinalBefore(folded: string, start: number): number {
  if (folded[start - 1] !== '任' && folded[start - 1] !== '届') return start;
  let at = start - 2;
  while (at > 0 && start - at < longestOrdinal && numerals.includes(folded[at]!)) at--;
  return folded[at] === '第' && at < start - 2 ? at : start;
}

const longestOrdinal = 6;
const numerals = '0123456789一二三四五六七八九十百';

const longestQuoted = 10;
const opening: Readonly<Record<string, string>> = { '」': '「', '”': '“', '』': '『' };

/** 「一带一路」|专员: where a short quotation before the head opens, behind a mark; else the same place. */
export function quotedBefore({ folded }: Reading, start: number): number {
  const open = opening[folded[start - 1] ?? ''];
  const at = open === undefined ? -1 : lastBefore(folded, open, start - 1, longestQuoted - 1);
  if (at < 0) return start;
  return at === 0 || '\n、，,。；;:( '.includes(folded[at - 1]!) ? at : start;
}

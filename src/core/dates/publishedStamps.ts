import words from '../../data/publication.yaml';
import type { Article, Block } from '../article/article.ts';
import { wordList } from '../text/words.ts';
import { readEditorStamp, readStamp, type Stamp } from './stamp.ts';

const lists = words as Record<'publishedLabels' | 'updatedLabels' | 'otherLabels' | 'besideDate', string>;
const publishedLabel = labelBefore(lists.publishedLabels);
const updatedLabel = labelBefore(lists.updatedLabels);
const otherLabel = labelBefore(lists.otherLabels);

/** A line longer than this is no stamp. */
const longestLine = 300;
/** Trust in a stamp that is labelled as the time of a change. */
const changeTrust = 1;
/** How far into its first paragraph a page's stamp may stand, where copying has run the two together. */
const runIn = 80;

/** A stamp on the page. */
export interface PageStamp {
  /** EDTF, a day. */
  readonly value: string;
  /** Greater is more trustworthy. */
  readonly trust: number;
  /** Whether its label speaks of a change, not of publication. */
  readonly ofChange: boolean;
}

/**
 * The date that a page prints beside its article: labelled (发布时间:), with a clock, or alone on its line. Head before
 * foot, and never a date that is part of a sentence. `folded` is `fold(article.prose)`.
 */
export function bestStamp({ blocks, script }: Article, folded: string): PageStamp | null {
  const first = blocks.findIndex((block) => block.kind === 'paragraph');
  const last = blocks.findLastIndex((block) => block.kind === 'paragraph');
  // Where Chinese is printed, a date that ends with its year begins with its day.
  const options = { dayFirst: script.startsWith('zh') };
  let best: PageStamp | null = null;
  blocks.forEach((block, i) => {
    const found =
      stampOf(block, folded, { head: first < 0 || i <= first, ...options }) ??
      (i === last ? stampBehind(block, folded) : null);
    if (found && found.trust > (best?.trust ?? 0)) best = found;
  });
  return best;
}

/** The stamp behind the last sentence, bare or in brackets: 2024/05/22 · (海城日报2024年5月22日) · (編輯:某某)1130522 */
function stampBehind(block: Block, folded: string): PageStamp | null {
  const end = folded.slice(Math.max(block.start, block.end - 60), block.end);
  const behind = /[。!?.”」"]\s?(\([^()]{4,50}\)\d{0,7}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)$/.exec(
    end,
  )?.[1];
  if (!behind) return null;
  const stamp = readEditorStamp(behind) ?? readStamp(behind);
  return stamp && { value: stamp.value, trust: 2, ofChange: false };
}

function stampOf(
  block: Block,
  folded: string,
  { head, dayFirst }: { readonly head: boolean; readonly dayFirst: boolean },
): PageStamp | null {
  if (block.kind === 'metadata') return null;
  if (block.kind === 'caption') return head ? null : stampOfPage(block, folded);
  const inText = block.kind === 'paragraph' || block.kind === 'title';
  const length = block.end - block.start;
  if (!inText && length > longestLine) return null;
  const line = folded.slice(block.start, Math.min(block.end, block.start + (inText ? runIn : longestLine)));
  let best: PageStamp | null = null;
  let from = 0;
  for (let count = 0; count < 4; count++) {
    const stamp =
      readStamp(line.slice(from), { dayFirst }) ??
      (block.kind === 'byline' ? readEditorStamp(line.slice(from)) : null);
    if (!stamp) break;
    const trust = trustOf(block, line, from, stamp, { head }) - (head ? 0 : 0.5);
    if (trust > (best?.trust ?? 0)) best = { value: stamp.value, trust, ofChange: trust <= changeTrust };
    from += stamp.end;
  }
  return best;
}

/** A printed page's date with its weekday, below the article in one line with who took the picture. */
function stampOfPage({ start, end }: Block, folded: string): PageStamp | null {
  const line = folded.slice(start, Math.min(end, start + longestLine));
  const stamp = readStamp(line);
  const isOfPage = stamp !== null && /^\s?(?:星期|\(?[一二三四五六日]\))/.test(line.slice(stamp.end));
  return isOfPage ? { value: stamp.value, trust: 1.5, ofChange: false } : null;
}

function trustOf(
  block: Block,
  line: string,
  from: number,
  stamp: Stamp,
  { head }: { readonly head: boolean },
): number {
  const before = line.slice(0, from + stamp.start);
  if (otherLabel.test(before)) return 0;
  if (updatedLabel.test(before)) return changeTrust;
  if (publishedLabel.test(before)) return 5;
  const clocked = stamp.clock ? 1 : 0;
  if (block.kind === 'paragraph') {
    // A report may well begin with the minute of an earthquake; only machines print 2023-05-30 10:26.
    const printedByMachine = stamp.clock && /^\d{4}[-/.]/.test(line.slice(from + stamp.start));
    return head && printedByMachine && before.length <= 40 ? 2.5 : 0;
  }
  const [start, end] = [from + stamp.start, from + stamp.end];
  const goesOn = !stamp.clock && letter.test(line[end] ?? '') && !besideDate.test(line.slice(end, end + 4));
  // 论坛于2023年5月29日举行: a sentence around a date, even where it is the whole text.
  if (block.kind === 'byline') return goesOn ? 0 : 3 + clocked;
  if (goesOn || (!stamp.clock && letter.test(line[start - 1] ?? ''))) return 0;
  if ((end - start) / line.length > 0.5) return 2 + clocked;
  if (head && block.kind !== 'title' && isPiece(line, start, end)) return 2;
  return clocked && head && block.kind !== 'title' ? 2 : 0;
}

/** Between dashes or bars: Newsletter of the institute — 20 June 2024 — text by … */
function isPiece(line: string, start: number, end: number): boolean {
  return /[—–|·•]\s*$/.test(line.slice(0, start)) && /^\s*(?:[—–|·•]|$)/.test(line.slice(end));
}

const letter = /\p{L}/u;
const besideDate = new RegExp(`^(?:${wordList(lists.besideDate).join('|')})`);

function labelBefore(list: string): RegExp {
  const labels = [...wordList(list)].sort((a, b) => b.length - a.length).join('|');
  return new RegExp(`(?:${labels})\\s?[:/|)\\]】]?\\s?(?:on\\s|[a-z]{3,9},?\\s)?$`);
}

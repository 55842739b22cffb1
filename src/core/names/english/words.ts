import type { Block, BlockKind } from '../../article/article.ts';
import type { Span } from '../../span.ts';
import { englishLexicon } from './lexicon.ts';

/** A word of English prose. Offsets count UTF-16 code units of the prose; a possessive ’s is left out of `text`. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Between the word before and this one, without a bracketed name in Chinese: a space, a comma; empty at a block's start. */
  readonly gap: string;
}

const pattern = /[A-Za-zÀ-ɏ0-9ʻʼ][\p{L}\p{M}0-9]*(?:['’.\-&][\p{L}\p{M}0-9]+)*\.?/gu;
const abbreviation =
  /^(?:(?:\p{Lu}\.)+|Mrs?\.|Ms\.|Dr\.|Prof\.|Rev\.|Hon\.|Co\.|Corp\.|Inc\.|Ltd\.|Gen\.|Sen\.|St\.|Jr\.|Sr\.|Bhd\.|Sdn\.|Pte\.)$/u;

/** The words of one block that is English, in text order. */
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
  let letters = 0;
  let characters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i) | 0x20;
    if (unit >= 0x61 && unit <= 0x7a) letters++;
    else if (unit >= 0x4e00 && unit <= 0x9fff) characters++;
  }
  return letters > 3 && letters > 4 * characters;
}

function wordsOf(text: string, offset: number): Word[] {
  let last = 0;
  let skipped = { open: 0, close: 0 };
  const words: Word[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { 0: match, index } = found;
    const whole = match.endsWith('.') && !abbreviation.test(match) ? match.slice(0, -1) : match;
    const after = index + whole.length;
    if (text[index - 1] === '(' && last < index) {
      const close = placeInPhoto(text, index);
      if (close > 0) {
        const open = text[index - 2] === ' ' ? index - 2 : index - 1;
        skipped = { open, close };
        pattern.lastIndex = close;
        continue;
      }
    }
    const endsInS = whole.endsWith('s');
    const single = endsInS && /['’]s$/.test(whole) && !/^(?:People|Women|Men|Children)/i.test(whole);
    const plural = endsInS && /^['’] \p{Lu}/u.test(text.slice(after, after + 3));
    const from = beginsWithMark(text, index) ? index - 1 : index;
    const bare = single || from < index ? text.slice(from, after - (single ? 2 : 0)) : whole;
    const gap =
      from - last === 1 && text[last] === ' '
        ? ' '
        : skipped.close > last
          ? text.slice(last, skipped.open) + text.slice(skipped.close, from)
          : text.slice(last, from).replace(aside, '');
    words.push({
      text: bare,
      lower: bare.toLowerCase(),
      capital: isCapital(bare),
      possessive: single || plural,
      gap,
      start: offset + from,
      end: offset + after - (single ? 2 : 0),
    });
    last = plural ? after + 1 : after;
  }
  return words;
}

function isCapital(word: string): boolean {
  const unit = word.charCodeAt(0);
  // Most words begin with a plain letter, which needs no look at all of Unicode.
  if (unit < 0x80 && unit !== apostrophe) return unit >= 0x41 && unit <= 0x5a;
  return /^['‘’ʻʼ]?\p{Lu}/u.test(word);
}

/** Where “(sixth from left)” or “(R)” ends that opens before `index`, behind its bracket; 0 where it is none. */
function placeInPhoto(text: string, index: number): number {
  const close = text.slice(index, index + longestPhotoPlace).indexOf(')');
  if (close < 0) return 0;
  const { photoWords } = englishLexicon();
  const inside = text.slice(index, index + close).split(/[\s,;]+/);
  return inside.every((word) => photoWords.has(word) || photoWords.has(word.toLowerCase()))
    ? index + close + 1
    : 0;
}

/** In UTF-16 code units: front row, sixth from the left. */
const longestPhotoPlace = 48;

const apostrophe = 0x27;

/** A name in Chinese, or a place in a photo, parts no words: Chen Ya-ting (陳雅亭), chairwoman; Yu (R), chairman. */
const aside = /^ ?[(（](?:[\p{Script=Han}·]{1,20}|[A-Z]|[a-z]+)[)）]/u;

/** In UTF-16 code units: a quotation in single marks is closed within this. */
const longestQuotation = 200;

/** Whether a mark before a word stands for a glottal stop ('Ana) and opens no quotation that another mark closes. */
function beginsWithMark(text: string, at: number): boolean {
  const mark = text.charCodeAt(at - 1);
  if (mark !== apostrophe && mark !== 0x2018 && mark !== 0x2019) return false;
  if (/\S/.test(text[at - 2] ?? ' ')) return false;
  return /^\p{Lu}/u.test(text[at]!) && !/['’](?!\p{L})/u.test(text.slice(at, at + longestQuotation));
}

/** Whether an ampersand leads from the word before to this one: Gill & Partners. */
export function joinsByAmpersand(word: Word | undefined): boolean {
  return word?.gap === ' & ' || word?.gap === ' ＆ ';
}

/** Whether the word stands right after the one before it, with nothing but a space between. */
export function joins(word: Word | undefined): word is Word {
  return word !== undefined && (word.gap === ' ' || word.gap === '\n' || word.gap === '\u00a0');
}

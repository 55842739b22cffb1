import words from '../../data/articleWords.yaml';
import { wordList } from '../text/words.ts';

type List =
  | 'bylineLabels'
  | 'captionLabels'
  | 'captionEnds'
  | 'endMarks'
  | 'furnitureLines'
  | 'furnitureStarts'
  | 'furnitureAnywhere'
  | 'listHeads';
const lists = Object.fromEntries(
  Object.entries(words as Record<List, string>).map(([list, text]) => [list, wordList(text)]),
) as Record<List, readonly string[]>;

const byline = new RegExp(
  `^[【\\[(〔<]?\\s*(?:${alternatives('bylineLabels')})\\s*(?:[:/丨|]|(?<=^by|by)\\s)`,
);
const bylineTail =
  /^[([【]?(?:本报|本刊|本台|见习|特约)?(?:记者|通讯员|实习生|编辑|作者|文\/|reporter:?)[\s:/].{1,60}$/;
const caption = new RegExp(
  `^[【\\[(▲△▼■◆↑↓]*\\s*(?:(?:${alternatives('captionLabels')})\\s*[:/丨|]|图为|[▲△▼])|^[^。]{0,6}图:`,
);
const captionEnd = new RegExp(`(?:${alternatives('captionEnds')})\\s*[)】\\]]?[。.]?$`);
const imageName = /^[\w%+-]{1,80}\.(?:jpe?g|png|gif|webp|bmp)$/;
const furnitureLines = new Set(lists.furnitureLines.map(bare));
const furnitureStart = new RegExp(`^[【\\[(>•·*\\-\\s]*(?:${alternatives('furnitureStarts')})`);
const furnitureAnywhere = new RegExp(alternatives('furnitureAnywhere'));
const listHeads = new Set(lists.listHeads.map(bare));
const endMark = new RegExp(
  `[(【\\[]\\s*(?:${alternatives('endMarks')})\\s*[)】\\]]\\s*$|^[-—\\s]*(?:the )?end[-—\\s]*$`,
);
const crumbs = /^[^。!?;,<>»›→]{1,20}(?:\s*(?:->|>>|>|»|›|→)\s*[^。!?;,<>»›→]{0,24}){1,8}$/;
const bars = /^[^。!?;|｜]{0,16}(?:\s*[|｜]\s*[^。!?;|｜]{1,16}){2,40}$/;
const contact = /^[^\d。]{0,10}[\d\s()+\-–、,/;:.]{7,}$/;
const clock = /\d{1,2}[:时]\d{2}/;
const englishMonth = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const day = new RegExp(
  '\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}|[〇零○一二三四五六七八九]{4}年.{1,3}月.{1,3}日|' +
    `\\d{1,2} ${englishMonth},? \\d{4}|${englishMonth} \\d{1,2},? \\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}|民国`,
);
/** What stands beside the date of a masthead: a weekday, or marks between its parts. */
const masthead = /星期|礼拜|周[一二三四五六日]|[|·•]|(?:mon|tues|wednes|thurs|fri|satur|sun)day/;
/** 陈大文 报道 · 記者陳大文／台北報導 */
const signed = /^[^\s,。:]{2,16}[\s/].{0,10}(?:报道|报导|摄|摄影|撰文|撰稿|文|整理|编译)$/;

/** What the words of a line alone say it is; null for lines that say nothing of the kind. */
export interface LineReading {
  readonly kind: 'byline' | 'caption' | 'imageName' | 'furniture' | null;
  /** Whether it begins a list of other headlines. */
  readonly listHead: boolean;
  /** Whether it says that the article is over. */
  readonly endMark: boolean;
}

/** Longer blocks are read as paragraphs; only their end is looked at. */
const longestLine = 240;

/** Longer lines are no single phrase of a page's furniture. */
const longestPhrase = 40;

/** Reads one folded line (`fold`; any length, without line ends) by its words. */
export function readLine(text: string): LineReading {
  const ends = endMark.test(text.slice(-16));
  if (text.length > longestLine) return { kind: null, listHead: false, endMark: ends };
  const line = text.trim();
  const naked = line.length <= longestPhrase ? bare(line) : null;
  return { kind: kindOf(line, naked), listHead: naked !== null && listHeads.has(naked), endMark: ends };
}

function kindOf(line: string, naked: string | null): LineReading['kind'] {
  if (imageName.test(line)) return 'imageName';
  const sentence = /[。!?]["”」』)]?$/.test(line) && line.length > 30;
  if (!sentence && line.length < 100 && isDated(line)) return 'byline';
  if (naked !== null && (naked === '' || furnitureLines.has(naked))) return 'furniture';
  if (caption.test(line) && line.length < 160) return 'caption';
  if (!sentence && line.length < 120 && isSigned(line)) return 'byline';
  if (crumbs.test(line) || bars.test(line)) return 'furniture';
  if (furnitureAnywhere.test(line) && line.length < 200) return 'furniture';
  if (!sentence && line.length < 100 && (furnitureStart.test(line) || contact.test(line))) return 'furniture';
  if (line.length < 100 && captionEnd.test(line.slice(-16))) return 'caption';
  return null;
}

/** A date that is no part of a sentence or headline: with a clock, alone, or in a masthead. */
function isDated(line: string): boolean {
  return (
    day.test(line) &&
    (clock.test(line) || line.length < 24 || masthead.test(line)) &&
    !/(?:©|copyright)/.test(line)
  );
}

function isSigned(line: string): boolean {
  return byline.test(line) || bylineTail.test(line) || (line.length <= 30 && signed.test(line));
}

/** Letters and Han characters alone: 【更 多】 → 更多. */
export function bare(text: string): string {
  return text.replace(/[^\p{L}']+/gu, '');
}

function alternatives(list: List): string {
  return [...lists[list]]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

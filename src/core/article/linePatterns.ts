import words from '../../data/articleWords.yaml';
import { wordList } from '../text/words.ts';

type List =
  | 'bylineLabels'
  | 'bylineStarts'
  | 'titleLabels'
  | 'bodyLabels'
  | 'writers'
  | 'signatures'
  | 'editorLabels'
  | 'captionLabels'
  | 'captionStarts'
  | 'captionEnds'
  | 'credits'
  | 'endMarks'
  | 'furnitureLines'
  | 'furnitureStarts'
  | 'furnitureAnywhere'
  | 'listHeads'
  | 'sections';

const lists = Object.fromEntries(
  Object.entries(words as Record<List, string>).map(([list, text]) => [list, wordList(text)]),
) as Record<List, readonly string[]>;

/** What is no Latin, Greek, Cyrillic, kana, Han or Hangul letter; property classes take several times as long. */
const noLetters =
  /[^A-Za-z'\u00c0-\u1fff\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]+/g;

/** All patterns read folded lines of at most a few hundred characters. */
const opening = '[【\\[(〔（<▲△▼■◆↑↓●\\s]*';
const closing = '[)】\\]〕]';
const colon = '\\s*[:/丨|]';

/** 责任编辑:…, 来源:…, 文/…, by … */
export const byline = anchored(
  `${opening}(?:(?:${any('bylineLabels')})${colon}|(?:${any('bylineStarts')})\\s)`,
);
/** 标题:…, Subject: … */
export const titleLabel = anchored(`[【[]?(?:${any('titleLabels')})[】\\]]?\\s?:\\s*`);
/** 正文:… */
export const bodyLabel = anchored(`[【[]?(?:${any('bodyLabels')})[】\\]]?\\s?:\\s*`);
/** (记者 某某), 本报记者 某某 报道 */
export const writer = anchored(`[([【]?[^\\s:/。,]{0,2}(?:${any('writers')})[\\s:/].{1,60}$`);
/** 陈大文 报道 · 記者陳大文／台北報導 · 記者陳大文報導 */
export const signature = anchored(
  `(?:[^\\s,。:]{2,16}[\\s/].{0,10}|[^\\s,。:]{0,6}(?:${any('writers')})[^\\s,。:]{1,10})(?:${any('signatures')})$`,
);
/** 【纠错】【责任编辑:某某】 · (编辑:某某)1130724 */
export const editorAtEnd = new RegExp(
  `[【[(](?:${any('editorLabels')})\\s?[:/][^【】()[\\]]{1,30}${closing}\\d{0,8}$`,
);

/** 图片来源:…, 图为…, ▲ … */
export const caption = new RegExp(
  `^${opening}(?:(?:${any('captionLabels')})${colon}|${any('captionStarts')})|^[▲△▼]|^[^。]{0,6}图:`,
);
/** … 某某摄, (资料图片), 记者某某摄 5月8日, [Photo by …] */
export const captionEnd = new RegExp(
  `(?:${any('captionEnds')})\\s*${closing}?[。.]?$|(?:${any('writers')})\\S{1,8}(?:${any('captionEnds')})(?:\\s.{0,14})?$|` +
    `[(\\[](?:${any('credits')})s?(?: by|:|/| )[^()\\[\\]]{1,60}[)\\]]\\.?$`,
);
/** 20230529_1.jpg */
export const imageName = /^[\w%+-]{1,80}\.(?:jpe?g|png|gif|webp|bmp)$/;

/** (完), - END -, Ends/Wednesday */
export const endMark = new RegExp(
  `[(【\\[]\\s*(?:${any('endMarks')})\\s*${closing}\\s*$|^[-—\\s]*(?:the )?(?:ends?|enditem)[-—\\s]*(?:$|[/.])`,
);

/** Whole lines, and the words of menus, by their letters alone (`bare`). */
export const furnitureLines = new Set(lists.furnitureLines.map(bare));
export const menuWords = new Set([...lists.furnitureLines, ...lists.sections].map(bare));
export const listHeads = new Set(lists.listHeads.map(bare));
export const furnitureStart = anchored(`${opening}[>•·*\\-\\s]*(?:${any('furnitureStarts')})`);
export const furnitureAnywhere = new RegExp(any('furnitureAnywhere'));
/** 首页 -> 港澳 -> 社会 */
export const crumbs = /^[^。!?;,<>»›→]{1,20}(?:\s*(?:->|>>|>|»|›|→)\s*[^。!?;,<>»›→]{0,24}){1,8}$/;
/** About | Jobs | Contact */
export const bars = /^[^。!?;|]{0,16}(?:\s*\|\s*[^。!?;|]{1,16}){2,40}$/;
/** (香港)852-0000 0000 */
export const contact = /^[^\d。]{0,10}[\d\s()+\-–、,/;:.]{7,}$/;

const englishMonth = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
/** A full date in any printing. */
export const day = new RegExp(
  '\\d{4}\\s?[-/.年 ]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}|[〇零○一二三四五六七八九]{4}年.{1,3}月.{1,3}日|民国.{2,5}年|' +
    `\\d{1,2} ${englishMonth},? \\d{4}|${englishMonth} \\d{1,2},? \\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}`,
);
/** A date without its year, with a clock: 5月6日 10:26 */
export const clockedDay =
  /(?<![\d年/.-])(?:\d{1,2}月\d{1,2}日|\d{2}[-/]\d{2})(?:\s?\([^()]{1,4}\)|\s?星期.)?\s{0,2}(?:上午|下午)?\d{1,2}:\d{2}/;
export const clock = /\d{1,2}[:时]\d{2}/;
/** What stands beside the date of a masthead: a weekday, a page number, or marks between its parts. */
export const masthead =
  /[a-z]?\d{1,2}版|星期|礼拜|周[一二三四五六日]|[|·•]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:mon|tue|wed|thu|fri|sat|sun)\.?,? |\bpage [a-z]?\d{1,3}\b/;

/** Letters and Han characters alone: 【更 多】 → 更多. */
export function bare(text: string): string {
  return text.replace(noLetters, '');
}

function anchored(expression: string): RegExp {
  return new RegExp(`^${expression}`);
}

/** The words of a list as alternatives, longest first. */
function any(list: List): string {
  return [...lists[list]]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

import { fold } from '../text/fold.ts';
import * as patterns from './linePatterns.ts';

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

/** Reads one line (any length, without line ends) by its words. */
export function readLine(text: string): LineReading {
  const tail = fold(text.slice(-40));
  const endMark = patterns.endMark.test(tail) || patterns.editorAtEnd.test(tail);
  if (text.length > longestLine) return { kind: null, listHead: false, endMark };
  const line = fold(text).trim();
  const letters = line.length <= longestPhrase ? patterns.bare(line) : null;
  const listHead = letters !== null && patterns.listHeads.has(letters);
  return { kind: kindOf(line, letters), listHead, endMark };
}

function kindOf(line: string, letters: string | null): LineReading['kind'] {
  if (patterns.imageName.test(line)) return 'imageName';
  if (line.length < 160 && patterns.caption.test(line)) return 'caption';
  const sentence = /[。!?]["”」』)]?$/.test(line) && line.length > 30;
  if (!sentence && line.length < 100 && isDated(line)) return 'byline';
  if (letters !== null && (letters === '' || patterns.furnitureLines.has(letters))) return 'furniture';
  if (!sentence && line.length < 120 && isMenu(line)) return 'furniture';
  if (!sentence && line.length < 120 && isSigned(line)) return 'byline';
  if (patterns.crumbs.test(line) || patterns.bars.test(line)) return 'furniture';
  if (line.length < 200 && patterns.furnitureAnywhere.test(line)) return 'furniture';
  if (!sentence && line.length < 100 && (patterns.furnitureStart.test(line) || patterns.contact.test(line))) {
    return 'furniture';
  }
  return patterns.captionEnd.test(line.slice(-90)) ? 'caption' : null;
}

/** A date that is no part of a sentence or headline: with a clock, alone, set apart by spaces or brackets, in a masthead. */
function isDated(line: string): boolean {
  if (line.length < 60 && patterns.clockedDay.test(line)) return true;
  const date = patterns.day.exec(line);
  if (!date || /[。!?]$|©|copyright/.test(line)) return false;
  if (patterns.clock.test(line) || line.length < 24 || patterns.masthead.test(line)) return true;
  const before = line.slice(0, date.index);
  const after = line.slice(date.index + date[0].length);
  const apart = /(?:^|[\s(【[/,])$/.test(before) && /^[日号]?.{0,2}(?:$|[\s)】\]/,])/.test(after);
  if (/\d{4}.?[年\-/.]/.test(date[0])) return apart;
  const atEdge = before === '' || after.length < 2;
  return apart && atEdge && line.length < 70 && !/\b(?:on|in|of|to|for|until|by|from|since)\s$/.test(before);
}

/** Words of menus alone, one or many: 首页 时政 国际 · Home / China / Education */
function isMenu(line: string): boolean {
  const tokens = line.split(/[\s/|>»›·•:,、()[\]【】-]+/).filter((token) => token && !/^\d+$/.test(token));
  if (tokens.length === 0 || tokens.length > 40) return false;
  const known = tokens.filter((token) => patterns.menuWords.has(token)).length;
  return known === tokens.length || (tokens.length >= 4 && known >= tokens.length * 0.7);
}

function isSigned(line: string): boolean {
  return (
    patterns.byline.test(line) ||
    patterns.writer.test(line) ||
    (line.length < 60 && !/[。!?]/.test(line) && patterns.editorAtEnd.test(line)) ||
    (line.length <= 30 && patterns.signature.test(line))
  );
}

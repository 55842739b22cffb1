import data from '../../../data/names/media.yaml';
import type { Article } from '../../article/article.ts';
import { isWholeWord, vocabulary } from '../../convert/vocabulary.ts';
import { isDelimiter, tableOf } from './characters.ts';
import { WordClass } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Segments } from './segments.ts';

const words = data as Readonly<Record<'fields' | 'labels' | 'reports' | 'channels', readonly string[]>>;
const shortest = 3;
const longest = 14;
const source = new RegExp(`(?:${words.labels.join('|')})[:：] *`, 'y');
const sourceBegins = tableOf(words.labels.map(([first]) => first).join(''));
/** What says that the words before it, from the beginning of the line, name who reports. */
const reports = new RegExp(`(?:${words.reports.join('|')})(?=[ (（\\]】:：]|记者|$)`, 'y');
const reportsBegins = tableOf(words.reports.map(([first]) => first).join(''));
const marksBefore = ' *【〔[(（「';
const date = /(?:[0-9]{1,4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日$/;
/** Where a medium is read, and no part of its name. */
const channels = new RegExp(`(?:${words.channels.join('|')})+$`);
const notInName =
  WordClass.stop |
  WordClass.afterPerson |
  WordClass.beforePerson |
  WordClass.postHead |
  WordClass.generic |
  WordClass.byline;

/**
 * The names of the media that publish or report, folded: of a field of the front matter, behind 来源 and at the beginning
 * of a line before 讯 or 记者 (石梁晚报讯, 石梁晚报6月3日讯). Looks at the beginnings of lines and at 来源 only.
 */
export function mediaNames(reading: Reading, segments: Segments, { metadata }: Article): readonly string[] {
  const { folded, units } = reading;
  const names: string[] = [];
  const add = (start: number, end: number) => {
    if (isMedium(reading, segments, start, end)) names.push(folded.slice(start, end));
  };
  for (const { key, span } of metadata) if (span && words.fields.includes(key)) add(span.start, span.end);
  for (let at = 0; at < folded.length; at++) {
    if (at === 0 || folded[at - 1] === '\n') {
      const line = reporterFrom(reading, segments, at);
      if (line) add(line.start, line.end);
    }
    if (sourceBegins[units[at]!] === 0) continue;
    source.lastIndex = at;
    const cue = source.exec(folded);
    if (!cue) continue;
    let end = at + cue[0].length;
    while (end - at < 3 * longest && !isDelimiter(folded[end])) end++;
    const channel = channels.exec(folded.slice(at, end));
    add(at + cue[0].length, end - (channel?.[0].length ?? 0));
  }
  return names;
}

/** What stands before 讯 or 记者 at the beginning of a line, without day and place. */
function reporterFrom({ folded, units }: Reading, { startOf, classes }: Segments, line: number) {
  let start = line;
  while (marksBefore.includes(folded[start] ?? '.')) start++;
  for (let at = start + shortest; at <= start + 2 * longest && !isDelimiter(folded[at - 1]); at++) {
    if (reportsBegins[units[at] ?? 0] === 0) continue;
    reports.lastIndex = at;
    if (!reports.test(folded)) continue;
    let end = at - (date.exec(folded.slice(start, at))?.[0].length ?? 0);
    while (startOf[end]! > start && classes[startOf[end]!]! & (WordClass.region | WordClass.carriedRegion))
      end = startOf[end]!;
    return { start, end };
  }
  return null;
}

/** Whether a stretch can name a medium: of some length, no ordinary word, and nothing that somebody does. */
function isMedium(
  reading: Reading,
  { endOf, classes, likelihood }: Segments,
  start: number,
  end: number,
): boolean {
  if (end - start < shortest || end - start > 2 * longest || reading.folded.startsWith('本', start))
    return false;
  if (isWholeWord(vocabulary(), likelihood.units, start, end)) return false;
  let isNamed = false;
  for (let at = start; at < end; at = endOf[at] || at + 1) {
    if (reading.folded[at] !== ' ' && isDelimiter(reading.folded[at])) return false;
    if (classes[at]! & notInName && (endOf[at] || at) > at + 1) return false;
    if (!(classes[at]! & WordClass.region)) isNamed = true;
  }
  return isNamed;
}

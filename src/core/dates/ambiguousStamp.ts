import type { Article } from '../article/article.ts';
import { english } from './englishWords.ts';
import { edtfDay } from './stamp.ts';

/** A line longer than this is no stamp. */
const longestLine = 300;
const printed = /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(20\d\d)(?!\d)/;
const chineseDay = /(?<!\d)(?<m>\d{1,2})月(?<d>\d{1,2})日/g;
const months = english.monthBeginnings.join('|');
const englishDay = new RegExp(
  `\\b(?:(?<before>\\d{1,2}) (?<name>${months})|(?<title>${months})[a-z]{0,6}\\.? (?<after>\\d{1,2})(?!\\d))`,
  'g',
);
/** An article appears at most so many days after what it reports. */
const reportedWithin = 14;
const day = 86_400_000;

/**
 * The day of a stamp that may begin with its day or its month (11/08/2025), where one way to read it, and only one,
 * lies shortly after a day that the text names; or null. Comes out: EDTF. `folded` is `fold(article.prose)`.
 */
export function settleAmbiguousStamp({ blocks }: Article, folded: string): string | null {
  for (const { kind, start, end } of blocks) {
    if (kind === 'paragraph' || end - start > longestLine) continue;
    const stamp = printed.exec(folded.slice(start, end));
    if (!stamp) continue;
    const [first, second, year] = [Number(stamp[1]), Number(stamp[3]), Number(stamp[4])];
    const likely = [edtfDay(year, first, second), edtfDay(year, second, first)].filter(
      (value) => value !== null && isTold(value, folded),
    );
    return likely.length === 1 ? likely[0]! : null;
  }
  return null;
}

/** As much of the text as is looked through. */
const opening = 8000;

function isTold(value: string, folded: string): boolean {
  const text = folded.slice(0, opening);
  const published = Date.parse(`${value}T00:00:00Z`);
  for (const { groups } of [...text.matchAll(chineseDay), ...text.matchAll(englishDay)]) {
    const { m, d, before, name, title, after } = groups!;
    const month = m ? Number(m) : english.monthBeginnings.indexOf((name ?? title)!) + 1;
    const told = edtfDay(Number(value.slice(0, 4)), month, Number(d ?? before ?? after));
    const age = told === null ? -1 : (published - Date.parse(`${told}T00:00:00Z`)) / day;
    if (age >= 0 && age <= reportedWithin) return true;
  }
  return false;
}

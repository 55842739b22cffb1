import type { Article } from '../article/article.ts';
import { settleAmbiguousStamp } from './ambiguousStamp.ts';
import type { PublicationDate } from './date.ts';
import {
  completeDateline,
  type Dateline,
  readDateline,
  readDayOfToday,
  readYearlessStamp,
} from './dateline.ts';
import {
  addressDates,
  changeDates,
  fromFileName,
  fromFrontMatter,
  fromPageData,
  yearInPath,
} from './publishedData.ts';
import { bestStamp } from './publishedStamps.ts';
import { readAmbiguousYear, readStampOrMonth } from './stamp.ts';

/** As much of the text as is looked through for a full date that gives a dateline its year. */
const opening = 8000;

/**
 * When the article was published, by its most trustworthy witness, or null where nothing says it for certain. In order
 * of trust: `options.published` (EDTF), front matter, a page's own data (JSON-LD, meta, time), a stamp on the page, the
 * dateline, an address, the name `options.file`, a stamp of the last change. Comes out: a day, or the month or year
 * where no more is known; times in Greenwich are brought to UTC+8. `folded` is `fold(article.prose)`.
 */
export function findPublicationDate(
  article: Article,
  folded: string,
  options: { readonly file?: string; readonly published?: string },
): PublicationDate | null {
  if (options.published) return { value: options.published, from: 'given' };
  const stamp = bestStamp(article, folded);
  const witnesses: readonly [from: string, value: () => string | null][] = [
    ['front matter', () => fromFrontMatter(article)],
    ['page data', () => fromPageData(article)],
    ['page stamp', () => (stamp && !stamp.ofChange ? stamp.value : null)],
    ['dateline', () => fromDateline(article, folded, { file: options.file, change: stamp?.value ?? null })],
    ['page stamp', () => settleAmbiguousStamp(article, folded)],
    ['address', () => addressDates(article)[0] ?? null],
    ['file name', () => fromFileName(options.file)],
    ['stamp of the last change', () => stamp?.value ?? null],
  ];
  let best: PublicationDate | null = null;
  for (const [from, read] of witnesses) {
    const value = read();
    if (value === null || (best && !isMoreExact(value, best.value))) continue;
    best = { value, from };
    if (value.length === 10) return best;
  }
  return best;
}

/** Whether a later witness names a day of the month or year that a better one gave. */
function isMoreExact(value: string, than: string): boolean {
  return value.length > than.length && value.startsWith(than);
}

function fromDateline(
  article: Article,
  folded: string,
  { file, change }: { readonly file: string | undefined; readonly change: string | null },
): string | null {
  const dateline = firstDateline(article, folded);
  if (!dateline) return null;
  const year = yearInPath(file);
  const printedYear = yearBeside(article, folded);
  const near = [
    fromFileName(file),
    ...addressDates(article),
    ...changeDates(article),
    change,
    ...[printedYear, year, yearOfEdition(article, folded)].map((known) => monthOf(known, dateline)),
  ];
  for (const date of [null, ...near]) {
    const value = completeDateline(dateline, date);
    if (value) return value;
  }
  const inText = new Set(datesIn(folded.slice(0, opening)).map((date) => completeDateline(dateline, date)));
  inText.delete(null);
  return inText.size === 1 ? [...inText][0]! : null;
}

function monthOf(year: number | null, { month }: Dateline): string | null {
  return year !== null && month !== null ? `${year}-${String(month).padStart(2, '0')}` : null;
}

/** The year of a stamp beside the article of which it is not known whether its day or its month comes first. */
function yearBeside({ blocks }: Article, folded: string): number | null {
  for (const { kind, start, end } of blocks) {
    if (kind === 'paragraph') return null;
    const year = end - start <= 80 && kind !== 'title' ? readAmbiguousYear(folded.slice(start, end)) : null;
    if (year !== null) return year;
  }
  return null;
}

const edition =
  /(?:^|[的届、,。“「《(])(?<year>20\d\d)年?(?=[^\s\d年月日以来起底度前后间至到初末、,。的)”」》%.-])/g;

/** The year of the occasion that the first paragraph reports (2024年某某公开赛11日落幕), if it names just one; or null. */
function yearOfEdition({ blocks }: Article, folded: string): number | null {
  const lede = blocks.find(({ kind }) => kind === 'paragraph');
  const text = lede ? folded.slice(lede.start, Math.min(lede.end, lede.start + 160)) : '';
  const years = new Set([...text.matchAll(edition)].map((match) => Number(match.groups!.year)));
  return years.size === 1 ? [...years][0]! : null;
}

/** The dateline of one of the first paragraphs, else a stamp without a year above them, else the day they call today. */
function firstDateline({ blocks, prose }: Article, folded: string): Dateline | null {
  let paragraphs = 0;
  let stamp: Dateline | null = null;
  let today: Dateline | null = null;
  for (const { kind, start, end } of blocks) {
    if (kind === 'metadata' || kind === 'title' || kind === 'caption') continue;
    const line = folded.slice(start, Math.min(end, start + opening));
    const dateline =
      kind === 'furniture' ? null : readDateline(prose.slice(start, start + line.length), line);
    if (dateline) return dateline;
    if (kind === 'byline' || kind === 'furniture') stamp ??= readYearlessStamp(line);
    if (kind !== 'paragraph') continue;
    today ??= readDayOfToday(prose.slice(start, start + line.length), line);
    if (++paragraphs === 3) break;
  }
  return stamp ?? today;
}

/** Days and months; a term (2026年10月前, by October 2026) lies ahead and dates nothing. */
const chineseDate = /(?:(?<!\d)(?:19|20)\d\d|民国\d{2,3})年\d{1,2}月(?:\d{1,2}日)?(?![前底]|之前|以前)/g;
const englishDate =
  /(?<!\b(?:by|before|until|till) )\b(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: \d{1,2},)? (?:19|20)\d\d\b/g;

/** Days and months in a folded text, as EDTF. */
function datesIn(text: string): readonly string[] {
  const printed = [...text.matchAll(chineseDate), ...text.matchAll(englishDate)];
  return printed.map((match) => readStampOrMonth(match[0])?.value ?? null).filter((date) => date !== null);
}

import { english } from './englishWords.ts';

/** A date with its clock as files and pages print it: `2022-05-06 15:47:32 +0800`, `2023年5月30日`, `30 May 2023`. */
export interface Stamp {
  /** EDTF, a day or a month. */
  readonly value: string;
  /** UTF-16 offsets in the text it was read from. */
  readonly start: number;
  readonly end: number;
  /** Whether a time of day stands with it. */
  readonly clock: boolean;
}

/** How an ambiguous 05/06/2023 is read: as 5 June, or not at all. */
export interface StampOptions {
  readonly dayFirst?: boolean;
}

interface Pattern {
  readonly expression: RegExp;
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    options: StampOptions,
  ) => string | null;
}

const monthName = `(?<name>${english.monthBeginnings.join('|')})(?:[a-z]{0,6})\\.?`;
const chineseDigit = '[〇零○一二三四五六七八九]';

/** In order of trust; each is looked for in a short text only. */
const patterns: readonly Pattern[] = [
  pattern(
    '(?<!\\d)(?<y>(?:19|20)\\d\\d)\\s?(?<s>[-/.])\\s?(?<m>\\d{1,2})\\s?\\k<s>\\s?(?<d>\\d{1,2})(?!\\d)',
    gregorian,
  ),
  pattern('(?<![\\d/.-])(?<c>[012]\\d)-(?<m>\\d{2})-(?<d>\\d{2})(?=\\s\\d{2}:\\d{2})', century),
  pattern('(?<!\\d)(?<y>20\\d\\d)\\s(?<m>\\d{2})[-/](?<d>\\d{2})(?=\\s\\d{1,2}:)', gregorian),
  pattern(
    '(?<!\\d)(?<y>(?:19|20)\\d\\d)\\s?年\\s?(?<m>\\d{1,2})\\s?月\\s?(?<d>\\d{1,2})\\s?(?:[日号]|(?!\\d))',
    gregorian,
  ),
  pattern(
    `(?<y>${chineseDigit}{4})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十廿卅]{1,3})日`,
    chinese,
  ),
  pattern(
    '(?:民国)\\s?(?<r>\\d{2,3})\\s?[年/.-]\\s?(?<m>\\d{1,2})\\s?[月/.-]\\s?(?<d>\\d{1,2})\\s?日?',
    republic,
  ),
  pattern(
    `民国(?<y>[〇零○一二三四五六七八九十百]{2,5})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十廿卅]{1,3})日`,
    chineseRepublic,
  ),
  pattern('(?<!\\d)(?<r>1[0-2]\\d)\\s?年\\s?(?<m>\\d{1,2})\\s?月\\s?(?<d>\\d{1,2})\\s?日', republic),
  pattern('(?<![\\d/.-])(?<r>1[0-2]\\d)(?<s>[-/.])(?<m>\\d{2})\\k<s>(?<d>\\d{2})(?![\\d/.-])', republic),
  pattern(
    `\\b${monthName}\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?,\\s?|\\s)(?<y>(?:19|20)\\d\\d)(?!\\d)`,
    named,
  ),
  pattern(
    `(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s-]${monthName}\\s?,?[\\s-](?<y>(?:19|20)\\d\\d)(?!\\d)`,
    named,
  ),
  pattern(`(?<!\\d)(?<y>(?:19|20)\\d\\d)[\\s-]${monthName}[\\s-](?<d>\\d{1,2})(?!\\d)`, named),
  pattern(
    `\\b${monthName}\\s+(?<d>\\d{1,2})\\s\\d{1,2}:\\d{2}(?::\\d{2})?\\s(?:[a-z]{3,4}\\s)?(?<y>20\\d\\d)(?!\\d)`,
    named,
  ),
  pattern('(?<![\\d/.-])(?<d>\\d{1,2})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<y>20\\d\\d)(?!\\d)', dayFirst),
  pattern(
    '(?<![\\da-z])(?<y>20\\d\\d|19\\d\\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])(?:t?\\d{4,6})?(?![\\da-z])',
    gregorian,
  ),
];
const monthPatterns: readonly Pattern[] = [
  pattern('(?<!\\d)(?<y>(?:19|20)\\d\\d)\\s?[-/.]\\s?(?<m>0?[1-9]|1[0-2])(?![\\d/.-])', month),
  pattern('(?<!\\d)(?<y>(?:19|20)\\d\\d)\\s?年\\s?(?<m>\\d{1,2})\\s?月', month),
  pattern('民国\\s?(?<r>\\d{2,3})\\s?年\\s?(?<m>\\d{1,2})\\s?月', republicMonth),
  pattern(`\\b${monthName},?\\s(?<y>(?:19|20)\\d\\d)(?!\\d)`, named),
];

/** A clock and a zone right after a date. */
const clock =
  /(?:\s|t|,|\||\(\S{1,9}\)|星期.|周.|at)*(?<h>\d{1,2})[:时](?<min>\d{2})(?:[:分](?<sec>\d{2})秒?)?(?:[.,]\d{1,9})?\s?(?<half>[ap]\.?m)?\s?(?<zone>z\b|gmt|utc|[+-]\d{2}:?\d{2}\b)?/y;

/** Zone of readers and of the papers they read, in minutes: a time in Greenwich is brought here (Asia/Shanghai, Hong Kong, Taipei, Singapore). */
const zoneOfArticles = 8 * 60;

/** Texts longer than this are no stamps; only so much of them is looked at. */
const longest = 400;

/**
 * The first date in a short text, folded (`fold`), as the day it was where the article was published: a time in
 * Greenwich (`Z`, `GMT`) is brought to UTC+8, a time with its own zone is left as printed. Null where there is none or
 * it is no day of the calendar.
 */
export function readStamp(text: string, options: StampOptions = {}): Stamp | null {
  return firstOf(patterns, text.slice(0, longest), options);
}

/** The year of a date that may begin with its day or its month (12/07/2023), or null. `text` is folded. */
export function readAmbiguousYear(text: string): number | null {
  const year = /(?<![\d/.-])\d{1,2}([-/.])\d{1,2}\1(20\d\d)(?!\d)/.exec(text.slice(0, longest))?.[2];
  return year === undefined ? null : Number(year);
}

/** The stamp behind the editors' names at the end of Taiwanese wire reports: (編輯:連某某)1130724, a year of the Republic. */
export function readEditorStamp(text: string): Stamp | null {
  const match = /\)\s?(1[0-2]\d)(\d{2})(\d{2})$/.exec(text.slice(0, longest));
  if (!match) return null;
  const value = edtfDay(Number(match[1]) + 1911, Number(match[2]), Number(match[3]));
  return value === null
    ? null
    : { value, start: match.index, end: match.index + match[0].length, clock: false };
}

/** As `readStamp`, and a month where no day is known. */
export function readStampOrMonth(text: string): Stamp | null {
  return readStamp(text) ?? firstOf(monthPatterns, text.slice(0, longest), {}) ?? readEpoch(text);
}

function firstOf(candidates: readonly Pattern[], text: string, options: StampOptions): Stamp | null {
  let best: Stamp | null = null;
  for (const { expression, read } of candidates) {
    const match = expression.exec(text);
    if (!match || (best && best.start <= match.index)) continue;
    const value = read(match.groups ?? {}, options);
    if (!value) continue;
    const end = match.index + match[0].length;
    best = withClock(text, value, match.index, end);
  }
  return best;
}

function withClock(text: string, value: string, start: number, end: number): Stamp {
  clock.lastIndex = end;
  const match = clock.exec(text);
  if (!match?.groups) return { value, start, end, clock: false };
  const { h, min, half, zone } = match.groups;
  const offset = zone === undefined ? zoneOfArticles : zoneMinutes(zone);
  const hours = (Number(h) % 24) + (half?.startsWith('p') && Number(h) < 12 ? 12 : 0);
  const moved = offset === 0 ? shift(value, hours * 60 + Number(min) + zoneOfArticles) : value;
  return { value: moved, start, end: end + match[0].length, clock: true };
}

function zoneMinutes(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** The day `minutes` after the beginning of `day`. */
function shift(day: string, minutes: number): string {
  if (day.length !== 10) return day;
  return new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000).toISOString().slice(0, 10);
}

/** Seconds or milliseconds since 1970. */
function readEpoch(text: string): Stamp | null {
  const match = /^\s*(1\d{9})(\d{3})?\s*$/.exec(text);
  if (!match) return null;
  const day = new Date(Number(match[1]) * 1000 + zoneOfArticles * 60_000).toISOString().slice(0, 10);
  return { value: day, start: 0, end: text.length, clock: true };
}

function pattern(expression: string, read: Pattern['read']): Pattern {
  return { expression: new RegExp(expression), read };
}

function gregorian({ y, m, d }: Readonly<Record<string, string | undefined>>): string | null {
  return edtfDay(Number(y), Number(m), Number(d));
}

/** 23-05-30 10:26 */
function century({ c, m, d }: Readonly<Record<string, string | undefined>>): string | null {
  return edtfDay(2000 + Number(c), Number(m), Number(d));
}

function republic({ r, m, d }: Readonly<Record<string, string | undefined>>): string | null {
  return edtfDay(Number(r) + 1911, Number(m), Number(d));
}

function named({ y, name, d }: Readonly<Record<string, string | undefined>>): string | null {
  const number = english.monthBeginnings.indexOf(name!.slice(0, 3)) + 1;
  return d === undefined ? edtfMonth(Number(y), number) : edtfDay(Number(y), number, Number(d));
}

/** 30/05/2023 in Hong Kong, Macao and Singapore; 05/30/2023 where the first can be no day; both ways only as told. */
function dayFirst(
  { y, m, d }: Readonly<Record<string, string | undefined>>,
  options: StampOptions,
): string | null {
  const [first, second] = [Number(d), Number(m)];
  if (first > 12 || options.dayFirst) return edtfDay(Number(y), second, first);
  return second > 12 || first === second ? edtfDay(Number(y), first, second) : null;
}

function month({ y, m }: Readonly<Record<string, string | undefined>>): string | null {
  return edtfMonth(Number(y), Number(m));
}

function republicMonth({ r, m }: Readonly<Record<string, string | undefined>>): string | null {
  return edtfMonth(Number(r) + 1911, Number(m));
}

function chinese({ y, m, d }: Readonly<Record<string, string | undefined>>): string | null {
  const year = Number([...y!].map(digit).join(''));
  return edtfDay(year, count(m!), count(d!));
}

/** 民国一一三年, 民国一百一十三年, 民国九十八年 */
function chineseRepublic({ y, m, d }: Readonly<Record<string, string | undefined>>): string | null {
  const hundred = y!.startsWith('一百') ? 100 : 0;
  const rest = hundred ? y!.slice(2).replace(/^[零〇○]/, '') : y!;
  const positional = !hundred && !rest.includes('十');
  const year = positional ? Number([...rest].map(digit).join('')) : hundred + (rest ? count(rest) : 0);
  return edtfDay(year + 1911, count(m!), count(d!));
}

function digit(character: string): number {
  return Math.max(0, '零一二三四五六七八九'.indexOf(character));
}

/** 一 to 三十一, 廿 and 卅. */
function count(numeral: string): number {
  const spelled = numeral.replace('廿', '二十').replace('卅', '三十');
  const ten = spelled.indexOf('十');
  if (ten < 0) return digit(spelled);
  return (ten === 0 ? 1 : digit(spelled[0]!)) * 10 + (spelled[ten + 1] ? digit(spelled[ten + 1]!) : 0);
}

/** EDTF of a day of the calendar, or null. */
export function edtfDay(year: number, month: number, day: number): string | null {
  const time = Date.UTC(year, month - 1, day);
  if (Number.isNaN(time) || year < 1800 || year > 2199) return null;
  const value = new Date(time).toISOString().slice(0, 10);
  return Number(value.slice(5, 7)) === month && Number(value.slice(8)) === day ? value : null;
}

function edtfMonth(year: number, month: number): string | null {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;
}

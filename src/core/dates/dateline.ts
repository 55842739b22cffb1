import words from '../../data/publication.yaml';
import { wordList } from '../text/words.ts';
import { findChineseDates } from './chineseDates.ts';
import { readCalendarDate } from './englishCalendar.ts';
import { findEnglishDates } from './englishDates.ts';
import { english as calendar } from './englishWords.ts';
import type { Moment } from './moment.ts';
import { edtfDay, readStamp } from './stamp.ts';

/** What a dateline says of its day; fields are null where it does not say them. */
export interface Dateline {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
}

const { wireEnds, reportEnds } = words as { readonly wireEnds: string; readonly reportEnds: string };
const any = (list: string) => [...wordList(list)].sort((a, b) => b.length - a.length).join('|');

/** 新华社北京5月6日电 · (中央社记者王某台北30日电) · 【新加坡30日讯】 · 北京2023年5月6日 /美通社/ · 记者王某5月6日台北报导 */
const chinese = new RegExp(
  '^[^。!?;,:"“「《]{0,40}?(?:(?<y>(?:19|20)\\d\\d)年)?(?:(?<m>\\d{1,2})月)?(?<d>\\d{1,2})日(?:\\([^()]{0,20}\\))?' +
    `\\s?(?:${any(wireEnds)}|/[^/。]{1,16}/|[^\\s。,]{0,6}(?:${any(reportEnds)}))`,
);
const month = (group: string) =>
  `(?<${group}>Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\\.?`;
/** BEIJING, May 6 (Xinhua) -- · (CNA) Taipei, 6 May 2023 · TOKYO, May 6, Kyodo – · MOSCOW, May 6. /TASS/ */
const english = new RegExp(
  "^(?:\\([^()]{1,40}\\) ?)?(?:[A-Z][\\w.'’-]*[ ,/]{1,2}){0,7}" +
    `(?:${month('before')} (?<d>\\d{1,2})|(?<e>\\d{1,2}) ${month('after')})(?:,? (?<y>(?:19|20)\\d\\d))?` +
    '[,.]?(?: [A-Z][\\w ]{1,20})? ?(?:\\(|/|--|—|–|-)',
);

/**
 * Reads the dateline that an article's paragraph begins with. `text` is the paragraph, `folded` its folded form (same
 * length). Null where it begins with none.
 */
export function readDateline(text: string, folded: string): Dateline | null {
  const full = readFullDateline(folded.slice(0, longest));
  if (full) return full;
  const match = chinese.exec(folded.slice(0, longest)) ?? english.exec(text.slice(0, longest));
  if (!match?.groups) return null;
  const { y, m, d, e, before, after } = match.groups;
  const name = before ?? after;
  const number = name
    ? calendar.monthBeginnings.indexOf(name.slice(0, 3).toLowerCase()) + 1
    : m
      ? Number(m)
      : null;
  const day = Number(d ?? e);
  if (day < 1 || day > 31 || (number !== null && (number < 1 || number > 12))) return null;
  return { year: y ? Number(y) : null, month: number, day };
}

const clocked =
  /(?<![\d年/.-])(?:(?<m>\d{1,2})月(?<d>\d{1,2})日|(?<n>\d{2})[-/](?<e>\d{2}))(?:\s?\([^()]{1,4}\)|\s?星期.)?\s{0,2}(?:上午|下午)?\d{1,2}:\d{2}/;

/** A page's stamp without its year: 5月6日 10:26 · 05-06 10:26. `folded` is a line beside the article. */
export function readYearlessStamp(folded: string): Dateline | null {
  const groups = clocked.exec(folded.slice(0, longest))?.groups;
  if (!groups) return null;
  const [month, day] = [Number(groups.m ?? groups.n), Number(groups.d ?? groups.e)];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year: null, month, day } : null;
}

/**
 * The day that a paragraph calls today: 今日（八月三十日）, today (August 30). `text` and `folded` as for `readDateline`.
 */
export function readDayOfToday(text: string, folded: string): Dateline | null {
  for (const { from, also, to } of findChineseDates(folded.slice(0, longestLede)))
    if (!to && also?.day?.from === 'publication' && also.day.offset === 0) return dayOf(from);
  for (const { from, to, end } of findEnglishDates(text.slice(0, longestLede))) {
    const isToday = !to && from.day?.from === 'publication' && from.day.offset === 0;
    const day = isToday && text.startsWith(' (', end) ? readCalendarDate(text, end + 2) : null;
    if (day && text[day.end] === ')') return dayOf(day.moment);
  }
  return null;
}

/** A lede says when it is within so many characters. */
const longestLede = 400;

function dayOf({ year, month, day }: Moment): Dateline | null {
  if (day?.from !== 'words' || (month && month.from !== 'words')) return null;
  return {
    year: year?.from === 'words' ? year.value : null,
    month: month?.value ?? null,
    day: day.value,
  };
}

/** No dateline reaches further into its paragraph. */
const longest = 110;

/** In brackets, perhaps after others: (香港,2023年5月6日) · 【某报讯】(2023年5月6日) · [Hong Kong - May 6, 2023] */
const bracketed = /^(?:[【[(][^】\])。]{0,20}[】\])]\s*)?[【[(][^】\])。]{8,60}[】\])]/;
/** Before a dash: HONG KONG, May 6, 2023 /Wire/ -- · 6 May 2023, Hong Kong – · 香港2023年5月6日 - */
const beforeDash = /^[^。!?;"“「《:]{8,90}?(?:\d{4}|日|\d)[^。!?;"“「《:\d]{0,30}?\s?(?:--|—|–|-\s|\/\s?-)/;

/** A dateline with its year, in the ways of press releases: the whole opening is place, date and names. */
function readFullDateline(folded: string): Dateline | null {
  const opening = bracketed.exec(folded) ?? beforeDash.exec(folded);
  const stamp = opening && readStamp(opening[0]);
  if (!opening || !stamp) return null;
  const rest = opening[0].slice(0, stamp.start) + opening[0].slice(stamp.end);
  if (
    rest.length > 60 ||
    /\b(?:on|in|since|until|by|from|after|before|the|was|were|has|will)\b|[的在于了和]/.test(rest)
  )
    return null;
  const [year, monthNumber, day] = stamp.value.split('-').map(Number);
  return { year: year!, month: monthNumber!, day: day! };
}

/** A dateline is believed to be this near, in days, to another date of the same article. */
const nearest = 62;

/**
 * The day a dateline names, its year and month taken from a date of about the same time (EDTF, a day or a month), or null.
 */
export function completeDateline({ year, month, day }: Dateline, near: string | null): string | null {
  if (year !== null && month !== null) return edtfDay(year, month, day);
  if (near === null) return null;
  const anchor = Date.parse(`${near.padEnd(10, '-15')}T00:00:00Z`);
  const nearYear = Number(near.slice(0, 4));
  const candidates: string[] = [];
  for (const candidateYear of year === null ? [nearYear - 1, nearYear, nearYear + 1] : [year]) {
    for (let candidateMonth = month ?? 1; candidateMonth <= (month ?? 12); candidateMonth++) {
      const value = edtfDay(candidateYear, candidateMonth, day);
      if (value) candidates.push(value);
    }
  }
  const distance = (value: string) =>
    value.startsWith(near) ? 0 : Math.abs(Date.parse(`${value}T00:00:00Z`) - anchor);
  const best = candidates.sort((a, b) => distance(a) - distance(b))[0];
  return best && distance(best) <= nearest * 86_400_000 ? best : null;
}

import words from '../../data/publication.yaml';
import { wordList } from '../text/words.ts';
import { edtfDay } from './stamp.ts';

/** What a dateline says of its day; fields are null where it does not say them. */
export interface Dateline {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
}

const { wireEnds } = words as { readonly wireEnds: string };
const ends = [...wordList(wireEnds)].sort((a, b) => b.length - a.length).join('|');

/** 新华社北京5月6日电 · 香港新闻网4月17日电 · (中央社记者王某台北30日电) · 【新加坡30日讯】 · 海城2023年5月6日 /美通社/ */
const chinese = new RegExp(
  `^[^。!?;,:"“「《]{0,40}?(?:(?<y>(?:19|20)\\d\\d)年)?(?:(?<m>\\d{1,2})月)?(?<d>\\d{1,2})日(?:\\([^()]{0,20}\\))?\\s?(?:${ends}|/[^/。]{1,16}/)`,
);
const monthName =
  '(?<name>Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\\.?';
/** BEIJING, May 6 (Xinhua) -- · HONG KONG, May 6, 2022 /PRNewswire/ -- · Taipei, 6 May (CNA) */
const english = new RegExp(
  `^(?:[A-Z][\\w.'’-]*[ ,/]{1,2}){1,7}(?:${monthName} (?<d>\\d{1,2})|(?<e>\\d{1,2}) ${monthName.replace('?<name>', '?<mame>')})(?:, ?(?<y>(?:19|20)\\d\\d))?,? ?(?:\\(|/|--|—|–|-)`,
);
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * Reads the dateline that an article's paragraph begins with. `text` is the paragraph, `folded` its folded form (same
 * length). Null where it begins with none.
 */
export function readDateline(text: string, folded: string): Dateline | null {
  const match = chinese.exec(folded.slice(0, 100)) ?? english.exec(text.slice(0, 120));
  if (!match?.groups) return null;
  const { y, m, d, e, name, mame } = match.groups;
  const monthText = name ?? mame;
  const month = monthText ? months.indexOf(monthText.slice(0, 3)) + 1 : m ? Number(m) : null;
  const day = Number(d ?? e);
  if (day < 1 || day > 31 || (month !== null && (month < 1 || month > 12))) return null;
  return { year: y ? Number(y) : null, month, day };
}

/** The day a dateline names, its year and month taken from a date of about the same time (EDTF), or null. */
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
  return best && distance(best) <= 45 * 86_400_000 ? best : null;
}

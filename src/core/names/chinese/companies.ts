import { isWholeWord, vocabulary } from '../../convert/vocabulary.ts';
import type { Span } from '../../span.ts';
import { companyEndings } from './bodyWords.ts';
import { isHan } from './characters.ts';
import { isLargeRegion, WordClass } from './lexicon.ts';
import type { OrganizationCandidate } from './organizations.ts';
import type { Reading } from './reading.ts';
import type { Segments } from './segments.ts';

/** So often a name that only its line of business gives away must stand in the text to be one. */
const leastOften = 2;
const shortestCore = 2;

/**
 * The names of companies that the text prints without what makes companies of them, folded, each with the full name it
 * is short for, if there is one: 瑞隆航运 and 瑞隆 of 瑞隆航运控股有限公司, or 海峡半导体 printed again and again.
 */
export function companyNames(
  reading: Reading,
  segments: Segments,
  candidates: readonly OrganizationCandidate[],
): Map<string, Span | null> {
  const { folded } = reading;
  const names = new Map<string, Span | null>();
  const often = new Map<string, number>();
  for (const candidate of candidates) {
    const name = folded.slice(candidate.start, candidate.end);
    if (candidate.certainty !== 'weak') {
      for (const short of shortNames(reading, segments, candidate))
        if (!names.has(short)) names.set(short, candidate);
    } else if (
      segments.classes[candidate.ending]! & WordClass.trade &&
      isProper(segments, candidate, folded)
    ) {
      often.set(name, (often.get(name) ?? 0) + 1);
    }
  }
  for (const [name, count] of often) if (count >= leastOften && !names.has(name)) names.set(name, null);
  return names;
}

/** 瑞隆航运 and 瑞隆: the name without its ending, then without its line of business. */
function shortNames({ folded }: Reading, segments: Segments, { start, end }: Span): readonly string[] {
  const ending = companyEndings.find((word) => folded.endsWith(word, end));
  if (ending === undefined) return [];
  let from = start;
  while (segments.classes[from]! & WordClass.region && segments.endOf[from]! < end)
    from = segments.endOf[from]!;
  const to = end - ending.length;
  const found: string[] = [];
  const add = (until: number) => {
    const isOrdinary =
      isWholeWord(vocabulary(), segments.likelihood.units, from, until) || segments.endOf[from]! >= until;
    if (until - from >= shortestCore && !isOrdinary) found.push(folded.slice(from, until));
  };
  add(to);
  const trade = segments.startOf[to]!;
  if (trade > from && segments.classes[trade]! & (WordClass.trade | WordClass.field)) add(trade);
  return found;
}

/** Whether letters that no word takes up, or a place that is no country, make it the name of one company. */
function isProper(
  { endOf, classes }: Segments,
  { start, ending }: OrganizationCandidate,
  folded: string,
): boolean {
  let unknown = 0;
  for (let at = start; at < ending; at = endOf[at] || at + 1) {
    if (!isHan(folded[at])) return false;
    if (classes[at] === 0) unknown += (endOf[at] || at + 1) - at;
    else if (classes[at]! & WordClass.region && !isLargeRegion(folded.slice(at, endOf[at]))) unknown += 2;
    else if (!(classes[at]! & (WordClass.field | WordClass.trade | WordClass.region | WordClass.brand)))
      return false;
  }
  return unknown >= 2;
}

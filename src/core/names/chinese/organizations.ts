import type { Span } from '../../span.ts';
import { WordClass } from './lexicon.ts';
import { endOfWordStarting, longestEnding, type Reading, startOfWordEnding } from './reading.ts';

export interface OrganizationCandidate extends Span {
  readonly how: string;
  /** Where the word of the ending starts: 局, 大学, 有限公司. */
  readonly ending: number;
}

const longestName = 32;
const strong = WordClass.bodyEnding | WordClass.namedEnding;
const letters = WordClass.bodyLetter | WordClass.namedLetter;
const endings = strong | letters | WordClass.trade;
const names = WordClass.organization | WordClass.brand;
const stops = WordClass.stop | WordClass.generic | WordClass.postHead;
const closers: Readonly<Record<string, string>> = {
  '”': '“',
  '」': '「',
  '』': '『',
  '’': '‘',
  ')': '(',
};

/** Every organization that the grammar of region, qualifiers and ending finds; of nested ones the outermost. */
export function findOrganizations(reading: Reading): readonly OrganizationCandidate[] {
  const found: OrganizationCandidate[] = [];
  const { folded, endingAt } = reading;
  for (let end = 1; end <= folded.length; end++) {
    if (endingAt[end] === endingAt[end + 1]) continue;
    const candidate = organizationEndingAt(reading, end);
    if (candidate) found.push(candidate);
  }
  return outermost(joinAdjacent(reading, found));
}

function organizationEndingAt(reading: Reading, end: number): OrganizationCandidate | null {
  if (reading.crossed[end]) return null;
  const known = startOfWordEnding(reading, end, names);
  const ending = startOfWordEnding(reading, end, endings);
  if (known >= 0 && (ending < 0 || known <= ending)) {
    if (reading.crossed[known]) return null;
    return { start: regionChainBefore(reading, known), end, ending: known, how: 'known name' };
  }
  if (ending < 0) return null;
  const notEnding = startOfWordEnding(reading, end, WordClass.noEnding | WordClass.common);
  if (notEnding >= 0 && notEnding < ending) return null;
  if (endOfWordStarting(reading, end - 1, WordClass.postHead) > end) {
    const hasOwnHead =
      startOfWordEnding(reading, end - 1, strong | letters | WordClass.postPrefix | names) >= 0;
    if (hasOwnHead || end - ending > 1) return null;
  }
  const start = leftEdge(reading, ending, end);
  if (start < 0) return null;
  return { start, end: placeInBrackets(reading, end), ending, how: 'ending' };
}

/** Where a name that ends in the word at `ending` starts, or -1 if the word stands for no one body. */
function leftEdge(reading: Reading, ending: number, end: number): number {
  const { folded } = reading;
  const limit = Math.max(0, end - longestName);
  let at = ending;
  let region = -1;
  let quoted = false;
  let proper = 0;
  while (at > limit) {
    const unit = folded[at - 1]!;
    const opener = closers[unit];
    if (opener) {
      const open = folded.lastIndexOf(opener, at - 2);
      if (open < limit || /[，。；：！？\n]/.test(folded.slice(open, at))) break;
      if (unit !== ')') {
        if (at - open > 14) break;
        at = open;
        quoted = true;
        break;
      }
      at = open;
      continue;
    }
    if (isDelimiter(unit)) break;
    const place = startOfWordEnding(reading, at, WordClass.region);
    const carried = startOfWordEnding(reading, at, WordClass.carriedRegion);
    const word = longestEnding(reading, at);
    if (place >= 0 && !(word && word.start < place && word.classes & stops)) {
      region = at = place;
      continue;
    }
    if (
      carried >= 0 &&
      (region < 0 || region === at) &&
      !reading.crossed[carried] &&
      word?.start === carried
    ) {
      region = at = carried;
      continue;
    }
    if (word && word.classes & stops && !(word.classes & (WordClass.field | endings))) break;
    if (word && word.classes & (WordClass.field | strong)) {
      at = word.start;
      continue;
    }
    if (word && word.classes & WordClass.common) {
      if (region < 0) break;
      at = word.start;
      continue;
    }
    proper++;
    at--;
  }
  if (quoted) return at;
  const classes = longestEnding(reading, end)!.classes;
  const own = (region >= 0 ? region : at) === ending ? 0 : ending - (region >= 0 ? region : at);
  if (own === 0) return -1;
  if (classes & WordClass.bodyEnding) return region >= 0 ? region : own <= 10 ? at : -1;
  if (classes & WordClass.namedEnding) return region >= 0 ? region : proper > 0 && own <= 10 ? at : -1;
  if (classes & WordClass.bodyLetter)
    return region >= 0 && proper < 4 ? region : proper === 0 && own <= 10 ? at : -1;
  if (classes & WordClass.namedLetter) return region >= 0 && proper < 3 && own < 7 ? region : -1;
  return -1;
}

function regionChainBefore(reading: Reading, start: number): number {
  let at = start;
  for (;;) {
    const before = startOfWordEnding(reading, at, WordClass.region | WordClass.carriedRegion);
    if (before < 0 || reading.crossed[before]) return at;
    at = before;
  }
}

/** The end with a place in brackets: 促进会(澳门). */
function placeInBrackets(reading: Reading, end: number): number {
  if (reading.folded[end] !== '(') return end;
  const region = endOfWordStarting(reading, end + 1, WordClass.region);
  return region >= 0 && reading.folded[region] === ')' ? region + 1 : end;
}

/** 香港大学 + 深圳医院: names that touch are one body of the other. */
function joinAdjacent(
  reading: Reading,
  candidates: readonly OrganizationCandidate[],
): readonly OrganizationCandidate[] {
  const longestTo = new Map<number, number>();
  return candidates.map((candidate) => {
    const start = longestTo.get(candidate.start) ?? candidate.start;
    const joined =
      start < candidate.start && candidate.end - start <= longestName ? { ...candidate, start } : candidate;
    if (!reading.crossed[joined.start])
      longestTo.set(joined.end, Math.min(joined.start, longestTo.get(joined.end) ?? joined.start));
    return joined;
  });
}

/** Leaves out what lies inside another or overlaps one that starts before it. `candidates` come by end. */
export function outermost<T extends Span>(candidates: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || candidate.start >= last.end) kept.push(candidate);
  }
  return kept;
}

export function isDelimiter(unit: string | undefined): boolean {
  return unit === undefined || /[\s\p{P}\p{S}]/u.test(unit);
}

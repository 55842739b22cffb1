import type { Span } from '../../span.ts';
import { isDelimiter } from './characters.ts';
import { isCounted } from './counted.ts';
import { isHope, isLargeRegion, isVenue, surnameStrength, WordClass } from './lexicon.ts';
import { boundaryCost, nameGain } from './likelihood.ts';
import { founderBefore, leftExtent } from './organizationExtent.ts';
import { endOfWordStarting, type Reading, startOfWordEnding } from './reading.ts';
import type { Segments } from './segments.ts';

/** How sure the grammar is: `weak` candidates need the tagger, a post or a list of organizations to speak for them. */
export type Certainty = 'sure' | 'likely' | 'weak';

/** What may be an organization, in UTF-16 offsets of the folded text. */
export interface OrganizationCandidate extends Span {
  readonly how: string;
  readonly certainty: Certainty;
  /** Where the word of the ending starts: 局, 大学, 有限公司; the start of a known name. */
  readonly ending: number;
  /** Of a part of an organization, where that organization's own name ends. */
  readonly whole?: number;
}

const strong = WordClass.bodyEnding | WordClass.namedEnding;
const letters = WordClass.bodyLetter | WordClass.namedLetter;
/** Classes of words that names of organizations end with. */
export const endings = strong | letters | WordClass.trade | WordClass.centre | WordClass.board;
/** Classes of words that are names by themselves. */
export const knownNames = WordClass.organization | WordClass.brand | WordClass.club;

const none: ReadonlyMap<number, number> = new Map();

/**
 * Every organization that the grammar of region, qualifiers and ending sees, nested ones too, in order of their ends.
 * `bodies` are those that the knowledge names: where each starts, by where it ends.
 */
export function organizationCandidates(
  reading: Reading,
  segments: Segments,
  bodies = none,
): readonly OrganizationCandidate[] {
  const found: OrganizationCandidate[] = [];
  const byEnd = new Map<number, OrganizationCandidate>();
  for (let end = 1; end <= reading.folded.length; end++) {
    const body = bodies.get(end);
    if (body === undefined && reading.endingAt[end] === reading.endingAt[end + 1]) continue;
    const seen = candidateEndingAt(reading, segments, byEnd, end);
    const isLonger = body !== undefined && (seen?.certainty !== 'sure' || seen.start > body);
    const candidate = isLonger ? knownCandidate(reading, segments, byEnd, body, end) : seen;
    if (!candidate || isCut(reading, segments, candidate)) continue;
    found.push(candidate);
    byEnd.set(candidate.end, candidate);
  }
  return found;
}

/** So many half nats it may cost that a name ends, or its ending begins, where likelier words do not: 民主党|派, 省会|商会. */
const mostCut = 12;
const mostCutOfShort = 6;

function isCut(
  reading: Reading,
  { likelihood, startOf }: Segments,
  { start, ending, end, how }: OrganizationCandidate,
): boolean {
  if (how === 'run into a post') return false;
  // 科学系|系主任: the letter belongs to the post.
  if (end - ending === 1 && reading.folded[ending] === reading.folded[ending - 1]) return true;
  // 律师|司马诚: the letter begins a surname.
  if (end - ending === 1 && endOfWordStarting(reading, ending, WordClass.compoundSurname) > end) return true;
  if (boundaryCost(likelihood, end) > mostCut || boundaryCost(likelihood, start) > mostCut) return true;
  // 两|日共|有: a short name by chance.
  const cut = boundaryCost(likelihood, start) + boundaryCost(likelihood, end);
  if (how === 'known name' && end - start === 2 && cut > mostCutOfShort) return true;
  return ending > start && startOf[end]! < ending && boundaryCost(likelihood, ending) > mostCut;
}

function candidateEndingAt(
  reading: Reading,
  segments: Segments,
  byEnd: ReadonlyMap<number, OrganizationCandidate>,
  end: number,
): OrganizationCandidate | null {
  const word = segments.startOf[end]!;
  const known = startOfWordEnding(reading, end, knownNames);
  const isKnown = known >= 0 && word === known;
  const ending = endingWord(reading, segments, end);
  const byEnding = ending < 0 ? null : byEndingWord(reading, segments, byEnd, word, ending, end);
  if (isKnown && isGivenName(reading, segments, known, end)) return byEnding;
  if (!isKnown || (byEnding?.certainty === 'sure' && byEnding.start < known)) return byEnding;
  return knownCandidate(reading, segments, byEnd, known, end);
}

/** 李小鹏, 李红军: a club, a force or a brand by chance, behind a surname. */
function isGivenName(
  { folded }: Reading,
  { classes, startOf, likelihood }: Segments,
  known: number,
  end: number,
): boolean {
  const isByChance = classes[known]! & (WordClass.brand | WordClass.club) && end - known === 2;
  if (!isByChance || known === 0 || surnameStrength(folded[known - 1]!) < 2) return false;
  const before = startOf[known - 1]!;
  if (before >= 0 && classes[before]! & WordClass.postHead) return true;
  return nameGain(likelihood, known - 1, end) >= likelyPerson;
}

/** So many half nats likelier than words a name must be that takes a brand up. */
const likelyPerson = 5;

/** The longest ending of a name that ends here and begins where a word begins; else the longest; or -1. */
function endingWord(reading: Reading, segments: Segments, end: number): number {
  for (let i = reading.endingAt[end]!; i < reading.endingAt[end + 1]!; i++) {
    if (reading.classes[i]! & endings && segments.endOf[reading.start[i]!]! > 0) return reading.start[i]!;
  }
  return startOfWordEnding(reading, end, endings);
}

function byEndingWord(
  reading: Reading,
  segments: Segments,
  byEnd: ReadonlyMap<number, OrganizationCandidate>,
  word: number,
  ending: number,
  end: number,
): OrganizationCandidate | null {
  if (word < 0) return mergedCandidate(reading, segments, byEnd, end);
  if (word < ending && segments.classes[word]! & ~WordClass.ordinary) return null;
  const notEnding = startOfWordEnding(reading, end, WordClass.noEnding | WordClass.common);
  if (notEnding >= 0 && notEnding < ending) return null;
  // 有限公司|董事会|主席, 校友联盟|联盟|会长: a board before a post belongs to its title.
  if (startOfWordEnding(reading, end, WordClass.board) === ending) {
    const isTitle = endOfWordStarting(reading, end, WordClass.postHead | WordClass.postPrefix) >= 0;
    if (isTitle && byEnd.has(ending)) return null;
  }
  return endingCandidate(reading, segments, byEnd, ending, end);
}

function knownCandidate(
  reading: Reading,
  segments: Segments,
  byEnd: ReadonlyMap<number, OrganizationCandidate>,
  known: number,
  end: number,
): OrganizationCandidate {
  const extent = leftExtent(reading, segments, byEnd, known, 'touching');
  const start = extent.anchor >= 0 ? extent.anchor : founderBefore(reading, known);
  return { start, end: placeInBrackets(reading, end), ending: known, how: 'known name', certainty: 'sure' };
}

/** 创新及科技局长: the head of the post runs into the name of the body. */
function mergedCandidate(
  reading: Reading,
  segments: Segments,
  byEnd: ReadonlyMap<number, OrganizationCandidate>,
  end: number,
): OrganizationCandidate | null {
  const head = end - 1;
  const headEnd = segments.endOf[head]!;
  if (headEnd !== end + 1 || !(segments.classes[head]! & WordClass.postHead)) return null;
  if (startOfWordEnding(reading, head, endings | knownNames | WordClass.postPrefix) >= 0) return null;
  const merged = endingCandidate(reading, segments, byEnd, head, end);
  return merged?.certainty === 'sure' ? { ...merged, how: 'run into a post' } : null;
}

function endingCandidate(
  reading: Reading,
  segments: Segments,
  byEnd: ReadonlyMap<number, OrganizationCandidate>,
  ending: number,
  end: number,
): OrganizationCandidate | null {
  const standsAlone = startOfWordEnding(reading, end, WordClass.organization) === ending;
  const extent = leftExtent(reading, segments, byEnd, ending, standsAlone ? 'touching' : 'within');
  const anchored = extent.anchor >= 0;
  const start = anchored ? extent.anchor : extent.start;
  if (start >= ending || isCounted(reading.folded, start)) return null;
  const judged = judge(reading, segments, extent, ending, end);
  if (!judged) return null;
  const certainty = isVenue(reading.folded.slice(start, end)) ? 'weak' : judged;
  const whole = anchored ? { whole: extent.whole } : {};
  return { start, end: placeInBrackets(reading, end), ending, how: 'ending', certainty, ...whole };
}

type Extent = ReturnType<typeof leftExtent>;

function judge(
  reading: Reading,
  segments: Segments,
  extent: Extent,
  ending: number,
  end: number,
): Certainty | null {
  const classes = classesOf(reading, ending, end);
  const { unknown, fields, common, numbers } = extent;
  // 全区六处: counted, and no body.
  if (numbers > 0 && unknown + fields + common === 0 && classes & letters) return null;
  if (classes & (WordClass.trade | WordClass.centre | letters) && runsOn(reading, segments, end)) return null;
  if (extent.kind === 'organization' && common > 0) {
    if (fields === 0 && !isRepeated(reading, segments, end)) return null;
    if (common > (classes & strong ? 3 : 1)) return 'weak';
  }
  if (classes & WordClass.centre) {
    if (unknown + fields + common === 0 || hoped(reading, segments, extent, ending)) return null;
    return extent.anchor >= 0 && unknown + common < 6 ? 'likely' : 'weak';
  }
  if (extent.anchor >= 0) {
    const bare = unknown + fields + common + numbers === 0 && extent.kind === 'region';
    if (bare && classes & WordClass.trade && !isLargeRegion(reading.folded.slice(extent.start, ending)))
      return 'weak';
    if (
      bare &&
      classes & WordClass.bare &&
      !(classes & WordClass.namedLetter && reading.folded[ending] === '队')
    )
      return null;
    if (classes & (strong | WordClass.board)) return common > 4 || unknown > 10 ? 'weak' : 'sure';
    if (extent.kind === 'quote') return 'weak';
    if (classes & WordClass.bodyLetter) return unknown > 2 || common > 2 ? 'weak' : 'sure';
    if (classes & WordClass.namedLetter) {
      if (common > 0) return null;
      return unknown > 0 && unknown < 5 ? 'likely' : 'weak';
    }
    return 'weak';
  }
  if (extent.generic) return null;
  const length = ending - extent.start;
  if (length > 14) return null;
  if (classes & WordClass.bodyEnding) {
    if (unknown + fields + numbers === 0) return null;
    return unknown <= 4 && common === 0 ? (unknown === 0 || extent.fenced ? 'sure' : 'likely') : 'weak';
  }
  if (classes & WordClass.namedEnding) {
    if (unknown === 0) return numbers > 0 && fields > 0 ? 'likely' : 'weak';
    return unknown >= 2 && common === 0 && extent.fenced ? 'likely' : 'weak';
  }
  if (classes & WordClass.bodyLetter && unknown === 0 && common === 0 && fields > 0) return 'sure';
  if (classes & WordClass.namedLetter && common > 0) return null;
  return classes & WordClass.trade && unknown === 0 ? null : 'weak';
}

/** 文创厅|厅长: the head of the post behind begins as the name ends. */
function isRepeated({ folded }: Reading, { classes }: Segments, end: number): boolean {
  return (classes[end]! & WordClass.postHead) !== 0 && folded[end] === folded[end - 1];
}

/** 京港科技国际|创新论坛: the name of something else goes on behind the ending. */
function runsOn(reading: Reading, segments: Segments, end: number): boolean {
  const next = segments.endOf[end]!;
  if (next === 0 || isDelimiter(reading.folded[end]) || reading.folded[end] === '驻') return false;
  const classes = segments.classes[end]!;
  if (
    classes &
    (WordClass.stop |
      WordClass.afterPerson |
      WordClass.beforePerson |
      WordClass.postHead |
      WordClass.postPrefix)
  )
    return false;
  if (classes === 0) return surnameStrength(reading.folded[end]!) === 0;
  return (classes & (WordClass.field | WordClass.noEnding | WordClass.common)) !== 0;
}

/** Whether the words before or inside say that the centre is yet to be: 建设国际科技创新中心. */
function hoped(reading: Reading, segments: Segments, extent: Extent, ending: number): boolean {
  const start = extent.anchor >= 0 ? extent.anchor : extent.start;
  for (let at = start; at < ending; at = segments.endOf[at]! || ending) {
    if (isHope(reading.folded.slice(at, segments.endOf[at]!))) return true;
  }
  let at = start;
  for (let words = 0; words < 4 && at > 0; words++) {
    const before = segments.startOf[at]!;
    if (before < 0) return false;
    const word = reading.folded.slice(before, at);
    if (isHope(word)) return true;
    if (!(segments.classes[before]! & (WordClass.region | WordClass.field))) return false;
    at = before;
  }
  return false;
}

function classesOf(reading: Reading, start: number, end: number): number {
  for (let i = reading.endingAt[end]!; i < reading.endingAt[end + 1]!; i++) {
    if (reading.start[i] === start) return reading.classes[i]!;
  }
  return 0;
}

/** The end with a place in brackets: 促进会(澳门). */
function placeInBrackets(reading: Reading, end: number): number {
  if (reading.folded[end] !== '(') return end;
  const region = endOfWordStarting(reading, end + 1, WordClass.region);
  return region >= 0 && reading.folded[region] === ')' ? region + 1 : end;
}

/** Of overlapping candidates the surest; of equally sure ones the one that starts first and is longest. */
export function outermost(candidates: readonly OrganizationCandidate[]): readonly OrganizationCandidate[] {
  const kept: OrganizationCandidate[] = [];
  for (const certainty of ['sure', 'likely', 'weak']) {
    const added = candidates
      .filter((c) => c.certainty === certainty)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    let next = 0;
    let end = 0;
    const before = [...kept].sort((a, b) => a.start - b.start);
    for (const candidate of added) {
      while (next < before.length && before[next]!.end <= candidate.start) next++;
      const surer = next < before.length && before[next]!.start < candidate.end ? before[next]! : null;
      if (candidate.start < end) continue;
      // 中央研究院|生物多样性研究中心: the part takes the place of the whole.
      const isPart =
        surer && certainty !== 'weak' && candidate.whole === surer.end && surer.start === candidate.start;
      if (surer && (!isPart || (before[next + 1]?.start ?? candidate.end) < candidate.end)) continue;
      if (surer) kept.splice(kept.indexOf(surer), 1);
      kept.push(candidate);
      end = candidate.end;
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

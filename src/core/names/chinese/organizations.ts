import { isWholeWord, vocabulary } from '../../convert/vocabulary.ts';
import type { Span } from '../../span.ts';
import { callsCompanies, endsBody, endsSchools, endsUnit, isVenue, letterOfSchool } from './bodyWords.ts';
import { judge } from './certainty.ts';
import { isCounted } from './counted.ts';
import { beginsWithField, joins } from './joinedFields.ts';
import { isEveryday, isSignOfEveryday, WordClass } from './lexicon.ts';
import { boundaryCost, nameGain } from './likelihood.ts';
import { surnameStrength } from './nameLetters.ts';
import { founderBefore, leftExtent } from './organizationExtent.ts';
import { type Certainty, endings, knownNames } from './organizationWords.ts';
import { endOfWordStarting, type Reading, startOfWordEnding } from './reading.ts';
import type { Segments } from './segments.ts';
import { transcribes } from './tagger/view.ts';
import { ordinalBefore } from './titleStarts.ts';

/** What may be an organization, in UTF-16 offsets of the folded text. */
export interface OrganizationCandidate extends Span {
  readonly how: string;
  readonly certainty: Certainty;
  /** Where the word of the ending starts: 局, 大学, 有限公司; the start of a known name. */
  readonly ending: number;
  /** Of a part of an organization, where that organization's own name ends. */
  readonly whole?: number;
}

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
    // 中国初创公司|深度求索: what kind of company it is, and its name.
    const kind = candidate.how === 'known name' ? byEnd.get(candidate.start) : undefined;
    if (kind && found.at(-1) === kind && callsCompanies(reading.folded.slice(kind.ending, kind.end)))
      found.pop();
    found.push(candidate);
    byEnd.set(candidate.end, candidate);
  }
  return found;
}

/** So many half nats it may cost that a name ends, or its ending begins, where likelier words do not: 民主党|派, 省会|商会. */
const mostCut = 12;
const mostCutOfShort = 6;
const mostCutOfWord = 2;

function isCut(
  reading: Reading,
  { likelihood, startOf }: Segments,
  { start, ending, end, how }: OrganizationCandidate,
): boolean {
  if (how === 'run into a post') return false;
  if (isCutLatin(reading.folded, start) || isCutLatin(reading.folded, end)) return true;
  // 科学系|系主任: the letter belongs to the post.
  if (end - ending === 1 && reading.folded[ending] === reading.folded[ending - 1]) return true;
  // 土木工程学|副|系主任: the letter belongs to the post.
  if (end - ending === 1 && reading.folded[ending - 1] === '副') return true;
  // 律师|司马诚: the letter begins a surname.
  if (end - ending === 1 && endOfWordStarting(reading, ending, WordClass.compoundSurname) > end) return true;
  // 张倩红|会见: a word begins with the letter.
  const isWordBehind = end - ending <= 2 && isWholeWord(vocabulary(), likelihood.units, end - 1, end + 1);
  const isNamed = nameGain(likelihood, start, end - 1) >= likelyPerson;
  const isCutWord = isNamed || boundaryCost(likelihood, end) > mostCutOfWord;
  if (isWordBehind && reading.folded[end] !== '长' && isCutWord) return true;
  // 国防部|长: the whole is a word.
  const isMerged = reading.folded[end] === '长' && endsBody(reading.folded[end - 1]!);
  if (!isMerged && boundaryCost(likelihood, end) > mostCut) return true;
  if (boundaryCost(likelihood, start) > mostCut) return true;
  // 两|日共|有: a short name by chance.
  const cut = boundaryCost(likelihood, start) + boundaryCost(likelihood, end);
  if (how === 'known name' && end - start === 2 && cut > mostCutOfShort) return true;
  return ending > start && startOf[end]! < ending && boundaryCost(likelihood, ending) > mostCut;
}

/** Whether a place is inside a word of Latin letters. */
export function isCutLatin(folded: string, at: number): boolean {
  return isLatin(folded.charCodeAt(at)) && isLatin(folded.charCodeAt(at - 1));
}

function isLatin(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
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
  reading: Reading,
  { classes, startOf, likelihood }: Segments,
  known: number,
  end: number,
): boolean {
  const { folded } = reading;
  const isByChance =
    classes[known]! & (WordClass.brand | WordClass.club | WordClass.organization) && end - known === 2;
  if (!isByChance || known === 0) return false;
  // 勒德|里昂, 伊|万科|维奇: the letters of a foreign name around it.
  const isLetter = (at: number) =>
    at >= 0 && startOf[at + 1] === at && classes[at] === 0 && transcribes(folded[at]!);
  const isFirm = (classes[known]! & WordClass.organization) !== 0;
  const isInside = known > 0 && isLetter(known - 1) && (isLetter(known - 2) || isLetter(end));
  if (!isFirm && isInside) return true;
  // 副校|长和|汪主席: the last letter of a title and a conjunction.
  if (startOfWordEnding(reading, known + 1, WordClass.rank) >= 0 && folded[known + 1] === '和') return true;
  // 吕志宏和|黄德豪: a conjunction and a surname.
  if ('和与'.includes(folded[known]!) && nameGain(likelihood, known + 1, known + 4) >= likelyPerson)
    return true;
  if (surnameStrength(folded[known - 1]) < 2) return false;
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
  // 公司|事务总监, 大学|生: a word goes on.
  if (endOfWordStarting(reading, ending, WordClass.noEnding | WordClass.common | WordClass.field) > end)
    return null;
  // 西门|子公司: a name that is known ends before the ending.
  const isKnownBefore = byEnd.get(ending)?.how === 'known name';
  if (notEnding >= 0 && notEnding < ending && !isKnownBefore) return null;
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
  const start =
    extent.anchor >= 0
      ? extent.anchor
      : (startOfFields(reading, segments, byEnd, known, end) ??
        startOfSchool(reading, segments, byEnd, known, end) ??
        startOfShortSchool(reading, segments, known, end) ??
        founderBefore(reading, known));
  // 荣耀, 勇士, 国家大剧院|盛大: a word, unless something else speaks for a name.
  const isAlone = start === known || extent.kind === 'organization';
  const isWord = isAlone && isEveryday(reading.folded.slice(known, end));
  const isMeant = isSignOfEveryday(reading.folded.slice(end, segments.endOf[end]!));
  const certainty = isWord && !isMeant ? 'weak' : 'sure';
  return { start, end: placeInBrackets(reading, end), ending: known, how: 'known name', certainty };
}

/** 文化体育和|旅游局, 科技|发展局: where the fields of work start that are named before a known body called after one; or null. */
function startOfFields(
  reading: Reading,
  segments: Segments,
  byEnd: ReadonlyMap<number, OrganizationCandidate>,
  known: number,
  end: number,
): number | null {
  const before = segments.startOf[known]!;
  if (before < 0 || !beginsWithField(reading, segments, known)) return null;
  const isJoint = '及与和'.includes(reading.folded[before]!) && joins(reading, segments, known);
  const isField = (segments.classes[before]! & (WordClass.field | WordClass.stop)) === WordClass.field;
  if (!isJoint && !isField) return null;
  const { anchor, kind, start, fields, unknown, common, numbers, fenced, generic } = leftExtent(
    reading,
    segments,
    byEnd,
    known,
    'within',
  );
  const isOnlyFields = fields > 0 && unknown + common + numbers === 0 && !generic;
  // 香港分社|教育及科技部|部长: a unit of the body before it, of which someone has a post.
  const isUnit = kind === 'organization' && (segments.classes[end]! & WordClass.postHead) !== 0;
  return isOnlyFields && fenced && (anchor < 0 || kind === 'region' || isUnit) ? start : null;
}

/** 环球|科技大学: where a name begins that ends as the short name of another school does; or null. */
function startOfSchool(
  reading: Reading,
  segments: Segments,
  byEnd: ReadonlyMap<number, OrganizationCandidate>,
  known: number,
  end: number,
): number | null {
  if (!endsSchools(reading.folded.slice(known, end))) return null;
  const { anchor, start, fenced, generic } = leftExtent(reading, segments, byEnd, known, 'within');
  const length = known - start;
  return anchor < 0 && fenced && !generic && length >= 2 && length <= 4 ? start : null;
}

/** 台|科大, 北|师大: where the letter of a place stands before a short name that many schools share; or null. */
function startOfShortSchool(
  { folded }: Reading,
  { startOf }: Segments,
  known: number,
  end: number,
): number | null {
  const isLetter = startOf[known] === known - 1 || startOf[known]! < 0;
  return isLetter && letterOfSchool(folded[known - 1] ?? '.', folded.slice(known, end)) ? known - 1 : null;
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
  const isHead = (segments.classes[head]! & WordClass.postHead) !== 0 && reading.folded[end] === '长';
  if (headEnd !== end + 1 || !isHead) return null;
  const before = (endings & ~WordClass.trade) | knownNames | WordClass.postPrefix;
  if (startOfWordEnding(reading, head, before) >= 0) return null;
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
  const named = anchored ? extent.anchor : extent.start;
  // 第八届|世界传媒论坛|组委会: who prepares one occasion is called after which it is.
  const start = reading.folded.endsWith('组委会', end) ? ordinalBefore(reading.folded, named) : named;
  if (start >= ending && holdsPost(reading, segments, ending, end))
    return { start: ending, end, ending, how: 'body of a post', certainty: 'sure' };
  if (start >= ending || isCounted(reading.folded, start)) return null;
  // 公司第三届|董事会, 全|区博物馆: of a company that is not named, and of each place.
  const isOfAnyone = !anchored && isBareKind(segments, extent.start, ending);
  if (isOfAnyone || reading.folded[start - 1] === '全') return null;
  const judged = judge(reading, segments, extent, ending, end);
  if (!judged) return null;
  const certainty = isVenue(reading.folded.slice(start, end)) ? 'weak' : judged;
  const whole = anchored ? { whole: extent.whole } : {};
  return { start, end: placeInBrackets(reading, end), ending, how: 'ending', certainty, ...whole };
}

/** 体育局|局长, 统战部|部长: a body called by its field of work alone, where the head of its post follows. */
function holdsPost(reading: Reading, segments: Segments, ending: number, end: number): boolean {
  const { folded } = reading;
  const last = folded[end - 1]!;
  if (end - ending < 3 || !(endsBody(last) || endsUnit(last))) return false;
  // 警察局|长: the head runs into the name; but 警察局|长期.
  if (endOfWordStarting(reading, end - 1, WordClass.postHead) === end + 1 && segments.endOf[end] === end + 1)
    return folded[end] === '长';
  const head = segments.classes[end]! & WordClass.postPrefix ? segments.endOf[end]! : end;
  return (segments.classes[head]! & WordClass.postHead) !== 0 && folded[head] === folded[end - 1];
}

/** Whether a word for a kind of company or club stands first, before an ending of its own: 公司|董事会. */
function isBareKind({ classes, endOf }: Segments, start: number, ending: number): boolean {
  const bare = WordClass.bare | WordClass.namedEnding;
  return endOf[start]! <= ending && (classes[start]! & bare) === bare && !(classes[start]! & WordClass.field);
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

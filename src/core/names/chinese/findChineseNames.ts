import type { Article } from '../../article/article.ts';
import { isWholeWord, vocabulary } from '../../convert/vocabulary.ts';
import type { Finding, OrganizationFinding } from '../finding.ts';
import type { KnownSpan } from '../knownNames.ts';
import { abbreviations } from './abbreviations.ts';
import { isVenue } from './bodyWords.ts';
import { isHalfBracketed, isHan } from './characters.ts';
import { companyNames } from './companies.ts';
import { isCountBefore, isCounted } from './counted.ts';
import { newCrowd } from './crowd.ts';
import { governs, isDeed, isEveryday, oftenFollows, WordClass } from './lexicon.ts';
import { boundaryCost, nameGain } from './likelihood.ts';
import { listedCompanies } from './listedCompanies.ts';
import { mediaNames } from './media.ts';
import { surnameStrength } from './nameLetters.ts';
import { numberedSchools } from './numberedSchools.ts';
import {
  isCutLatin,
  type OrganizationCandidate,
  organizationCandidates,
  outermost,
} from './organizations.ts';
import { endings } from './organizationWords.ts';
import { organizerItems } from './organizerLists.ts';
import { findPeople } from './people.ts';
import { endOfWordStarting, type Reading, read, startOfWordEnding } from './reading.ts';
import { type Segments, segment } from './segments.ts';
import { shortForms } from './shortForms.ts';
import { type TaggedSpan, tagNames } from './tagger/tagger.ts';
import { view } from './tagger/view.ts';
import { widened } from './widened.ts';

/**
 * People, posts and organizations of Chinese text. `folded` is `fold(article.prose)`; `known` are names of the knowledge
 * that stand in it.
 */
export function findChineseNames(
  article: Article,
  folded: string,
  known: readonly KnownSpan[],
): readonly Finding[] {
  const text = withoutFurniture(article, folded);
  const reading = read(text);
  const segments = segment(reading);
  const named = known.filter((span) => stands(segments, span, text));
  const bodies = new Map(
    named.filter(({ kind }) => kind === 'organization').map(({ start, end }) => [end, start]),
  );
  const candidates = outermost(organizationCandidates(reading, segments, bodies));
  const seen = view(reading, candidates);
  const tagged = tagNames(seen);
  const organizations = widened(
    segments,
    text,
    candidates.filter(({ certainty }) => certainty !== 'weak'),
    tagged.filter(({ kind }) => kind === 'organization'),
  );
  const covered = new Uint8Array(text.length + 1);
  for (const { start, end } of organizations) covered.fill(1, start, end);
  const add = (start: number, end: number, how: string) => {
    for (let at = start; at < end; at++) if (covered[at] === 1) return;
    organizations.push({ start, end, ending: start, how, certainty: 'likely' });
    covered.fill(1, start, end);
  };
  for (const { start, end } of numberedSchools(reading, segments, covered))
    add(start, end, 'called by its number');
  for (const { start, end } of organizerItems(reading, segments, covered))
    add(start, end, 'in a list of organizers');
  for (const { start, end } of listedBodies(text, candidates, organizations))
    add(start, end, 'in a list of organizations');
  for (const span of tagged) {
    if (span.kind === 'organization' && isProper(segments, span, reading))
      add(span.start, span.end, 'reads like a name');
  }
  const companies = companyNames(reading, segments, [...organizations, ...candidates]);
  for (const name of mediaNames(reading, segments, article))
    if (!companies.has(name)) companies.set(name, null);
  for (const { start, end } of listedCompanies(reading, segments, covered, companies)) {
    const name = text.slice(start, end);
    const isWord = isWholeWord(vocabulary(), segments.likelihood.units, start, end);
    if (isWord) add(start, end, 'in a list of companies');
    else if (!companies.has(name)) companies.set(name, null);
  }
  const given = shortForms(reading, article.prose, organizations, companies, covered);
  const short = [...given, ...abbreviations(reading, segments, organizations, covered)];
  for (const { start, end, how } of short)
    organizations.push({ start, end, ending: start, how, certainty: 'likely' });
  const crowd = newCrowd(text.length);
  const people = tagged.filter(({ kind }) => kind === 'person');
  const namedPeople = named.filter(({ kind }) => kind === 'person');
  const context = {
    reading,
    segments,
    view: seen,
    likelihood: segments.likelihood,
    covered,
    taggedEnds: new Map([...people, ...namedPeople].map(({ start, end }) => [start, end])),
    organizationEndingAt: new Map(organizations.map((o) => [o.end, o])),
    weakEndingAt: new Map(candidates.filter((c) => c.certainty === 'weak').map((o) => [o.end, o])),
  };
  for (const span of namedPeople) if (!covered[span.start]) crowd.add(span, 'full', 'known name');
  const posts = findPeople(context, article, people, crowd);
  for (const { organization } of posts) {
    if (organization) add(organization.start, organization.end, 'before a post');
    // 工研院|机械所|所长: the unit with the body that it is of.
    if (organization && covered[organization.start] && !covered[organization.end - 1])
      organizations.push({
        ...organization,
        ending: organization.start,
        how: 'before a post',
        certainty: 'sure',
      });
  }
  const defined = new Map(short.map((finding) => [finding.start, finding]));
  const outer = outermost(organizations).map((o) => defined.get(o.start) ?? toFinding(o));
  return [...outer, ...crowd.all(), ...posts];
}

const shortestListed = 5;

/** 巴西国际商务协会、|企业家精英协会: what only looks like a body, of two words or more, beside bodies in one list. */
function listedBodies(
  text: string,
  candidates: readonly OrganizationCandidate[],
  organizations: readonly OrganizationCandidate[],
): readonly OrganizationCandidate[] {
  const starts = new Set(organizations.map(({ start }) => start));
  const ends = new Set(organizations.map(({ end }) => end));
  return candidates.filter(
    ({ start, end, ending, certainty }) =>
      certainty === 'weak' &&
      end - start >= shortestListed &&
      end - ending > 1 &&
      ending > start + 1 &&
      (text[start - 1] === '、' ? ends.has(start - 1) : text[end] === '、' && starts.has(end + 1)),
  );
}

/** So many half nats it may cost that a known name of two or three characters stands where likelier words do not meet. */
const mostCut = 4;
const shortName = 3;

/** Whether a Chinese name of the knowledge stands there as a name, and is no ordinary word and no part of words. */
function stands({ likelihood }: Segments, { start, end, kind }: KnownSpan, text: string): boolean {
  if (!isHan(text[start])) return false;
  // 欧阳瑜 is not named where 欧阳瑜琛 is.
  if (kind === 'person' && nameGain(likelihood, start, end + 1) > nameGain(likelihood, start, end))
    return false;
  const isShort = end - start <= shortName;
  const cut = boundaryCost(likelihood, start) + boundaryCost(likelihood, end);
  if (cut > (isShort ? mostCut : 4 * mostCut)) return false;
  return !isShort || !isWholeWord(vocabulary(), likelihood.units, start, end);
}

/** The text with page furniture blanked out: menus and other stories' headlines are not what the article says. */
function withoutFurniture({ blocks }: Article, folded: string): string {
  // Pieces put together are slower to read than the text itself.
  if (!blocks.some(({ kind }) => kind === 'furniture')) return folded;
  let text = '';
  let at = 0;
  for (const { kind, start, end } of blocks) {
    if (kind !== 'furniture' || start < at) continue;
    text += folded.slice(at, start) + '\n'.repeat(end - start);
    at = end;
  }
  return text + folded.slice(at);
}

const proper =
  WordClass.region |
  WordClass.carriedRegion |
  WordClass.organization |
  WordClass.brand |
  WordClass.club |
  WordClass.foreignPart |
  WordClass.knownPerson;

/** So many half nats it may cost to part the last letter from the one before it: 章启明当|庭 ends in a word. */
const mostLastCut = 8;
/** So many half nats it may cost that a name begins or ends where likelier words do not. */
const mostEndCut = 10;
const places = WordClass.region | WordClass.carriedRegion;
const acts = WordClass.stop | WordClass.afterPerson | WordClass.postChange;
const partsOfNames = WordClass.field | WordClass.region | endings;
const never = WordClass.postPrefix | WordClass.postChange | WordClass.stop;

/** Whether more than a place, and more than common nouns, make up the name, and it ends and begins as names do. */
function isProper(
  { endOf, startOf, classes, likelihood }: Segments,
  { start, end }: TaggedSpan,
  reading: Reading,
): boolean {
  const text = reading.folded;
  if (
    isCounted(text, start) ||
    isVenue(text.slice(start, end)) ||
    isCutLatin(text, start) ||
    isCutLatin(text, end)
  )
    return false;
  // 大久保健司, 东方既白: a surname begins it, and at most one letter of it ends names of bodies.
  const surnameEnd = endOfWordStarting(reading, start, WordClass.japaneseSurname | WordClass.compoundSurname);
  if (surnameEnd === end) return false;
  if (surnameEnd > start && end - surnameEnd < 3 && startOf[end]! >= end - 1) return false;
  // 雾台|乡长: the place that someone governs.
  if (governs(text.slice(end, endOf[end]))) return false;
  if (classes[start]! & WordClass.region && endOf[start]! > end) return false;
  // 西安市长|一职, 云林报|导: it ends inside words.
  if (oftenFollows(text[end - 1]!) && end - start > 2 && endOf[end - 1] === end) return false;
  if (boundaryCost(likelihood, end) > mostEndCut || boundaryCost(likelihood, start) > mostEndCut)
    return false;
  const last = startOf[end]!;
  // 推进光电子信息: what is done comes first.
  const first = endOf[start]!;
  if (first > start + 1 && classes[start]! & acts && !(classes[start]! & partsOfNames)) return false;
  if (isDeed(text.slice(start, first)) || isEveryday(text.slice(start, end))) return false;
  if (isHalfBracketed(text, start, end)) return false;
  // 信义区: a place.
  if (classes[last]! & WordClass.carriedRegion) return false;
  // 沈阳|体育, 天津市|高度|重视: a place, and ordinary words said of it.
  if (
    classes[start]! & places &&
    startOfWordEnding(reading, end, endings | proper) < 0 &&
    (last === end - 1 || isWholeWord(vocabulary(), likelihood.units, last, end))
  )
    return false;
  // 日本驻青岛|总领事: where somebody is posted.
  if (last > start && classes[last]! & WordClass.region && text[last - 1] === '驻') return false;
  if (last === end - 1 && (classes[last]! & never || boundaryCost(likelihood, last) > mostLastCut))
    return false;
  if (nameGain(likelihood, start, start + 3) > likelyPerson) return false;
  // 周军: a surname, and a letter that given names end with.
  if (end - start === 2 && text[start + 1] === '军' && surnameStrength(text[start]) > 0) return false;
  // 蓝一|舟和集团: the name of a person ends there, and a conjunction stands behind it.
  const isBeforeConjunction = '和与及'.includes(text[start + 1] ?? '.');
  if (isBeforeConjunction && nameGain(likelihood, start - 2, start + 1) > likelyPerson) return false;
  let named = false;
  let isPlace = true;
  for (let at = start; at < end; at = endOf[at]! || at + 1) {
    // 俄勒冈州四所|大学: some of a kind.
    if (at > start && isCountBefore(text, at)) return false;
    if (classes[at] === 0 || classes[at]! & proper) named = true;
    if (!(classes[at]! & places)) isPlace = false;
    // 西安|市长|一, 外交|部长|勒德里昂: who holds a post, and what follows.
    if (classes[at]! & WordClass.rank && at > start && !(classes[last]! & endings)) return false;
  }
  return named && !isPlace;
}

/** What begins with a name of a person that is so much likelier than words, in half nats, is no organization. */
const likelyPerson = 3;

function toFinding({ start, end, how }: OrganizationCandidate): OrganizationFinding {
  return { kind: 'organization', start, end, how, fullName: null };
}

import {
  callsCompanies,
  isFounder,
  isMeasure,
  isOfMembers,
  isOwnBody,
  mayStandInside,
  publishes,
} from './bodyWords.ts';
import { isDelimiter, isDelimiterCode, lastBefore, tableOf } from './characters.ts';
import { isCountBefore } from './counted.ts';
import { isListed, joins } from './joinedFields.ts';
import { isDirection, isLeadingPrefix, standsInPlaces, WordClass } from './lexicon.ts';
import type { OrganizationCandidate } from './organizations.ts';
import { type Reading, startOfWordEnding } from './reading.ts';
import type { Segments } from './segments.ts';

/** How far to the left a name may reach, and what it is made of. Lengths count letters, `common` words. */
export interface Extent {
  /** Where the leftmost place, organization or quotation starts that the name can begin with, or -1. */
  readonly anchor: number;
  readonly kind: 'region' | 'organization' | 'quote' | null;
  /** Whether a quotation stands inside the name: 瑞典“一带一路”研究所. */
  readonly quotes: boolean;
  /** Where the organization ends that the name begins with, or -1. */
  readonly whole: number;
  /** The first letter after whatever ends the name to the left. */
  readonly start: number;
  /** Whether a mark or a stop word stands before `start`. */
  readonly fenced: boolean;
  /** Whether the word before says that no one body is meant: 该, 一家. */
  readonly generic: boolean;
  readonly unknown: number;
  readonly fields: number;
  readonly common: number;
  readonly numbers: number;
}

const longestName = 36;
/** A short form in brackets behind a name has so many letters with them: 海州大学(海大)校董会. */
const longestShortForm = 8;
const regionLike = WordClass.region | WordClass.carriedRegion;
const organizationLike =
  WordClass.organization | WordClass.brand | WordClass.club | WordClass.bodyEnding | WordClass.namedEnding;
const inside =
  WordClass.field |
  WordClass.bodyLetter |
  WordClass.namedLetter |
  WordClass.trade |
  WordClass.centre |
  WordClass.board;
const closers: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['」', '「'],
  ['』', '『'],
  ['’', '‘'],
  [')', '('],
  ['》', '《'],
]);
const closes = tableOf([...closers.keys()].join(''));
const numerals = '第一二三四五六七八九十百零0123456789届次';

/**
 * Reads words leftwards from `from`, the start of an ending or of a known name, while they can belong to the name.
 * `touching` takes only places and organizations that touch each other.
 */
export function leftExtent(
  reading: Reading,
  segments: Segments,
  byEnd: ReadonlyMap<number, OrganizationCandidate>,
  from: number,
  reach: 'within' | 'touching',
): Extent {
  const { folded } = reading;
  const limit = Math.max(0, from - longestName);
  let at = from;
  let anchor = -1;
  let kind: Extent['kind'] = null;
  let whole = -1;
  let core = -1;
  let generic = false;
  let fenced = false;
  let joint = -1;
  let quotes = false;
  // Some begin a name or stand inside one: 香港科技大学先进材料国家重点实验室, 北京经济技术开发区管委会.
  let wide = reach === 'within';
  const made = { unknown: 0, fields: 0, common: 0, numbers: 0 };
  const anchored = { ...made };
  const anchorAt = (start: number, as: NonNullable<Extent['kind']>) => {
    anchor = at = start;
    kind = as;
    wide =
      reach === 'within' &&
      as === 'region' &&
      mayStandInside(folded.slice(start, segments.endOf[start]! || start + 1));
    anchored.unknown = made.unknown;
    anchored.fields = made.fields;
    anchored.common = made.common;
    anchored.numbers = made.numbers;
  };
  while (at > limit) {
    const unit = folded[at - 1]!;
    const touches = at === from || at === anchor;
    if (closes[reading.units[at - 1]!] === 1) {
      const named = unit === ')' ? byEnd.get(lastBefore(folded, '(', at, longestShortForm - 1)) : undefined;
      if (named && named.certainty !== 'weak' && touches) {
        whole = at;
        anchorAt(named.start, 'organization');
        break;
      }
      const open = openingOf(reading, segments, at, limit);
      if (open < 0 || !(touches || wide)) break;
      // 《隧道建设》编辑部: only who makes it is called after a work.
      if (unit === '》' && !(at === from && publishes(folded.slice(from, segments.endOf[from]!)))) break;
      if (unit === ')') {
        at = open;
        continue;
      }
      if (at !== from && at !== anchor && made.unknown > 0) break;
      anchorAt(open, 'quote');
      quotes = true;
      continue;
    }
    if (joint >= 0 && unit === '、' && isListed(segments, at)) {
      at--;
      continue;
    }
    if (isDelimiterCode(reading.units[at - 1]!)) {
      fenced = true;
      break;
    }
    const nested = byEnd.get(at);
    // 中国初创公司|深度求索: what kind of company it is, and no part of its name.
    const isKind =
      reach === 'touching' && nested !== undefined && callsCompanies(folded.slice(nested.ending, at));
    if (isKind) break;
    if (nested && nested.certainty !== 'weak' && (touches || wide)) {
      whole = at;
      anchorAt(nested.start, 'organization');
      break;
    }
    const start = segments.startOf[at]! >= 0 ? segments.startOf[at]! : at - 1;
    const classes = segments.startOf[at]! >= 0 ? segments.classes[start]! : 0;
    if (!touches && !wide) break;
    if (classes & WordClass.region) {
      anchorAt(start, 'region');
      continue;
    }
    if (classes & WordClass.carriedRegion) {
      anchorAt(placeBefore(reading, segments, start), 'region');
      continue;
    }
    if (isPairOfPlaces(reading, segments, at)) {
      anchorAt(at - 2, 'region');
      continue;
    }
    if (unit === '驻' && anchor === at) {
      const sender = senderBefore(reading, byEnd, at - 1);
      if (sender < 0) break;
      anchorAt(sender, 'organization');
      continue;
    }
    if (!wide) break;
    if (unit === '驻' && made.unknown <= 1 && at < from) {
      // 香港驻京办: the place is one letter.
      const sender = senderBefore(reading, byEnd, at - 1);
      if (sender < 0) break;
      anchorAt(sender, 'organization');
      break;
    }
    if (classes & WordClass.generic && !(classes & WordClass.field)) {
      // 我院|医技药剂党支部: a unit of the body that speaks.
      if (isOwnBody(folded.slice(start, at))) fenced = true;
      else generic = true;
      break;
    }
    if (isCount(folded, start, at) || isCountBefore(folded, at)) {
      generic = true;
      break;
    }
    // 2025年|公司: when something was so.
    if (isDate(folded, start, at)) {
      fenced = true;
      break;
    }
    // 时任|广华医院: how the post behind is held.
    if (classes & WordClass.postPrefix && at - start > 1 && isLeadingPrefix(folded.slice(start, at))) {
      fenced = true;
      break;
    }
    // 机器人企业|赛澜科技股份有限公司: what is named behind a word for companies.
    if (made.unknown > 1 && callsCompanies(folded.slice(start, at))) {
      fenced = true;
      break;
    }
    if (classes & organizationLike) {
      made.fields += at - start;
      at = start;
      continue;
    }
    if ('及与和暨'.includes(unit) && start === at - 1) {
      if (!joins(reading, segments, at) && unit !== '暨') {
        fenced = true;
        break;
      }
      joint = at;
      at--;
      continue;
    }
    if (numerals.includes(unit) && isNumber(folded, start, at)) {
      // 人民网|2021|大学: a year is no part of a name that goes on.
      if (at - start === 4 && unit <= '9') {
        fenced = true;
        break;
      }
      made.numbers += at - start;
      at = start;
      continue;
    }
    // 社会文化司司长|办公室: the office of who holds a post.
    if (
      classes & WordClass.postHead &&
      at === from &&
      folded.startsWith('办公室', from) &&
      byEnd.has(start)
    ) {
      at = start;
      made.fields += from - start;
      continue;
    }
    // 大湾区|院士|联盟: who belongs to it.
    if (
      classes & WordClass.postHead &&
      at === from &&
      at - start > 1 &&
      isOfMembers(folded.slice(from, segments.endOf[from]!))
    ) {
      made.fields += at - start;
      at = start;
      continue;
    }
    // 上|投集团, 中|安龙山集团: behind a mark the letter is no word, and belongs to the name.
    if (
      isDirection(unit) &&
      at - start === 1 &&
      made.unknown > 0 &&
      (start === 0 || isDelimiter(folded[start - 1]))
    ) {
      made.unknown++;
      at = start;
      continue;
    }
    if (classes & (WordClass.stop | WordClass.postHead) && !(classes & inside)) {
      fenced = true;
      break;
    }
    if (classes & WordClass.field && isFounder(folded.slice(start, at)) && at < from) {
      anchorAt(start, 'region');
      continue;
    }
    if (classes & inside) {
      made.fields += at - start;
      at = start;
      continue;
    }
    if (classes & ~(WordClass.bare | WordClass.generic)) {
      // 前几天|文化|部: what is no field of work does not belong to a body that has one.
      if (made.fields > 0 && made.unknown + made.common === 0 && core < 0) core = at;
      made.common++;
      at = start;
      continue;
    }
    made.unknown += at - start;
    at = start;
  }
  if (at === 0) fenced = true;
  // 董事长|及|战略委员会: what a conjunction leads to begins behind it.
  if (anchor < 0 && joint === at + 1) at = joint;
  if (anchor < 0 && core >= 0 && made.unknown === 0)
    return {
      anchor,
      kind,
      quotes,
      whole,
      start: core,
      fenced: true,
      generic: false,
      ...made,
      fields: from - core,
      common: 0,
    };
  if (anchor < 0) return { anchor, kind, quotes, whole, start: at, fenced, generic, ...made };
  const start = founderBefore(reading, anchor);
  return { anchor: start, kind, quotes, whole, start, fenced: true, generic: false, ...anchored };
}

/** 国立|嘉义大学: where the word starts that says who founded it; else the same place. */
export function founderBefore(reading: Reading, anchor: number): number {
  const founder = startOfWordEnding(reading, anchor, WordClass.field);
  return founder >= 0 && isFounder(reading.folded.slice(founder, anchor)) ? founder : anchor;
}

function isNumber(folded: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!numerals.includes(folded[i]!)) return false;
  return true;
}

/** The opening mark of a short quotation or of a place in brackets that closes before `at`, or -1. */
function openingOf(reading: Reading, segments: Segments, at: number, limit: number): number {
  const { folded } = reading;
  const opener = closers.get(folded[at - 1]!)!;
  let open = at - 3;
  while (open >= limit && at - open <= 16 && folded[open] !== opener) open--;
  if (open < limit || folded[open] !== opener) return -1;
  const within = folded.slice(open + 1, at - 1);
  if (opener === '(') return startOfWordEnding(reading, at - 1, WordClass.region) === open + 1 ? open : -1;
  if (/[，。；：！？、\n]/.test(within)) return -1;
  const isOneWord = segments.startOf[at - 1] === open + 1;
  return isOneWord && segments.classes[open + 1]! & (WordClass.stop | WordClass.afterPerson) ? -1 : open;
}

/** What a letter of a place's name may be by itself, too: 台 of 雾台, 州 of 海州市. */
const letterClasses =
  WordClass.carriedRegion |
  WordClass.regionLetter |
  WordClass.bodyLetter |
  WordClass.namedLetter |
  WordClass.bare |
  WordClass.field;

/** 常宁|市: where the name of a place starts whose kind (市, 省, 县) starts at `start`: unknown letters before it, or that place. */
export function placeBefore(reading: Reading, segments: Segments, start: number): number {
  let at = start;
  while (
    start - at < 3 &&
    at > 0 &&
    !isDelimiter(reading.folded[at - 1]) &&
    segments.startOf[at] === at - 1 &&
    ((segments.classes[at - 1]! & ~letterClasses) === 0 ||
      reading.folded[at - 1] === '新' ||
      isWithinPlace(reading, segments, at - 1))
  )
    at--;
  // 海|州: places of this kind have names of one letter.
  if (start - at < (reading.folded[start] === '州' ? 1 : 2)) return start;
  const before = at > 0 && segments.startOf[at]! >= 0 ? segments.classes[segments.startOf[at]!]! : 0;
  // 中共|龙湖镇: the party, of which the body of the place is one.
  const isBound = before & (WordClass.stop | WordClass.organization | regionLike);
  const bounded = isDelimiter(reading.folded[at - 1]) || isBound;
  return bounded && reading.folded[start] !== '全' ? at : start;
}

/** 盐|都|区, 三|里|镇: a word of one letter that places are called by, too, behind a letter that is no word. */
function isWithinPlace({ folded }: Reading, { startOf, classes }: Segments, at: number): boolean {
  if (!standsInPlaces(folded[at]!)) return false;
  if (isDelimiter(folded[at - 1])) return classes[at + 1] === 0;
  return startOf[at] === at - 1 && classes[at - 1] === 0;
}

/** 中葡, 京港: two places of one letter each. */
function isPairOfPlaces(reading: Reading, { startOf }: Segments, at: number): boolean {
  if (startOf[at] !== at - 1 || startOf[at - 1] !== at - 2) return false;
  return (
    startOfWordEnding(reading, at, WordClass.regionLetter) === at - 1 &&
    startOfWordEnding(reading, at - 1, WordClass.regionLetter) === at - 2
  );
}

/** Who sends: the place or organization before 驻, or -1. */
function senderBefore(
  reading: Reading,
  byEnd: ReadonlyMap<number, OrganizationCandidate>,
  at: number,
): number {
  const organization = byEnd.get(at);
  if (organization) return organization.start;
  const region = startOfWordEnding(reading, at, WordClass.region);
  return region;
}

/** 12家: digits and what they count. */
function isCount(folded: string, start: number, end: number): boolean {
  return end - start > 1 && folded[start]! <= '9' && folded[start]! >= '0' && isMeasure(folded[end - 1]!);
}

/** 2025年, 3月: digits and a word of time. */
function isDate(folded: string, start: number, end: number): boolean {
  return folded[start]! <= '9' && folded[start]! >= '0' && '年月日时'.includes(folded[end - 1]!);
}

import type { Span } from '../../span.ts';
import { endsUnit } from './bodyWords.ts';
import { isDelimiter, lastBefore } from './characters.ts';
import {
  governs,
  isCandidacy,
  isHonouring,
  isLeadingPrefix,
  isMerging,
  isPlaceHead,
  isTrade,
  isWeakHead,
  WordClass,
} from './lexicon.ts';
import { boundaryCost } from './likelihood.ts';
import { placeBefore } from './organizationExtent.ts';
import type { OrganizationCandidate } from './organizations.ts';
import { startOfWordEnding } from './reading.ts';
import type { Segments } from './segments.ts';
import type { Slots } from './slot.ts';
import { bodyBefore, fieldsBefore, guessBefore, ownBodyBefore, startsAfterStop } from './titleBodies.ts';
import { ordinalBefore, quotedBefore } from './titleStarts.ts';

/** A title as printed, before it is given to anyone. */
export interface Title extends Span {
  /** Where the head word starts. */
  readonly head: number;
  readonly organization: Span | null;
  /** The place whose government the post is in: 屏东县 of 屏东县长. */
  readonly place: Span | null;
  /** An organization that nothing but the post behind it gives away: 弘毅创投 of 弘毅创投总经理. */
  readonly guessed: Span | null;
  /** Whether the head is one said of anyone, with nothing that makes a post of it. */
  readonly weak: boolean;
}

/** What the grammar of titles looks at; offsets count UTF-16 code units of the folded text. */
export interface TitleContext extends Slots {
  readonly organizationEndingAt: ReadonlyMap<number, OrganizationCandidate>;
  /** Candidates that a post behind them would make organizations. */
  readonly weakEndingAt: ReadonlyMap<number, OrganizationCandidate>;
}

const longestQualifier = 12;
const longestExplanation = 40;
/** What it may cost, in half nats, that words do not run over a head. */
const mostByChance = 8;
const places = WordClass.region | WordClass.carriedRegion;
const qualifiers =
  WordClass.field |
  WordClass.common |
  WordClass.ordinary |
  WordClass.region |
  WordClass.regionLetter |
  WordClass.board;

/** What may stand before 前 or 原 of 前教育部长. */
const beforePrefixes =
  WordClass.stop |
  WordClass.afterPerson |
  WordClass.beforePerson |
  WordClass.honorific |
  WordClass.postHead |
  WordClass.postChange |
  places;

const notQualifying =
  WordClass.stop | WordClass.afterPerson | WordClass.beforePerson | WordClass.postHead | WordClass.postChange;

/** The title whose head ends at `end`, with its prefixes, its qualifiers and the organization or place before; or null. */
export function titleEndingAt(context: TitleContext, end: number): Title | null {
  const merged = mergedTitle(context, end);
  if (merged) return withLeadingPrefix(context, merged);
  const { reading } = context;
  const head = headEndingAt(context, end);
  if (head < 0) return null;
  const sought = isCandidacy(reading.folded.slice(head, end)) ? titleEndingAt(context, head) : null;
  if (sought) return { ...sought, end, weak: false };
  const title = titleOf(context, head, end, isWeakHead(reading.folded.slice(head, end)));
  return title.start < head ? withLeadingPrefix(context, title) : title;
}

/**
 * Where the head starts that ends here: a word of the text, or one that words run over by chance (院|长江 of 院长江), or
 * where the tagger sees a person begin (云林县|长江谢素鸾).
 */
function headEndingAt(context: TitleContext, end: number): number {
  const { reading, segments, likelihood, taggedEnds } = context;
  const word = segments.startOf[end]!;
  if (word >= 0 && segments.classes[word]! & WordClass.postHead) return innerHead(context, word, end) ?? word;
  const head = startOfWordEnding(reading, end, WordClass.postHead);
  // 台中市|长: the place takes the first letter of the head up.
  if (word >= 0) return word === head + 1 && isRegionOver(segments, head, word) ? head : -1;
  if (head < 0 || end - head < 2) return -1;
  if (taggedEnds.has(end)) return head;
  if (isInsideBody(segments, head)) return -1;
  const cost = boundaryCost(likelihood, head) + boundaryCost(likelihood, end);
  return cost <= mostByChance ? head : -1;
}

/** 秀水乡代表会|主席: the head that begins where a body ends inside a longer head. */
function innerHead(
  { reading, organizationEndingAt }: TitleContext,
  head: number,
  end: number,
): number | undefined {
  for (let i = reading.endingAt[end]!; i < reading.endingAt[end + 1]!; i++) {
    const start = reading.start[i]!;
    if (start > head && reading.classes[i]! & WordClass.postHead && organizationEndingAt.has(start))
      return start;
  }
  return undefined;
}

/** 校董|会: whether a word for a board or a body starts at a head and runs over its end. */
function isInsideBody({ endOf, classes }: Segments, head: number): boolean {
  const bodies = WordClass.board | WordClass.bodyEnding | WordClass.namedEnding;
  return endOf[head]! > head + 1 && (classes[head]! & bodies) !== 0;
}

/** Whether the word that ends at `end` is a place and starts before `at`. */
function isRegionOver({ startOf, classes }: Segments, at: number, end: number): boolean {
  const region = startOf[end]!;
  return region >= 0 && region < at && (classes[region]! & WordClass.region) !== 0;
}

function titleOf(context: TitleContext, head: number, end: number, weak: boolean): Title {
  const { reading } = context;
  const start = prefixesBefore(context, head);
  const title = { start, end, head, organization: null, place: null, guessed: null, weak: false };
  const organization = organizationBefore(context, start) ?? organizationBefore(context, head);
  if (organization) {
    const isShared = head === start + 1 && endsUnit(reading.folded[start]!);
    const unit = unitBetween(context, organization.end, isShared ? head : start);
    const own = { start: organization.start, end: unit > 0 ? unit : Math.min(organization.end, head) };
    const joined = organizationJoined(context, own.start);
    return { ...title, start: joined?.start ?? own.start, organization: joined ?? own };
  }
  const explained = organizationBeforeBracket(context, start);
  if (explained) return { ...title, organization: explained };
  const likely = context.weakEndingAt.get(start);
  if (likely && !weak && !governs(reading.folded.slice(head, end)))
    return { ...title, start: likely.start, organization: likely, guessed: likely };
  const place = placesBefore(context, start, head);
  if (place < start) {
    const own = governs(reading.folded.slice(head, end)) ? placeOf(reading.folded, place, start, head) : null;
    const isNobody = weak && !isTrade(reading.folded.slice(head, end));
    return { ...title, start: place, place: own, weak: isNobody };
  }
  const body = bodyBefore(context, start);
  if (body) return { ...title, start: body.start, organization: body.isNamed ? body : null };
  const guessed = governs(reading.folded.slice(head, end)) ? null : guessBefore(context, start);
  if (guessed) return { ...title, start: guessed.start, organization: guessed, guessed, weak };
  const isHonoured = isHonouring(reading.folded.slice(start, head));
  const alone = weak && !isHonoured && !isTrade(reading.folded.slice(head, end));
  const quoted = quotedBefore(reading, start);
  if (quoted < start) return { ...title, start: quoted, weak: alone };
  const own = ownBodyBefore(context, start);
  return { ...title, start: own < start ? own : fieldsBefore(context, start), weak: alone };
}

/** 工研院|机械所|所长: where the unit of a body ends between it and the head, or -1. */
function unitBetween({ reading, segments }: TitleContext, from: number, start: number): number {
  if (start - from < 2) return -1;
  const word = segments.startOf[start]!;
  const isUnit = endsUnit(reading.folded[start - 1]!) || (segments.classes[word]! & WordClass.centre) !== 0;
  return word >= from && isUnit && !(segments.classes[word]! & WordClass.region) ? start : -1;
}

/** 卫生部|兼|人力部政务部长: the body before 兼, which the post is of as well and first. */
function organizationJoined({ reading, organizationEndingAt }: TitleContext, start: number): Span | null {
  const before = reading.folded[start - 1] === '兼' ? organizationEndingAt.get(start - 1) : undefined;
  return before ? { start: before.start, end: before.end } : null;
}

/** The place of 屏东|县长 with the letter that it shares with the head; of 高雄市|副|市长 as it stands. */
function placeOf(folded: string, place: number, start: number, head: number): Span {
  const isShared = start === head && isPlaceHead(folded[head]!) && folded[start - 1] !== folded[head];
  return { start: place, end: isShared ? head + 1 : start };
}

/** 交通部长: the head begins inside the name of the body. */
function mergedTitle({ reading, organizationEndingAt }: TitleContext, end: number): Title | null {
  if (!(reading.classesEnding[end]! & WordClass.postHead)) return null;
  let head = -1;
  // 工商总会|长: 会长 inside 总会长.
  for (let i = reading.endingAt[end]!; head < 0 && i < reading.endingAt[end + 1]!; i++) {
    const start = reading.start[i]!;
    if (reading.classes[i]! & WordClass.postHead && organizationEndingAt.has(start + 1)) head = start;
  }
  if (head < 0 || end - head < 2) return null;
  const organization = organizationEndingAt.get(head + 1)!;
  if (organization.start >= head || !mayMerge(reading.folded, head, end)) return null;
  return { start: organization.start, end, head, organization, place: null, guessed: null, weak: false };
}

/** 部|长 of 交通部长 and 总|会长 of 中总会长, but not 大|校 of 澳大校董会. */
function mayMerge(folded: string, head: number, end: number): boolean {
  return isMerging(folded[head]!, folded[end - 1]!);
}

/** 署理|劳工及福利局局长, 前|北海航运高管: a word before the body that says how the post is held. */
function withLeadingPrefix({ reading, segments }: TitleContext, title: Title): Title {
  const prefix = startOfWordEnding(reading, title.start, WordClass.postPrefix);
  // 典礼前|浙联会会长: what was before the occasion.
  const before = prefix > 0 ? segments.startOf[prefix]! : -1;
  const isAfterNoun =
    title.start - prefix === 1 &&
    before >= 0 &&
    !isDelimiter(reading.folded[prefix - 1]) &&
    (segments.classes[before]! & beforePrefixes) === 0;
  const stands = prefix >= 0 && segments.startOf[title.start] === prefix && !isAfterNoun;
  return stands && isLeadingPrefix(reading.folded.slice(prefix, title.start))
    ? { ...title, start: prefix }
    : title;
}

/** 赣江农村商业银行股份有限公司(以下简称赣江农商银行)|副行长. */
function organizationBeforeBracket(
  { reading, organizationEndingAt }: TitleContext,
  start: number,
): Span | null {
  if (reading.folded[start - 1] !== ')') return null;
  const open = lastBefore(reading.folded, '(', start, longestExplanation);
  return organizationEndingAt.get(open) ?? null;
}

function prefixesBefore(
  { reading, segments, organizationEndingAt, weakEndingAt }: TitleContext,
  head: number,
): number {
  let start = head;
  for (;;) {
    if (organizationEndingAt.has(start) || weakEndingAt.has(start)) return start;
    const ordinal = ordinalBefore(reading.folded, start);
    if (ordinal < start) {
      start = ordinal;
      continue;
    }
    const prefix = startOfWordEnding(reading, start, WordClass.postPrefix);
    if (prefix < 0 || (segments.startOf[start] !== prefix && segments.startOf[start]! >= 0)) return start;
    start = prefix;
  }
}

/** The organization that ends here, or further left with nothing but qualifiers between: 香港贸发局|中国内地|总代表. */
function organizationBefore(
  { reading, segments, organizationEndingAt, taggedEnds }: TitleContext,
  start: number,
): OrganizationCandidate | null {
  let at = start;
  while (start - at <= longestQualifier) {
    const organization = organizationEndingAt.get(at);
    if (organization) return isNamedBetween(taggedEnds, at, start) ? null : organization;
    if (isDelimiter(reading.folded[at - 1])) return null;
    const word = segments.startOf[at]!;
    const isQualifier =
      word >= 0 &&
      (segments.classes[word] === 0 || segments.classes[word]! & qualifiers) &&
      !(segments.classes[word]! & notQualifying);
    if (!isQualifier && !isJoint(segments, word, at)) return null;
    at = word;
  }
  return null;
}

/** 香港赛马会慈善|及|社区事务执行总监: a conjunction between two fields of work. */
function isJoint({ startOf, classes }: Segments, word: number, end: number): boolean {
  const left = startOf[word]!;
  if (word < 0 || left < 0 || end - word !== 1 || !(classes[word]! & WordClass.stop)) return false;
  return (classes[left]! & classes[end]! & WordClass.field) !== 0;
}

function placesBefore({ reading, segments }: TitleContext, start: number, head: number): number {
  let at = start;
  // 雾台|乡长: the letters before the head of a place's own government are its name.
  if (start === head && isPlaceHead(reading.folded[head]!)) at = placeBefore(reading, segments, start);
  // 佛得角驻|华|大使: one letter behind 驻 is a place.
  if (at === start && reading.folded[at - 2] === '驻' && !isDelimiter(reading.folded[at - 1])) at--;
  // 中坜区|长: the place takes the first letter of the head up.
  const over = at === head ? segments.startOf[head + 1]! : -1;
  if (over >= 0 && isRegionOver(segments, head, head + 1)) return over;
  for (;;) {
    const word = segments.startOf[at]!;
    const cut = word < 0 && at === head ? startOfWordEnding(reading, at, WordClass.region) : -1;
    if (cut >= 0) return cut;
    const sender = at < start && reading.folded[at - 1] === '驻' ? segments.startOf[at - 1]! : -1;
    if (sender >= 0 && segments.classes[sender]! & WordClass.region) {
      at = sender;
      continue;
    }
    if (word < 0 || !(segments.classes[word]! & places)) {
      const letter = startOfWordEnding(reading, at, WordClass.regionLetter);
      const alone = at === start && letter >= 0 && segments.startOf[at] === letter;
      return alone &&
        (isDelimiter(reading.folded[letter - 1]) ||
          startsAfterStop(segments.startOf[letter]!, segments.classes))
        ? letter
        : at;
    }
    at = segments.classes[word]! & WordClass.carriedRegion ? placeBefore(reading, segments, word) : word;
  }
}

/** 新光医院|洪子仁|行政副院长: whether the tagger sees a person between the body and the title. */
function isNamedBetween(taggedEnds: ReadonlyMap<number, number>, from: number, to: number): boolean {
  for (let at = from; at <= to - 2; at++) if ((taggedEnds.get(at) ?? to + 1) <= to) return true;
  return false;
}

import type { Span } from '../../span.ts';
import { isDelimiter } from './characters.ts';
import { isTrade, isWeakHead, WordClass } from './lexicon.ts';
import type { OrganizationCandidate } from './organizations.ts';
import { startOfWordEnding } from './reading.ts';
import type { Slots } from './slot.ts';

/** A title as printed, before it is given to anyone. */
export interface Title extends Span {
  /** Where the head word starts. */
  readonly head: number;
  readonly organization: Span | null;
  /** An organization that nothing but the post behind it gives away: 弘毅创投 of 弘毅创投总经理. */
  readonly guessed: Span | null;
  /** Whether the head is one said of anyone, with nothing that makes a post of it. */
  readonly weak: boolean;
}

export interface TitleContext extends Slots {
  readonly organizationEndingAt: ReadonlyMap<number, OrganizationCandidate>;
  /** Candidates that a post behind them would make organizations. */
  readonly weakEndingAt: ReadonlyMap<number, OrganizationCandidate>;
}

const longestQualifier = 8;
const places = WordClass.region | WordClass.carriedRegion;
const qualifiers =
  WordClass.field |
  WordClass.common |
  WordClass.ordinary |
  WordClass.region |
  WordClass.regionLetter |
  WordClass.board;

/** The title whose head ends at `end`, with its prefixes, its qualifiers and the organization or place before; or null. */
export function titleEndingAt(context: TitleContext, end: number): Title | null {
  const { reading, segments } = context;
  const head = segments.startOf[end]!;
  if (head < 0 || !(segments.classes[head]! & WordClass.postHead)) return mergedTitle(context, end);
  const start = prefixesBefore(context, head);
  const weak = isWeakHead(reading.folded.slice(head, end));
  const organization = organizationBefore(context, start) ?? organizationBefore(context, head);
  if (organization) {
    const own = { start: organization.start, end: Math.min(organization.end, head) };
    return { start: organization.start, end, head, organization: own, guessed: null, weak: false };
  }
  const likely = context.weakEndingAt.get(start);
  if (likely && !weak)
    return { start: likely.start, end, head, organization: likely, guessed: likely, weak: false };
  const place = placesBefore(context, start);
  if (place < start) return { start: place, end, head, organization: null, guessed: null, weak: false };
  const body = bodyBefore(context, start);
  if (body < start) return { start: body, end, head, organization: null, guessed: null, weak: false };
  const guessed = guessBefore(context, start);
  if (guessed) return { start: guessed.start, end, head, organization: guessed, guessed, weak };
  const alone = weak && !isTrade(reading.folded.slice(head, end));
  return { start: fieldsBefore(context, start), end, head, organization: null, guessed: null, weak: alone };
}

/** 交通部长: the head begins inside the name of the body. */
function mergedTitle(context: TitleContext, end: number): Title | null {
  const { reading, organizationEndingAt } = context;
  const head = startOfWordEnding(reading, end, WordClass.postHead);
  if (head < 0) return null;
  const organization = organizationEndingAt.get(head + 1);
  if (organization?.how !== 'run into a post') return null;
  return { start: organization.start, end, head, organization, guessed: null, weak: false };
}

function prefixesBefore({ reading, segments, organizationEndingAt }: TitleContext, head: number): number {
  let start = head;
  for (;;) {
    if (organizationEndingAt.has(start)) return start;
    const prefix = startOfWordEnding(reading, start, WordClass.postPrefix);
    if (prefix < 0 || (segments.startOf[start] !== prefix && segments.startOf[start]! >= 0)) return start;
    start = prefix;
  }
}

/** The organization that ends here, or further left with nothing but qualifiers between: 香港贸发局|中国内地|总代表. */
function organizationBefore(
  { reading, segments, organizationEndingAt }: TitleContext,
  start: number,
): OrganizationCandidate | null {
  let at = start;
  while (start - at <= longestQualifier) {
    const organization = organizationEndingAt.get(at);
    if (organization) return organization;
    if (isDelimiter(reading.folded[at - 1])) return null;
    const word = segments.startOf[at]!;
    const isQualifier =
      word >= 0 &&
      (segments.classes[word] === 0 || segments.classes[word]! & qualifiers) &&
      !(segments.classes[word]! & (WordClass.stop | WordClass.afterPerson | WordClass.postHead));
    if (!isQualifier) return null;
    at = word;
  }
  return null;
}

function placesBefore({ reading, segments }: TitleContext, start: number): number {
  let at = start;
  for (;;) {
    const word = segments.startOf[at]!;
    if (word < 0 || !(segments.classes[word]! & places)) {
      const letter = startOfWordEnding(reading, at, WordClass.regionLetter);
      const alone = at === start && letter >= 0 && segments.startOf[at] === letter;
      return alone &&
        (isDelimiter(reading.folded[letter - 1]) ||
          startsAfterStop(segments.startOf[letter]!, segments.classes))
        ? letter
        : at;
    }
    at = word;
  }
}

function startsAfterStop(word: number, classes: Int32Array): boolean {
  return word >= 0 && (classes[word]! & (WordClass.stop | WordClass.beforePerson)) !== 0;
}

/** Fields of work before a head that stand for the body: 财政部长 said as 财政|司长 is left to the organizations. */
function fieldsBefore({ reading, segments }: TitleContext, start: number): number {
  let at = start;
  while (start - at < longestQualifier) {
    const word = segments.startOf[at]!;
    if (word < 0 || isDelimiter(reading.folded[at - 1])) break;
    const classes = segments.classes[word]!;
    if (!(classes & WordClass.field) || classes & WordClass.stop) break;
    at = word;
  }
  return at;
}

/** 委员会主席, 协会总裁: a body that the text has named before, by its kind alone. */
function bodyBefore({ reading, segments }: TitleContext, start: number): number {
  const word = segments.startOf[start]!;
  if (word < 0 || start - word < 2) return start;
  return segments.classes[word]! & (WordClass.bodyEnding | WordClass.namedEnding | WordClass.board) &&
    (isDelimiter(reading.folded[word - 1]) || startsAfterStop(segments.startOf[word]!, segments.classes))
    ? word
    : start;
}

/** What stands between a mark or a stop word and the title, if it is short and nothing says that it is no name. */
function guessBefore({ reading, segments, covered }: TitleContext, start: number): Span | null {
  let at = start;
  let unknown = 0;
  while (start - at <= 10 && !isDelimiter(reading.folded[at - 1])) {
    const word = segments.startOf[at]!;
    if (word < 0) return null;
    const classes = segments.classes[word]!;
    if (covered[word] || classes & (WordClass.afterPerson | WordClass.postHead | WordClass.generic))
      return null;
    if (classes & (WordClass.stop | WordClass.beforePerson) && !(classes & WordClass.field)) break;
    if (classes === 0) unknown += at - word;
    at = word;
  }
  const length = start - at;
  return length >= 3 && length <= 9 && unknown >= 1 ? { start: at, end: start } : null;
}

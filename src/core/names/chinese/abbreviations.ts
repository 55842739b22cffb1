import data from '../../../data/names/abbreviations.yaml';
import regionData from '../../../data/names/regions.yaml';
import { isWholeWord, vocabulary } from '../../convert/vocabulary.ts';
import type { Span } from '../../span.ts';
import type { OrganizationFinding } from '../finding.ts';
import { isDelimiter, isHan } from './characters.ts';
import { WordClass, wordList } from './lexicon.ts';
import { boundaryCost, nameGain } from './likelihood.ts';
import type { Reading } from './reading.ts';
import type { Segments } from './segments.ts';

const { tails } = data as { readonly tails: Readonly<Record<string, string>> };
const regions = regionData as Readonly<Record<'cities' | 'provinces', string>>;
const tailsByLength = Object.keys(tails).sort((a, b) => b.length - a.length);
const places = new Set([...wordList(regions.cities), ...wordList(regions.provinces)]);
/** So many names are compared with a short form that ends with one letter; an article has fewer. */
const mostNames = 40;
const shortestName = 5;
const longestShortForm = 4;
/** So many half nats it may cost that likelier words do not meet where a short form begins or ends. */
const mostCut = 6;
/** What is so much likelier a person's name than words, in half nats, is no short form. */
const likelyPerson = 2;
const leastOften = 2;

interface Short {
  readonly fullName: Span;
  readonly spans: Span[];
  /** Those of the spans with words on both sides that names stand between. */
  readonly fenced: Span[];
}

interface LongName {
  readonly span: Span;
  /** No short form stands in it as it is: the name, or nothing where two words of it meet in short forms. */
  readonly never: string;
  /** Its words without the ending. */
  readonly words: readonly string[];
}

/**
 * Short forms that the text uses without saying what they stand for, each with the name it shortens: 体院 of 香港体育学院,
 * 柳职大 of 柳州职业技术大学. One letter each of one word of the name or more, in order, and one for its ending; a short form
 * of two letters stands twice or before a post. `covered` is 1 inside organizations and is filled up. Linear in the text.
 */
export function abbreviations(
  reading: Reading,
  segments: Segments,
  organizations: readonly Span[],
  covered: Uint8Array,
): readonly OrganizationFinding[] {
  const { folded } = reading;
  const byTail = longNames(reading, segments, organizations);
  if (byTail.size === 0) return [];
  const standing = new Map<string, Short>();
  for (let end = 2; end <= folded.length; end++) {
    if (covered[end - 1]) continue;
    const names = byTail.get(folded[end - 1]!);
    if (!names) continue;
    for (let start = end - longestShortForm; start <= end - 2; start++) {
      if (start < 0 || !isHan(folded[start]) || !stands(reading, segments, { start, end }, covered)) continue;
      const short = folded.slice(start, end);
      const full = names.find(({ never, words }) => !never.includes(short) && shortens(short, words));
      if (!full) continue;
      const known = standing.get(short) ?? { fullName: full.span, spans: [], fenced: [] };
      known.spans.push({ start, end });
      if (isFenced(reading, segments, { start, end })) known.fenced.push({ start, end });
      standing.set(short, known);
      break;
    }
  }
  const found: OrganizationFinding[] = [];
  // 北护大 before 北护, which it begins with.
  const longestFirst = [...standing].sort(([a], [b]) => b.length - a.length);
  for (const [short, { spans, fenced, fullName }] of longestFirst) {
    const isTold = fenced.length >= leastOften || fenced.some(({ end }) => isBeforePost(segments, end));
    if (short.length === 2 && !isTold) continue;
    for (const { start, end } of spans) {
      if (covered[start] || covered[end - 1]) continue;
      covered.fill(1, start, end);
      found.push({ kind: 'organization', start, end, fullName, how: 'short for a name in the text' });
    }
  }
  return found;
}

/** The long names of the text, each once, by the letters that short forms of theirs end with. */
function longNames(
  { folded }: Reading,
  segments: Segments,
  organizations: readonly Span[],
): ReadonlyMap<string, readonly LongName[]> {
  const seen = new Set<string>();
  const byTail = new Map<string, LongName[]>();
  for (const { start, end } of organizations) {
    const name = folded.slice(start, end);
    if (end - start < shortestName || seen.has(name)) continue;
    seen.add(name);
    const closing = tailsByLength.find((word) => name.endsWith(word));
    if (closing === undefined) continue;
    const words: string[] = [];
    for (let at = start; at < end - closing.length; at = segments.endOf[at] || at + 1)
      words.push(folded.slice(at, Math.min(segments.endOf[at] || at + 1, end - closing.length)));
    const add = (tail: string, upTo: number, never: string) => {
      const own = byTail.get(tail) ?? [];
      if (own.length < mostNames) own.push({ span: { start, end }, never, words: words.slice(0, upTo) });
      byTail.set(tail, own);
    };
    for (const tail of tails[closing]!) add(tail, words.length, name);
    // 北护 of 国立台北护理健康大学, 西电: a school is called by its place and the first letter of what it teaches, too.
    if (closing === '大学') {
      const field = words.findIndex((word, at) => at > 0 && isPlace(words[at - 1]!) && !isPlace(word));
      if (field > 0) add(words[field]![0]!, field, '');
    }
  }
  return byTail;
}

function isPlace(word: string): boolean {
  return places.has(word);
}

/** Whether the letters before the last are of one word each, in order, the first of them the first of its word. */
function shortens(short: string, words: readonly string[]): boolean {
  let word = 0;
  for (let at = 0; at < short.length - 1; at++) {
    const letter = short[at]!;
    while (word < words.length && !(at === 0 ? begins(words[word]!, letter) : words[word]!.includes(letter)))
      word++;
    if (word === words.length) return false;
    word++;
  }
  return true;
}

/** 北 of 台北: the letter that tells such places apart may begin the short form. */
function begins(word: string, letter: string): boolean {
  return (
    word.startsWith(letter) || (word.length === 2 && word[0] === '台' && word[1] === letter && isPlace(word))
  );
}

/** Whether it stands by itself: at marks, or where likely words end and begin, and is no person. */
function stands(
  { folded }: Reading,
  { classes, endOf, likelihood }: Segments,
  { start, end }: Span,
  covered: Uint8Array,
): boolean {
  for (let at = start; at < end; at++) if (covered[at] || !isHan(folded[at])) return false;
  if (boundaryCost(likelihood, start) + boundaryCost(likelihood, end) > mostCut) return false;
  if (isWholeWord(vocabulary(), likelihood.units, start, end)) return false;
  if (nameGain(likelihood, start, end) > likelyPerson) return false;
  return endOf[start] !== end || classes[start] === 0;
}

/** Whether it stands between marks or words that the grammars know, so that letters do not meet by chance. */
function isFenced({ folded }: Reading, { classes, endOf, startOf }: Segments, { start, end }: Span): boolean {
  const before = startOf[start]!;
  const isOpen = isDelimiter(folded[start - 1]) || (before >= 0 && classes[before] !== 0);
  return isOpen && (isDelimiter(folded[end]) || (endOf[end]! > end && classes[end] !== 0));
}

function isBeforePost({ classes }: Segments, end: number): boolean {
  return (classes[end]! & (WordClass.postHead | WordClass.postPrefix)) !== 0;
}

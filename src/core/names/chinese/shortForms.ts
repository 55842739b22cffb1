import data from '../../../data/names/organizations.yaml';
import type { Span } from '../../span.ts';
import { findOnce } from '../../text/automaton.ts';
import type { OrganizationFinding } from '../finding.ts';
import { isDelimiter, isHan } from './characters.ts';
import { WordClass, wordList } from './lexicon.ts';
import { endOfWordStarting, type Reading } from './reading.ts';

/** A short form that the text itself gives to an organization. */
interface Definition extends Span {
  readonly fullName: Span | null;
}

const announced = /^(?:以下简称|下称|以下称|简称|又称|英文简称|英文缩写|缩写为?|英文名?)[为:：]?/;
const longestShortForm = 14;
const ofMarkets = wordList((data as { readonly ofMarkets: string }).ofMarkets);

/**
 * The short forms that the text defines (全称（简称）, 以下简称, an acronym in brackets) and those of companies, wherever they
 * stand, apart from what is found already. `covered` is 1 inside organizations and is filled up.
 */
export function shortForms(
  reading: Reading,
  prose: string,
  organizations: readonly Span[],
  companies: ReadonlyMap<string, Span | null>,
  covered: Uint8Array,
): readonly OrganizationFinding[] {
  const { folded } = reading;
  const defined = new Map<string, Pick<Definition, 'fullName'>>();
  const found: OrganizationFinding[] = [];
  for (const organization of organizations) {
    const definition = definitionBehind(reading, prose, organization);
    if (!definition) continue;
    const text = folded.slice(definition.start, definition.end);
    if (!defined.has(text)) defined.set(text, definition);
  }
  for (const [name, fullName] of companies) if (!defined.has(name)) defined.set(name, { fullName });
  if (defined.size === 0) return found;
  const { words, hits } = findOnce(defined.keys(), folded);
  // Of those that start at one place the longest is taken.
  const longestFirst = Array.from({ length: hits.count }, (_, i) => i).sort(
    (a, b) => hits.start[a]! - hits.start[b]! || hits.end[b]! - hits.end[a]!,
  );
  // 合肥庐阳控股集团, 庐阳区: what the text calls a place elsewhere is no short form.
  const places = new Set(longestFirst.filter((i) => isPlace(folded, hits.end[i]!)).map((i) => hits.word[i]!));
  for (const i of longestFirst) {
    const start = hits.start[i]!;
    const end = hits.end[i]!;
    if (places.has(hits.word[i]!)) continue;
    if (covered[start] || covered[end - 1] || isCutWord(folded, start, end)) continue;
    const { fullName } = defined.get(words[hits.word[i]!]!)!;
    found.push({ kind: 'organization', start, end, fullName, how: 'short form given in the text' });
    covered.fill(1, start, end);
  }
  return found;
}

function definitionBehind(reading: Reading, prose: string, fullName: Span): Definition | null {
  const { folded } = reading;
  if (folded[fullName.end] !== '(') return null;
  let start = fullName.end + 1;
  const told = announced.exec(folded.slice(start, start + 8));
  if (told) start += told[0].length;
  while ('“"「『'.includes(folded[start] ?? '.')) start++;
  let end = start;
  while (
    end < folded.length &&
    end - start <= longestShortForm &&
    !'),，、;；:：”"」』'.includes(folded[end]!)
  )
    end++;
  if (end - start < 2 || end - start > longestShortForm) return null;
  if (!'),，、;；”"」』'.includes(folded[end] ?? '.')) return null;
  if (endOfWordStarting(reading, start, WordClass.region) === end) return null;
  const text = folded.slice(start, end);
  const isAcronym = /^[A-Z][A-Za-z0-9&.-]+$/.test(prose.slice(start, end));
  const isShort = told !== null || isAcronym || abbreviates(text, folded.slice(fullName.start, fullName.end));
  return isShort ? { start, end, fullName } : null;
}

/** 京校联 of 香港北京高校校友联盟: most of its letters stand in the full name, in order. */
function abbreviates(short: string, full: string): boolean {
  if (!isHan(short[0]) || short.length >= full.length || short.length > 8) return false;
  let at = 0;
  let kept = 0;
  for (const letter of short) {
    const next = full.indexOf(letter, at);
    if (next < 0) continue;
    kept++;
    at = next + 1;
  }
  return kept >= 2 && kept >= short.length - 1;
}

function isPlace(folded: string, end: number): boolean {
  return '区县市镇乡'.includes(folded[end] ?? '.') && !ofMarkets.some((word) => folded.startsWith(word, end));
}

/** Whether Latin letters go on beyond the hit. */
function isCutWord(folded: string, start: number, end: number): boolean {
  const isLatin = (unit: string | undefined) => unit !== undefined && /[a-z0-9]/.test(unit);
  if (!isLatin(folded[start]) && !isLatin(folded[end - 1])) return false;
  return (
    (isLatin(folded[start - 1]) && !isDelimiter(folded[start - 1])) ||
    (isLatin(folded[end]) && !isDelimiter(folded[end]))
  );
}

import { englishLexicon } from './lexicon.ts';
import type { OrganizationRun } from './organizations.ts';
import { capitalised, isSurname } from './shapes.ts';
import { joins, type Word } from './words.ts';

/**
 * The runs, in text order, and with them capitals that only their surroundings show to be a body: in brackets behind
 * somebody with an honorific (Mr Silva (PECC)), behind a post and a comma (Silva, rector, ANCU, said), and in a list between two bodies (A University, AUT and B University).
 */
export function withBareAcronyms(
  words: readonly Word[],
  runs: readonly OrganizationRun[],
): readonly OrganizationRun[] {
  const starts = new Set(runs.map(({ from }) => from));
  const ends = new Set(runs.map(({ to }) => to));
  const found: OrganizationRun[] = [];
  for (let at = 1; at < words.length; at++) {
    if (starts.has(at) || !isAcronym(words[at]!)) continue;
    if (!isBehindPerson(words, at) && !isBehindPost(words, at) && !isListed(words, at, starts, ends))
      continue;
    const { start, end } = words[at]!;
    found.push({ from: at, to: at + 1, start, end, how: 'capitals for a body' });
  }
  return found.length === 0 ? runs : [...runs, ...found].sort((a, b) => a.from - b.from);
}

/** Capitals that are no place, no word, no honour, no post and nobody's surname. */
function isAcronym({ text, possessive }: Word): boolean {
  if (possessive || !/^[A-Z]{3,7}$/.test(text) || isSurname(capitalised(text))) return false;
  const { functionWords, honours, medals, notAcronyms, notNames, placeEnds, places, postAcronyms } =
    englishLexicon();
  return ![functionWords, honours, medals, notAcronyms, notNames, placeEnds, places, postAcronyms].some(
    (list) => list.has(text),
  );
}

function isBehindPerson(words: readonly Word[], at: number): boolean {
  if (words[at]!.gap !== ' (' || !/^\)/.test(words[at + 1]?.gap ?? ')')) return false;
  const { honorifics } = englishLexicon();
  for (let from = at - 1; from >= 0 && at - from <= longestName; from--) {
    if (!words[from]!.capital) return false;
    if (honorifics.has(words[from]!.text)) return from < at - 1;
    if (!joins(words[from])) return false;
  }
  return false;
}

function isBehindPost(words: readonly Word[], at: number): boolean {
  const { postHeads } = englishLexicon();
  return (
    words[at]!.gap === ', ' && postHeads.has(words[at - 1]!.lower) && /^[,.;]/.test(words[at + 1]?.gap ?? '.')
  );
}

/** In words, with the honorific. */
const longestName = 6;

function isListed(
  words: readonly Word[],
  at: number,
  starts: ReadonlySet<number>,
  ends: ReadonlySet<number>,
): boolean {
  if (!ends.has(at) || words[at]!.gap !== ', ') return false;
  const next = words[at + 1];
  const behind = next?.lower === 'and' ? at + 2 : at + 1;
  const adjoins = behind === at + 2 ? /^,? $/.test(next.gap) : next?.gap === ', ';
  return adjoins && (starts.has(behind) || (words[behind]?.lower === 'the' && starts.has(behind + 1)));
}

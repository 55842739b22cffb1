import { englishLexicon } from './lexicon.ts';
import type { OrganizationRun } from './organizations.ts';
import { isOrdinary } from './people.ts';
import { isSurname } from './shapes.ts';
import { joins, type Word } from './words.ts';

/** A short form that the article gives for a name: the whole name, and how it is found again. */
export interface ShortName {
  readonly full: OrganizationRun;
  /** The words of the short form. */
  readonly words: readonly string[];
  readonly how: string;
}

/** The short forms that brackets behind names define (HKTDC), and those of companies without their suffix. */
export function shortNames(
  words: readonly Word[],
  organizations: readonly OrganizationRun[],
  prose: string,
): readonly ShortName[] {
  return organizations.flatMap((full) => {
    const defined = inBrackets(words[full.to - 1]!, full, prose);
    const company = withoutSuffix(words, full);
    const first = firstWord(words, full);
    return [
      ...(defined ? [{ full, words: defined.split(' '), how: 'short form given in the text' }] : []),
      ...(company ? [{ full, words: company, how: 'company without its suffix' }] : []),
      ...(first ? [{ full, words: first, how: 'company by its first word' }] : []),
    ];
  });
}

/** ` (MACC)`, ` ("the Council")`, ` (國立中興大學, NCHU)`: what a bracket right behind a name says it is called. */
const bracket =
  /^(?:['’]s)? ?[(（](?:[\p{Script=Han}]+[,，;] ?)?(?:(?:or|the|hereinafter|referred to as|abbreviated as) ){0,3}["“‘']?([A-Z][A-Za-z&*.-]{1,11})["”’']?[,;)）]/u;
/** ` ("Lumora" or the "Company"`: a name of one word or two in quotation marks. */
const quoted =
  /^ ?[(（](?:(?:or|the|hereinafter|hereafter) ){0,2}["“](?:the )?([A-Z][\w&.-]{1,20}(?: [A-Z][\w&.-]{1,20})?)["”][,;)） ]/u;

function inBrackets(last: Word, { end }: OrganizationRun, prose: string): string | null {
  const behind = prose.slice(end, end + longestBracket);
  const { places, placeEnds, organizationHeads, notNames } = englishLexicon();
  // In the Macao Special Administrative Region (MSAR): the region is called so.
  if (placeEnds.has(last.text)) return null;
  const [, own] = quoted.exec(behind) ?? [];
  if (
    own?.split(' ').some((word) => !organizationHeads.has(word) && !notNames.has(word) && !places.has(word))
  )
    return own;
  const [, short] = bracket.exec(behind) ?? [];
  return short && /[A-Z].*[A-Z]/.test(short) && !places.has(short) ? short : null;
}

const longestBracket = 64;

/** Seri Delima of Seri Delima Plantations Bhd: two words at least are left, or one that is no place and no other word. */
function withoutSuffix(words: readonly Word[], { from, to }: OrganizationRun): readonly string[] | null {
  const { companySuffixes, fields, nationalities, notNames, organizationHeads, places } = englishLexicon();
  let end = to;
  while (end > from + 1 && companySuffixes.has(words[end - 1]!.text)) end--;
  const left = words.slice(from, end);
  if (end === to || left.some((word) => !word.capital) || left.length > 3) return null;
  const isProper = ({ text }: Word) =>
    ![fields, nationalities, notNames, organizationHeads, places].some((list) => list.has(text));
  if (!left.some(isProper) || places.has(left.map(({ text }) => text).join(' '))) return null;
  return left.length > 1 || left[0]!.text.length > 3 ? left.map(({ text }) => text) : null;
}

/** Lumora of Lumora Medical Technology Co., Ltd.: the word that names it, if that is no word of anything else. */
function firstWord(words: readonly Word[], { from, to }: OrganizationRun): readonly string[] | null {
  const { companyEnds, functionWords, givenNames } = englishLexicon();
  if (!companyEnds.has(words[to - 1]!.text) || to - from < 3) return null;
  const { text } = words[from]!;
  const isOther = isOrdinary(text) || isSurname(text) || givenNames.has(text) || functionWords.has(text);
  return isOther || !/^\p{Lu}\p{Ll}{4,}$/u.test(text) ? null : [text];
}

/** The names of bodies that a post shows: executive of Nordan Fuels, and Nordan Fuels wherever it stands. */
export function namesBesidePosts(
  words: readonly Word[],
  organizations: readonly OrganizationRun[],
): readonly ShortName[] {
  return organizations.flatMap((full) => {
    const own = words.slice(full.from, full.to);
    const isName =
      full.how === 'beside a post' &&
      own.every(({ capital }) => capital) &&
      own.some(({ text }) => (text.length > 3 || /^[A-Z]{3}$/.test(text)) && !isOrdinary(text));
    return isName ? [{ full, words: own.map(({ text }) => text), how: 'named beside a post' }] : [];
  });
}

/** Where a block prints one of the short forms, outside what is taken already. `byFirst`: short forms by first word. */
export function findShortNames(
  words: readonly Word[],
  byFirst: ReadonlyMap<string, readonly ShortName[]>,
  isTaken: (at: number) => boolean,
): readonly OrganizationRun[] {
  const runs: OrganizationRun[] = [];
  for (let at = 0; at < words.length; at++) {
    if (isTaken(at)) continue;
    const short = byFirst.get(words[at]!.text)?.find((name) => standsAt(words, at, name.words, isTaken));
    if (!short) continue;
    const to = at + short.words.length;
    runs.push({
      from: at,
      to,
      start: words[at]!.start,
      end: words[to - 1]!.end,
      how: short.how,
      fullName: { start: short.full.start, end: short.full.end },
    });
    at = to - 1;
  }
  return runs;
}

function standsAt(
  words: readonly Word[],
  at: number,
  name: readonly string[],
  isTaken: (at: number) => boolean,
): boolean {
  return name.every(
    (text, i) => words[at + i]?.text === text && !isTaken(at + i) && (i === 0 || joins(words[at + i])),
  );
}

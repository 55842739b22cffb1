import type { Span } from '../../span.ts';
import { withBareAcronyms } from './bareAcronyms.ts';
import { englishLexicon } from './lexicon.ts';
import { isHead, isPlace, longestField, tailEnd } from './organizationTails.ts';
import { withParents } from './parents.ts';
import { areServices, isFestivity, isPartyCongress, isPartyPost, isWhatEventIsOn } from './partyNames.ts';
import { isOrdinary } from './people.ts';
import { capitalised, isSurname, shapeOf } from './shapes.ts';
import { joins, joinsByAmpersand, type Word } from './words.ts';

/** An organization in a block's words: from the first word to before `to`. */
export interface OrganizationRun extends Span {
  readonly from: number;
  readonly to: number;
  readonly how: string;
  /** The full name that the text gives for this short form. */
  readonly fullName?: Span;
}

/**
 * The organizations of a block: names known by themselves, and capitalised words around a head word (Shenzhen
 * University, Bureau of Statistics, Institute of Marine Biology of Macao), with a quoted first part and a
 * bracketed place.
 */
export function findOrganizationRuns(words: readonly Word[], prose: string): readonly OrganizationRun[] {
  return withBareAcronyms(words, withParents(words, organizationRuns(words, prose)));
}

function organizationRuns(words: readonly Word[], prose: string): readonly OrganizationRun[] {
  const { organizationHeads } = englishLexicon();
  const runs: OrganizationRun[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const known = knownEnd(words, at);
    const run =
      known === at
        ? (word.capital ? organizationHeads.has(word.text) : isSmallHead(words, at)) &&
          readRun(words, at, prose)
        : { ...spanOf(words, at, known), how: 'known organization' };
    if (!run) continue;
    while (runs.length && runs.at(-1)!.start >= run.start) runs.pop();
    if (runs.length && runs.at(-1)!.end > run.start) continue;
    runs.push(run);
    at = run.to - 1;
  }
  return runs;
}

/** Where a name that is known by itself (Tencent, Cathay Pacific) and begins at `at` ends; `at` where none does. */
function knownEnd(words: readonly Word[], at: number): number {
  const { notAcronyms, organizationHeads, organizations, places } = englishLexicon();
  if (!words[at]!.capital) return at;
  let text = words[at]!.text;
  // XMU, NTU: a university.
  const isUniversity =
    /^[A-Z]{2,4}U$/.test(text) &&
    !isSurname(capitalised(text)) &&
    !notAcronyms.has(text) &&
    !places.has(text) &&
    !places.has(capitalised(text));
  let end = isUniversity || organizations.has(text) ? at + 1 : agencyEnd(words, at);
  for (let to = at + 2; to <= at + 4 && joins(words[to - 1]); to++) {
    text += ` ${words[to - 1]!.text}`;
    if (organizations.has(text)) end = to;
  }
  // HSBC Holdings, Huawei Technologies: a head goes on with the name.
  return joins(words[end]) && organizationHeads.has(words[end]!.text) ? at : end;
}

/** Invest Korea, Education New Zealand: past what an agency is for and the place it is of; `at` where it is none. */
function agencyEnd(words: readonly Word[], at: number): number {
  const { agencyFields, places } = englishLexicon();
  if (!agencyFields.has(words[at]!.text) || (joins(words[at]) && words[at - 1]!.capital)) return at;
  const [first, second] = [words[at + 1], words[at + 2]];
  if (!joins(first) || !first.capital) return at;
  if (joins(second) && places.has(`${first.text} ${second.text}`)) return second.possessive ? at : at + 3;
  return places.has(first.text) && !(joins(second) && second.capital) ? at + 2 : at;
}

function spanOf(words: readonly Word[], from: number, to: number) {
  return { from, to, start: words[from]!.start, end: words[to - 1]!.end };
}

function readRun(words: readonly Word[], head: number, prose: string): OrganizationRun | null {
  const { eventHeads, fields, functionWords, plainHeads, plainModifiers, schemeHeads, weakHeads } =
    englishLexicon();
  let last = head;
  while (isHead(words[last + 1]) && joins(words[last + 1]) && !words[last]!.possessive) last++;
  // The Consulate General of a country.
  if (words[last]!.text === 'Consulate' && words[last + 1]?.text === 'General' && joins(words[last + 1]))
    last++;
  if (/^(?:Ltd|Inc)\b/.test(words[last + 1]?.text ?? '') && words[last + 1]!.gap === ', ') last++;
  const next = words[last + 1];
  if (next?.capital && joins(next) && eventHeads.has(next.text)) return null;
  let from = withFounder(words, leftmost(words, head), last);
  let to = tailEnd(words, last + 1, words[last]!);
  for (let inner = headOfPossessed(words, to); inner > 0; inner = headOfPossessed(words, to))
    to = tailEnd(
      words,
      inner + 1,
      englishLexicon().headsIn.has(words[last]!.text) ? words[last]! : words[inner]!,
    );
  if (isFestivity(words, head) || isPartyPost(words, from, head, last) || isPartyCongress(words, from, head))
    return null;
  if (isWhatEventIsOn(words, from) || (to === head + 1 && areServices(words, from, head))) return null;
  const quoted = quotedStart(prose, words[from]!.start);
  while (quoted !== null && from > 0 && words[from - 1]!.start > quoted) from--;
  const modifiers = head - from;
  const hasTail = to > last + 1;
  // Secretary for Transport and Logistics of the government: a field, and no body.
  const listed = words[head - 1]?.lower === 'and' && fields.has(words[head - 2]?.text ?? '');
  if (modifiers === 0 && listed && fields.has(words[head]!.text)) return null;
  // National Health Insurance: a scheme is no company.
  const isScheme = ({ text }: Word) => fields.has(text) || plainModifiers.has(text);
  if (
    !hasTail &&
    last === head &&
    schemeHeads.has(words[head]!.text) &&
    words.slice(from, head).every(isScheme)
  )
    return null;
  if (modifiers === 0 && quoted === null && !hasTail) return null;
  if (
    modifiers === 1 &&
    !hasTail &&
    weakHeads.has(words[head]!.text) &&
    plainModifiers.has(words[from]!.text)
  )
    return null;
  if (modifiers === 1 && !hasTail && last === head && plainHeads.has(words[head]!.text)) return null;
  // One Country, Two Systems.
  if (modifiers === 1 && !hasTail && functionWords.has(words[from]!.text)) return null;
  if (to === last + 1 && modifiers > 0) to = placeAfter(words, to);
  const end = placeBehind(prose, words[to - 1]!);
  let behind = pastShortForm(words, to);
  const goesOn = behind > to;
  while (words[behind] !== undefined && words[behind]!.start < end) behind++;
  const caucus = caucusBehind(words, behind);
  if (caucus > behind)
    return {
      from,
      to: caucus,
      start: quoted ?? words[from]!.start,
      end: words[caucus - 1]!.end,
      how: 'organization name',
    };
  const start = quoted ?? words[from]!.start;
  return { from, to: behind, start, end: goesOn ? words[behind - 1]!.end : end, how: 'organization name' };
}

/** Communist Party of China (CPC) Central Committee: past a short form in brackets and a part behind it. */
function pastShortForm(words: readonly Word[], at: number): number {
  const [short, next] = [words[at], words[at + 1]];
  if (short?.gap !== ' (' || next?.gap !== ') ' || !/^\p{Lu}{2,}$/u.test(short.text)) return at;
  let end = at;
  for (let last = at + 1; last < words.length && last - at <= longestField; last++) {
    if (!canModify(words, last)) break;
    if (last > at + 1 && !joins(words[last])) break;
    if (isHead(words[last])) end = last + 1;
  }
  return end;
}

/** Democratic Progressive Party (DPP) caucus: past a small word for a group in a parliament. */
function caucusBehind(words: readonly Word[], at: number): number {
  const bracketed = words[at]?.gap === ' (' && words[at + 1]?.gap === ') ' ? at + 1 : at;
  const next = words[bracketed];
  const adjoins = bracketed > at || joins(next);
  return next?.text === 'caucus' && adjoins ? bracketed + 1 : at;
}

/** Chinese Academy of Sciences' Institute of Physics: the head of what a name that ends before `at` possesses, or -1. */
function headOfPossessed(words: readonly Word[], at: number): number {
  if (!words[at - 1]!.possessive) return -1;
  const { organizationHeads, partHeads, placeEnds, places, schoolHeads } = englishLexicon();
  const owner = words[at - 1]!.text;
  for (let next = at; next - at < longestField && joins(words[next]) && words[next]!.capital; next++)
    if (
      isHead(words[next]) &&
      (schoolHeads.has(words[next]!.text) ||
        places.has(owner) ||
        placeEnds.has(owner) ||
        (organizationHeads.has(owner) && partHeads.has(words[next]!.text)))
    )
      return next;
  return -1;
}

/** Goes left over capitalised words, over “and” between them, and over a list of places (Hong Kong, Macao and Taiwan Office). */
function leftmost(words: readonly Word[], head: number): number {
  let at = head;
  for (;;) {
    const before = words[at - 1];
    if (!before) return at;
    const joined = joins(words[at]) || joinsByAmpersand(words[at]);
    if (joined && canModify(words, at - 1)) at--;
    else if (
      joins(words[at]) &&
      at < head &&
      /^(?:and|&)$/.test(before.text) &&
      joinsName(words, at - 2) &&
      !endsName(words, at - 2) &&
      !endsOfPlace(words, at - 2) &&
      joins(before)
    )
      at -= 2;
    else if (
      joins(words[at]) &&
      before.text === 'of' &&
      joins(before) &&
      englishLexicon().beforeOf.has(words[at - 2]?.text ?? '')
    )
      at -= 2;
    else if (
      words[at]!.gap === ', ' &&
      at < head &&
      ((isPlace(words, at - 1) && hasAnd(words, at, head)) || isListedField(words, at))
    )
      at--;
    else if (isPlaceInBrackets(words, at)) at -= 2;
    else if (joins(words[at]) && isTerm(words, at, head)) at--;
    else return at;
  }
}

/** Hong Kong, Macao and Taiwan Office; but China, Shandong Government: two things of a list. */
function hasAnd(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ text }) => text === 'and' || text === '&');
}

/** Bank of China and China Daily: a place behind “of” ends another name. */
function endsOfPlace(words: readonly Word[], at: number): boolean {
  if (!isPlace(words, at)) return false;
  const first = englishLexicon().places.has(words[at]!.text) ? at : at - 1;
  return words[first - 1]?.lower === 'of' && isHead(words[first - 2]);
}

/** Consultative Conference (CPPCC) National Committee: a short form in brackets behind what it is short for. */
function isShortForm(words: readonly Word[], at: number): boolean {
  const { eventHeads, organizationHeads } = englishLexicon();
  const before = words[at - 1]?.text ?? '';
  return /^\p{Lu}{3,}$/u.test(words[at]!.text) && (organizationHeads.has(before) || eventHeads.has(before));
}

/** 13th CPPCC National Committee, 8th Legislative Assembly: of a body that is elected anew. */
function isTerm(words: readonly Word[], at: number, head: number): boolean {
  return (
    /^\d{1,3}(?:st|nd|rd|th)$/.test(words[at - 1]!.lower) &&
    englishLexicon().termBodies.has(words[head]!.text)
  );
}

/** Han's Laser Technology Co. Ltd.: a firm called after somebody of one name; no firm that a place or a body has. */
function withFounder(words: readonly Word[], from: number, last: number): number {
  const { companyEnds, organizations, placeEnds, places } = englishLexicon();
  const owner = words[from - 1];
  if (!owner?.possessive || !owner.capital || !joins(words[from])) return from;
  if (!companyEnds.has(words[last]!.text) || (joins(owner) && words[from - 2]?.capital)) return from;
  return [organizations, placeEnds, places].some((list) => list.has(owner.text)) ? from : from - 1;
}

/** China (Hainan) Reform and Development Institute, Aviation Industry (Group) Co.: a place, or a firm's kind, in brackets. */
function isPlaceInBrackets(words: readonly Word[], at: number): boolean {
  const { companySuffixes } = englishLexicon();
  return (
    words[at]!.gap === ') ' &&
    words[at - 1]?.gap === ' (' &&
    (isPlace(words, at - 1) || companySuffixes.has(words[at - 1]!.text) || isShortForm(words, at - 1)) &&
    words[at - 2]?.capital === true
  );
}

function canModify(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const opens = at === 0 || /[.!?:"“\n]/.test(word.gap);
  const {
    functionWords,
    headlineVerbs,
    honorifics,
    modifierPosts,
    notModifiers,
    possessors,
    postHeads,
    weakPosts,
    speechVerbs,
    withinNames,
  } = englishLexicon();
  if (notModifiers.has(word.text) || headlineVerbs.has(word.text)) return false;
  if (withinNames.has(word.lower)) return false;
  if (!word.capital || (word.possessive && !possessors.has(word.text))) return false;
  if (functionWords.has(word.text) && (opens || word.text === 'The')) return false;
  if (honorifics.has(word.text) || speechVerbs.has(word.lower)) return false;
  // Prime Minister's Office.
  if (word.possessive) return true;
  return !postHeads.has(word.lower) || weakPosts.has(word.lower) || modifierPosts.has(word.lower);
}

function joinsName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  // Peking University and …: a head with words of its own before it ends another organization.
  const { fields } = englishLexicon();
  const endsAnother =
    isHead(word) && joins(word) && words[at - 1]?.capital === true && !fields.has(word?.text ?? '');
  // Tung and Democratic Progressive Party: what is joined says what the body is about.
  const isSubject = isOrdinary(word?.text ?? '') || isPlace(words, at);
  return word !== undefined && isSubject && canModify(words, at) && !endsAnother;
}

/** Culture, Sports and Tourism Bureau: a field before a comma, where another field and “and” follow. */
function isListedField(words: readonly Word[], at: number): boolean {
  const { fields } = englishLexicon();
  if (!fields.has(words[at - 1]!.text) || !fields.has(words[at]!.text)) return false;
  let next = at + 1;
  while (next - at < longestField && words[next]?.capital && joins(words[next])) next++;
  return (
    /^(?:and|&)$/.test(words[next]?.text ?? '') || words[next]?.gap === ', ' || joinsByAmpersand(words[next])
  );
}

/** Chen Jian-ren and National Taiwan University: a person's name ends there. */
function endsName(words: readonly Word[], at: number): boolean {
  if (isPlace(words, at)) return false;
  for (
    let from = at;
    from > 0 && at - from < longestField && joins(words[from]) && words[from - 1]!.capital;
    from--
  ) {
    const names = words.slice(from - 1, at + 1).map(({ text }) => text);
    if (!names.some((name) => isOrdinary(name)) && shapeOf(names)) return true;
  }
  return false;
}

/** In UTF-16 code units, with its opening mark. */
const longestQuotation = 59;

/** The opening quotation mark of “…” right before the name, if its words belong to the name. */
function quotedStart(prose: string, start: number): number | null {
  const before = prose.slice(Math.max(0, start - 2), start);
  const mark = before.trimEnd().at(-1);
  const isClosed = mark !== '"' || before.endsWith(' ');
  const open = mark === '”' ? '“' : mark === '’' ? '‘' : mark === '"' && isClosed ? '"' : null;
  if (!open) return null;
  const close = start - 2 + before.trimEnd().length - 1 + (start < 2 ? 2 - start : 0);
  const from = Math.max(0, close - longestQuotation);
  const at = from + prose.slice(from, close).lastIndexOf(open);
  return at >= from && /^[\s\p{Lu}]/u.test(prose.slice(at + 1)) && !/[.,;\n]/.test(prose.slice(at, close))
    ? at
    : null;
}

/** A place behind a name belongs to it: University of Hong Kong (Shenzhen), Football Association of Hong Kong, China. */
function placeBehind(prose: string, { end, text }: Word): number {
  const behind = prose.slice(end, end + 26);
  const bracketed = /^ \((\p{Lu}[\p{L}' ]{2,20})\)/u.exec(behind);
  if (bracketed && englishLexicon().places.has(bracketed[1]!)) return end + bracketed[0].length;
  if (/^(?:Kong|Macao|Macau)$/.test(text) && /^, China\b/.test(behind)) return end + ', China'.length;
  // CPC Corp, Taiwan.
  return /^Corp\.?$/.test(text) && /^, Taiwan\b/.test(behind) ? end + ', Taiwan'.length : end;
}

/** Airport Authority Hong Kong, Imperial College London: past a place that the name ends with. */
function placeAfter(words: readonly Word[], at: number): number {
  const { places } = englishLexicon();
  if (!joins(words[at]) || words[at - 1]!.possessive) return at;
  for (const length of [2, 1]) {
    const place = words.slice(at, at + length);
    const next = words[at + length];
    const goesOn =
      next !== undefined && joins(next) && (next.capital || places.has(`${place.at(-1)?.text} ${next.text}`));
    const isJoined = place.length === length && place.slice(1).every(joins) && !place.at(-1)!.possessive;
    if (isJoined && !goesOn && places.has(place.map(({ text }) => text).join(' '))) return at + length;
  }
  return at;
}

/** A head in small letters after capitalised words: Greater Bay Area consortium. */
function isSmallHead(words: readonly Word[], at: number): boolean {
  const { organizationHeads, weakHeads } = englishLexicon();
  const head = titleCase(words[at]!.text);
  if (!organizationHeads.has(head) || weakHeads.has(head) || !joins(words[at])) return false;
  // Hong Kong enterprises: all of them.
  if (head.endsWith('s')) return false;
  return words[at - 1]?.capital === true && words[at - 2]?.capital === true && joins(words[at - 1]);
}

function titleCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

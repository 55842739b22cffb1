import type { Span } from '../../span.ts';
import { englishLexicon } from './lexicon.ts';
import { isOrdinary, nameStart } from './people.ts';
import { shapeOf } from './shapes.ts';
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
  const { organizationHeads, organizations } = englishLexicon();
  if (!words[at]!.capital) return at;
  let text = words[at]!.text;
  let end = organizations.has(text) ? at + 1 : at;
  for (let to = at + 2; to <= at + 3 && joins(words[to - 1]); to++) {
    text += ` ${words[to - 1]!.text}`;
    if (organizations.has(text)) end = to;
  }
  // HSBC Holdings, Huawei Technologies: a head goes on with the name.
  return joins(words[end]) && organizationHeads.has(words[end]!.text) ? at : end;
}

function spanOf(words: readonly Word[], from: number, to: number) {
  return { from, to, start: words[from]!.start, end: words[to - 1]!.end };
}

function readRun(words: readonly Word[], head: number, prose: string): OrganizationRun | null {
  const { eventHeads, plainHeads, plainModifiers, weakHeads } = englishLexicon();
  let last = head;
  while (isHead(words[last + 1]) && joins(words[last + 1])) last++;
  if (/^(?:Ltd|Inc)\b/.test(words[last + 1]?.text ?? '') && words[last + 1]!.gap === ', ') last++;
  const next = words[last + 1];
  if (next?.capital && joins(next) && eventHeads.has(next.text)) return null;
  let from = leftmost(words, head);
  let to = tailEnd(words, last + 1, words[last]!);
  for (let inner = headOfPossessed(words, to); inner > 0; inner = headOfPossessed(words, to))
    to = tailEnd(words, inner + 1, words[inner]!);
  const quoted = quotedStart(prose, words[from]!.start);
  while (quoted !== null && from > 0 && words[from - 1]!.start > quoted) from--;
  const modifiers = head - from;
  const hasTail = to > last + 1;
  if (modifiers === 0 && quoted === null && !hasTail) return null;
  if (
    modifiers === 1 &&
    !hasTail &&
    weakHeads.has(words[head]!.text) &&
    plainModifiers.has(words[from]!.text)
  )
    return null;
  if (modifiers === 1 && !hasTail && last === head && plainHeads.has(words[head]!.text)) return null;
  const end = placeBehind(prose, words[to - 1]!);
  const behind = words[to]?.start !== undefined && words[to]!.start < end ? to + 1 : to;
  return { from, to: behind, start: quoted ?? words[from]!.start, end, how: 'organization name' };
}

/** Chinese Academy of Sciences' Institute of Physics: the head of what a name that ends before `at` possesses, or -1. */
function headOfPossessed(words: readonly Word[], at: number): number {
  if (!words[at - 1]!.possessive) return -1;
  for (let next = at; next - at < longestField && joins(words[next]) && words[next]!.capital; next++)
    if (isHead(words[next])) return next;
  return -1;
}

function isHead(word: Word | undefined): boolean {
  return word?.capital === true && englishLexicon().organizationHeads.has(word.text);
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
    else if (words[at]!.gap === ', ' && at < head && (isPlace(words, at - 1) || isListedField(words, at)))
      at--;
    else return at;
  }
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
    placeEnds,
    places,
    postHeads,
    weakPosts,
    speechVerbs,
  } = englishLexicon();
  if (notModifiers.has(word.text) || headlineVerbs.has(word.text)) return false;
  if (!word.capital || (word.possessive && (places.has(word.text) || placeEnds.has(word.text)))) return false;
  if (functionWords.has(word.text) && (opens || word.text === 'The')) return false;
  if (honorifics.has(word.text) || speechVerbs.has(word.lower)) return false;
  return !postHeads.has(word.lower) || weakPosts.has(word.lower) || modifierPosts.has(word.lower);
}

function joinsName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  // Peking University and …: a head with words of its own before it ends another organization.
  const { fields } = englishLexicon();
  const endsAnother =
    isHead(word) && joins(word) && words[at - 1]?.capital === true && !fields.has(word?.text ?? '');
  return word !== undefined && canModify(words, at) && !endsAnother;
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

/** A field has so many words: Constitutional and Mainland Affairs. */
const longestField = 4;

/** Chen Jian-ren and National Taiwan University: a person's name ends there. */
function endsName(words: readonly Word[], at: number): boolean {
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

function isPlace(words: readonly Word[], at: number): boolean {
  const { places } = englishLexicon();
  const word = words[at];
  if (!word) return false;
  return places.has(word.text) || (at > 0 && places.has(`${words[at - 1]!.text} ${word.text}`));
}

/** Where “of …”, “for … and …” behind a head end; a second organization behind “and” is another one. */
function tailEnd(words: readonly Word[], after: number, head: Word): number {
  let end = after;
  for (;;) {
    let at = end;
    if (!joins(words[at]) || !/^(?:of|for|on|in|against)$/.test(words[at]!.lower)) return end;
    const preposition = words[at]!.lower;
    at++;
    if (joins(words[at]) && words[at]!.lower === 'the') at++;
    const start = at;
    at = capitalRun(words, at);
    if (at === start) return end;
    const name = nameStart(words, start, at);
    if (preposition === 'in' && !(endsPlace(words, name) && takesPlace(words, after, head))) return end;
    if (name < at) return name;
    end = listEnd(words, at);
  }
}

/** Past “, Technology and Innovation” behind a field; a second organization behind “and” is another one. */
export function listEnd(words: readonly Word[], from: number): number {
  let at = fieldsEnd(words, from);
  for (;;) {
    const next = joinsByAmpersand(words[at])
      ? at
      : joins(words[at]) && words[at]!.lower === 'and'
        ? at + 1
        : -1;
    if (next < 0) return at;
    const second = capitalRun(words, next);
    if (second === next || words.slice(next, second).some((word) => isHead(word) && !isField(word)))
      return at;
    at = second;
  }
}

function isField(word: Word): boolean {
  return englishLexicon().fields.has(word.text);
}

/** Past “, Technology, Sports” where “and” and one more field follow; else `from`. */
function fieldsEnd(words: readonly Word[], from: number): number {
  const { fields } = englishLexicon();
  let at = from;
  while (words[at]?.gap === ', ' && at - from < 3 * longestField && fields.has(words[at]!.text)) {
    if (!fields.has(words[at - 1]!.text)) return from;
    at++;
    while (words[at]?.capital && joins(words[at]) && fields.has(words[at]!.text)) at++;
  }
  if (at === from) return from;
  if (joinsByAmpersand(words[at])) return fields.has(words[at]!.text) ? at : from;
  return words[at]?.lower === 'and' && fields.has(words[at + 1]?.text ?? '') ? at : from;
}

/** Liaison Office of the Central Government in the HKSAR: one of the words before is an office that is in places. */
function takesPlace(words: readonly Word[], after: number, head: Word): boolean {
  const { headsIn } = englishLexicon();
  return (
    headsIn.has(head.text) || words.slice(Math.max(0, after - 2), after).some(({ text }) => headsIn.has(text))
  );
}

/** Whether a place ends before `at`: Hong Kong, Hong Kong Special Administrative Region. */
function endsPlace(words: readonly Word[], at: number): boolean {
  return isPlace(words, at - 1) || englishLexicon().placeEnds.has(words[at - 1]!.text);
}

function capitalRun(words: readonly Word[], from: number): number {
  let at = from;
  const goesOn = (word: Word) => joins(word) || (at === from && joinsByAmpersand(word));
  while (at < words.length && words[at]!.capital && goesOn(words[at]!) && !endsPhrase(words[at]!)) {
    at++;
    if (words[at - 1]!.possessive) break;
  }
  return at;
}

/** A post or an honorific begins something new: … Region Mr Sit. */
export function endsPhrase(word: Word): boolean {
  const { honorifics, postHeads, weakPosts } = englishLexicon();
  return honorifics.has(word.text) || (postHeads.has(word.lower) && !weakPosts.has(word.lower));
}

/** In UTF-16 code units, with its opening mark. */
const longestQuotation = 59;

/** The opening quotation mark of “…” right before the name, if its words belong to the name. */
function quotedStart(prose: string, start: number): number | null {
  const before = prose.slice(Math.max(0, start - 2), start);
  const mark = before.trimEnd().at(-1);
  const open = mark === '”' ? '“' : mark === '’' ? '‘' : mark === '"' ? '"' : null;
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
  return /^(?:Kong|Macao|Macau)$/.test(text) && /^, China\b/.test(behind) ? end + ', China'.length : end;
}

/** A head in small letters after capitalised words: Greater Bay Area consortium. */
function isSmallHead(words: readonly Word[], at: number): boolean {
  const { organizationHeads, weakHeads } = englishLexicon();
  const head = titleCase(words[at]!.text);
  if (!organizationHeads.has(head) || weakHeads.has(head) || !joins(words[at])) return false;
  return words[at - 1]?.capital === true && words[at - 2]?.capital === true && joins(words[at - 1]);
}

function titleCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

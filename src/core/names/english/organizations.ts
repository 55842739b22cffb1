import type { Span } from '../../span.ts';
import { englishLexicon } from './lexicon.ts';
import { joins, type Word } from './words.ts';

/** An organization in a block's words: from the first word to before `to`. */
export interface OrganizationRun extends Span {
  readonly from: number;
  readonly to: number;
  readonly how: string;
}

const eventHead =
  /^(?:Forum|Summit|Conference|Fair|Expo|Exhibition|Games|Cup|Championships?|Festival|Awards?|Agreement|Day|Week|Tower|Building|Road|Street|Avenue|Station|Square|Stadium|Bridge|Line|Prize|Project|Plan|Initiative|Programme|Program)$/;

/**
 * The organizations of a block: capitalised words around a head word (Shenzhen University, Bureau of Statistics,
 * Association for Science and Technology of Macao), with a quoted first part and a bracketed place; then acronyms
 * that a bracket behind one of them defines, wherever they stand.
 */
export function findOrganizationRuns(words: readonly Word[], prose: string): readonly OrganizationRun[] {
  const { organizationHeads, organizations } = englishLexicon();
  const runs: OrganizationRun[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (organizations.has(word.text)) {
      runs.push({ from: at, to: at + 1, start: word.start, end: word.end, how: 'known organization' });
      continue;
    }
    if (!(word.capital ? organizationHeads.has(word.text) : isSmallHead(words, at))) continue;
    const run = readRun(words, at, prose);
    if (!run) continue;
    while (runs.length && runs.at(-1)!.start >= run.start) runs.pop();
    if (runs.length && runs.at(-1)!.end > run.start) continue;
    runs.push(run);
    at = run.to - 1;
  }
  return runs;
}

function readRun(words: readonly Word[], head: number, prose: string): OrganizationRun | null {
  const { weakHeads } = englishLexicon();
  let last = head;
  while (isHead(words[last + 1]) && joins(words[last + 1])) last++;
  const next = words[last + 1];
  if (next?.capital && joins(next) && eventHead.test(next.text)) return null;
  let from = leftmost(words, head);
  const to = tailEnd(words, last + 1);
  const quoted = quotedStart(prose, words[from]!.start);
  while (quoted !== null && from > 0 && words[from - 1]!.start > quoted) from--;
  const modifiers = head - from;
  const hasTail = to > last + 1;
  if (modifiers === 0 && quoted === null && !hasTail) return null;
  if (
    modifiers === 1 &&
    !hasTail &&
    weakHeads.has(words[head]!.text) &&
    /^(?:New|Chinese|Local|National|First)$/.test(words[from]!.text)
  )
    return null;
  const end = bracketEnd(prose, words[to - 1]!.end);
  return { from, to, start: quoted ?? words[from]!.start, end, how: 'organization name' };
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
    if (joins(words[at]) && canModify(before, at - 1 === 0 || /[.!?:"“\n]/.test(before.gap))) at--;
    else if (
      joins(words[at]) &&
      at < head &&
      /^(?:and|&)$/.test(before.text) &&
      joinsName(words, at - 2) &&
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
    else if (words[at]!.gap === ', ' && isPlace(words, at - 1) && at < head) at--;
    else return at;
  }
}

function canModify(word: Word, opens: boolean): boolean {
  const { functionWords, honorifics, places, postHeads, weakPosts, speechVerbs } = englishLexicon();
  if (
    !word.capital ||
    (word.possessive && (places.has(word.text) || /^(?:City|Kingdom|Republic)$/.test(word.text)))
  )
    return false;
  if (functionWords.has(word.text) && (opens || word.text === 'The')) return false;
  if (honorifics.has(word.text) || speechVerbs.has(word.lower)) return false;
  return !postHeads.has(word.lower) || weakPosts.has(word.lower);
}

function joinsName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  // Peking University and …: a head with words of its own before it ends another organization.
  const endsAnother = isHead(word) && joins(word) && words[at - 1]?.capital === true;
  return word !== undefined && canModify(word, at === 0) && !endsAnother;
}

function isPlace(words: readonly Word[], at: number): boolean {
  const { places } = englishLexicon();
  const word = words[at];
  if (!word) return false;
  return places.has(word.text) || (at > 0 && places.has(`${words[at - 1]!.text} ${word.text}`));
}

/** Where “of …”, “for … and …” behind a head end; a second organization behind “and” is another one. */
function tailEnd(words: readonly Word[], after: number): number {
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
    if (preposition === 'in' && !isPlace(words, at - 1)) return end;
    while (joins(words[at]) && /^(?:and|&)$/.test(words[at]!.lower)) {
      const second = capitalRun(words, at + 1);
      if (second === at + 1 || words.slice(at + 1, second).some(isHead)) break;
      at = second;
    }
    end = at;
  }
}

function capitalRun(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && words[at]!.capital && joins(words[at]) && !endsPhrase(words[at]!)) {
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

/** A place in brackets belongs to the name: University of Hong Kong (Shenzhen). */
function bracketEnd(prose: string, end: number): number {
  const bracket = /^ \((\p{Lu}[\p{L}' ]{2,20})\)/u.exec(prose.slice(end, end + 26));
  return bracket && englishLexicon().places.has(bracket[1]!) ? end + bracket[0].length : end;
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

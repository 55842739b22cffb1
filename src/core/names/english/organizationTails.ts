import { englishLexicon } from './lexicon.ts';
import { nameStart } from './people.ts';
import { joins, joinsByAmpersand, type Word } from './words.ts';

/** A field has so many words: Constitutional and Mainland Affairs. */
export const longestField = 4;

/** Whether a word is the head of an organization's name. */
export function isHead(word: Word | undefined): boolean {
  return word?.capital === true && englishLexicon().organizationHeads.has(word.text);
}

/** Whether a word is a place, or the last word of one of two words. */
export function isPlace(words: readonly Word[], at: number): boolean {
  const { places } = englishLexicon();
  const word = words[at];
  if (!word) return false;
  return places.has(word.text) || (at > 0 && places.has(`${words[at - 1]!.text} ${word.text}`));
}

/** Where “of …”, “for … and …” behind a head end; a second organization behind “and” is another one. */
export function tailEnd(words: readonly Word[], after: number, head: Word): number {
  let end = after;
  for (;;) {
    let at = pastAcronym(words, end);
    if (
      (at === end && !joins(words[at])) ||
      !/^(?:of|for|on|in|against|with|between)$/.test(words[at]?.lower ?? '')
    )
      return end;
    const preposition = words[at]!.lower;
    const isTied = at === end && end > after && englishLexicon().ties.has(words[at - 1]!.text);
    if (/^(?:with|between)$/.test(preposition) && !isTied) return end;
    if (preposition === 'on' && isPartyCommittee(words, at)) return end;
    if (at > end && preposition !== 'in') return end;
    at++;
    if (joins(words[at]) && words[at]!.lower === 'the') at++;
    const start = at;
    at = isOfficeOf(words, at, head) ? capitalRun(words, at + 1) : capitalRun(words, at);
    if (at === start || isDay(words[start]!)) return end;
    // Office of the Privacy Commissioner for Personal Data.
    if (at > start && isOfficeOf(words, at, head)) at++;
    at = objectEnd(words, at);
    const name = nameStart(words, start, at);
    const isSubject = isTied && isField(words[start]!);
    if (preposition === 'in' && !isSubject && !(endsPlace(words, name) && takesPlace(words, after, head)))
      return end;
    if (name < at) return name;
    end = listEnd(words, at);
  }
}

/** Municipal Party Committee on the spirit of …: what it writes about; no committee on something. */
function isPartyCommittee(words: readonly Word[], at: number): boolean {
  return words[at - 1]!.text === 'Committee' && englishLexicon().partyLevels.has(words[at - 2]?.text ?? '');
}

/** Past “(LOCPG)” where the name may go on behind it; else the same place. */
function pastAcronym(words: readonly Word[], at: number): number {
  const [word, next] = [words[at], words[at + 1]];
  const isOne = word?.gap === ' (' && next?.gap === ') ' && /^\p{Lu}{2,}/u.test(word.text);
  return isOne ? at + 1 : at;
}

/** Office of the Commissioner: an office called after the post of who is in it. */
function isOfficeOf(words: readonly Word[], at: number, { text }: Word): boolean {
  const { postHeads } = englishLexicon();
  const word = words[at];
  const start = words[at - 1]?.lower === 'the' ? at - 1 : at - 2;
  return (
    text === 'Office' &&
    joins(word) &&
    word.capital &&
    postHeads.has(word.lower) &&
    words[start]?.lower === 'the' &&
    words[start - 1]?.lower === 'of'
  );
}

/** Fund for Saving the Aral Sea: past what a verb inside the name is about. */
function objectEnd(words: readonly Word[], at: number): number {
  if (!/^\p{Lu}\p{Ll}+ing$/u.test(words[at - 1]!.text) || words[at]?.lower !== 'the') return at;
  const end = capitalRun(words, at + 1);
  return end > at + 1 ? end : at;
}

/** On Monday, in November: when something was so. */
export function isDay({ text }: Word): boolean {
  return englishLexicon().days.has(text.replace(/\.?\d{1,2}$/, ''));
}

/** Past “, Technology and Innovation” behind a field; a second organization behind “and” is another one. */
export function listEnd(words: readonly Word[], from: number): number {
  let at = placesEnd(words, from);
  for (let joined = 0; ; joined++) {
    at = fieldsEnd(words, at);
    const next = joinsByAmpersand(words[at])
      ? at
      : joins(words[at]) && words[at]!.lower === 'and'
        ? at + 1
        : -1;
    if (next < 0) return at;
    const second = withoutRank(words, next, capitalRun(words, next));
    const isOther = words.slice(next, second).some((word) => isHead(word) && !isField(word));
    // … Institute of Technology and Member of the Academy: the next post.
    if (second > next && /^(?:of|for)$/.test(words[second]?.lower ?? '') && isPost(words[second - 1]!))
      return at;
    // … of the Committee and China's foreign minister: whose post comes next.
    if (second > next && words[second - 1]!.possessive) return at;
    if (second === next || (isOther && !isPairOfFields(words, at, next))) return at;
    // Ministry of Culture, Sports and Tourism and Invest Korea: a list ends with its first “and”.
    if (joined > 0 && !words.slice(next, second).every(isField)) return at;
    at = second;
  }
}

/** Office of Hong Kong, Macao and Taiwan Affairs: past the places of a list that ends in affairs; else `from`. */
function placesEnd(words: readonly Word[], from: number): number {
  if (words[from]?.gap !== ', ' || !isPlace(words, from - 1)) return from;
  let at = from;
  while (at - from < longestField && words[at]?.capital && /^(?: |, )$/.test(words[at]!.gap)) at++;
  if (words[at]?.lower !== 'and' || !isPlace(words, at - 1)) return from;
  const end = capitalRun(words, at + 1);
  return end > at + 2 && words[end - 1]!.text === 'Affairs' ? end : from;
}

/** Macao Science and Technology Development Fund, University of Science and Technology Foundation: one body's field. */
function isPairOfFields(words: readonly Word[], at: number, next: number): boolean {
  if (!isField(words[at - 1]!) || !isField(words[next]!)) return false;
  const before = words[at - 2];
  if (!before || !joins(words[at - 1])) return false;
  if (before.lower === 'of') return isHead(words[at - 3]);
  return isPlace(words, at - 2) || (before.capital && !isHead(before) && !isField(before));
}

/** For Transport and Senior Minister …: the words before a head of posts are another post's. */
function withoutRank(words: readonly Word[], from: number, to: number): number {
  const { postHeads, postPrefixes } = englishLexicon();
  const next = words[to];
  if (!next || !joins(next) || !postHeads.has(next.lower)) return to;
  let at = to;
  while (at > from && postPrefixes.has(words[at - 1]!.lower) && !isField(words[at - 1]!)) at--;
  return at;
}

function isPost({ lower }: Word): boolean {
  return englishLexicon().postHeads.has(lower);
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
  // Hong Kong/Shenzhen Cooperation.
  const goesOn = (word: Word) =>
    (word.gap === '/' && at > from && isPlace(words, at - 1)) ||
    (at === from && joinsByAmpersand(word)) ||
    joins(word);
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

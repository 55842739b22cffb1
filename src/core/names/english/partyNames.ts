import { englishLexicon } from './lexicon.ts';
import { isPlace } from './organizationTails.ts';
import { joins, type Word } from './words.ts';

/** Shenzhen Party chief, YSU Party Secretary: the Party of a place or a university, before a post. */
export function isPartyPost(words: readonly Word[], from: number, head: number, last: number): boolean {
  const next = words[last + 1];
  if (words[head]!.text !== 'Party' || last > head || !joins(next)) return false;
  // China's Party chief; but Workers' Party chief.
  const owner = words[head - 1];
  if (owner?.possessive && !englishLexicon().possessors.has(owner.text))
    return englishLexicon().postHeads.has(next.lower);
  const before = words[head - 1]?.text ?? '';
  const isUniversity = /^\p{Lu}{2,4}U\p{Lu}?$/u.test(before);
  if (next.capital && !isUniversity && !(isPlace(words, head - 1) && isChief(next))) return false;
  const isOfPlace = head - from <= 2 && (isPlace(words, head - 1) || before.length === 2 || isUniversity);
  return isOfPlace && englishLexicon().postHeads.has(next.lower);
}

/** Chongqing Party Secretary: who leads a Party of a place; other parties have other posts too. */
function isChief({ lower }: Word): boolean {
  return lower === 'secretary' || lower === 'chief';
}

/** Welcome Party, Christmas Garden Party: guests come to it. */
export function isFestivity(words: readonly Word[], head: number): boolean {
  const before = words[head - 1];
  return (
    words[head]!.text === 'Party' &&
    joins(words[head]) &&
    englishLexicon().festiveWords.has(before?.text ?? '')
  );
}

/** Forum on the Chinese Language Media: what it is about. */
export function isWhatEventIsOn(words: readonly Word[], from: number): boolean {
  const on = words[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const event = words[on - 1];
  return (
    words[on]?.lower === 'on' &&
    event?.capital === true &&
    joins(words[on]) &&
    englishLexicon().eventHeads.has(event.text)
  );
}

/** Director of Leisure and Cultural Services: what somebody is the director of, and no body. */
export function areServices(words: readonly Word[], from: number, head: number): boolean {
  const { fields } = englishLexicon();
  return (
    words[head]!.text === 'Services' &&
    words.slice(from, head).every(({ text }) => fields.has(text) || text === 'and' || text === '&')
  );
}

/** 20th National Congress of the Party, 12th Harbour Folk Congress: an occasion; a people's congress is a body. */
export function isPartyCongress(words: readonly Word[], from: number, head: number): boolean {
  return (
    words[head]!.text === 'Congress' &&
    head - from > 1 &&
    !/^people['’]s$/.test(words[head - 1]!.lower) &&
    words[head - 1]!.lower !== 'people' &&
    /^\d+(?:st|nd|rd|th)$/.test(words[from]!.lower)
  );
}

import type { PersonFinding } from '../finding.ts';
import { englishLexicon } from './lexicon.ts';
import { type Candidate, isOrdinary, speaksNext } from './people.ts';
import type { PostRun } from './posts.ts';
import { isSurname, shapeOf } from './shapes.ts';
import { joins, type Word } from './words.ts';

/** Why a run of capitalised words is a person's name. */
export type Licence = Pick<PersonFinding, 'form' | 'how'>;

/** A block’s words with the ends and starts of its posts, and the text they are from. */
export interface Surroundings {
  readonly prose: string;
  readonly words: readonly Word[];
  readonly endsOfPosts: ReadonlySet<number>;
  readonly startsOfPosts: ReadonlySet<number>;
}

/** What a block's words and posts show of the names in it. */
export function surroundingsOf(
  prose: string,
  words: readonly Word[],
  posts: readonly PostRun[],
): Surroundings {
  return {
    prose,
    words,
    endsOfPosts: new Set(posts.map((post) => post.to)),
    startsOfPosts: new Set(posts.map((post) => post.from)),
  };
}

/**
 * Whether a run is a name by what stands around it or by its own shape; null where nothing says so. The form is
 * `surname` for one word.
 */
export function licenceOf(around: Surroundings, candidate: Candidate): Licence | null {
  const { words, endsOfPosts } = around;
  const { from, to } = candidate;
  const { honorifics } = englishLexicon();
  const before = words[from - 1];
  const form = to - from > 1 ? 'full' : 'surname';
  const adjoining = joins(words[from]);
  if (before && adjoining && honorifics.has(before.text)) return { form, how: 'after an honorific' };
  if (form === 'full' && isAfterByline(words, from)) return { form, how: 'byline' };
  const isCalled = () => form === 'full' || isSurname(words[from]!.text) || isCalledByPost(words, from);
  if (endsOfPosts.has(from) && adjoining && isCalled()) return { form, how: 'after a post' };
  const how = besideAge(words, candidate) ?? (form === 'full' ? bySurroundings(around, candidate) : null);
  return how ? { form, how } : null;
}

/** President Rao: one name that is nothing else, behind a post in capitals. */
function isCalledByPost(words: readonly Word[], at: number): boolean {
  const post = words[at - 1]!;
  const { text } = words[at]!;
  return (
    post.capital &&
    englishLexicon().namedByPost.has(post.lower) &&
    /^\p{Lu}[\p{Ll}’']{2,}/u.test(text) &&
    !isOrdinary(text)
  );
}

/** Reporter: Name; Text/Name; Editing by Name; By Name. */
function isAfterByline(words: readonly Word[], from: number): boolean {
  const { bylines } = englishLexicon();
  const before = words[from - 1];
  if (!before || !/^[ :/]+$/.test(words[from]!.gap)) return false;
  return bylines.has(before.text) || (before.lower === 'by' && bylines.has(words[from - 2]?.text ?? ''));
}

/** Chan, 37, announced: a name's age; not a number in an address. */
function besideAge(words: readonly Word[], { to }: Candidate): string | null {
  const [next, after] = [words[to], words[to + 1]];
  return next && /^[1-9]\d$/.test(next.text) && next.gap === ', ' && /^[,.]/.test(after?.gap ?? '.')
    ? 'before an age'
    : null;
}

function bySurroundings(around: Surroundings, candidate: Candidate): string | null {
  const { words, prose } = around;
  const { from, to, end } = candidate;
  const { eventHeads, givenNames } = englishLexicon();
  // Pasir Panjang Terminal; but Rebecca Hall.
  if (eventHeads.has(words[to - 1]!.text) && !givenNames.has(words[from]!.text)) return null;
  // China's New Endeavors, Signing Ceremony of Hainan: of what place somebody is says no more.
  const isOther = words.slice(from, to).some(({ text }) => isOrdinary(text));
  const placed = to - from <= 3 && !isOther ? besidePlace(words, from, to) : null;
  if (placed) return placed;
  if (/^ ?[(（]\p{Script=Han}{2,5}[)）,，]/u.test(prose.slice(end, end + 9)))
    return 'before the name in Chinese';
  if (isAppositive(around, to)) return 'before a post';
  if (to - from <= 4 && words[to]?.gap === ', ' && /^(?:who|whose)$/.test(words[to]!.lower))
    return 'before who';
  if (speaksNext(words, to)) return 'before a verb of saying';
  if (followsRole(words, from, to)) return 'after what the person is';
  // Wong Tai Sin Temple: what a place or an event is called after is not named there.
  const next = words[to];
  if (next?.capital && joins(next) && eventHeads.has(next.text)) return null;
  if (next && joins(next) && englishLexicon().placeNouns.has(next.text)) return null;
  return shapeOf(words.slice(from, to).map((word) => word.text));
}

/** Japan's X Y; second seed X Y; X Y of Denmark. */
function besidePlace(words: readonly Word[], from: number, to: number): string | null {
  const { personNouns, places } = englishLexicon();
  const before = words[from - 1];
  if (before && joins(words[from])) {
    if (before.possessive && places.has(before.text)) return 'after a place';
    if (personNouns.has(before.lower.slice(before.lower.lastIndexOf('-') + 1)))
      return 'after what the person is';
  }
  const [next, after] = [words[to], words[to + 1]];
  return next?.lower === 'of' && joins(next) && after && places.has(after.text) ? 'before where from' : null;
}

/** His Tongan counterpart, X Y, …; its chairman, X Y, …: a name between commas behind what somebody's person is. */
function followsRole(words: readonly Word[], from: number, to: number): boolean {
  const { personNouns, postHeads } = englishLexicon();
  const before = words[from - 1];
  if (!before || words[from]!.gap !== ', ' || !/^[,.]/.test(words[to]?.gap ?? '.')) return false;
  if (!personNouns.has(before.lower) && !postHeads.has(before.lower)) return false;
  return words
    .slice(Math.max(0, from - 4), from - 1)
    .some((word) => word.possessive || /^(?:his|her|its|their|our|my)$/.test(word.lower));
}

/** Name, the post of …: a comma or a bracket, perhaps small words, then a post. */
function isAppositive({ words, startsOfPosts }: Surroundings, to: number): boolean {
  if (words[to]?.gap !== ', ' && words[to]?.gap !== ' (') return false;
  const { beforePost, nationalities } = englishLexicon();
  for (let at = to; at < to + 4 && words[at]; at++) {
    if (startsOfPosts.has(at)) return true;
    if (!beforePost.has(words[at]!.lower) && !nationalities.has(words[at]!.text)) return false;
  }
  return false;
}

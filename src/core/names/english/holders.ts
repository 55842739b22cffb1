import type { Span } from '../../span.ts';
import { englishLexicon } from './lexicon.ts';
import type { OrganizationRun } from './organizations.ts';
import type { PersonRun } from './people.ts';
import {
  bodyBehind,
  bodyBehindHolder,
  isInnerGroup,
  isOfAnother,
  lastNamed,
  nameBehindBody,
} from './postBodies.ts';
import type { PostRun } from './posts.ts';
import { holdersOfShared } from './sharedPosts.ts';
import { joins, type Word } from './words.ts';

/** A post with the name it is given to. */
export interface HeldPost {
  readonly post: PostRun;
  readonly holder: Span;
  readonly organization: Span | null;
}

/**
 * The posts that a name beside them holds. The organization is carried over from the post before, and to a group
 * inside a body (Party Leadership Group) from the post behind; “its chairman” is of the organization named last.
 */
export function heldPosts(
  words: readonly Word[],
  posts: readonly PostRun[],
  people: readonly PersonRun[],
  organizations: readonly OrganizationRun[],
): readonly HeldPost[] {
  const held: HeldPost[] = [];
  const startingAt = new Map(people.map((person) => [person.from, person]));
  const endingAt = new Map(people.map((person) => [person.to, person]));
  const namedLast = lastNamed(organizations);
  const bodies = new Map(organizations.map((run) => [run.from, run]));
  let previous: Previous | null = null;
  posts.forEach((post, i) => {
    if (post.shared) {
      const several = post.weak ? [] : holdersOfShared(words, post, { from: startingAt, to: endingAt });
      held.push(...several.map((holder) => ({ post, holder, organization: post.organization })));
      return;
    }
    const follows: HeldPost | null =
      previous?.at === i - 1 && isLinked(words, previous.held.post.to, post.from) ? previous.held : null;
    const before = nameBefore(words, endingAt, post.from);
    const next = before && before === previous?.led ? leads(words, startingAt, post) : null;
    const named = next || (before && before === previous?.led && isNextOfList(words, post)) ? null : before;
    // Name, post and post, Name, post: what “and” joins to a post behind a name is of that name.
    const goesOn = follows !== null && previous?.isBehind === true && words[post.from - 1]!.gap === ' ';
    const told = nameBeside(words, startingAt, post.to) ?? named ?? (goesOn ? follows.holder : null);
    const placed = told ? null : nameBehindBody(words, post, bodies, startingAt, afterHonorifics);
    const led = told ? null : (next ?? placed?.holder ?? nameAfter(words, startingAt, posts, i));
    const owner =
      told ??
      led ??
      follows?.holder ??
      holderGoingOn(words, previous?.held ?? null, post.from) ??
      nameOfClause(words, endingAt, post.from) ??
      nameBeforeAside(words, endingAt, post.from) ??
      whomPronounMeans(words, people, post.from);
    if (!owner) return;
    const carried =
      follows && !isOfPlace(words, post) && !beginsWithPlace(words, post) ? follows.organization : null;
    const anaphoric = isOfAnother(words, post.from) ? namedLast(words, post) : null;
    const holderBehind = led ?? (told === named ? null : told);
    const organization =
      post.organization ?? bodyBehindHolder(words, post, holderBehind, bodies) ?? carried ?? anaphoric;
    const behind = named && owner === named && !organization ? bodyBehind(words, post, bodies) : null;
    const body = behind ?? (placed && owner === placed.holder ? placed.body : null);
    const own = body
      ? { post: { ...post, to: body.to, end: body.end }, holder: owner, organization: body }
      : { post, holder: owner, organization };
    const isGroup = follows?.organization && isInnerGroup(words, follows.organization, post);
    const isPair = follows && !follows.organization && isPairOfPosts(words, follows.post, post);
    if (follows && post.organization && (isGroup || isPair))
      held[held.length - 1] = { ...follows, organization: post.organization };
    held.push(own);
    previous = { at: i, held: own, isBehind: named !== null || goesOn, led };
  });
  return held;
}

/** The post read last, whether its name stands before it, and the name behind it that holds it. */
interface Previous {
  readonly at: number;
  readonly held: HeldPost;
  readonly isBehind: boolean;
  readonly led: PersonRun | null;
}

/** Director of A, Name, director of B, Name: where the list began with a post, each is of the name behind it. */
function leads(
  words: readonly Word[],
  startingAt: ReadonlyMap<number, PersonRun>,
  { to }: PostRun,
): PersonRun | null {
  if (words[to]?.gap !== ', ') return null;
  const person = startingAt.get(afterHonorifics(words, to)) ?? null;
  return person && /^[,.;]|^ $/.test(words[person.to]?.gap ?? '.') ? person : null;
}

/** The mayor, Mr A, and the chairman of B, Mr C: in a list that began with a post, what “and the” joins is another's. */
function isNextOfList(words: readonly Word[], { from }: PostRun): boolean {
  return (
    words[from - 1]?.lower === 'the' && words[from - 2]?.lower === 'and' && words[from - 2]!.gap === ', '
  );
}

/** Founder and chairman of the bank: both are of the bank. */
function isPairOfPosts(words: readonly Word[], first: PostRun, second: PostRun): boolean {
  return (
    first.to === second.from - 1 &&
    words[first.to]!.lower === 'and' &&
    joins(words[first.to]) &&
    joins(words[second.from]) &&
    !isOfPlace(words, first)
  );
}

/** State President, Premier: posts of a place, to which no organization is carried over. */
function isOfPlace(words: readonly Word[], { from, to }: PostRun): boolean {
  const { placePosts } = englishLexicon();
  return words.slice(from, to).some(({ lower, capital }) => capital && placePosts.has(lower));
}

/** Guangdong party secretary: a post of that place, whatever the post before it is of. */
function beginsWithPlace(words: readonly Word[], { from, to }: PostRun): boolean {
  const { places } = englishLexicon();
  const [before, first, second] = [words[from - 1], words[from]!, words[from + 1]];
  // China's foreign minister.
  if (before?.possessive && places.has(before.text)) return true;
  return to - from > 1 && (places.has(first.text) || places.has(`${first.text} ${second!.text}`));
}

/** Post Name, with nothing but a space or an honorific between. */
function nameBeside(
  words: readonly Word[],
  startingAt: ReadonlyMap<number, PersonRun>,
  to: number,
): PersonRun | null {
  const at = afterHonorifics(words, to);
  for (let between = to; between <= at; between++)
    if (!joins(words[between]) && !(between === to && words[to]?.gap === ') ')) return null;
  return startingAt.get(at) ?? null;
}

/** Words between two posts of one person: a comma, “and”, an article. */
function isLinked(words: readonly Word[], from: number, to: number): boolean {
  const { betweenPosts, places } = englishLexicon();
  const between = words.slice(afterBracket(words, from), to);
  return (
    // … and China's foreign minister.
    between.every((word) => betweenPosts.has(word.lower) || (word.possessive && places.has(word.text))) &&
    between.length <= 3 &&
    !/[.;:]/.test(
      words
        .slice(from, to + 1)
        .map((w) => w.gap)
        .join(''),
    )
  );
}

/** Past one word in brackets: the council (HKPC), the director (Operations). */
function afterBracket(words: readonly Word[], at: number): number {
  return words[at]?.gap === ' (' && /^\)/.test(words[at + 1]?.gap ?? ')') ? at + 1 : at;
}

/** Name, [the|a|who is] post; Name as post; Name is the post; Name, GBS, JP, post. */
function nameBefore(
  words: readonly Word[],
  endingAt: ReadonlyMap<number, PersonRun>,
  at: number,
): PersonRun | null {
  const { honours, medals } = englishLexicon();
  let back = smallWordsBefore(words, at);
  const whose = possessorBefore(words, back);
  const small = back < at || whose < back;
  back = whose;
  // Name, 52, chairman of …
  if (/^[1-9]\d$/.test(words[back - 1]?.text ?? '') && words[back - 1]!.gap === ', ') back--;
  while (back > 0 && (honours.has(words[back - 1]!.text) || medals.has(words[back - 1]!.text))) back--;
  const person = endingAt.get(back);
  if (!person) return null;
  if (!small && words[at]!.gap === ' ') return isAppointed(words, person) ? person : null;
  if (!small && words[at]!.gap !== ', ' && words[at]!.gap !== ' (') return null;
  return /^(?:, | \(| )$/.test(words[back]!.gap) ? person : null;
}

/** Back over “was appointed”, “will no longer serve as”, “was removed from the post of the”. */
function smallWordsBefore(words: readonly Word[], at: number): number {
  const { beforePost, beforeVerbs, postVerbs, takingOffice } = englishLexicon();
  let back = at;
  let takes = false;
  // Will chair the session.
  if (postVerbs.has(words[at]!.text) && beforeVerbs.has(words[at - 1]?.lower ?? '')) return at;
  while (back > 0 && at - back < longestTakingOffice) {
    const { lower } = words[back - 1]!;
    const link = words[back - 2]?.lower ?? '';
    // Is to become, was set to be.
    const isLink =
      /^(?:of|from|to)$/.test(lower) &&
      (takingOffice.has(link) || (lower === 'to' && /^(?:is|are|was|were)$/.test(link)));
    takes ||= isLink || takingOffice.has(lower);
    if (!isLink && !takingOffice.has(lower) && !beforePost.has(lower)) break;
    if (!takes && at - back >= 4) break;
    back--;
  }
  return back;
}

/** Name was appointed post, and no longer serves as post. */
function holderGoingOn(words: readonly Word[], previous: HeldPost | null, at: number): Span | null {
  if (!previous) return null;
  const back = smallWordsBefore(words, at);
  if (back === at || words[back - 1]?.lower !== 'and') return null;
  const between = back - previous.post.to;
  if (between < 0 || between > longestAppositive) return null;
  const isOneSentence = words.slice(previous.post.to, back + 1).every(({ gap }) => !/[.;:!?]/.test(gap));
  return isOneSentence ? previous.holder : null;
}

/** Back over “its” or “the company's” behind a comma: Name, the company's chairman. */
function possessorBefore(words: readonly Word[], at: number): number {
  const before = words[at - 1];
  if (!before || !joins(words[at])) return at;
  if (/^(?:its|their)$/.test(before.lower)) return before.gap === ', ' ? at - 1 : at;
  const article = words[at - 2];
  // Name, Singapore's Minister for …; Name, Hong Kong's …
  const { places } = englishLexicon();
  if (before.possessive && before.gap === ', ' && places.has(before.text)) return at - 1;
  if (before.possessive && article?.gap === ', ' && places.has(`${article.text} ${before.text}`))
    return at - 2;
  return before.possessive && article?.lower === 'the' && article.gap === ', ' ? at - 2 : at;
}

/** In words. */
const longestTakingOffice = 8;

/** The council named Name deputy director. */
function isAppointed(words: readonly Word[], { from }: PersonRun): boolean {
  const { appointing, honorifics } = englishLexicon();
  let at = from;
  while (at > 0 && honorifics.has(words[at - 1]!.text)) at--;
  return appointing.has(words[at - 1]?.lower ?? '');
}

/** Name, an engineer who became post; Name, who took over as post. */
function nameOfClause(
  words: readonly Word[],
  endingAt: ReadonlyMap<number, PersonRun>,
  at: number,
): PersonRun | null {
  const { takingPost } = englishLexicon();
  let back = skipArticle(words, at);
  if (!takingPost.has(words[back - 1]?.lower ?? '')) return null;
  for (let small = 0; small < longestTaking && back > 0 && words[back]!.lower !== 'who'; small++) back--;
  if (words[back]?.lower !== 'who') return null;
  for (let to = back; to > 0 && back - to < longestAppositive; to--) {
    const person = endingAt.get(to);
    if (person) return words[to]!.gap === ', ' ? person : null;
    if (/[.;:]/.test(words[to]!.gap)) return null;
  }
  return null;
}

/** Name, a Puyuma academic, will be chairman of the council: over an aside between commas. */
function nameBeforeAside(
  words: readonly Word[],
  endingAt: ReadonlyMap<number, PersonRun>,
  at: number,
): PersonRun | null {
  const back = smallWordsBefore(words, at);
  if (back === at || words[back]?.gap !== ', ' || joins(words[at]) === false) return null;
  for (let to = back - 1; to > 0 && back - to < longestAside; to--) {
    const person = endingAt.get(to);
    if (person) return words[to]!.gap === ', ' ? person : null;
    if (/[.;:!?"“”]/.test(words[to]!.gap)) return null;
  }
  return null;
}

/** In words. */
const longestAside = 14;

/** He is also vice-president; she had served as chairman: the first person of the sentence before. */
function whomPronounMeans(
  words: readonly Word[],
  people: readonly PersonRun[],
  at: number,
): PersonRun | null {
  const { beforePost, pronouns, takingOffice } = englishLexicon();
  let back = at;
  while (back > 0 && at - back <= longestTaking && !pronouns.has(words[back]!.text)) {
    const { lower } = words[back - 1]!;
    const isSmall = beforePost.has(lower) || takingOffice.has(lower) || /ly$/.test(lower);
    if (!isSmall && !pronouns.has(words[back - 1]!.text)) return null;
    back--;
  }
  if (!pronouns.has(words[back]!.text)) return null;
  let last = people.length - 1;
  while (last >= 0 && people[last]!.from >= back) last--;
  // Who is named first in the sentence before is what it is about; in 2011 he …: or in the same sentence.
  const own = sentenceStart(words, back);
  const sentence = (people[last]?.from ?? -1) >= own ? own : sentenceStart(words, own - 1);
  while (last > 0 && people[last - 1]!.from >= sentence) last--;
  return people[last] ?? null;
}

/** In words: a sentence is looked through as far as this. */
const longestSentence = 60;

function sentenceStart(words: readonly Word[], at: number): number {
  let start = at;
  while (start > 0 && at - start < longestSentence && !/[.!?]/.test(words[start]!.gap)) start--;
  return start;
}

/** In words: “who took over as”, “, a former army engineer who”. */
const longestTaking = 4;
const longestAppositive = 8;

/** To before “the” and “the commission's”. */
function skipArticle(words: readonly Word[], from: number): number {
  const before = words[from - 1];
  const at = before?.possessive && !before.capital ? from - 1 : from;
  return at > 0 && /^(?:the|a|an)$/.test(words[at - 1]!.lower) ? at - 1 : at;
}

/** So many posts one name behind them can hold. */
const mostPosts = 8;

/** Post Name; post, post and post Name; post Mr Name; the post, Mr Name; its chairman, Name, said. */
function nameAfter(
  words: readonly Word[],
  startingAt: ReadonlyMap<number, PersonRun>,
  posts: readonly PostRun[],
  i: number,
): PersonRun | null {
  let to = posts[i]!.to;
  for (let next = i; next < posts.length && next - i < mostPosts; next++) {
    if (next > i) {
      if (!isLinked(words, to, posts[next]!.from)) return null;
      to = posts[next]!.to;
    }
    const behind = afterBracket(words, to);
    const at = afterHonorifics(words, behind);
    const word = words[behind];
    if (!word) return null;
    const person = startingAt.get(at);
    if (person && /^\)?(?: |, |\n)$/.test(word.gap)) {
      const adjoins = joins(word);
      if (adjoins || next > i || at > behind) return person;
      return inCommas(words, posts[i]!, person) ? person : null;
    }
    if (!/^\)?(?: |, )$/.test(word.gap)) return null;
    const described = isOfAnother(words, posts[i]!.from) ? nameBehindWords(words, startingAt, to) : null;
    if (described) return described;
  }
  return null;
}

function afterHonorifics(words: readonly Word[], from: number): number {
  const { honorifics } = englishLexicon();
  let at = from;
  while (words[at] && at - from < 3 && honorifics.has(words[at]!.text)) at++;
  return at;
}

/** Its chairman, Name, said …; Secretary for Health, Name and …: the name between commas is the post's holder. */
function inCommas(words: readonly Word[], post: PostRun, person: PersonRun): boolean {
  if (words[post.to - 1]!.capital && post.to - post.from > 2) return true;
  return !post.weak && /^[,.]/.test(words[person.to]?.gap ?? '.');
}

/** Her coach, former world number four Name: a few small words lead to the name. */
function nameBehindWords(
  words: readonly Word[],
  startingAt: ReadonlyMap<number, PersonRun>,
  from: number,
): PersonRun | null {
  if (words[from]?.gap !== ', ') return null;
  for (let at = from; at - from < longestAppositive && words[at] && !words[at]!.capital; at++)
    if (startingAt.has(at + 1) && joins(words[at + 1])) return startingAt.get(at + 1)!;
  return null;
}

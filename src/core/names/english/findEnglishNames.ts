import type { Article } from '../../article/article.ts';
import type { Span } from '../../span.ts';
import type { Finding, PersonFinding } from '../finding.ts';
import { englishLexicon } from './lexicon.ts';
import { findOrganizationRuns } from './organizations.ts';
import { nameCandidates, type PersonRun, shapeOf, speaksNext } from './people.ts';
import { findPostRuns, type PostRun } from './posts.ts';
import { type EnglishBlock, joins, readWords, type Word } from './words.ts';

/**
 * People, posts and organizations in the English blocks of an article. A run of capitalised words is a person's name
 * after an honorific, a post or a byline, before a post in apposition or a verb of saying, or by its own shape
 * (Hanyu Pinyin, Hong Kong romanization, a common given name); names found so license their parts elsewhere.
 */
export function findEnglishNames(article: Article): readonly Finding[] {
  const blocks = readWords(article.prose, article.blocks).map((block) => readBlock(block, article.prose));
  const full = new Set(
    blocks.flatMap((b) => b.people.filter((p) => p.form === 'full').map((p) => b.textOf(p))),
  );
  const parts = new Set([...full].flatMap((name) => name.split(' ')).filter((part) => part.length > 1));
  return blocks.flatMap((block) => findingsOf(block, full, parts));
}

interface ReadBlock {
  readonly words: readonly Word[];
  readonly organizations: ReturnType<typeof findOrganizationRuns>;
  readonly posts: readonly PostRun[];
  readonly candidates: ReturnType<typeof nameCandidates>;
  readonly people: readonly PersonRun[];
  readonly textOf: (span: Span) => string;
}

function readBlock({ kind, words }: EnglishBlock, prose: string): ReadBlock {
  const named = findOrganizationRuns(words, prose);
  const posts = findPostRuns(words, named);
  const besidePosts = posts.flatMap((post) => post.organization ?? []).filter((run) => !named.includes(run));
  const organizations = [...named, ...besidePosts];
  const covered = new Set(
    [...organizations, ...posts].flatMap((r) => Array.from({ length: r.to - r.from }, (_, i) => r.from + i)),
  );
  const candidates = nameCandidates(words, (at) => covered.has(at));
  const endsOfPosts = new Set(posts.map((post) => post.to));
  const startsOfPosts = new Set(posts.map((post) => post.from));
  const people = candidates.flatMap((candidate): PersonRun[] => {
    // An author's field holds nothing but the name.
    const signs =
      kind === 'byline' &&
      candidate.to - candidate.from > 1 &&
      candidate.from === 0 &&
      candidate.to === words.length;
    const licence = signs
      ? { form: 'full' as const, how: 'byline' }
      : licenceOf(words, candidate, endsOfPosts, startsOfPosts);
    return licence ? [{ ...candidate, ...licence }] : [];
  });
  return {
    words,
    organizations,
    posts,
    candidates,
    people,
    textOf: (span) => prose.slice(span.start, span.end),
  };
}

type Licence = Pick<PersonFinding, 'form' | 'how'>;

function licenceOf(
  words: readonly Word[],
  { from, to }: { from: number; to: number },
  endsOfPosts: ReadonlySet<number>,
  startsOfPosts: ReadonlySet<number>,
): Licence | null {
  const { honorifics, bylines } = englishLexicon();
  const before = words[from - 1];
  const adjoining = joins(words[from]);
  const form = to - from > 1 ? 'full' : 'surname';
  if (before && adjoining && honorifics.has(before.text)) return { form, how: 'after an honorific' };
  if (before && bylines.has(before.text) && form === 'full' && /^[ :/]+$/.test(words[from]!.gap))
    return { form, how: 'byline' };
  if (endsOfPosts.has(from) && adjoining && (form === 'full' || shapeIsSurname(words[from]!.text)))
    return { form, how: 'after a post' };
  if (form === 'surname') return null;
  const placed = surroundings(words, from, to);
  if (placed) return { form, how: placed };
  const shape = shapeOf(words.slice(from, to).map((word) => word.text));
  if (isAppositive(words, to, startsOfPosts)) return { form, how: 'before a post' };
  if (speaksNext(words, to)) return { form, how: 'before a verb of saying' };
  return shape ? { form, how: shape } : null;
}

/** Japan's X Y; second seed X Y; X Y of Denmark; X Y, 37, . */
function surroundings(words: readonly Word[], from: number, to: number): string | null {
  const { personNouns, places } = englishLexicon();
  const before = words[from - 1];
  if (to - from > 3) return null;
  if (before && joins(words[from])) {
    if (before.possessive && places.has(before.text)) return 'after a place';
    if (personNouns.has(before.lower)) return 'after what the person is';
  }
  const [next, after] = [words[to], words[to + 1]];
  if (next?.lower === 'of' && joins(next) && after && places.has(after.text)) return 'before where from';
  return next && /^\d\d$/.test(next.text) && next.gap === ', ' && after?.gap.startsWith(', ')
    ? 'before an age'
    : null;
}

function shapeIsSurname(text: string): boolean {
  const { pinyinSurnames, cantoneseSurnames } = englishLexicon();
  return pinyinSurnames.has(text) || cantoneseSurnames.has(text);
}

/** Name, the post of …: a comma, perhaps an article, then a post. */
function isAppositive(words: readonly Word[], to: number, startsOfPosts: ReadonlySet<number>): boolean {
  if (words[to]?.gap !== ', ' && words[to]?.gap !== ' (') return false;
  return (
    startsOfPosts.has(to) || (/^(?:the|a|an|who|is)$/.test(words[to]!.lower) && startsOfPosts.has(to + 1))
  );
}

function findingsOf(block: ReadBlock, full: ReadonlySet<string>, parts: ReadonlySet<string>): Finding[] {
  const { words, organizations, posts, candidates, people, textOf } = block;
  const licensed = new Set(people.map((person) => person.start));
  const again = candidates.flatMap((candidate): PersonRun[] => {
    if (licensed.has(candidate.start)) return [];
    const text = textOf(candidate);
    if (full.has(text)) return [{ ...candidate, form: 'full', how: 'named elsewhere' }];
    return parts.has(text) && candidate.to - candidate.from === 1
      ? [{ ...candidate, form: 'surname', how: 'named elsewhere' }]
      : [];
  });
  const everyone = [...people, ...again].sort((a, b) => a.start - b.start);
  const findings: Finding[] = everyone.map(({ start, end, form, how }) => ({
    kind: 'person',
    start,
    end,
    form,
    how,
  }));
  for (const { start, end, how } of organizations)
    findings.push({ kind: 'organization', start, end, how, fullName: null });
  for (const { post, holder, organization } of heldPosts(words, posts, everyone)) {
    findings.push({
      kind: 'post',
      start: post.start,
      end: post.end,
      holder,
      organization,
      how: 'beside a name',
    });
  }
  return findings;
}

/** The posts that a name beside them holds, with the organization carried over from the post before. */
function heldPosts(words: readonly Word[], posts: readonly PostRun[], people: readonly PersonRun[]) {
  const held: { post: PostRun; holder: Span; organization: Span | null }[] = [];
  const startingAt = new Map(people.map((person) => [person.from, person]));
  const endingAt = new Map(people.map((person) => [person.to, person]));
  posts.forEach((post, i) => {
    const previous = held.at(-1);
    const follows =
      previous && i > 0 && previous.post === posts[i - 1] && isLinked(words, previous.post.to, post.from);
    const owner =
      nameBefore(words, endingAt, post.from) ??
      nameAfter(words, startingAt, posts, i) ??
      (follows ? previous.holder : null);
    if (!owner) return;
    const organization = post.organization ?? (follows ? previous.organization : null);
    held.push({ post, holder: owner, organization });
  });
  return held;
}

/** Words between two posts of one person: a comma, “and”, an article. */
function isLinked(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from, to);
  return (
    between.every((word) => /^(?:and|the|a|an|as|well|also|concurrently)$/.test(word.lower)) &&
    between.length <= 3 &&
    !/[.;:]/.test(
      words
        .slice(from, to + 1)
        .map((w) => w.gap)
        .join(''),
    )
  );
}

/** Name, [the|a|who is] post; Name as post; Name is the post. */
function nameBefore(
  words: readonly Word[],
  endingAt: ReadonlyMap<number, PersonRun>,
  at: number,
): PersonRun | null {
  let back = at;
  while (
    back > 0 &&
    at - back < 3 &&
    /^(?:the|a|an|as|is|was|who|new|current|then|appointed|became|becomes)$/.test(words[back - 1]!.lower)
  )
    back--;
  const person = endingAt.get(back);
  if (!person) return null;
  return back < at || words[at]!.gap === ', ' || words[at]!.gap === ' ('
    ? /^(?:, | \(| )$/.test(words[back]!.gap)
      ? person
      : null
    : null;
}

/** So many posts one name behind them can hold. */
const mostPosts = 8;

/** Post Name; post, post and post Name; post Mr Name. */
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
    const word = words[to];
    if (!word || !/^(?: |, )$/.test(word.gap)) return null;
    const at = englishLexicon().honorifics.has(word.text) ? to + 1 : to;
    const person = startingAt.get(at);
    if (!person) continue;
    // Its chairman, Name, said …: the name in commas is the post's holder.
    const inCommas =
      /^, /.test(words[person.to]?.gap ?? '') &&
      /^(?:its|his|her|their|the)$/.test(words[posts[i]!.from - 1]?.lower ?? '');
    return word.gap === ' ' || next > i || at > to || inCommas ? person : null;
  }
  return null;
}

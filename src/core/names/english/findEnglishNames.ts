import type { Article } from '../../article/article.ts';
import type { Finding, PersonFinding } from '../finding.ts';
import { findShortNames, namesBesidePosts, type ShortName, shortNames } from './acronyms.ts';
import { type HeldPost, heldPosts } from './holders.ts';
import { findHonours } from './honours.ts';
import { englishLexicon } from './lexicon.ts';
import { licenceOf, surroundingsOf } from './licences.ts';
import { findOrganizationRuns, type OrganizationRun } from './organizations.ts';
import { nameCandidates, type PersonRun } from './people.ts';
import { findPostRuns, type PostRun } from './posts.ts';
import { isSurname } from './shapes.ts';
import { type EnglishBlock, joins, readWords, type Word } from './words.ts';

/**
 * People, posts and organizations in the English blocks of an article. A run of capitalised words is a person's name
 * after an honorific, a post or a byline, before a post in apposition or a verb of saying, or by its own shape
 * (Hanyu Pinyin, Hong Kong romanization, a common given name); names found so license their parts elsewhere. Short
 * forms that the article gives for an organization are found wherever they stand.
 */
export function findEnglishNames(article: Article): readonly Finding[] {
  const { prose } = article;
  const english = readWords(prose, article.blocks);
  if (english.length === 0) return [];
  const named = english.map(({ words }) => findOrganizationRuns(words, prose));
  const short = byFirstWord(english.flatMap(({ words }, i) => shortNames(words, named[i]!, prose)));
  const first = english.map((block, i) => readBlock(block, prose, named[i]!, short));
  const beside = first.flatMap(({ words, organizations }) => namesBesidePosts(words, organizations));
  const known = byFirstWord([...[...short.values()].flat(), ...beside]);
  const blocks =
    beside.length === 0 ? first : english.map((block, i) => readBlock(block, prose, named[i]!, known));
  const names = namesOf(blocks, prose);
  const told = blocks.map((block) => tell(block, prose, names));
  const holders = holdersOfPosts(told, prose);
  return told.flatMap((block) => findingsOf(block, prose, holders));
}

function byFirstWord(names: readonly ShortName[]): ReadonlyMap<string, readonly ShortName[]> {
  const byFirst = new Map<string, ShortName[]>();
  for (const name of names) {
    const own = byFirst.get(name.words[0]!) ?? [];
    if (own.length < mostOfOneWord) own.push(name);
    byFirst.set(name.words[0]!, own);
  }
  return byFirst;
}

/** So many short forms that begin with one word are told apart; an article has far fewer. */
const mostOfOneWord = 8;

interface ReadBlock {
  readonly words: readonly Word[];
  readonly organizations: readonly OrganizationRun[];
  readonly posts: readonly PostRun[];
  readonly candidates: ReturnType<typeof nameCandidates>;
  readonly people: readonly PersonRun[];
}

function readBlock(
  { kind, words }: EnglishBlock,
  prose: string,
  longNames: readonly OrganizationRun[],
  short: ReadonlyMap<string, readonly ShortName[]>,
): ReadBlock {
  const inLongNames = coverOf(words.length, longNames);
  const shorter = short.size > 0 ? findShortNames(words, short, (at) => inLongNames[at] === 1) : [];
  const named = [...longNames.map((run) => inFull(words, run, short)), ...shorter].sort(
    (a, b) => a.from - b.from,
  );
  const posts = findPostRuns(words, named);
  const besidePosts = posts
    .flatMap((post) => (post.shared ? [] : (post.organization ?? [])))
    .filter((run) => !named.includes(run));
  const organizations = [...named, ...besidePosts];
  const covered = coverOf(words.length, [...organizations, ...posts]);
  const candidates = nameCandidates(words, (at) => covered[at] === 1);
  const around = surroundingsOf(prose, words, posts);
  const people: PersonRun[] = [];
  for (const candidate of candidates) {
    const { from, to } = candidate;
    // An author's field holds nothing but the name.
    const signs = kind === 'byline' && to - from > 1 && from === 0 && to === words.length;
    const licence =
      signs || continuesByline(words, from, to, people.at(-1))
        ? byline
        : (licenceOf(around, candidate) ?? besideAnother(words, from, to, people.at(-1)));
    if (licence) people.push({ ...candidate, ...licence });
  }
  return { words, organizations, posts, candidates, people };
}

const byline = { form: 'full', how: 'byline' } as const;

/** By A, B and C. */
function continuesByline(
  words: readonly Word[],
  from: number,
  to: number,
  last: PersonRun | undefined,
): boolean {
  if (last?.how !== 'byline' || to - from < 2) return false;
  if (from === last.to) return words[from]!.gap === ', ' || words[from]!.gap === '/';
  return from === last.to + 1 && words[last.to]!.lower === 'and' && joins(words[from]);
}

/** Taichi Kho and Ginnie Ding: two words that end in a surname, behind another name and “and”. */
function besideAnother(words: readonly Word[], from: number, to: number, last: PersonRun | undefined) {
  const isListed =
    last?.form === 'full' &&
    to - from === 2 &&
    ((from === last.to && words[from]!.gap === ', ') ||
      (from === last.to + 1 && words[last.to]!.lower === 'and' && joins(words[from])));
  return isListed && isSurname(words[to - 1]!.text)
    ? ({ form: 'full', how: 'beside another name' } as const)
    : null;
}

/** CITYU: a short form that is known by itself is of the name for which the article gives it. */
function inFull(
  words: readonly Word[],
  run: OrganizationRun,
  short: ReadonlyMap<string, readonly ShortName[]>,
): OrganizationRun {
  if (run.to - run.from > 1 || run.fullName) return run;
  const given = short.get(words[run.from]!.text)?.find((name) => name.words.length === 1);
  return given ? { ...run, fullName: { start: given.full.start, end: given.full.end } } : run;
}

function coverOf(
  length: number,
  runs: readonly { readonly from: number; readonly to: number }[],
): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { from, to } of runs) covered.fill(1, from, to);
  return covered;
}

/** What the article's full names are, and of what parts. */
interface KnownNames {
  readonly full: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
}

function namesOf(blocks: readonly ReadBlock[], prose: string): KnownNames {
  const full = new Set<string>();
  const parts = new Set<string>();
  const { particles } = englishLexicon();
  for (const { people } of blocks)
    for (const { form, start, end } of people) {
      if (form !== 'full') continue;
      const name = prose.slice(start, end);
      full.add(name);
      for (const part of name.split(/\s+/)) if (part.length > 1 && !particles.has(part)) parts.add(part);
    }
  return { full, parts };
}

interface ToldBlock extends ReadBlock {
  readonly everyone: readonly PersonRun[];
  readonly held: readonly HeldPost[];
}

/** A block with the people whom the article names elsewhere too, and who holds its posts. */
function tell(block: ReadBlock, prose: string, known: KnownNames): ToldBlock {
  const { words, organizations, posts, candidates, people } = block;
  const licensed = new Set(people.map((person) => person.start));
  const again = candidates.flatMap((candidate): PersonRun[] => {
    if (licensed.has(candidate.start)) return [];
    // Jan. 20 is no Jan Fuh-wen.
    if (/^\.? \d/.test(prose.slice(candidate.end, candidate.end + 3))) return [];
    const form = formKnown(prose.slice(candidate.start, candidate.end), known);
    return form ? [{ ...candidate, form, how: 'named elsewhere' }] : [];
  });
  const everyone = [...people, ...again].sort((a, b) => a.start - b.start);
  return { ...block, everyone, held: heldPosts(words, posts, everyone, organizations) };
}

/** A post of so many words says by itself who is meant, where the article gives it to one person. */
const tellingPost = 4;

/** The posts that the article gives to people, by their text, with the first holder. */
function holdersOfPosts(blocks: readonly ToldBlock[], prose: string): ReadonlyMap<string, HeldPost> {
  const holders = new Map<string, HeldPost>();
  for (const { held } of blocks)
    for (const own of held) {
      const text = prose.slice(own.post.start, own.post.end).toLowerCase();
      if (own.post.to - own.post.from >= tellingPost && !holders.has(text)) holders.set(text, own);
    }
  return holders;
}

function findingsOf(block: ToldBlock, prose: string, holders: ReadonlyMap<string, HeldPost>): Finding[] {
  const { words, organizations, posts, everyone, held } = block;
  const findings: Finding[] = everyone.flatMap(({ start, end, form, how }) => {
    const found = { kind: 'person', start, end, form, how } as const;
    const chinese =
      form === 'full'
        ? /^(?:['’]s)? ?[(（](\p{Script=Han}{2,4})[)）]/u.exec(prose.slice(end, end + 10))
        : null;
    if (!chinese) return [found];
    const from = end + chinese[0].length - 1 - chinese[1]!.length;
    return [
      found,
      { ...found, start: from, end: from + chinese[1]!.length, how: 'behind the name in English' },
    ];
  });
  for (const { start, end, how, fullName } of organizations)
    findings.push({ kind: 'organization', start, end, how, fullName: fullName ?? null });
  for (const { post, holder, organization } of held)
    findings.push({
      kind: 'post',
      start: post.start,
      end: post.end,
      holder,
      organization,
      how: 'beside a name',
    });
  const given = new Set(held.map(({ post }) => post));
  for (const post of posts) {
    const { start, end, organization } = post;
    const said = given.has(post) ? null : holders.get(prose.slice(start, end).toLowerCase());
    if (!said) continue;
    const how = 'given to someone elsewhere';
    findings.push({ kind: 'post', start, end, holder: said.holder, organization, how });
  }
  return [...findings, ...findHonours(words, everyone)];
}

/** A name that stands elsewhere in full, or a part of one; several parts are a name again: Ip Lau Suk-yee. */
function formKnown(text: string, { full, parts }: KnownNames): PersonFinding['form'] | null {
  if (full.has(text)) return 'full';
  const own = text.split(/\s+/);
  if (!own.every((part) => parts.has(part))) return null;
  return own.length > 1 ? 'full' : 'surname';
}

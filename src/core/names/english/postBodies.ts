import type { Span } from '../../span.ts';
import { englishLexicon } from './lexicon.ts';
import type { OrganizationRun } from './organizations.ts';
import type { PersonRun } from './people.ts';
import type { PostRun } from './posts.ts';
import { joins, type Word } from './words.ts';

/** So many organizations before a post are asked whether it is of them. */
const mostPosts = 8;
/** In words. */
const longestAppositive = 8;
const longestTaking = 4;

/** Name, vice-president, University of X, said: the body behind a post and a comma, or null. `bodies`: by first word. */
export function bodyBehind(
  words: readonly Word[],
  { to }: PostRun,
  bodies: ReadonlyMap<number, OrganizationRun>,
): OrganizationRun | null {
  if (words[to]?.gap !== ', ') return null;
  const body = bodies.get(to);
  if (!body) return null;
  const next = words[body.to];
  // … vice-president, Xinhua reported: the agency does something.
  return !next || /^[,.;)]/.test(next.gap) || next.lower === 'and' ? body : null;
}

/** Dean Name of the University of X, Chairman Name from X: the body behind the holder who follows a post, or null. */
export function bodyBehindHolder(
  words: readonly Word[],
  { to }: PostRun,
  holder: Span | null,
  bodies: ReadonlyMap<number, OrganizationRun>,
): OrganizationRun | null {
  if (!holder) return null;
  let at = to;
  while (at - to < longestHolder && words[at] && words[at]!.start < holder.end) at++;
  if (words[at - 1]?.end !== holder.end || !joins(words[at])) return null;
  if (words[at]!.lower !== 'of' && words[at]!.lower !== 'from') return null;
  const next = words[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  return joins(words[at + 1]) ? (bodies.get(next) ?? null) : null;
}

/** In words: honorifics and a name, perhaps a second post before them. */
const longestHolder = 14;

/** Commissioner, Expo Affairs Office, Mr X: the body between a post and its holder, and the holder; or null. */
export function nameBehindBody(
  words: readonly Word[],
  { to, organization }: PostRun,
  bodies: ReadonlyMap<number, OrganizationRun>,
  startingAt: ReadonlyMap<number, PersonRun>,
  afterHonorifics: (words: readonly Word[], from: number) => number,
): { readonly body: OrganizationRun; readonly holder: PersonRun } | null {
  if (organization || words[to]?.gap !== ', ') return null;
  const body = bodies.get(to);
  if (!body || words[body.to]?.gap !== ', ') return null;
  const at = afterHonorifics(words, body.to);
  const holder = at > body.to ? startingAt.get(at) : undefined;
  return holder ? { body, holder } : null;
}

/** Whether a post is said to be somebody's: its chairman, the chamber's secretary-general. */
export function isOfAnother(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  return before !== undefined && (before.possessive || /^(?:its|his|her|their|our|my)$/.test(before.lower));
}

/** Looks up which organization “its” or “the chamber's” means: the one named last, of that head where one is said. */
export function lastNamed(organizations: readonly OrganizationRun[]) {
  const sorted = [...organizations].sort((a, b) => a.from - b.from);
  return (words: readonly Word[], post: PostRun): OrganizationRun | null => {
    const before = words[post.from - 1]!;
    if (/^(?:his|her|our|my)$/.test(before.lower)) return null;
    let at = sorted.length - 1;
    while (at >= 0 && sorted[at]!.to > post.from - 1) at--;
    if (at < 0 || !before.possessive) return sorted[at] ?? null;
    for (let tries = 0; at >= 0 && tries < mostPosts; at--, tries++)
      if (words.slice(sorted[at]!.from, sorted[at]!.to).some(({ lower }) => lower === before.lower))
        return sorted[at]!;
    return null;
  };
}

/** Member of the Party Leadership Group and deputy director of the Housing Bureau: the group is the bureau's. */
export function isInnerGroup(words: readonly Word[], organization: Span, post: PostRun): boolean {
  const { innerGroups } = englishLexicon();
  let to = post.from;
  while (to > 0 && post.from - to < longestAppositive && words[to - 1]!.end > organization.end) to--;
  let from = to;
  while (from > 0 && to - from < longestTaking && words[from - 1]!.start >= organization.start) from--;
  const name = words.slice(from, to).map(({ text }) => text);
  return innerGroups.has(name.join(' '));
}

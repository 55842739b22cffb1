import type { FolderFacts, FolderPost } from '../core/cards/folderLines.ts';
import { nameKey } from './nameKeys.ts';
import type { AttestedPost, Identity, Store } from './store/store.ts';

/**
 * What a folder says of a person, an organization or an event: how often it names them, and the posts that its articles
 * give, without those of the file `except` (a path below the folder).
 */
export function folderFacts(
  store: Pick<Store, 'placeCounts' | 'posts'>,
  identity: Identity,
  except: string | null,
): FolderFacts {
  const hasPosts = !identity.kinds.includes('event');
  const others = hasPosts ? store.posts(identity).filter(({ path }) => path !== except) : [];
  return { ...store.placeCounts(identity), posts: together(others, identity) };
}

/** The facts of several folders as those of one. */
export function joinedFacts(facts: readonly FolderFacts[]): FolderFacts {
  return {
    mentions: facts.reduce((sum, { mentions }) => sum + mentions, 0),
    articles: facts.reduce((sum, { articles }) => sum + articles, 0),
    posts: facts.flatMap(({ posts }) => posts).sort(lastFirst),
  };
}

/** A post that several articles give, once: as the newest one prints it. */
function together(attested: readonly AttestedPost[], { kinds }: Identity): readonly FolderPost[] {
  const found = new Map<string, FolderPost>();
  for (const { person, post, organization, published } of attested) {
    // Of a person the names may be several, of an organization's people not.
    const who = kinds.includes('person') ? '' : nameKey(person);
    const body = organization && !post.includes(organization) ? organization : '';
    const key = [who, nameKey(body + post)].join('\0');
    const known = found.get(key);
    if (!known) found.set(key, { person, title: post, organization, first: published, last: published });
    else if (published !== null) found.set(key, { ...known, first: published });
  }
  return [...found.values()].sort(lastFirst);
}

/** Without a day last; else as they came, newest first. */
function lastFirst(a: FolderPost, b: FolderPost): number {
  const [left, right] = [a.last ?? '', b.last ?? ''];
  return left < right ? 1 : left > right ? -1 : 0;
}

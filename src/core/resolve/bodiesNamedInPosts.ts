import type { Organization } from '../analysis.ts';
import type { PostFinding } from '../names/finding.ts';
import type { Span } from '../span.ts';
import type { Someone } from './people.ts';
import { stateOf } from './states.ts';

interface Named {
  /** Who is named where a name starts, a UTF-16 offset. */
  readonly people: ReadonlyMap<number, Someone>;
  /** Folded surface → organization. */
  readonly byKey: ReadonlyMap<string, Organization>;
  /** A span's text as `byKey` has it. */
  readonly nameOf: (span: Span) => string;
}

/**
 * Gives the organization that the title of a post names, undefined where it names none that the article has. 财政部 in the
 * title of one person is not the 美国财政部 of another (美国财政部长某某会见财政部长某某), though the name may stand for it.
 */
export function bodiesNamedInPosts(
  posts: readonly PostFinding[],
  { people, byKey, nameOf }: Named,
): (post: PostFinding) => Organization | undefined {
  const holderOf = ({ holder }: PostFinding) => (holder ? people.get(holder.start) : undefined);
  const holdersByState = new Map<Organization, Set<Someone | undefined>>();
  for (const post of posts) {
    const name = post.organization && nameOf(post.organization);
    const body = name && stateOf(name) ? byKey.get(name) : undefined;
    if (!body) continue;
    const holders = holdersByState.get(body) ?? new Set();
    holdersByState.set(body, holders.add(holderOf(post)));
  }
  return (post) => {
    const name = post.organization && nameOf(post.organization);
    const body = name ? byKey.get(name) : undefined;
    if (!name || !body || stateOf(name)) return body;
    const holder = holderOf(post);
    const holders = holdersByState.get(body);
    return holder && holders && !holders.has(holder) ? undefined : body;
  };
}

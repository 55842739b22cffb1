import type { LinkEvidence, PersonPost } from '../analysis.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { PopoloMembership } from '../knowledge/popolo.ts';
import { heldOn } from '../knowledge/tenure.ts';
import type { LinkContext } from './linkContext.ts';
import { bareTitle, endsInRole, isCalled, isHonour, postsNamed } from './postTitles.ts';

/** How the posts that an article gives a person go with an entry of the knowledge. */
export interface Fit {
  /** The weightiest evidence for the entry, or null. */
  readonly evidence: LinkEvidence | null;
  /** How much it weighs: 4 a post held on the date, 3 a post on another, 2 the organization, 1 a role, 0 nothing. */
  readonly weight: number;
  /** Whether the article gives posts in organizations and the entry has nothing to do with any of them. */
  readonly conflicts: boolean;
  /** The same of posts of honour and trades too: a professor of a university that the entry has nothing to do with. */
  readonly isElsewhere: boolean;
}

/** Compares each post of the article with each tenure of the entry. */
export function fitOf(posts: readonly PersonPost[], id: string, context: LinkContext): Fit {
  const memberships = context.knowledge.membershipsOfPerson.get(id) ?? [];
  let best: LinkEvidence | null = null;
  for (const post of posts) {
    for (const membership of memberships) {
      const found = compare(post, membership, context);
      if (weightOf(found) > weightOf(best)) best = found;
    }
  }
  const elsewhere = posts.filter(({ organization }) => organization !== null);
  const claims = elsewhere.filter(({ title }) => !isHonour(bareTitle(title).title));
  const isNone = best === null && memberships.length > 0;
  return {
    evidence: best,
    weight: weightOf(best),
    conflicts: isNone && claims.length > 0,
    isElsewhere: isNone && elsewhere.length > 0,
  };
}

const weights: Partial<Record<LinkEvidence, number>> = {
  post: 4,
  'post on another date': 3,
  organization: 2,
  role: 1,
};

function weightOf(evidence: LinkEvidence | null): number {
  return evidence === null ? 0 : (weights[evidence] ?? 0);
}

function compare(post: PersonPost, membership: PopoloMembership, context: LinkContext): LinkEvidence | null {
  const { knowledge, published, organizations } = context;
  const { title, relation } = bareTitle(post.title);
  const organization = organizations.get(post.organizationId ?? '')?.knowledge;
  const body = { name: post.organization, knowledge: organization };
  const held = membership.post_id === undefined ? undefined : knowledge.posts.get(membership.post_id);
  const home = membership.organization_id ?? held?.organization_id;
  const isIt = held && postsNamed(title, body, context).some(({ id }) => id === held.id);
  const isCalledSo = held && (!organization || organization === home) && isCalled(title, held, context);
  if (held && (isIt || isCalledSo)) {
    const onDate = published === null || heldOn(knowledge, membership, published).answer !== 'no';
    return onDate || relation === 'former' ? 'post' : 'post on another date';
  }
  if (organization && home && areRelated(organization, home, knowledge)) return 'organization';
  if (held && !isHonour(title) && (!post.organization || !organization) && endsInRole(title, held)) {
    const alone = !post.organization || title.length <= (held.role ?? held.label).length;
    return alone ? 'role' : null;
  }
  return null;
}

/** Whether two organizations are one, one is part of the other, or one took over from the other. */
function areRelated(a: string, b: string, { organizations }: Knowledge): boolean {
  if (a === b) return true;
  const [first, second] = [organizations.get(a), organizations.get(b)];
  return (
    first?.parent_id === b ||
    second?.parent_id === a ||
    first?.successor_id === b ||
    second?.successor_id === a
  );
}

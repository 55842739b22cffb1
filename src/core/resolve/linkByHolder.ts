import type { Organization, Person } from '../analysis.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { PopoloPost } from '../knowledge/popolo.ts';
import { heldOn } from '../knowledge/tenure.ts';
import { fold } from '../text/fold.ts';
import { bareTitle } from './postTitles.ts';

/**
 * Recognises organizations by those who certainly hold a post in them: the Hong Kong, Macao and Taiwan Office, of which
 * somebody is Director who by the knowledge was Director of the Hong Kong, Macao and Taiwan Office of another body then.
 * Only where one post of that holder goes on, or begins, like that, and no other organization of the article is it.
 */
export function linkByHolder(
  organizations: readonly Organization[],
  people: readonly Person[],
  { knowledge, published }: { readonly knowledge: Knowledge; readonly published: string | null },
): readonly Organization[] {
  const taken = new Set(organizations.map((organization) => organization.knowledge));
  const homes = new Map<string, Set<string>>();
  for (const person of people) {
    if (!person.knowledge || person.link?.certainty !== 'certain') continue;
    const held = (knowledge.membershipsOfPerson.get(person.knowledge) ?? [])
      .filter((membership) => published === null || heldOn(knowledge, membership, published).answer !== 'no')
      .flatMap(({ post_id }) => knowledge.posts.get(post_id ?? '') ?? []);
    for (const { title, organization, organizationId } of person.posts) {
      if (organizationId === undefined || !organization || !title.includes(organization)) continue;
      const found = homes.get(organizationId) ?? new Set();
      for (const post of held)
        if (post.organization_id && isLonger(post, title)) found.add(post.organization_id);
      homes.set(organizationId, found);
    }
  }
  return organizations.map((organization) => {
    const [home, ...others] = homes.get(organization.id) ?? [];
    if (organization.knowledge || home === undefined || others.length > 0 || taken.has(home))
      return organization;
    return { ...organization, knowledge: home, link: { certainty: 'certain', how: ['post'] } };
  });
}

/** Whether a post is called as the title says, and of which body besides: behind the title in English, before it in Chinese. */
function isLonger({ label, other_labels = [] }: PopoloPost, title: string): boolean {
  const bare = bareTitle(title).title;
  const labels = [label, ...other_labels.map(({ name }) => name)].map(fold);
  return labels.some((name) =>
    /^[a-z]/.test(bare) ? name.startsWith(`${bare} of `) : name.length > bare.length && name.endsWith(bare),
  );
}

import type { Person } from '../analysis.ts';
import type { Entities, EntityMention } from './entities.ts';
import { knownPosts } from './knownPosts.ts';
import { linkByHolder } from './linkByHolder.ts';
import type { LinkContext } from './linkContext.ts';
import { linkOrganization, regionsNamed } from './linkOrganization.ts';
import { linkPerson } from './linkPerson.ts';
import { linkPost, type PostLink, withHolders } from './linkPosts.ts';
import { mergeOrganizations, mergePeople } from './mergeLinked.ts';

/** The article's prose, as printed and folded. */
export interface Prose {
  readonly print: (span: { readonly start: number; readonly end: number }) => string;
  readonly folded: string;
}

/**
 * Recognises the entities of an article in the knowledge as of its date: organizations first, then people by their names
 * and posts, then organizations by who holds a post in them, then posts that stand alone. What turns out to be one entry becomes one entity.
 */
export function link(
  { people, organizations, mentions }: Entities,
  context: Omit<LinkContext, 'organizations'>,
  prose: Prose,
): Entities {
  const named = { ...context, regions: regionsNamed(organizations) };
  const bodies = mergeOrganizations(
    organizations.map((organization) => linkOrganization(organization, named)),
  );
  const renamed = (id: string) => bodies.replacedBy.get(id) ?? id;
  const full = {
    ...context,
    organizations: new Map(bodies.entities.map((organization) => [organization.id, organization])),
  };
  const persons = mergePeople(people.map((person) => linkPerson(withBodies(person, renamed), full)));
  const personOf = new Map(
    persons.entities.flatMap(({ id, knowledge }) => (knowledge ? [[knowledge, id] as const] : [])),
  );
  const linked = mentions.map((mention): EntityMention => {
    if (mention.kind === 'organization')
      return { ...mention, entity: mention.entity && renamed(mention.entity) };
    const entity = mention.entity && (persons.replacedBy.get(mention.entity) ?? mention.entity);
    if (mention.kind === 'person') return { ...mention, entity };
    return { ...mention, entity, organization: mention.organization ? renamed(mention.organization) : null };
  });
  const recognised = linkByHolder(bodies.entities, persons.entities, context);
  const final = { ...context, organizations: new Map(recognised.map((body) => [body.id, body])) };
  const links = postLinks(prose, final);
  const posts = knownPosts(linked, prose.folded, final).map((mention) => ({ ...mention, ...links(mention) }));
  const all = [
    ...linked.map((mention) => (mention.kind === 'post' ? { ...mention, ...links(mention) } : mention)),
    ...posts.filter(({ holder }) => holder !== undefined),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    people: persons.entities,
    organizations: recognised,
    mentions: withHolders(all, personOf),
  };
}

function withBodies(person: Person, renamed: (id: string) => string): Person {
  const posts = person.posts.map((post) =>
    post.organizationId ? { ...post, organizationId: renamed(post.organizationId) } : post,
  );
  return { ...person, posts };
}

/** How far before a title 时任 or former may stand, in UTF-16 code units. */
const lookBack = 10;

/** Links post mentions; a title that stands there often is looked up once. */
function postLinks({ print }: Prose, context: LinkContext): (mention: EntityMention) => PostLink {
  const known = new Map<string, PostLink>();
  return (mention) => {
    const title = print(mention);
    const before = print({ start: Math.max(0, mention.start - lookBack), end: mention.start });
    const organization = context.organizations.get(mention.organization ?? '');
    const body = { name: organization?.name ?? null, knowledge: organization?.knowledge };
    const key = `${organization?.id ?? ''} ${before} ${title}`;
    const found = known.get(key) ?? linkPost(title, { body, before }, context);
    known.set(key, found);
    return found;
  };
}

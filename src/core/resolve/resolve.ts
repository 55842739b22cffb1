import type { Person, PersonPost } from '../analysis.ts';
import type { Article } from '../article/article.ts';
import type { PublicationDate } from '../dates/date.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Finding, OrganizationFinding, PersonFinding, PostFinding } from '../names/finding.ts';
import type { Span } from '../span.ts';
import { bodiesNamedInPosts } from './bodiesNamedInPosts.ts';
import { carriedOrganization, governmentOf, namedThere } from './carry.ts';
import { carriedEnglish } from './carryEnglish.ts';
import type { Entities, EntityMention } from './entities.ts';
import { homeOf } from './home.ts';
import { link } from './link.ts';
import { bare, resolveOrganizations } from './organizations.ts';
import { resolvePeople, type Someone } from './people.ts';
import { addPost } from './posts.ts';

/**
 * Says who is who: findings of one person or organization become one entity, first inside the article (full name,
 * then surname and post, short forms), then by the knowledge as of the publication date.
 */
export function resolve(
  article: Article,
  folded: string,
  findings: readonly Finding[],
  knowledge: Knowledge,
  published: PublicationDate | null,
): Entities {
  const print = ({ start, end }: Span) => article.prose.slice(start, end);
  const key = ({ start, end }: Span) => folded.slice(start, end);
  const people = resolvePeople(findings.filter(isPerson), { print, key });
  const { organizations, byKey } = resolveOrganizations(findings.filter(isOrganization), { print, key });
  const posts = new Map<Someone, PersonPost[]>();
  const named = namedThere(findings.filter(isOrganization), (finding) => byKey.get(bare(key(finding))));
  const nameOf = (span: Span) => bare(key(span));
  const bodyNamed = bodiesNamedInPosts(findings.filter(isPost), { people, byKey, nameOf });
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const heldBy = ({ holder }: PostFinding) =>
    (posts.get(people.get(holder?.start ?? -1)!) ?? []).flatMap(
      ({ organizationId }) => byId.get(organizationId ?? '') ?? [],
    );
  const bodyOf = (finding: PostFinding): Omit<PersonPost, 'title'> => {
    const printed = finding.organization ?? finding.place;
    const organization = finding.organization
      ? bodyNamed(finding)
      : finding.place
        ? governmentOf(key(finding.place), named)
        : (carriedOrganization(finding, key(finding), named, heldBy(finding)) ??
          carriedEnglish(finding.start, key(finding), named));
    return organization
      ? { organization: organization.name, organizationId: organization.id }
      : { organization: printed ? print(printed) : null };
  };
  const mentions = findings.map((finding): EntityMention => {
    const { kind, start, end, how } = finding;
    if (kind === 'person') return { kind, start, end, how, entity: people.get(start)?.id ?? null };
    if (kind === 'organization')
      return { kind, start, end, how, entity: byKey.get(bare(key(finding)))?.id ?? null };
    const holder = finding.holder && people.get(finding.holder.start);
    const body = bodyOf(finding);
    if (holder) {
      const own = posts.get(holder) ?? [];
      posts.set(holder, own);
      addPost(own, { title: print(finding), ...body });
    }
    return { kind, start, end, how, entity: holder?.id ?? null, organization: body.organizationId ?? null };
  });
  const entities = {
    people: [...new Set(people.values())].map((someone) => toPerson(someone, posts.get(someone) ?? [])),
    organizations,
    mentions,
  };
  const context = { knowledge, published: published?.value ?? null, home: homeOf(article, folded) };
  return link(entities, context, { print, folded });
}

function toPerson({ id, name, names }: Someone, posts: readonly PersonPost[]): Person {
  return { id, name, names: [...names].map((printed) => ({ name: printed })), posts };
}

function isPerson(finding: Finding): finding is PersonFinding {
  return finding.kind === 'person';
}

function isPost(finding: Finding): finding is PostFinding {
  return finding.kind === 'post';
}

function isOrganization(finding: Finding): finding is OrganizationFinding {
  return finding.kind === 'organization';
}

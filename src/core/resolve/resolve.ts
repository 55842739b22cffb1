import type { Organization, Person, PersonPost } from '../analysis.ts';
import type { Article } from '../article/article.ts';
import type { PublicationDate } from '../dates/date.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Finding } from '../names/finding.ts';
import type { Entities, EntityMention } from './entities.ts';

/**
 * Says who is who: findings of one person or organization become one entity, first inside the article (full name,
 * then surname and post, short forms), then by the knowledge as of the publication date.
 */
export function resolve(
  article: Article,
  folded: string,
  findings: readonly Finding[],
  _knowledge: Knowledge,
  _published: PublicationDate | null,
): Entities {
  const people = new Map<string, Person & { posts: PersonPost[] }>();
  const organizations = new Map<string, Organization>();
  const mentions: EntityMention[] = [];
  const print = (span: { start: number; end: number }) => article.prose.slice(span.start, span.end);
  const key = (span: { start: number; end: number }) => folded.slice(span.start, span.end);
  for (const finding of findings) {
    if (finding.kind === 'person') {
      const person = people.get(key(finding)) ?? {
        id: `p${people.size + 1}`,
        name: print(finding),
        names: [{ name: print(finding) }],
        posts: [],
      };
      people.set(key(finding), person);
    } else if (finding.kind === 'organization') {
      const known = organizations.get(key(finding));
      const surfaces = known ? [...new Set([...known.surfaces, print(finding)])] : [print(finding)];
      organizations.set(key(finding), {
        id: known?.id ?? `o${organizations.size + 1}`,
        name: known?.name ?? print(finding),
        surfaces,
      });
    }
  }
  for (const finding of findings) {
    const { kind, start, end, how } = finding;
    let entity: string | null = null;
    if (kind === 'person') entity = people.get(key(finding))?.id ?? null;
    else if (kind === 'organization') entity = organizations.get(key(finding))?.id ?? null;
    else {
      const holder = finding.holder && people.get(key(finding.holder));
      entity = holder?.id ?? null;
      const title = print(finding);
      if (holder && !holder.posts.some((p) => p.title.endsWith(title))) {
        const organization = finding.organization && organizations.get(key(finding.organization));
        holder.posts.push({
          title,
          organization: organization?.name ?? (finding.organization && print(finding.organization)),
          ...(organization && { organizationId: organization.id }),
        });
      }
    }
    mentions.push({ kind, start, end, how, entity });
  }
  return { people: [...people.values()], organizations: [...organizations.values()], mentions };
}

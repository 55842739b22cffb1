import type { Analysis, Person, PersonPost } from '../analysis.ts';
import type { Knowledge } from './knowledge.ts';
import { lookUp } from './lookUp.ts';
import type {
  PopoloDocument,
  PopoloMembership,
  PopoloOrganization,
  PopoloPerson,
  PopoloPost,
  PopoloSource,
} from './popolo.ts';

/**
 * What an article says of a person, as entries for a knowledge document: the person, unless known already, with the
 * printed names, and a membership for each post. An article attests the posts on its date (`sources[].date`); it does
 * not say since when. Posts and organizations that the knowledge has are referred to, others are written out.
 * `address` says where the article lies: a path from the folder, with `/`.
 */
export function attest(
  person: Person,
  analysis: Pick<Analysis, 'script' | 'published' | 'title'>,
  address: string,
  knowledge: Knowledge,
): PopoloDocument {
  const source = sourceOf(analysis, address);
  const date = analysis.published ?? '';
  const id = person.knowledge ?? idFor(person.name, knowledge.persons);
  const organizations: PopoloOrganization[] = [];
  const posts: PopoloPost[] = [];
  const memberships: PopoloMembership[] = [];

  for (const post of person.posts) {
    const known = onlyOne('post', formsOf(post));
    if (!known) posts.push(newPost(post));
    memberships.push({ person_id: id, post_id: known ?? posts.at(-1)!.id, sources: [source] });
  }
  return {
    ...(person.knowledge === undefined && { persons: [newPerson(person, id, analysis.script)] }),
    ...(organizations.length > 0 && { organizations }),
    ...(posts.length > 0 && { posts }),
    ...(memberships.length > 0 && { memberships }),
  };

  function newPost(post: PersonPost): PopoloPost {
    const organization = post.organization === null ? null : organizationOf(post.organization);
    return {
      id: idFor(formsOf(post).at(-1)!, knowledge.posts),
      label: post.title,
      ...(organization && { organization_id: organization }),
      // An article cannot tell that nobody else holds the post.
      several_holders: true,
    };
  }

  function organizationOf(name: string): string {
    const known = onlyOne('organization', [name]) ?? organizations.find((o) => o.name === name)?.id;
    if (known) return known;
    organizations.push({ id: idFor(name, knowledge.organizations), name, sources: [source] });
    return organizations.at(-1)!.id;
  }

  function onlyOne(kind: 'post' | 'organization', forms: readonly string[]): string | null {
    for (const form of forms) {
      const found = lookUp(knowledge, form, date).filter((name) => name.kind === kind);
      if (found.length === 1) return found[0]!.id;
    }
    return null;
  }
}

/** What the schema lets a note have. */
const longestNote = 2000;

function sourceOf(
  { title, published }: Pick<Analysis, 'title' | 'published'>,
  address: string,
): PopoloSource {
  const isDate = published !== null && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(published);
  return {
    url: address,
    ...(title && { note: title.slice(0, longestNote) }),
    ...(isDate && { date: published }),
  };
}

function newPerson({ name, names }: Person, id: string, script: Analysis['script']): PopoloPerson {
  const full = names.filter((printed) => [...printed.name].length > 1);
  const lang = script === 'und' ? {} : { lang: script };
  return {
    id,
    name,
    ...(full.length > 0 && { other_names: full.map((n) => ({ ...n, ...(n.lang === undefined && lang) })) }),
  };
}

/** A title as printed, and with its organization before it where it lacks that. */
function formsOf({ title, organization }: PersonPost): readonly string[] {
  return organization && !title.includes(organization) ? [title, `${organization}${title}`] : [title];
}

/** A name as an id; numbered where the id is taken. */
function idFor(name: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number++;
  return `${name} ${number}`;
}

import type { Organization, Person, PersonName } from '../analysis.ts';
import { postsOn } from '../knowledge/holders.ts';
import type { Knowledge, KnownName } from '../knowledge/knowledge.ts';
import { withoutRegion } from '../knowledge/lookUp.ts';
import { usedOn } from '../knowledge/organizationNames.ts';
import { fold } from '../text/fold.ts';

/**
 * The entry of the knowledge that a person of the article is, with its names added. A full name that one entry alone
 * bears is that entry; of several bearers it is the one whose post on the date the article gives; else nobody.
 */
export function linkPerson(person: Person, knowledge: Knowledge, published: string | null): Person {
  const bearers = idsOf(person.names.map(({ name }) => name).filter(isFullName), 'person', knowledge);
  const id = bearers.length === 1 ? bearers[0] : onlyHolder(person, bearers, knowledge, published);
  if (!id) return person;
  const known = knowledge.persons.get(id);
  if (!known) return person;
  const names = new Map(person.names.map((name) => [name.name, name]));
  for (const other of known.other_names ?? [{ name: known.name }]) {
    if (!names.has(other.name)) names.set(other.name, toName(other));
  }
  return { ...person, names: [...names.values()], knowledge: id };
}

/**
 * The entry of the knowledge that an organization of the article is: the only one with that name in use on the date.
 * A name that is said so only at home (国防部) is that body in an article from there (`home`, a place or null), or with
 * the place before it. A place before the name (香港特區政府 + 保安局) leaves only bodies of that place.
 */
export function linkOrganization(
  organization: Organization,
  knowledge: Knowledge,
  published: string | null,
  home: string | null,
): Organization {
  const forms = [organization.name, ...organization.surfaces].map(withoutRegion);
  const asPrinted = forms.flatMap(([first]) => first ?? []);
  const shortened = forms.flatMap(([, ...others]) => others);
  for (const { form, place } of [...asPrinted, ...shortened]) {
    const known = (knowledge.byName.get(form) ?? []).filter((name) => {
      const at = knowledge.organizations.get(name.id)?.place;
      return (
        name.kind === 'organization' &&
        (published === null || usedOn(name, published)) &&
        (place === null || at === place) &&
        (name.note !== 'local' || at === (place ?? home))
      );
    });
    const ids = [...new Set(known.map(({ id }) => id))];
    if (ids.length === 1) return { ...organization, knowledge: ids[0]! };
  }
  return organization;
}

function idsOf(names: readonly string[], kind: KnownName['kind'], knowledge: Knowledge): readonly string[] {
  const known = names.flatMap((name) => knowledge.byName.get(fold(name)) ?? []);
  return [...new Set(known.filter((name) => name.kind === kind).map(({ id }) => id))];
}

function onlyHolder(
  person: Person,
  bearers: readonly string[],
  knowledge: Knowledge,
  published: string | null,
): string | undefined {
  if (!published || bearers.length < 2) return undefined;
  const titles = person.posts.map(({ title }) => fold(title));
  const holders = bearers.filter((id) =>
    postsOn(knowledge, id, published).holdings.some(({ membership }) => {
      const post = membership.post_id ? knowledge.posts.get(membership.post_id) : undefined;
      return (
        post !== undefined &&
        titles.some(
          (title) => title.endsWith(fold(post.role ?? post.label)) || fold(post.label).endsWith(title),
        )
      );
    }),
  );
  return holders.length === 1 ? holders[0] : undefined;
}

function isFullName(name: string): boolean {
  return /\p{Script=Han}{2}|\p{L}+[\s·]\p{L}/u.test(name);
}

function toName({
  name,
  lang,
  system,
}: {
  readonly name: string;
  readonly lang?: string;
  readonly system?: string;
}): PersonName {
  return { name, ...(lang && { lang }), ...(system && { system }) };
}

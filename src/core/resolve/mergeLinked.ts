import type { Organization, Person, PersonPost } from '../analysis.ts';
import { addPost } from './posts.ts';

/** Entities of which no two are certainly one entry of the knowledge, and which of them took the place of which. */
export interface Merged<T> {
  readonly entities: readonly T[];
  /** Id of an entity that was merged away → id of the one that stands for it. */
  readonly replacedBy: ReadonlyMap<string, string>;
}

/** Makes one of the people that are certainly the same entry (李家超 and John Lee in one article): the first named. */
export function mergePeople(people: readonly Person[]): Merged<Person> {
  return merge(people, (first, other) => {
    const posts: PersonPost[] = [...first.posts];
    for (const post of other.posts) addPost(posts, post);
    const names = new Map([...first.names, ...other.names].map((name) => [name.name, name]));
    return { ...first, names: printedFirst([...names.values()]), posts };
  });
}

/** The same for organizations (中国科协 and 中国科学技术协会). */
export function mergeOrganizations(organizations: readonly Organization[]): Merged<Organization> {
  return merge(organizations, (first, other) => ({
    ...first,
    surfaces: [...new Set([...first.surfaces, ...other.surfaces])],
  }));
}

function merge<T extends Person | Organization>(
  entities: readonly T[],
  join: (first: T, other: T) => T,
): Merged<T> {
  const byId = new Map<string, T>();
  const idOf = new Map<string, string>();
  const replacedBy = new Map<string, string>();
  for (const entity of entities) {
    const key = entity.link?.certainty === 'certain' ? entity.knowledge : undefined;
    const first = key === undefined ? undefined : byId.get(idOf.get(key) ?? '');
    if (first) {
      byId.set(first.id, join(first, entity));
      replacedBy.set(entity.id, first.id);
      continue;
    }
    byId.set(entity.id, entity);
    if (key !== undefined) idOf.set(key, entity.id);
  }
  return { entities: [...byId.values()], replacedBy };
}

/** Forms that the article prints have no language; those that the knowledge adds come behind them. */
function printedFirst(names: Person['names']): Person['names'] {
  return [...names.filter(({ lang }) => !lang), ...names.filter(({ lang }) => lang)];
}

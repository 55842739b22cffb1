import {
  entriesOf,
  type ImportSource,
  isEntry,
  type OpenDocument,
  type OpenEntry,
  textOf,
} from './exchange.ts';

/**
 * Makes a knowledge document of Popolo data, also as EveryPolitician writes it. Every property stays, also those that
 * Dateline does not read. Memberships and posts that are written inside an entry move into their lists, persons,
 * organizations and posts that are written inside a membership too; a person without a name gets its parts as one; a
 * membership without sources gets the document's (`meta.sources`), else the file itself.
 */
export function importPopolo(data: OpenDocument, source: ImportSource): OpenDocument {
  const document: Record<string, unknown> = { ...data };
  const outer = { persons: 'person', organizations: 'organization', posts: 'post' } as const;
  const memberships: OpenEntry[] = [...entriesOf(data, 'memberships')];
  const nestedPosts: OpenEntry[] = [];
  for (const [list, kind] of Object.entries(outer)) {
    if (!Array.isArray(data[list])) continue;
    document[list] = entriesOf(data, list).map((entry) => {
      const { memberships: own, posts, ...rest } = entry;
      for (const membership of arrayOf(own)) memberships.push({ [`${kind}_id`]: entry.id, ...membership });
      if (list !== 'organizations') return posts === undefined ? rest : { ...rest, posts };
      for (const post of arrayOf(posts)) nestedPosts.push({ organization_id: entry.id, ...post });
      return rest;
    });
  }
  if (nestedPosts.length > 0) document.posts = [...entriesOf(document, 'posts'), ...nestedPosts];
  const embedded = new Map<string, OpenEntry[]>();
  const flat = memberships.map((membership) => flatten(membership, embedded));
  for (const [list, entries] of embedded) {
    const known = new Set(entriesOf(document, list).map(({ id }) => id));
    const added = entries.filter(({ id }) => !known.has(id) && known.add(id));
    document[list] = [...entriesOf(document, list), ...added];
  }
  const sources = sourcesOf(data, source);
  if (flat.length > 0 || Array.isArray(data.memberships))
    document.memberships = flat.map((membership) =>
      arrayOf(membership.sources).length > 0 ? membership : { ...membership, sources },
    );
  if (Array.isArray(document.persons)) document.persons = entriesOf(document, 'persons').map(withName);
  return document;
}

const inside = { person: 'persons', organization: 'organizations', post: 'posts' } as const;

/** Takes entries that are written inside a membership out of it and leaves their ids. */
function flatten(membership: OpenEntry, embedded: Map<string, OpenEntry[]>): OpenEntry {
  const flat: Record<string, unknown> = { ...membership };
  for (const [kind, list] of Object.entries(inside)) {
    const entry = membership[kind];
    if (!isEntry(entry) || textOf(entry.id) === undefined) continue;
    embedded.set(list, [...(embedded.get(list) ?? []), entry]);
    delete flat[kind];
    flat[`${kind}_id`] ??= entry.id;
  }
  return flat;
}

function sourcesOf(data: OpenDocument, source: ImportSource): readonly OpenEntry[] {
  const meta = isEntry(data.meta) && Array.isArray(data.meta.sources) ? data.meta.sources : [];
  const urls = meta.flatMap((url) => textOf(url) ?? []);
  return (urls.length > 0 ? urls : [source.url]).map((url) => ({ url }));
}

function withName(person: OpenEntry): OpenEntry {
  if (textOf(person.name) !== undefined) return person;
  const parts = [person.given_name, person.additional_name, person.family_name].flatMap(
    (part) => textOf(part) ?? [],
  );
  const listed = arrayOf(person.other_names).flatMap(({ name }) => textOf(name) ?? []);
  const name = parts.length > 0 ? parts.join(' ') : listed[0];
  return name === undefined ? person : { ...person, name };
}

function arrayOf(value: unknown): readonly OpenEntry[] {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

import type { FileProblem } from '../readKnowledge.ts';
import { type Import, type ImportSource, isEntry, type OpenEntry, textOf, withoutEmpty } from './exchange.ts';

/**
 * Makes a knowledge document of FollowTheMoney entities (https://followthemoney.tech), one JSON object a line: Person,
 * Organization, PublicBody, Company and LegalEntity, Position, Occupancy, Membership. What a property of theirs has no
 * place in Popolo stays under `ftm`, from which the export takes it back. A line that cannot be read is told, the others hold.
 */
export function importFtm(text: string, source: ImportSource): Import {
  const problems: FileProblem[] = [];
  const lists: Record<string, OpenEntry[]> = { persons: [], organizations: [], posts: [], memberships: [] };
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const entity = readEntity(line);
    if (typeof entity === 'string') {
      problems.push({ line: i + 1, column: 1, path: '', reason: entity });
      continue;
    }
    const { list, toEntry } = schemas[entity.schema]!;
    const entry = toEntry(entity, source);
    if (typeof entry === 'string') problems.push({ line: i + 1, column: 1, path: '', reason: entry });
    else lists[list]!.push(entry);
  }
  return { document: withoutEmpty(lists), problems };
}

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: OpenEntry;
}

type ToEntry = (entity: Entity, source: ImportSource) => OpenEntry | string;

function readEntity(line: string): Entity | string {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    return `no JSON: ${(error as Error).message}`;
  }
  if (!isEntry(data)) return 'no entity: must be an object with id, schema and properties';
  const { id, schema, properties } = data;
  if (typeof id !== 'string' || typeof schema !== 'string' || !isEntry(properties))
    return 'no entity: needs “id”, “schema” and “properties”';
  if (!Object.hasOwn(schemas, schema)) return `entities of the schema “${schema.slice(0, 60)}” are not read`;
  return { id, schema, properties };
}

/** Takes values out of an entity's properties and keeps what nobody took. */
function reader({ schema, properties }: Entity) {
  const left = new Map(Object.entries(properties));
  const all = (name: string): readonly string[] => {
    const values = left.get(name);
    left.delete(name);
    return [values].flat().flatMap((value) => textOf(value) ?? []);
  };
  return {
    all,
    first: (name: string): string | undefined => all(name)[0],
    /** FollowTheMoney dates may go on with a time. */
    date: (name: string): string | undefined => /^\d{4}(-\d\d(-\d\d)?)?/.exec(all(name)[0] ?? '')?.[0],
    rest: (): OpenEntry => ({ schema, ...(left.size > 0 && { properties: Object.fromEntries(left) }) }),
  };
}

const named =
  (dates: readonly [string, string, string, string] | null, nameKeys: readonly [string, string]): ToEntry =>
  (entity) => {
    const { all, first, date, rest } = reader(entity);
    const [name, ...names] = all('name');
    if (name === undefined) return `the entity “${entity.id.slice(0, 60)}” needs a name`;
    const others = [...names, ...all('alias'), ...all('weakAlias')].map((other) => ({ name: other }));
    const [nameKey, othersKey] = nameKeys;
    const parent = first('parent');
    return withoutEmpty({
      id: entity.id,
      [nameKey]: name,
      [othersKey]: others,
      classification: first('classification'),
      parent_id: parent,
      ...(entity.schema === 'Position' && { organization_id: first('organization') }),
      birth_date: date('birthDate'),
      death_date: date('deathDate'),
      ...(dates && { [dates[0]]: date(dates[1]), [dates[2]]: date(dates[3]) }),
      sources: all('sourceUrl').map((url) => ({ url })),
      ftm: rest(),
    });
  };

const tenure =
  (keys: { readonly person: string; readonly of: string; readonly ofKey: string }): ToEntry =>
  (entity, source) => {
    const { all, first, date, rest } = reader(entity);
    const person = first(keys.person);
    const of = first(keys.of);
    if (person === undefined || of === undefined) return `needs “${keys.person}” and “${keys.of}”`;
    const urls = all('sourceUrl');
    const dated = all('date').flatMap((day) => /^\d{4}(-\d\d(-\d\d)?)?/.exec(day)?.[0] ?? []);
    return withoutEmpty({
      id: entity.id,
      person_id: person,
      [keys.ofKey]: of,
      role: first('role'),
      start_date: date('startDate'),
      end_date: date('endDate'),
      sources: (urls.length > 0 ? urls : [source.url]).map((url, i) =>
        withoutEmpty({ url, date: dated[i] ?? (urls.length < 2 ? dated[0] : undefined) }),
      ),
      ftm: rest(),
    });
  };

const person = named(null, ['name', 'other_names']);
const body = named(
  ['founding_date', 'incorporationDate', 'dissolution_date', 'dissolutionDate'],
  ['name', 'other_names'],
);
const post = named(['start_date', 'inceptionDate', 'end_date', 'dissolutionDate'], ['label', 'other_labels']);

const schemas: Readonly<Record<string, { readonly list: string; readonly toEntry: ToEntry }>> = {
  Person: { list: 'persons', toEntry: person },
  Organization: { list: 'organizations', toEntry: body },
  PublicBody: { list: 'organizations', toEntry: body },
  Company: { list: 'organizations', toEntry: body },
  LegalEntity: { list: 'organizations', toEntry: body },
  Position: { list: 'posts', toEntry: post },
  Occupancy: { list: 'memberships', toEntry: tenure({ person: 'holder', of: 'post', ofKey: 'post_id' }) },
  Membership: {
    list: 'memberships',
    toEntry: tenure({ person: 'member', of: 'organization', ofKey: 'organization_id' }),
  },
};

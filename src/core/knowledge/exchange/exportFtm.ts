import { stableId } from '../../exports/stableId.ts';
import { entriesOf, isEntry, type OpenDocument, type OpenEntry, textOf } from './exchange.ts';

/**
 * Knowledge as FollowTheMoney entities, one JSON line each: Person, Organization (or the schema it was imported with),
 * Position, and Occupancy or Membership for each tenure. Languages of names, which FollowTheMoney has no place for, are lost.
 */
export function exportFtm(document: OpenDocument): string {
  const entities = [
    ...entriesOf(document, 'persons').map((entry) =>
      named(entry, 'Person', {
        birthDate: entry.birth_date,
        deathDate: entry.death_date,
      }),
    ),
    ...entriesOf(document, 'organizations').map((entry) =>
      named(entry, 'Organization', {
        classification: entry.classification,
        parent: entry.parent_id,
        incorporationDate: entry.founding_date,
        dissolutionDate: entry.dissolution_date,
      }),
    ),
    ...entriesOf(document, 'posts').map((entry) =>
      named(entry, 'Position', {
        organization: entry.organization_id,
        inceptionDate: entry.start_date,
        dissolutionDate: entry.end_date,
      }),
    ),
    ...entriesOf(document, 'memberships').map(tenure),
  ];
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
}

function named(entry: OpenEntry, schema: string, properties: OpenEntry): OpenEntry {
  const name = textOf(entry.name) ?? textOf(entry.label);
  const others = namesIn(entry.other_names ?? entry.other_labels).filter((other) => other !== name);
  return entity(entry, schema, {
    name,
    alias: [...new Set(others)],
    ...properties,
    sourceUrl: urlsIn(entry.sources),
  });
}

function tenure(entry: OpenEntry): OpenEntry {
  const { person_id, post_id, organization_id, role, start_date, end_date, sources } = entry;
  const dates = listOf(sources).flatMap(({ date }) => textOf(date) ?? []);
  const common = { role, startDate: start_date, endDate: end_date, date: dates, sourceUrl: urlsIn(sources) };
  return post_id === undefined
    ? entity(entry, 'Membership', { member: person_id, organization: organization_id, ...common })
    : entity(entry, 'Occupancy', { holder: person_id, post: post_id, ...common });
}

/** What an import kept under `ftm` comes back; the rest of the entry is newer. */
function entity(entry: OpenEntry, schema: string, properties: OpenEntry): OpenEntry {
  const kept = isEntry(entry.ftm) ? entry.ftm : {};
  const own = Object.entries(properties).map(([key, value]) => [key, texts(value)] as const);
  return {
    id: textOf(entry.id) ?? `dateline-${stableId([schema, JSON.stringify(properties)])}`,
    schema: textOf(kept.schema) ?? schema,
    properties: {
      ...(isEntry(kept.properties) && kept.properties),
      ...Object.fromEntries(own.filter(([, values]) => values.length > 0)),
    },
  };
}

function texts(value: unknown): readonly string[] {
  return [value].flat().flatMap((one) => textOf(one) ?? []);
}

function namesIn(value: unknown): readonly string[] {
  return listOf(value).flatMap(({ name }) => textOf(name) ?? []);
}

function urlsIn(value: unknown): readonly string[] {
  return listOf(value).flatMap(({ url }) => textOf(url) ?? []);
}

function listOf(value: unknown): readonly OpenEntry[] {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

import type { Analysis, Event, Organization, Person } from '../analysis.ts';
import { oneLine } from '../text/markdown.ts';
import { stableId } from './stableId.ts';
import { tellingPassage } from './tellingPassage.ts';

/** An entity of FollowTheMoney (https://followthemoney.tech): a schema, and lists of values by property. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/**
 * An article as FollowTheMoney entities, a JSON line each: the article, the people and organizations it names, their
 * memberships as of its day, and its events. `fileName` is where the article came in a file with others. Who is known to the knowledge has the same id in every article; who is
 * not has one for this article only, because two people may bear one name.
 */
export function toFtm(analysis: Analysis, fileName?: string): string {
  return ftmEntities(analysis, fileName)
    .map((entity) => `${JSON.stringify(entity)}\n`)
    .join('');
}

function ftmEntities(
  analysis: Analysis,
  fileName = analysis.file.slice(analysis.file.lastIndexOf('/') + 1),
): readonly FtmEntity[] {
  const article = entityId('article', analysis.file);
  const idOf = new Map(
    [...analysis.people, ...analysis.organizations].map(({ id, knowledge, link }) => [
      id,
      knowledge && link?.certainty === 'certain'
        ? `dateline-${knowledge}`
        : entityId('name', analysis.file, id),
    ]),
  );
  const { published } = analysis;
  const organizations = new Set(analysis.organizations.map(({ id }) => id));
  const person = ({ id, name, names, posts }: Person): readonly FtmEntity[] => [
    entity(idOf.get(id)!, 'Person', {
      name: [name],
      alias: names.map((other) => other.name).filter((other) => other !== name),
      position: posts.map(({ title }) => title),
      proof: [article],
    }),
    ...posts.flatMap(({ title, organizationId }) =>
      organizationId && organizations.has(organizationId)
        ? [
            entity(entityId('membership', idOf.get(id)!, idOf.get(organizationId)!, title), 'Membership', {
              member: [idOf.get(id)!],
              organization: [idOf.get(organizationId)!],
              role: [title],
              date: dates(published),
            }),
          ]
        : [],
    ),
  ];
  const organization = ({ id, name, surfaces }: Organization) =>
    entity(idOf.get(id)!, 'Organization', {
      name: [name],
      alias: surfaces.filter((surface) => surface !== name),
      proof: [article],
    });
  const told = tellingPassage(analysis);
  const event = (event: Event) => {
    const { id, name, type, status, start, end, place, organizers, participants } = event;
    return entity(entityId('event', analysis.file, id), 'Event', {
      name: [name],
      startDate: dates(start),
      endDate: dates(end),
      location: place === null ? [] : [place],
      summary: [told(event)?.text ?? ''],
      keywords: [type, status],
      organizer: organizers.flatMap((part) => idOf.get(part.organization) ?? []),
      involved: participants.flatMap((part) => idOf.get(part.person) ?? []),
      proof: [article],
    });
  };
  return [
    entity(article, 'Article', {
      name: [analysis.title ?? analysis.file],
      publishedAt: dates(published),
      language: languages[analysis.script.slice(0, 2)] ?? [],
      fileName: [fileName],
    }),
    ...analysis.organizations.map(organization),
    ...analysis.people.flatMap(person),
    ...analysis.events.map(event),
  ];
}

/** FollowTheMoney names languages by ISO 639-3. */
const languages: Readonly<Record<string, readonly string[]>> = { zh: ['zho'], en: ['eng'] };

function entityId(...parts: readonly string[]): string {
  return `dateline-${stableId(parts)}`;
}

/** Without properties that have no value; values once each. */
function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly string[]>>,
): FtmEntity {
  const filled = Object.entries(properties)
    .map(([name, values]) => [name, [...new Set(values.map(oneLine).filter(Boolean))]] as const)
    .filter(([, values]) => values.length > 0);
  return { id, schema, properties: Object.fromEntries(filled) };
}

/** FollowTheMoney has partial dates, as EDTF, but none without a year. */
function dates(edtf: string | null): readonly string[] {
  return edtf && /^\d{4}(?:-\d\d){0,2}$/.test(edtf) ? [edtf] : [];
}

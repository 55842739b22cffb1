import type { Event, Mention } from '../core/analysis.ts';
import { oneLine } from '../core/text/markdown.ts';
import type { FileEvents, ListedEvent, ListedPart } from '../protocol.ts';
import type { ReadArticle } from './articles.ts';

/** As much of a passage as a tooltip has room for, in UTF-16 code units. */
const maximumPassage = 400;

/** What the article tells, with the names and the places in the text that the view shows. */
export function events({ document, analysis, analysedOnly }: ReadArticle): FileEvents {
  const places = mentionsByEntity(analysis.mentions);
  const people = new Map(analysis.people.map((person) => [person.id, person]));
  const organizations = new Map(
    analysis.organizations.map((organization) => [organization.id, organization]),
  );
  const keys = new Map<string, number>();

  function range({ start, end }: { readonly start: number; readonly end: number }) {
    return { start: document.positionAt(start), end: document.positionAt(end) };
  }

  function place(entity: string, event: Event): ListedPart['range'] {
    const mentions = places.get(entity) ?? [];
    const inside = mentions.find((m) => m.start >= event.start_offset && m.end <= event.end_offset);
    const mention = inside ?? mentions[0];
    return mention ? range(mention) : null;
  }

  function key(event: Event): string {
    const stem = [event.type, event.name, event.start ?? ''].join('|');
    const count = keys.get(stem) ?? 0;
    keys.set(stem, count + 1);
    return count ? `${stem}|${count}` : stem;
  }

  function listed(event: Event): ListedEvent {
    const { name, type, status, start, end, place: where, start_offset, end_offset } = event;
    return {
      key: key(event),
      name: oneLine(name),
      type,
      status,
      start,
      end,
      place: where && oneLine(where),
      passage: range({ start: start_offset, end: end_offset }),
      text: shortened(document.getText(), start_offset, end_offset),
      organizers: event.organizers.map(({ organization, role }) => ({
        name: oneLine(organizations.get(organization)?.name ?? organization),
        role,
        posts: [],
        range: place(organization, event),
      })),
      participants: event.participants.map(({ person, role }) => ({
        name: oneLine(people.get(person)?.name ?? person),
        role,
        posts: people.get(person)?.posts.map(({ title }) => oneLine(title)) ?? [],
        range: place(person, event),
      })),
    };
  }

  return {
    uri: document.uri,
    published: analysis.published,
    events: analysis.events.map(listed).sort((a, b) => before(a.passage.start, b.passage.start)),
    analysedOnly,
  };
}

function mentionsByEntity(mentions: readonly Mention[]): Map<string, Mention[]> {
  const places = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (!mention.entity || mention.kind === 'post') continue;
    const known = places.get(mention.entity);
    if (known) known.push(mention);
    else places.set(mention.entity, [mention]);
  }
  return places;
}

function shortened(text: string, start: number, end: number): string {
  const passage = oneLine(text.slice(start, Math.min(end, start + maximumPassage)));
  return end - start > maximumPassage ? `${passage}…` : passage;
}

function before(a: ListedEvent['passage']['start'], b: ListedEvent['passage']['start']): number {
  return a.line - b.line || a.character - b.character;
}

import type { Article } from '../../src/core/article/article.ts';
import { findEvents } from '../../src/core/events/findEvents.ts';
import type { EntityMention } from '../../src/core/resolve/entities.ts';
import { fold } from '../../src/core/text/fold.ts';
import { type AnnotatedSpan, readAnnotations } from '../fixtures/readAnnotations.ts';

/** The day on which the articles of the event tables are published, a Monday. */
export const published = '2024-05-20';

/**
 * Runs the event stage on an article whose names and dates are marked (`⟦P|…⟧`, `⟦O|…⟧`, `⟦D=2024-05-18|昨日⟧`), so that
 * the tables say nothing of the stages before it. Same text, same entity; `⟦P=甲|…⟧` names the entity. A first line
 * that begins with `# ` is the title. Comes out: `type status start/end @ place | name | person role, … | organization
 * role, …`, an event a line.
 */
export function eventLines(annotated: string): readonly string[] {
  const { text: marked, spans: markedSpans } = readAnnotations(annotated);
  const titled = marked.startsWith('# ');
  const shift = titled ? 2 : 0;
  const prose = marked.slice(shift);
  const spans = markedSpans.map((span) => ({ ...span, start: span.start - shift, end: span.end - shift }));
  const entities = entitiesOf(spans);
  const names = new Map([...entities.people, ...entities.organizations].map(({ id, name }) => [id, name]));
  const { events } = findEvents({
    article: articleOf(prose, titled),
    folded: fold(prose),
    published: { value: published, from: 'table' },
    dates: spans
      .filter(({ kind, value }) => kind === 'D' && value)
      .map(({ start, end, value }) => ({ start, end, value, how: 'table', relative: false })),
    entities,
  });
  return events.map((event) => {
    const when = event.start === event.end ? event.start : `${event.start}/${event.end}`;
    return [
      [event.type, event.status, when, ...(event.place ? [`@ ${event.place}`] : [])]
        .filter(Boolean)
        .join(' '),
      event.name,
      event.participants.map(({ person, role }) => `${names.get(person)} ${role}`).join(', '),
      event.organizers.map(({ organization, role }) => `${names.get(organization)} ${role}`).join(', '),
    ].join(' | ');
  });
}

function articleOf(prose: string, titled: boolean): Article {
  let at = 0;
  const blocks = prose.split('\n').flatMap((line, i) => {
    const start = at;
    at += line.length + 1;
    const kind = titled && i === 0 ? ('title' as const) : ('paragraph' as const);
    return line.trim() ? [{ kind, start, end: start + line.length }] : [];
  });
  return {
    source: prose,
    format: 'text',
    prose,
    blocks,
    metadata: [],
    title: titled ? { start: blocks[0]!.start, end: blocks[0]!.end } : null,
    script: 'und',
    offsets: { prose: [0], source: [0], sourceEnd: [prose.length] },
  };
}

function entitiesOf(spans: readonly AnnotatedSpan[]) {
  const people = new Map<string, { id: string; name: string; names: { name: string }[]; posts: [] }>();
  const organizations = new Map<string, { id: string; name: string; surfaces: string[] }>();
  const mentions = spans.flatMap(({ kind, value, text, start, end }): EntityMention[] => {
    const name = value ?? text;
    const found = { start, end, how: 'table' };
    if (kind === 'P') {
      const person = people.get(name) ?? { id: `p${people.size}`, name, names: [{ name }], posts: [] };
      people.set(name, person);
      return [{ ...found, kind: 'person', entity: person.id }];
    }
    if (kind === 'O') {
      const body = organizations.get(name) ?? { id: `o${organizations.size}`, name, surfaces: [text] };
      organizations.set(name, body);
      return [{ ...found, kind: 'organization', entity: body.id }];
    }
    return [];
  });
  return { people: [...people.values()], organizations: [...organizations.values()], mentions };
}

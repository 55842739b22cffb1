import type { Analysis, Event, Mention, OrganizerRole, ParticipantRole } from '../core/analysis.ts';
import { dateEvidence, datesWithoutEvent } from '../core/events/dateEvidence.ts';
import { eventRecords, type Part } from '../core/exports/eventRecord.ts';
import {
  dateWords,
  type EventWords,
  howWords,
  roleWord,
  statusWord,
  typeWord,
  whenWords,
} from '../core/exports/eventWords.ts';
import { tellingPassage } from '../core/exports/tellingPassage.ts';
import { firstFrom, type Span } from '../core/span.ts';
import { fold } from '../core/text/fold.ts';
import { oneLine } from '../core/text/markdown.ts';
import { nameKey } from '../corpus/nameKeys.ts';
import type { FileEvents, ListedDate, ListedEvent, ListedPart } from '../protocol.ts';
import type { ReadArticle } from './articles.ts';
import { dateTooltip, eventTooltip } from './eventTooltip.ts';

/** What the article tells, with the names and the places in the text that the view shows. */
export function events(
  { document, analysis, analysedOnly }: Pick<ReadArticle, 'document' | 'analysis' | 'analysedOnly'>,
  words: EventWords,
): FileEvents {
  const text = document.getText();
  const records = eventRecords(analysis, text);
  const placeOf = placeFinder(analysis);
  const told = tellingPassage(analysis);
  const evidence = dateEvidence(analysis);
  const keys = eventKeys(analysis.events);
  const known = new Map([...analysis.people, ...analysis.organizations].map((e) => [e.id, e.knowledge]));
  const range = ({ start, end }: Span) => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  });

  function parts<Role extends OrganizerRole | ParticipantRole>(
    kind: 'organizers' | 'participants',
    found: readonly (Part<Role> & { readonly entity: string })[],
    event: Event,
  ): readonly ListedPart<Role>[] {
    return found.map(({ entity, ...part }) => {
      const place = placeOf(entity, event);
      return {
        ...part,
        key: known.get(entity) ?? nameKey(part.name),
        roleName: roleWord(words, part.role, kind),
        range: place && range(place),
      };
    });
  }

  function listed(event: Event, index: number): ListedEvent {
    const { file: _, title: __, published: ___, ...record } = records[index]!;
    const date = evidence(event);
    const place = event.place === null ? null : printedNear(text, event.place, event);
    const names = [...record.organizers, ...record.participants].flatMap(({ name, posts }) => [
      name,
      ...posts,
    ]);
    const shown = {
      ...record,
      typeName: typeWord(words, event.type),
      statusName: statusWord(words, event.status),
      when: whenWords(words, event),
      dated: date && { how: howOf(date, words), range: range(date) },
    };
    return {
      ...shown,
      key: keys.get(event.id)!,
      parent: (event.parent && keys.get(event.parent)) || null,
      organizers: parts(
        'organizers',
        record.organizers.map((part, i) => ({ ...part, entity: event.organizers[i]!.organization })),
        event,
      ),
      participants: parts(
        'participants',
        record.participants.map((part, i) => ({ ...part, entity: event.participants[i]!.person })),
        event,
      ),
      placeRange: place && range(place),
      passage: range(told(event) ?? { start: event.start_offset, end: event.end_offset }),
      passages: event.passages.map((passage) => ({ text: oneLine(passage.text), range: range(passage) })),
      tooltip: eventTooltip(shown, words),
      search: fold([record.name, shown.typeName, shown.when, record.place ?? '', ...names].join('\n')),
    };
  }

  function listedDate(mention: Mention): ListedDate {
    const value = mention.value!;
    const when = dateWords(words, value);
    const printed = oneLine(mention.text);
    return {
      text: printed,
      when,
      value,
      tooltip: dateTooltip({ when, how: howOf(mention, words) }),
      search: fold([printed, when].join('\n')),
      range: range(mention),
    };
  }

  const inOrder = analysis.events
    .map((event, index) => ({ start: event.start_offset, event: listed(event, index) }))
    .sort((a, b) => a.start - b.start);
  return {
    uri: document.uri,
    item: '',
    title: analysis.title === null ? null : oneLine(analysis.title),
    published: analysis.published,
    events: inOrder.map(({ event }) => event),
    dates: datesWithoutEvent(analysis).map(listedDate),
    analysedOnly,
  };
}

function howOf({ text, how }: Mention, words: EventWords): string {
  return `${words.openQuote}${oneLine(text)}${words.closeQuote}${words.colon}${howWords(words, how)}`;
}

/** Keys that stay the same while the text changes elsewhere; of events that look alike, the second has another. */
export function eventKeys(
  events: readonly Pick<Event, 'id' | 'type' | 'name' | 'start'>[],
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    events.map(({ id, type, name, start }) => {
      const stem = [type, name, start ?? ''].join('|');
      const count = counts.get(stem) ?? 0;
      counts.set(stem, count + 1);
      return [id, count ? `${stem}|${count}` : stem];
    }),
  );
}

/** Tells where a person or an organization is named: in a passage that tells the event, or else first in the article. */
function placeFinder({ mentions }: Analysis): (entity: string, event: Event) => Mention | null {
  const places = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (!mention.entity || mention.kind === 'post') continue;
    const known = places.get(mention.entity);
    if (known) known.push(mention);
    else places.set(mention.entity, [mention]);
  }
  return (entity, { passages }) => {
    const named = places.get(entity) ?? [];
    for (const { start, end } of passages) {
      const inside = named[firstFrom(named, start)];
      if (inside && inside.end <= end) return inside;
    }
    return named[0] ?? null;
  };
}

/** How far from the passages of an event its place is looked for, in UTF-16 code units. */
const reach = 2000;

function printedNear(text: string, name: string, { start_offset, passages }: Event): Span | null {
  for (const { start, end } of [
    ...passages,
    { start: Math.max(0, start_offset - reach), end: start_offset + reach },
  ]) {
    const at = text.slice(start, end).indexOf(name);
    if (at >= 0) return { start: start + at, end: start + at + name.length };
  }
  return null;
}

import { eventFormats } from '../core/exports/eventFormats.ts';
import type { EventRecord } from '../core/exports/eventRecord.ts';
import type { EventWords } from '../core/exports/eventWords.ts';
import { inexactRecords } from '../core/exports/ics.ts';
import type { ExportAnswer, ExportParams, ListedEvent, ListedPart } from '../protocol.ts';

/** Events that the view shows, in one of the formats for events. */
export function exportEvents(
  { format, inexact = 'leave out', files }: ExportParams,
  words: EventWords,
): ExportAnswer {
  const records = files.flatMap(({ name, title, published, events }) =>
    events.map((event) => recordOf(event, { file: name, title, published })),
  );
  return {
    text: eventFormats[format](records, { words, inexact }),
    inexact: inexactRecords(records).length,
  };
}

/** What the view knows beside the event itself, such as places in the text, stays here. */
function recordOf(
  event: ListedEvent,
  article: Pick<EventRecord, 'file' | 'title' | 'published'>,
): EventRecord {
  const { name, type, status, start, end, place, organizers, participants, partOf, text, line } = event;
  return {
    ...article,
    ...{ name, type, status, start, end, place },
    organizers: organizers.map(withoutPlace),
    participants: participants.map(withoutPlace),
    ...{ partOf, text, line },
  };
}

function withoutPlace<Role extends string>({ name, role, posts }: ListedPart<Role>) {
  return { name, role, posts };
}

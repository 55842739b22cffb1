import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, type Day } from '../dates/calendar.ts';
import { daysOf, type EventDays } from './days.ts';
import type { ExportOptions } from './eventFormats.ts';
import type { EventRecord, Part } from './eventRecord.ts';
import { roleWord, whenWords } from './eventWords.ts';
import { stableId } from './stableId.ts';

/**
 * Events as one iCalendar (RFC 5545): all-day entries, the end exclusive as the RFC has it. An event without a known
 * day is left out, or with `inexact: 'whole period'` takes its month or year, is marked tentative, and says so. The
 * same event has the same UID each time, and DTSTAMP is the article's publication rather than a clock.
 */
export function toIcs(
  records: readonly EventRecord[],
  { words, inexact = 'leave out' }: ExportOptions,
): string {
  const calendar = ical({ prodId: { company: 'Dateline', product: 'Dateline', language: 'EN' } });
  const seen = new Map<string, number>();
  for (const record of records) {
    const days = daysOf(record);
    if (!days || (!days.isExact && inexact === 'leave out')) continue;
    const id = uniqueId(record, seen);
    calendar.createEvent({
      id: `${id}@dateline`,
      stamp: stampOf(record, days),
      start: midnight(days.first),
      end: midnight(addDays(days.last, 1)),
      allDay: true,
      summary: days.isExact ? record.name : `${record.name} – ${whenWords(words, record)}`,
      ...(record.place && { location: record.place }),
      description: descriptionOf(record, words),
      status:
        record.status === 'planned' || !days.isExact ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: record.type }],
      x: [{ key: 'X-DATELINE-EDTF', value: [record.start, record.end].join('/') }],
    });
  }
  // The RFC ends every line, the last one too.
  return `${calendar.toString()}\r\n`;
}

/** Which calendar entries `toIcs` leaves out unless told otherwise, because only their month or year is known. */
export function inexactRecords(records: readonly EventRecord[]): readonly EventRecord[] {
  return records.filter((record) => daysOf(record)?.isExact === false);
}

function uniqueId({ file, type, name, start }: EventRecord, seen: Map<string, number>): string {
  // The folder is left out: an article that is moved keeps its events.
  const id = stableId([file.slice(file.lastIndexOf('/') + 1), type, name, start ?? '']);
  const count = seen.get(id) ?? 0;
  seen.set(id, count + 1);
  return count ? `${id}-${count}` : id;
}

function stampOf({ published }: EventRecord, days: EventDays): Date {
  return midnight(daysOf({ start: published, end: null })?.first ?? days.first);
}

function midnight({ year, month, day }: Day): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

function descriptionOf(record: EventRecord, words: ExportOptions['words']): string {
  const people = (kind: 'organizers' | 'participants', parts: readonly Part<never>[]) =>
    parts.map(({ name, role, posts }) =>
      [roleWord(words, role, kind), [name, ...posts].join(', ')].join(words.colon),
    );
  const source = [record.title, record.published, `${record.file}:${record.line}`].filter(Boolean).join(', ');
  return [
    ...people('organizers', record.organizers as readonly Part<never>[]),
    ...people('participants', record.participants as readonly Part<never>[]),
    record.text,
    source,
  ].join('\n');
}

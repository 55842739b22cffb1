import type { Analysis, Event, EventStatus, EventType, OrganizerRole, ParticipantRole } from '../analysis.ts';
import { oneLine } from '../text/markdown.ts';
import { tellingPassage } from './tellingPassage.ts';

/**
 * An event as it leaves the program: with names in place of ids, and with the article it was read in. Texts are one
 * line each without control characters; dates are EDTF.
 */
export interface EventRecord {
  /** The article's file, as given. */
  readonly file: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly name: string;
  readonly type: EventType;
  readonly status: EventStatus;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly organizers: readonly Part<OrganizerRole>[];
  readonly participants: readonly Part<ParticipantRole>[];
  /** The name of the event that this one is part of. */
  readonly partOf: string | null;
  /** The first sentence below the headline that tells it, and its line in the file, counted from 1. */
  readonly text: string;
  readonly line: number;
}

/** A person or an organization with a part in an event. */
export interface Part<Role extends string = string> {
  readonly name: string;
  readonly role: Role;
  /** The posts that the article gives a person. */
  readonly posts: readonly string[];
}

/** The events of an article, in the order of the analysis. `text` is the file that was analysed. */
export function eventRecords(analysis: Analysis, text: string): readonly EventRecord[] {
  const people = new Map(analysis.people.map((person) => [person.id, person]));
  const organizations = new Map(analysis.organizations.map(({ id, name }) => [id, name]));
  const names = new Map(analysis.events.map(({ id, name }) => [id, name]));
  const lineAt = lineCounter(text);
  const told = tellingPassage(analysis);
  const record = (event: Event): EventRecord => ({
    file: oneLine(analysis.file),
    title: analysis.title === null ? null : oneLine(analysis.title),
    published: analysis.published,
    name: oneLine(event.name),
    type: event.type,
    status: event.status,
    start: event.start,
    end: event.end,
    place: event.place === null ? null : oneLine(event.place),
    organizers: event.organizers.map(({ organization, role }) => ({
      name: oneLine(organizations.get(organization) ?? organization),
      role,
      posts: [],
    })),
    participants: event.participants.map(({ person, role }) => ({
      name: oneLine(people.get(person)?.name ?? person),
      role,
      posts: people.get(person)?.posts.map(({ title }) => oneLine(title)) ?? [],
    })),
    partOf: event.parent ? oneLine(names.get(event.parent) ?? event.parent) : null,
    text: oneLine(told(event)?.text ?? ''),
    line: lineAt(told(event)?.start ?? event.start_offset),
  });
  return analysis.events.map(record);
}

/** Tells the line of an offset, counted from 1, by halving the list of line feeds. */
function lineCounter(text: string): (offset: number) => number {
  const feeds = [...text.matchAll(/\r\n?|\n/g)].map(({ 0: feed, index }) => index + feed.length);
  return (offset) => {
    let [low, high] = [0, feeds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (feeds[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

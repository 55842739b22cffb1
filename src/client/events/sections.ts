import type { FileEvents, LinkedEvent, ListedEdition, ListedEvent } from '../../protocol.ts';
import { type ArrangedFile, shownEvents } from './arrange.ts';

/** What the events of many files are grouped by. */
export type Grouping = 'article' | 'month' | 'organization' | 'person';

/** Events of many files that have something in common. */
export interface Section {
  /** The same for the same month, organization or person. */
  readonly key: string;
  /** A month (`2023-06`), a year, a name; null for events that have none. */
  readonly label: string | null;
  readonly entries: readonly Entry[];
}

/** An event as a file tells it; of an event that several files tell, as the first of them does. */
export interface Entry {
  readonly file: FileEvents;
  readonly event: ListedEvent;
}

/** What a file's event is linked with in other articles. */
export interface Linked {
  /** The event that it is a telling of, where others tell it, too. */
  readonly same?: LinkedEvent;
  /** Events of other articles at the occasion at which it was. */
  readonly occasion?: LinkedEvent;
  /** The other editions of its series. */
  readonly editions?: readonly ListedEdition[];
}

/** Finds what a file's event is linked with. */
export type LinkedAs = (file: FileEvents, event: ListedEvent) => Linked;

/**
 * Puts the events of files into sections: by month, the newest first; by organization or person, who has most first. An
 * event with several organizations or people is in the section of each. Those without any come last.
 */
export function sectionsOf(
  files: readonly ArrangedFile[],
  grouping: Exclude<Grouping, 'article'>,
  linkedAs: LinkedAs,
): readonly Section[] {
  const sections = new Map<string, { label: string | null; entries: Entry[]; told: Set<LinkedEvent> }>();
  for (const arranged of files) {
    const { file } = arranged;
    for (const event of shownEvents(arranged)) {
      const { same: linked } = linkedAs(file, event);
      for (const { key, label } of commonOf(event, grouping)) {
        const section = sections.get(key) ?? { label, entries: [], told: new Set() };
        sections.set(key, section);
        if (linked && section.told.has(linked)) continue;
        if (linked) section.told.add(linked);
        section.entries.push({ file, event });
      }
    }
  }
  const order = grouping === 'month' ? newestFirst : mostFirst;
  return [...sections]
    .map(([key, { label, entries }]) => ({ key: `${grouping}#${key}`, label, entries: entries.sort(byDate) }))
    .sort((a, b) => Number(a.label === null) - Number(b.label === null) || order(a, b));
}

/** The months, organizations or people of an event. */
function commonOf(
  { start, organizers, participants }: ListedEvent,
  grouping: Exclude<Grouping, 'article'>,
): readonly { readonly key: string; readonly label: string | null }[] {
  if (grouping === 'month') {
    const month = start && /^\d{4}/.test(start) ? start.slice(0, 7) : null;
    return [{ key: month ?? '', label: month }];
  }
  const parts = grouping === 'organization' ? organizers : participants;
  const named = new Map(parts.map(({ key, name }) => [key, { key, label: name }]));
  return named.size > 0 ? [...named.values()] : [{ key: '', label: null }];
}

function newestFirst(a: Section, b: Section): number {
  return (a.label ?? '') < (b.label ?? '') ? 1 : -1;
}

function mostFirst(a: Section, b: Section): number {
  const [left, right] = [a.label ?? '', b.label ?? ''];
  return b.entries.length - a.entries.length || (left < right ? -1 : left > right ? 1 : 0);
}

function byDate(a: Entry, b: Entry): number {
  const [left, right] = [a.event.start ?? '', b.event.start ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether two sections show the same; what is the very same data is not looked into. */
export function isSameSection(a: Section, b: Section): boolean {
  const isSame = <T>(one: T, other: T) => one === other || JSON.stringify(one) === JSON.stringify(other);
  return (
    a.key === b.key &&
    a.label === b.label &&
    a.entries.length === b.entries.length &&
    a.entries.every(({ file, event }, i) => {
      const other = b.entries[i]!;
      return file.uri === other.file.uri && file.item === other.file.item && isSame(event, other.event);
    })
  );
}

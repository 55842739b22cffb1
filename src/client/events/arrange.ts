import type { EventStatus, FileEvents, ListedDate, ListedEvent } from '../../protocol.ts';

/** How the view arranges what the files tell. */
export interface Arrangement {
  readonly order: Order;
  /** Words, folded as `foldRequest` folds them, that must all occur in what is shown. */
  readonly filter: readonly string[];
  isDismissed(uri: string, event: ListedEvent): boolean;
  readonly dismissed: 'hidden' | 'shown';
}

export type Order = 'text' | 'date';

/** A file with what is shown of it: events by what the article says of them, then the rest. */
export interface ArrangedFile {
  readonly file: FileEvents;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly kind: EventStatus | 'dates' | 'dismissed';
  readonly events: readonly ListedEvent[];
  readonly dates: readonly ListedDate[];
}

const statuses: readonly EventStatus[] = ['reported', 'background', 'planned'];

/** Groups, sorts and filters. Groups and files that have nothing to show are left out. */
export function arrange(files: readonly FileEvents[], arrangement: Arrangement): readonly ArrangedFile[] {
  return files
    .map((file) => ({ file, groups: groupsOf(file, arrangement) }))
    .filter(({ groups }) => groups.length > 0);
}

function groupsOf({ uri, events, dates }: FileEvents, arrangement: Arrangement): readonly Group[] {
  const { order, filter, isDismissed } = arrangement;
  const matches = ({ search }: { readonly search: string }) => filter.every((word) => search.includes(word));
  const sorted = <T>(items: readonly T[], dateOf: (item: T) => string | null) =>
    order === 'text' ? items : [...items].sort((a, b) => compareDates(dateOf(a), dateOf(b)));
  const shown = sorted(events.filter(matches), ({ start }) => start);
  const kept = shown.filter((event) => !isDismissed(uri, event));
  const dismissed = arrangement.dismissed === 'shown' ? shown.filter((event) => isDismissed(uri, event)) : [];
  const loose = sorted(dates.filter(matches), ({ value }) => value);
  const groups: Group[] = [
    ...statuses.map((kind) => ({ kind, events: kept.filter(({ status }) => status === kind), dates: [] })),
    { kind: 'dates', events: [], dates: loose },
    { kind: 'dismissed', events: dismissed, dates: [] },
  ];
  return groups.filter((group) => group.events.length + group.dates.length > 0);
}

/** The events that count as shown: not those that are dismissed. */
export function shownEvents({ groups }: ArrangedFile): readonly ListedEvent[] {
  return groups.filter(({ kind }) => kind !== 'dismissed').flatMap(({ events }) => events);
}

/** Whether two lists show the same; what is the very same data is not looked into. */
export function isSame(some: readonly ArrangedFile[], others: readonly ArrangedFile[]): boolean {
  return isSameList(some, others, (a, b) => {
    const isSameHead =
      a.file.uri === b.file.uri &&
      a.file.published === b.file.published &&
      a.file.analysedOnly === b.file.analysedOnly;
    return isSameHead && isSameList(a.groups, b.groups, isSameGroup);
  });
}

function isSameGroup(a: Group, b: Group): boolean {
  return a.kind === b.kind && isSameList(a.events, b.events) && isSameList(a.dates, b.dates);
}

function isSameList<T>(
  some: readonly T[],
  others: readonly T[],
  isSameItem = (a: T, b: T) => a === b || JSON.stringify(a) === JSON.stringify(b),
): boolean {
  return some.length === others.length && some.every((item, index) => isSameItem(item, others[index]!));
}

/** Dates without a year come behind those with one, and events without a date last. */
function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

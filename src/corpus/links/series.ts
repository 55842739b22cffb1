import type { StoredEvent } from '../store/store.ts';
import { compareEvents } from './compareEvents.ts';
import { periodOf } from './dates.ts';
import { type Telling, tellingOf } from './telling.ts';

/** An edition of a series, as one article tells it. */
export interface Edition {
  /** Its year; where that is not known, the number of the edition. */
  readonly label: string;
  /** Of several tellings the one that reports it, knows its day, and came first. */
  readonly telling: StoredEvent;
}

/** The other editions of the series that an event belongs to, among events of the same series key; newest first. */
export function otherEditions(event: StoredEvent, others: readonly StoredEvent[]): readonly Edition[] {
  const own = tellingOf(event);
  const found: { label: string; first: Telling; tellings: StoredEvent[] }[] = [];
  for (const other of others.map(tellingOf)) {
    if (!areEditions(own, other)) continue;
    const label = yearOf(other) ?? other.name.edition!;
    const known = found.find((edition) => edition.label === label && !numberDiffers(edition.first, other));
    if (known) known.tellings.push(other.event);
    else found.push({ label, first: other, tellings: [other.event] });
  }
  return found
    .map(({ label, tellings }) => ({ label, telling: [...tellings].sort(bestFirst)[0]! }))
    .sort((a, b) => (a.label < b.label ? 1 : a.label > b.label ? -1 : 0));
}

/** The same again: in another year, or with another number. */
function areEditions(a: Telling, b: Telling): boolean {
  if (compareEvents(a, b).answer !== 'series') return false;
  const [left, right] = [yearOf(a), yearOf(b)];
  return numberDiffers(a, b) || (left !== null && right !== null && left !== right);
}

function numberDiffers({ name: a }: Telling, { name: b }: Telling): boolean {
  return a.edition !== null && b.edition !== null && a.edition !== b.edition;
}

function yearOf({ event, name }: Telling): string | null {
  return /^\d{4}/.exec(event.start ?? '')?.[0] ?? name.year;
}

const statuses: readonly StoredEvent['status'][] = ['reported', 'planned', 'background'];

function bestFirst(a: StoredEvent, b: StoredEvent): number {
  const rank = (event: StoredEvent) =>
    statuses.indexOf(event.status) * 2 + (periodOf(event)?.isExact ? 0 : 1);
  return rank(a) - rank(b) || ((a.published ?? '9') < (b.published ?? '9') ? -1 : 1);
}

import type { StoredEvent } from '../store/store.ts';
import { periodOf } from './dates.ts';
import { comparable, compareParts } from './parts.ts';

/** What one telling of an event says and none of the others does. */
export interface OnlySaid {
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  /** Null where another telling gives one, too. */
  readonly place: string | null;
  /** The day (EDTF), where the others know no more than a month or a year; else null. */
  readonly day: string | null;
}

/** Compares a telling with the other tellings of the same event. */
export function onlySaid(telling: StoredEvent, others: readonly StoredEvent[]): OnlySaid {
  const theirs = others.flatMap(({ parts }) => parts.map(comparable));
  const only = (kind: 'person' | 'organization') => [
    ...new Set(
      telling.parts
        .filter(
          (part) => part.kind === kind && compareParts([comparable(part)], theirs, kind).shared.length === 0,
        )
        .map(({ name }) => name),
    ),
  ];
  const isExact = (event: StoredEvent) => periodOf(event)?.isExact === true;
  return {
    people: only('person'),
    organizations: only('organization'),
    place: others.some(({ place }) => place !== null) ? null : telling.place,
    day: isExact(telling) && !others.some(isExact) ? telling.start : null,
  };
}

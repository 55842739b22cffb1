import type { StoredEvent } from '../store/store.ts';
import { type EventName, readEventName } from './names.ts';
import { type ComparablePart, comparable } from './parts.ts';

/** An event with its name taken apart and its parts made comparable, so that it is done once however often it is compared. */
export interface Telling {
  readonly event: StoredEvent;
  readonly name: EventName;
  readonly parts: readonly ComparablePart[];
}

export function tellingOf(event: StoredEvent): Telling {
  return { event, name: readEventName(event.name), parts: event.parts.map(comparable) };
}

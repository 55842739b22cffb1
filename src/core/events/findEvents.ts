import type { EventContext, FoundEvents } from './event.ts';

/** What happened, when, where, and who took which part; retellings inside the article are one event. */
export function findEvents(_context: EventContext): FoundEvents {
  return { events: [], mentions: [] };
}

import type { Event } from '../analysis.ts';
import type { CardContext, CardLine } from './card.ts';
import { wordOr } from './words.ts';

/**
 * The event that a person takes part in, or an organization organizes, whose telling is nearest to a UTF-16 offset of
 * the file: its name, date, place and the part taken. No line where there is none.
 */
export function nearestEvent(
  entity: string,
  offset: number,
  { analysis, words }: CardContext,
): readonly CardLine[] {
  let nearest: { readonly event: Event; readonly role: string; readonly distance: number } | undefined;
  for (const event of analysis.events) {
    const role =
      event.participants.find(({ person }) => person === entity)?.role ??
      event.organizers.find(({ organization }) => organization === entity)?.role;
    if (role === undefined) continue;
    const distance = Math.max(event.start_offset - offset, offset - event.end_offset, 0);
    if (!nearest || distance < nearest.distance) nearest = { event, role, distance };
  }
  if (!nearest) return [];
  const { event, role } = nearest;
  const parts = [event.name, datesOf(event), event.place, wordOr(words, `role.${role}`, role)];
  return [{ label: words.event!, parts: parts.flatMap((text) => (text ? [{ text }] : [])) }];
}

/** The days of an event as EDTF (`2023-05-29`, `2023-04-12/2023-04-15`); null where they are not known. */
export function datesOf({ start, end }: Pick<Event, 'start' | 'end'>): string | null {
  return start && end && start !== end ? `${start}/${end}` : (start ?? end);
}

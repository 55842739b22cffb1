import type { Event } from '../analysis.ts';
import { dateWords } from '../exports/eventWords.ts';
import type { CardContext, CardLine } from './card.ts';
import { wordOr } from './words.ts';

/**
 * The event that a person takes part in, or an organization organizes, whose telling is nearest to a UTF-16 offset of
 * the file: its name, date, place and the part taken. No line where there is none.
 */
export function nearestEvent(entity: string, offset: number, context: CardContext): readonly CardLine[] {
  const { analysis, words } = context;
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
  const parts = [
    event.name,
    datesOf(event, context),
    event.place,
    wordOr(words, `part.${role}`, wordOr(words, `role.${role}`, role)),
  ];
  return [{ label: words.event!, parts: parts.flatMap((text) => (text ? [{ text }] : [])) }];
}

/** The days of an event as a reader says them, from EDTF, with how exactly they are known; null where they are not. */
export function datesOf(
  { start, end }: Pick<Event, 'start' | 'end'>,
  { eventWords }: CardContext,
): string | null {
  const from = start ?? end;
  return from && dateWords(eventWords, end && end !== from ? `${from}/${end}` : from);
}

import type { Event, Mention } from '../analysis.ts';
import { dateWords, howWords } from '../exports/eventWords.ts';
import { type Card, type CardContext, type CardLine, toPart } from './card.ts';
import { fill } from './words.ts';

/** So many events of one date a card has room for. */
const eventLimit = 3;

/**
 * What a hover says of a date: which day, month or year it is, with the weekday of a day, how that was read, and the
 * events that the article has on it. Unknown where nothing resolves it.
 */
export function dateCard(mention: Mention, { analysis, words, eventWords }: CardContext): Card {
  const { text, value, how } = mention;
  const weekday = value ? weekdayOf(value) : null;
  const when = value ? [dateWords(eventWords, value), ...(weekday ? [fill(words, weekday)] : [])] : null;
  const events = value ? analysis.events.filter((event) => isOn(event, value)) : [];
  return {
    title: text,
    subtitle: [toPart(words.date!)],
    lines: [
      { label: words.when!, parts: (when ?? [words.unknown!]).map(toPart) },
      ...events
        .slice(0, eventLimit)
        .map(({ name }): CardLine => ({ label: words.event!, parts: [toPart(name)] })),
      { label: words.found!, parts: [toPart(howWords(eventWords, how))] },
    ],
    actions: [],
  };
}

function isOn({ start, end }: Event, value: string): boolean {
  return start !== null && (start === end || end === null ? start : `${start}/${end}`) === value;
}

/** The key of the weekday of a whole day of the Gregorian calendar (EDTF); null for any other value. */
function weekdayOf(value: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  const day = new Date(`${value}T00:00:00Z`).getUTCDay();
  return Number.isNaN(day) ? null : `weekday.${day === 0 ? 7 : day}`;
}

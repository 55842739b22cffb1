import data from '../../data/exports/words.yaml';
import type { EventStatus, EventType, OrganizerRole, ParticipantRole } from '../analysis.ts';
import { fill, tableFor, type Words, wordOr } from '../cards/words.ts';
import type { EventRecord } from './eventRecord.ts';

/** The words for events, their dates and their parts in one display language. */
export type EventWords = Words;

/** The words for a display language as VS Code names it; English for those that there are none of. */
export function eventWordsFor(locale: string): EventWords {
  return tableFor(data as Readonly<Record<'en' | 'zh-cn' | 'zh-tw', EventWords>>, locale);
}

/** The word for a type of event. */
export function typeWord(words: EventWords, type: EventType): string {
  return fill(words, `type.${type}`);
}

/** The word for whether an event is reported, only referred to, or still to come. */
export function statusWord(words: EventWords, status: EventStatus): string {
  return fill(words, `status.${status}`);
}

/** What one with this role did: `hosted by`, `speaker`. */
export function roleWord(words: EventWords, role: OrganizerRole | ParticipantRole, of: keyof Parts): string {
  return fill(words, `${of}.${role}`);
}

type Parts = Pick<EventRecord, 'organizers' | 'participants'>;

/** When an event is, with how exactly that is known: `2023-06-12 – 06-13`, `2023-01 (month only)`. */
export function whenWords(words: EventWords, { start, end }: Pick<EventRecord, 'start' | 'end'>): string {
  return start === null
    ? fill(words, 'dateUnknown')
    : dateWords(words, end && end !== start ? `${start}/${end}` : start);
}

/** An EDTF date or range as a reader understands it, with how exactly it is known. */
export function dateWords(words: EventWords, edtf: string): string {
  const [from = '', to = from] = edtf.split('/');
  // The year once: 2023-06-12 – 06-13.
  const last = to.length > 7 && to.slice(0, 5) === from.slice(0, 5) ? to.slice(5) : to;
  const date = [from, ...(to === from ? [] : [last])].map((d) => d.replace(/^XXXX-/, '')).join(' – ');
  const note = from.startsWith('XXXX') ? 'yearUnknown' : notes[from.replace(/^-/, '').split('-').length];
  return note ? fill(words, note, { date }) : date;
}

/** What to say of a date by the number of its fields. */
const notes: Readonly<Record<number, string>> = { 1: 'yearOnly', 2: 'monthOnly' };

/** How a date came to its value (`Mention.how`), in the display language where there are words for it. */
export function howWords(words: EventWords, how: string): string {
  const [date = ''] = /\d{4}(?:-\d\d){0,2}/.exec(how) ?? [];
  const template = date ? how.replace(date, '{date}') : how;
  return wordOr(words, `how.${template}`, how).replace('{date}', date);
}

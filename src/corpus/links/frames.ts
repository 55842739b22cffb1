import { fold } from '../../core/text/fold.ts';
import words from '../../data/events/chinese.yaml';
import type { StoredEvent } from '../store/store.ts';
import { compareDates } from './dates.ts';
import { readEventName } from './names.ts';

/** An occasion at which an event was, told through that event only; `event` is the event's own id. */
export interface Frame extends StoredEvent {
  readonly frameOf: StoredEvent;
}

/** Whether a telling is a frame, which no article tells as an event of its own. */
export function isFrame(event: StoredEvent): event is Frame {
  return 'frameOf' in event;
}

/**
 * The occasions that articles only name as the frame of what they tell: the fair of another year at which a memorandum
 * was signed, and the numbered fair of which a forum was a side event. Each is known to the month of what was there.
 */
export function framesOf(events: readonly StoredEvent[]): readonly Frame[] {
  const byArticle = new Map<number, StoredEvent[]>();
  for (const event of events) {
    const known = byArticle.get(event.article);
    if (known) known.push(event);
    else byArticle.set(event.article, [event]);
  }
  return [...byArticle.values()].flatMap((told) => {
    const named = new Set(told.map(({ name, start }) => keyOf(name, start)));
    const frames = told.flatMap((event) => [...otherEdition(event, told), ...nameFrame(event)]);
    return frames.filter(({ name, start }) => {
      const isNew = !named.has(keyOf(name, start));
      named.add(keyOf(name, start));
      return isNew;
    });
  });
}

/** What an event is said to be part of, where that is told of another time: the edition of the event's own. */
function otherEdition(event: StoredEvent, told: readonly StoredEvent[]): readonly Frame[] {
  const parent = told.find(({ event: id }) => id === event.parent);
  if (!parent || compareDates(parent, event) !== 'contradicting') return [];
  return [frame(event, parent.name, parent.type)];
}

const { occasions } = words as { readonly occasions: Readonly<Record<string, string>> };
const heads = Object.values(occasions).flatMap((list) => list.split(/\s+/).filter(Boolean));
const numbered = new RegExp(
  `^(第[〇一二三四五六七八九十百0-9]{1,5}[届屆][^—:：]{2,24}?(?:${heads.join('|')}))(.+)$`,
  'u',
);
const head = new RegExp(heads.join('|'), 'u');

/** The numbered occasion that a name begins with, where what follows is an occasion in it: 第五届农展会专题论坛. */
function nameFrame(event: StoredEvent): readonly Frame[] {
  const [, name = '', rest = ''] = numbered.exec(fold(event.name)) ?? [];
  if (name === '' || !head.test(rest)) return [];
  return [frame(event, event.name.slice(0, name.length), 'other')];
}

function frame(event: StoredEvent, name: string, type: StoredEvent['type']): Frame {
  const month = event.start?.slice(0, 7) ?? null;
  return {
    ...event,
    ...{ name, type, start: month, end: month, place: null, parent: null, parts: [] },
    status: 'background',
    frameOf: event,
  };
}

function keyOf(name: string, start: string | null): string {
  return `${readEventName(name).stem} ${start?.slice(0, 4) ?? ''}`;
}

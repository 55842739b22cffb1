import type { Store, StoredEvent } from '../store/store.ts';
import { blockKeys, shortestSeries } from './blocks.ts';
import { dayAfter, periodOf } from './dates.ts';
import { framesOf } from './frames.ts';
import { tellingOf } from './telling.ts';

/** An event that began so many days before another and still went on is found, too. */
const daysBefore = 3;

/** An event that lasts longer meets those of its first days only. */
const mostDays = 7;

/** So many beginnings are asked for at a time, those of most events first, until so many events were looked at. */
const startsAtOnce = 64;
const mostLookedAt = 20_000;

type Asked = Pick<Store, 'eventsAt' | 'eventsOf' | 'eventsOfSeries'>;

/**
 * The events of a store that some events, of this store or another, may be linked with: those that meet them in a block
 * (a time and a part of the name, or somebody with a part in them; a series), and the occasions that their articles
 * name as the frame of such events (`framesOf`). Of a store of any size only these blocks are read.
 */
export function linkCandidates(store: Asked, wanted: readonly StoredEvent[]): readonly StoredEvent[] {
  const tellings = [...wanted, ...framesOf(wanted)].map(tellingOf);
  const keys = new Set(tellings.flatMap(blockKeys));
  const articles = new Set<number>();
  const meets = (event: StoredEvent) => blockKeys(tellingOf(event)).some((key) => keys.has(key));
  const look = (events: readonly StoredEvent[]) => {
    for (const event of events) if (meets(event)) articles.add(event.article);
    return events.length;
  };
  const stems = new Set(
    tellings.map(({ name }) => name.stem).filter((stem) => stem.length >= shortestSeries),
  );
  look(store.eventsOfSeries([...stems]));
  const starts = startsOf(tellings.map(({ event }) => event));
  for (let at = 0, seen = 0; at < starts.length && seen < mostLookedAt; at += startsAtOnce)
    seen += look(store.eventsAt(starts.slice(at, at + startsAtOnce)));
  const told = store.eventsOf([...articles]);
  return [...told, ...framesOf(told)].filter(meets);
}

/** Where events begin that may be one of these, what most of them ask for first. */
function startsOf(events: readonly StoredEvent[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const event of events)
    for (const start of startsMeeting(event)) counts.set(start, (counts.get(start) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([start]) => start);
}

/** Days, and months for what is known no better; of a year alone, what is known no better. */
function startsMeeting(event: StoredEvent): readonly string[] {
  const period = periodOf(event);
  if (!period) return [];
  const { first, last, isExact } = period;
  if (isExact) {
    const starts = [first.slice(0, 7)];
    for (let day = dayAfter(first, -daysBefore); day <= last; day = dayAfter(day, 1)) {
      if (starts.length > daysBefore + mostDays) break;
      starts.push(day);
    }
    return starts;
  }
  const month = first.slice(0, 7);
  if (month !== last.slice(0, 7)) return [event.start!];
  return [month, ...Array.from({ length: 31 }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`)];
}

import type { StoredEvent } from '../store/store.ts';
import { candidatePairs } from './blocks.ts';
import { compareEvents, type Evidence, type Telling } from './compareEvents.ts';
import { compareDates } from './dates.ts';
import { readEventName } from './names.ts';

/** Two tellings that are linked, and why. */
export interface EventLink {
  readonly kind: 'same' | 'series';
  readonly a: StoredEvent;
  readonly b: StoredEvent;
  readonly evidence: readonly Evidence[] | 'judgement';
}

/** An event with all its tellings, and the links that hold them together. */
export interface LinkedEvent {
  /** By date of the article, the first first. */
  readonly tellings: readonly StoredEvent[];
  readonly links: readonly EventLink[];
}

/** What a reader ruled on two tellings; null where nothing. */
export type JudgeEvents = (a: StoredEvent, b: StoredEvent) => 'same' | 'different' | null;

/** What a judgement calls a telling: its file, the item in it, and its name (`hk/a.txt: 科創論壇`, `a.jsonl#7: …`). */
export function tellingName({ path, item, name }: Pick<StoredEvent, 'path' | 'item' | 'name'>): string {
  return `${path}${item && `#${item}`}: ${name}`;
}

/** Links tellings of one event, and events of one series. Pairs that share nothing are never compared. */
export function linkEvents(
  events: readonly StoredEvent[],
  judge: JudgeEvents = () => null,
): readonly EventLink[] {
  const tellings = events.map((event): Telling => ({ event, name: readEventName(event.name) }));
  return candidatePairs(tellings).flatMap(([i, j]): readonly EventLink[] => {
    const [a, b] = [tellings[i]!, tellings[j]!];
    const ruled = judge(a.event, b.event);
    if (ruled === 'different') return [];
    if (ruled === 'same') return [{ kind: 'same', a: a.event, b: b.event, evidence: 'judgement' }];
    const { answer, evidence } = compareEvents(a, b);
    return answer === null ? [] : [{ kind: answer, a: a.event, b: b.event, evidence }];
  });
}

/**
 * Puts tellings of one event together. A telling joins a group unless its date contradicts one that is in it: two links
 * may each be right alone, and not both.
 */
export function groupEvents(
  events: readonly StoredEvent[],
  links: readonly EventLink[],
): readonly LinkedEvent[] {
  const groups = new Map<StoredEvent, { tellings: StoredEvent[]; links: EventLink[] }>(
    events.map((event) => [event, { tellings: [event], links: [] }]),
  );
  const weight = ({ evidence }: EventLink) =>
    evidence === 'judgement' ? Number.POSITIVE_INFINITY : evidence.reduce((sum, one) => sum + one.weight, 0);
  const same = links.filter(({ kind }) => kind === 'same').sort((x, y) => weight(y) - weight(x));
  for (const link of same) {
    const [left, right] = [groups.get(link.a)!, groups.get(link.b)!];
    if (left === right) {
      left.links.push(link);
      continue;
    }
    const contradict = left.tellings.some((a) =>
      right.tellings.some((b) => compareDates(a, b) === 'contradicting'),
    );
    if (contradict && link.evidence !== 'judgement') continue;
    left.links.push(link, ...right.links);
    left.tellings.push(...right.tellings);
    for (const telling of right.tellings) groups.set(telling, left);
  }
  return [...new Set(groups.values())].map(({ tellings, links: held }) => ({
    tellings: [...tellings].sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1)),
    links: held,
  }));
}

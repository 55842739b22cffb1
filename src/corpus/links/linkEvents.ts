import type { StoredEvent } from '../store/store.ts';
import { candidatePairs } from './blocks.ts';
import { compareEvents, type Evidence } from './compareEvents.ts';
import { compareDates } from './dates.ts';
import { type EventRulings, noRulings } from './rulings.ts';
import { tellingOf } from './telling.ts';

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

/** Links tellings of one event, and events of one series. Pairs that share nothing are never compared. */
export function linkEvents(
  events: readonly StoredEvent[],
  rulings: EventRulings = noRulings,
): readonly EventLink[] {
  const tellings = events.map(tellingOf);
  const ruledOne = rulings
    .pairs(events)
    .map(([a, b]): EventLink => ({ kind: 'same', a, b, evidence: 'judgement' }));
  const found = candidatePairs(tellings).flatMap(([i, j]): readonly EventLink[] => {
    const [a, b] = [tellings[i]!, tellings[j]!];
    if (rulings.on(a.event, b.event) !== null) return [];
    const { answer, evidence } = compareEvents(a, b);
    return answer === null ? [] : [{ kind: answer, a: a.event, b: b.event, evidence }];
  });
  return [...ruledOne, ...found];
}

/**
 * Puts tellings of one event together. A telling joins a group unless its date contradicts one that is in it, or the
 * reader ruled that it is another: two links may each be right alone, and not both.
 */
export function groupEvents(
  events: readonly StoredEvent[],
  links: readonly EventLink[],
  rulings: EventRulings = noRulings,
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
    const contradict = undisputed(left.tellings).some((a) =>
      undisputed(right.tellings).some((b) => compareDates(a, b) === 'contradicting'),
    );
    if (contradict && link.evidence !== 'judgement') continue;
    if (left.tellings.some((a) => right.tellings.some((b) => rulings.on(a, b) === 'different'))) continue;
    left.links.push(link, ...right.links);
    left.tellings.push(...right.tellings);
    for (const telling of right.tellings) groups.set(telling, left);
  }
  return [...new Set(groups.values())].map(({ tellings, links: held }) => ({
    tellings: [...tellings].sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1)),
    links: held,
  }));
}

/** Those whose dates go together with the rest: where a reader put others together, their dates decide nothing more. */
function undisputed(tellings: readonly StoredEvent[]): readonly StoredEvent[] {
  return tellings.filter((a) => !tellings.some((b) => compareDates(a, b) === 'contradicting'));
}

import type { Analysis, Event, Mention } from '../analysis.ts';
import { firstFrom } from '../span.ts';

/**
 * Finds the date in the text that gives an event its day: one that begins when the event begins, in the passages that
 * tell it, or else the last one before them, or else the next. Null where no date in the text is the event's.
 */
export function dateEvidence({ mentions }: Pick<Analysis, 'mentions'>): (event: Event) => Mention | null {
  const byStart = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const start = mention.kind === 'date' && mention.value?.split('/')[0];
    if (!start) continue;
    const known = byStart.get(start);
    if (known) known.push(mention);
    else byStart.set(start, [mention]);
  }
  return ({ start, passages, start_offset }) => {
    const dates = (start !== null && byStart.get(start)) || [];
    for (const passage of passages) {
      const first = dates[firstFrom(dates, passage.start)];
      if (first && first.end <= passage.end) return first;
    }
    const next = firstFrom(dates, start_offset);
    return dates[next - 1] ?? dates[next] ?? null;
  };
}

/**
 * The dates that no event of the article is told with, each where the text prints it first: not in a passage that tells
 * an event, no event's day, and not the day of publication.
 */
export function datesWithoutEvent({ mentions, events, published }: Analysis): readonly Mention[] {
  const known = new Set(events.flatMap(({ start, end }) => [start, end]));
  known.add(published);
  const passages = events.flatMap((event) => event.passages).sort((a, b) => a.start - b.start);
  const loose: Mention[] = [];
  let [next, told] = [0, 0];
  for (const mention of mentions) {
    if (mention.kind !== 'date' || !mention.value) continue;
    while (next < passages.length && passages[next]!.start <= mention.start)
      told = Math.max(told, passages[next++]!.end);
    if (mention.start < told || mention.value.split('/').some((day) => known.has(day))) continue;
    if (known.has(mention.value)) continue;
    known.add(mention.value);
    loose.push(mention);
  }
  return loose;
}

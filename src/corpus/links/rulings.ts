import type { PopoloJudgement } from '../../core/knowledge/popolo.ts';
import { oneLine } from '../../core/text/markdown.ts';
import type { StoredEvent } from '../store/store.ts';

/** What a reader ruled on tellings of events. */
export interface EventRulings {
  /** Whether two tellings were ruled to be of one event; null where nothing was. Of several rulings the last counts. */
  on(a: Told, b: Told): 'same' | 'different' | null;
  /** All pairs of these events that were ruled to be one. */
  pairs(events: readonly StoredEvent[]): readonly (readonly [StoredEvent, StoredEvent])[];
}

type Told = Pick<StoredEvent, 'path' | 'item' | 'name'>;

/** What a judgement calls a telling: its file, the item in it, and its name (`hk/a.txt: 科創論壇`, `a.jsonl#7: …`). */
export function tellingName({ path, item, name }: Told): string {
  return `${path}${item && `#${item}`}: ${oneLine(name)}`;
}

export const noRulings: EventRulings = { on: () => null, pairs: () => [] };

/** Reads the judgements of knowledge documents as far as they are on tellings. */
export function eventRulings(judgements: readonly PopoloJudgement[]): EventRulings {
  const ruled = new Map<
    string,
    { readonly answer: 'same' | 'different'; readonly sides: readonly string[] }
  >();
  for (const judgement of judgements) {
    for (const answer of ['same', 'different'] as const) {
      const sides = (judgement as Partial<Record<typeof answer, readonly [string, string]>>)[answer];
      if (!sides) continue;
      const key = keyOf(sides);
      // Put anew, so that the last ruling is the one that stands.
      ruled.delete(key);
      ruled.set(key, { answer, sides });
    }
  }
  // Most folders have none, and pairs are many.
  if (ruled.size === 0) return noRulings;
  return {
    on: (a, b) => ruled.get(keyOf([tellingName(a), tellingName(b)]))?.answer ?? null,
    pairs(events) {
      const wanted = [...ruled.values()].filter(({ answer }) => answer === 'same');
      if (wanted.length === 0) return [];
      const sides = new Set(wanted.flatMap((ruling) => ruling.sides));
      const byName = new Map<string, StoredEvent[]>();
      for (const event of events) {
        const name = tellingName(event);
        if (sides.has(name)) byName.set(name, [...(byName.get(name) ?? []), event]);
      }
      return wanted.flatMap(({ sides: [left = '', right = ''] }) =>
        (byName.get(left) ?? []).flatMap((a) =>
          (byName.get(right) ?? []).filter((b) => b !== a).map((b) => [a, b] as const),
        ),
      );
    },
  };
}

function keyOf(sides: readonly string[]): string {
  return JSON.stringify([...sides].sort());
}

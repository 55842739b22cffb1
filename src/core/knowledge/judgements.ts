import { fold } from '../text/fold.ts';
import type { Knowledge, KnownName } from './knowledge.ts';

/** What a reader's rulings (`judgements` of knowledge documents) say of a name that is printed in an article. */
export interface Rulings {
  /** The entry that one of the names was ruled to be; of several rulings the last. */
  readonly same: string | null;
  /** Whether one of the names was ruled to be another than an entry. */
  readonly isRuledOut: (id: string) => boolean;
}

/**
 * Reads the rulings on the names of one person or organization. Each side of a ruling is an id or a name, in any script;
 * a name that several entries bear rules nothing as the side of the entry.
 */
export function rulingsOn(names: readonly string[], kind: KnownName['kind'], knowledge: Knowledge): Rulings {
  const { same, different } = indexOf(knowledge);
  const printed = names.map(fold);
  const entry = (side: string) => entryOf(side, kind, knowledge);
  const ruledSame = printed.flatMap((name) => same.get(name) ?? []).flatMap((side) => entry(side) ?? []);
  const ruledOut = new Set(
    printed.flatMap((name) => different.get(name) ?? []).flatMap((side) => entry(side) ?? []),
  );
  return { same: ruledSame.at(-1) ?? null, isRuledOut: (id) => ruledOut.has(id) };
}

/** The entries without those that were ruled to be one with an earlier one. */
export function withoutRuledSame(ids: readonly string[], knowledge: Knowledge): readonly string[] {
  const { same } = indexOf(knowledge);
  const kept: string[] = [];
  for (const id of ids) if (!kept.some((other) => same.get(fold(id))?.includes(other))) kept.push(id);
  return kept;
}

interface Index {
  /** Folded id or name → what it was ruled to be, or not to be. */
  readonly same: ReadonlyMap<string, readonly string[]>;
  readonly different: ReadonlyMap<string, readonly string[]>;
}

/** Made once for a knowledge, which never changes. */
const indexes = new WeakMap<Knowledge, Index>();

function indexOf(knowledge: Knowledge): Index {
  const known = indexes.get(knowledge);
  if (known) return known;
  const same = new Map<string, string[]>();
  const different = new Map<string, string[]>();
  for (const judgement of knowledge.judgements) {
    if ('same' in judgement && judgement.same) addBothWays(same, judgement.same);
    if ('different' in judgement && judgement.different) addBothWays(different, judgement.different);
  }
  const index = { same, different };
  indexes.set(knowledge, index);
  return index;
}

function addBothWays(map: Map<string, string[]>, [a, b]: readonly [string, string]): void {
  map.set(fold(a), [...(map.get(fold(a)) ?? []), b]);
  map.set(fold(b), [...(map.get(fold(b)) ?? []), a]);
}

function entryOf(side: string, kind: KnownName['kind'], knowledge: Knowledge): string | undefined {
  const entries = kind === 'person' ? knowledge.persons : knowledge.organizations;
  if (entries.has(side)) return side;
  const ids = new Set(
    (knowledge.byName.get(fold(side)) ?? []).filter((n) => n.kind === kind).map(({ id }) => id),
  );
  return ids.size === 1 ? [...ids][0] : undefined;
}

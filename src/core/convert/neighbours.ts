import list from 'compiled:neighbours';
import { addUnits, hasUnits, makePairSet, type PairSet } from './pairSet.ts';
import { eachPhrase, type PhraseIndex, valueSpanOf } from './phraseIndex.ts';

/** Units that stand beside each other in words; those of a first unit are filled in when it is first asked for. */
export interface Neighbours {
  readonly set: PairSet;
  /** UTF-16 unit → 1 if what follows it is still to be filled in. */
  readonly pending: Uint8Array;
  /** Whether what follows units in OpenCC's phrases from Simplified counts, or in any word of Simplified. */
  readonly of: 'phrases' | 'words';
}

/** The units that stand beside each other in Simplified text, in the phrases of OpenCC or in any word. */
export function simplifiedNeighbours(of: Neighbours['of']): Neighbours {
  return {
    set: makePairSet(of === 'phrases' ? 20 : 22),
    pending: new Uint8Array(0x10000).fill(1),
    of,
  };
}

/** The units that stand beside each other in the phrases of some indexes, and nothing else. */
export function neighboursIn(indexes: readonly PhraseIndex[]): Neighbours {
  const found: Neighbours = { set: makePairSet(20), pending: new Uint8Array(0x10000), of: 'phrases' };
  for (const index of indexes) addNeighbours(found, index);
  return found;
}

/** Adds the units that stand beside each other in the phrases of an index. */
export function addNeighbours({ set }: Neighbours, index: PhraseIndex): void {
  eachPhrase(index, (start, end) => {
    for (let i = start + 1; i < end; i++) {
      addUnits(set, index.text.charCodeAt(i - 1), index.text.charCodeAt(i));
    }
  });
}

/** Whether two units stand beside each other in a word: surely not, or nearly surely. */
export function areNeighbours(neighbours: Neighbours, first: number, second: number): boolean {
  if (neighbours.pending[first] !== 0) fillIn(neighbours, first);
  return hasUnits(neighbours.set, first, second);
}

function fillIn({ set, pending, of }: Neighbours, unit: number): void {
  pending[unit] = 0;
  const [start, end] = valueSpanOf(list, unit);
  for (let at = start; at < end; at++) {
    const next = list.charCodeAt(at);
    if (next !== space) addUnits(set, unit, next);
    else if (of === 'phrases') return;
  }
}

const space = 0x20;

import { indexPhrases, type PhraseIndex } from './phraseIndex.ts';

/**
 * One pass of conversion: at every place the longest phrase, else the character by itself. OpenCC calls it a
 * dictionary group.
 */
export interface Stage {
  /** UTF-16 unit → the unit it becomes; 0 for one that becomes several (`longer`). */
  readonly units: Uint16Array;
  readonly longer: ReadonlyMap<number, string>;
  /** Phrases, and characters outside the Basic Multilingual Plane, which have two units. */
  readonly phrases: PhraseIndex;
}

/** Makes a stage of dictionaries in the form of `PhraseIndex`; of equal keys the earlier dictionary's counts. */
export function makeStage(dictionaries: readonly string[]): Stage {
  const units = themselves().slice();
  const longer = new Map<number, string>();
  for (const dictionary of [...dictionaries].reverse()) {
    for (const entry of dictionary.split('|')) {
      if (entry.charCodeAt(1) !== 0x20) continue;
      const unit = entry.charCodeAt(0);
      units[unit] = entry.length === 3 ? entry.charCodeAt(2) : 0;
      if (entry.length === 3) longer.delete(unit);
      else longer.set(unit, entry.slice(2));
    }
  }
  return { units, longer, phrases: indexPhrases(dictionaries) };
}

let lazyThemselves: Uint16Array | undefined;

/** UTF-16 unit → the same. */
function themselves(): Uint16Array {
  if (lazyThemselves) return lazyThemselves;
  lazyThemselves = new Uint16Array(0x10000);
  for (let unit = 0; unit < lazyThemselves.length; unit++) lazyThemselves[unit] = unit;
  return lazyThemselves;
}

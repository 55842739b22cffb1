import type { Knowledge, KnownName } from '../knowledge/knowledge.ts';
import type { Span } from '../span.ts';
import { isHan } from './chinese/characters.ts';

/** A name of the knowledge where the text has it. */
export interface KnownSpan extends Span {
  readonly kind: 'person' | 'organization';
}

/** The names of a knowledge, made ready once for it. */
interface Index {
  /** What each name is of; names of people and organizations alike are left out. */
  readonly kinds: ReadonlyMap<string, KnownSpan['kind']>;
  /**
   * By a hash of some letters: `prefix` where a name begins with them, and `whole` where they are one. Others may have
   * the same hash, so this only says where to look a name up.
   */
  readonly beginnings: Uint8Array;
}

const prefix = 1;
const whole = 2;

const indexes = new WeakMap<Knowledge, Index>();
const longestName = 60;

/**
 * Every name of a person or an organization of the knowledge that stands in folded text, in any script, the longest of
 * those that start at one place, in text order; they may overlap. Names in Latin letters stand between other characters
 * and are two words or more, or as long as an acronym is. Linear in the text.
 */
export function findKnownNames(folded: string, knowledge: Knowledge): readonly KnownSpan[] {
  const { kinds, beginnings } = indexOf(knowledge);
  const found: KnownSpan[] = [];
  const ends = new Int32Array(longestName);
  for (let start = 0; start + 1 < folded.length; start++) {
    if (isLatin(folded, start) && isLatin(folded, start - 1)) continue;
    for (let i = endsFrom(folded, start, beginnings, ends) - 1; i >= 0; i--) {
      const end = ends[i]!;
      if (isLatin(folded, end - 1) && isLatin(folded, end)) continue;
      const kind = kinds.get(folded.slice(start, end));
      if (!kind) continue;
      found.push({ start, end, kind });
      break;
    }
  }
  return found;
}

/** Writes the places where what starts at `start` may be a whole name, and gives their number. */
function endsFrom(folded: string, start: number, beginnings: Uint8Array, ends: Int32Array): number {
  let hash = 0;
  let count = 0;
  const last = Math.min(folded.length, start + longestName);
  for (let at = start; at < last; at++) {
    hash = hashWith(hash, folded.charCodeAt(at));
    const marks = beginnings[hash & (beginnings.length - 1)]!;
    if (marks === 0) break;
    if (marks & whole) ends[count++] = at + 1;
  }
  return count;
}

function indexOf(knowledge: Knowledge): Index {
  const known = indexes.get(knowledge);
  if (known) return known;
  const kinds = new Map<string, KnownSpan['kind']>();
  let letters = 1;
  for (const [name, named] of knowledge.byName) {
    const kind = kindOf(named);
    if (!kind || name.length < 2 || name.length > longestName || !mayStand(name)) continue;
    kinds.set(name, kind);
    letters += name.length;
  }
  const beginnings = new Uint8Array(2 ** Math.ceil(Math.log2(letters * roomForEach)));
  for (const name of kinds.keys()) {
    let hash = 0;
    for (let at = 0; at < name.length; at++) {
      hash = hashWith(hash, name.charCodeAt(at));
      beginnings[hash & (beginnings.length - 1)]! |= at === name.length - 1 ? prefix | whole : prefix;
    }
  }
  const index = { kinds, beginnings };
  indexes.set(knowledge, index);
  return index;
}

/** What a name is of; a name of people and organizations alike is of neither. */
function kindOf(names: readonly KnownName[]): KnownSpan['kind'] | null {
  const kinds = new Set(names.map(({ kind }) => kind).filter((kind) => kind !== 'post'));
  if (kinds.size !== 1) return null;
  return kinds.has('person') ? 'person' : 'organization';
}

/** So many places for each letter of a name keep most of a text from being taken for the beginning of one. */
const roomForEach = 4;

/** The hash of some letters and one more. */
function hashWith(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Chinese names, and Latin ones that are no single ordinary word. */
function mayStand(name: string): boolean {
  return isHan(name[0]) || / /.test(name);
}

/** Whether a small Latin letter or a digit stands at a place; none does outside the text. */
function isLatin(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

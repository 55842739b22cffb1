import type { Knowledge, KnownName } from '../knowledge/knowledge.ts';
import type { Span } from '../span.ts';
import { isHan } from './chinese/characters.ts';

/** A name of the knowledge where the text has it. */
export interface KnownSpan extends Span {
  readonly kind: 'person' | 'organization';
}

/** The lengths of the names that begin with two code units, longest first; made once for a knowledge. */
type Index = ReadonlyMap<number, readonly number[]>;

const indexes = new WeakMap<Knowledge, Index>();
const longestName = 60;

/**
 * Every name of a person or an organization of the knowledge that stands in folded text, in any script, the longest of
 * those that start at one place, in text order; they may overlap. Names in Latin letters stand between other characters
 * and are two words or more, or as long as an acronym is. Linear in the text.
 */
export function findKnownNames(folded: string, knowledge: Knowledge): readonly KnownSpan[] {
  const index = indexOf(knowledge);
  const found: KnownSpan[] = [];
  if (index.size === 0) return found;
  for (let start = 0; start + 1 < folded.length; start++) {
    if (isLatin(folded, start) && isLatin(folded, start - 1)) continue;
    const lengths = index.get(pairAt(folded, start));
    if (!lengths) continue;
    for (const length of lengths) {
      const end = start + length;
      if (end > folded.length || (isLatin(folded, end - 1) && isLatin(folded, end))) continue;
      const kind = kindOf(knowledge.byName.get(folded.slice(start, end)));
      if (!kind) continue;
      found.push({ start, end, kind });
      break;
    }
  }
  return found;
}

/** What a name is of; a name of people and organizations alike is of neither. */
function kindOf(names: readonly KnownName[] | undefined): KnownSpan['kind'] | null {
  const kinds = new Set(names?.map(({ kind }) => kind).filter((kind) => kind !== 'post'));
  if (kinds.size !== 1) return null;
  return kinds.has('person') ? 'person' : 'organization';
}

function indexOf(knowledge: Knowledge): Index {
  const known = indexes.get(knowledge);
  if (known) return known;
  const index = new Map<number, number[]>();
  for (const name of knowledge.byName.keys()) {
    if (name.length < 2 || name.length > longestName || !mayStand(name)) continue;
    const pair = pairAt(name, 0);
    const lengths = index.get(pair);
    if (!lengths) index.set(pair, [name.length]);
    else if (!lengths.includes(name.length)) lengths.push(name.length);
  }
  for (const lengths of index.values()) lengths.sort((a, b) => b - a);
  indexes.set(knowledge, index);
  return index;
}

/** Chinese names, and Latin ones that are no single ordinary word. */
function mayStand(name: string): boolean {
  return isHan(name[0]) || / /.test(name);
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** Whether a small Latin letter or a digit stands at a place; none does outside the text. */
function isLatin(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

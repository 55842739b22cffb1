/**
 * A set of neighbouring units, two or three, as bits by their hash: what it does not have is certainly absent, and what
 * it has is nearly always there. Its length is a power of two.
 */
export type PairSet = Uint32Array;

/** An empty set of `1 << bits` bits. */
export function makePairSet(bits: number): PairSet {
  return new Uint32Array(1 << (bits - 5));
}

/** Whether a set has two units, or three. */
export function hasUnits(set: PairSet, first: number, second: number, third = 0): boolean {
  const hash = hashOf(first, second, third) >>> (Math.clz32(set.length) - 4);
  return (set[hash >>> 5]! & (1 << (hash & 31))) !== 0;
}

/** Puts two units, or three, into a set. */
export function addUnits(set: PairSet, first: number, second: number, third = 0): void {
  const hash = hashOf(first, second, third) >>> (Math.clz32(set.length) - 4);
  set[hash >>> 5]! |= 1 << (hash & 31);
}

/** The hash of two units, or three, of which a set of `1 << bits` bits takes the upper `bits`. */
function hashOf(first: number, second: number, third: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) ^ Math.imul(third, 0x85ebca6b);
}

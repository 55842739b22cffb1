/**
 * An identifier of 16 hexadecimal digits that the same parts always give: FNV-1a over their characters
 * (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits forward and 32 bits backward. It tells things
 * apart; it protects nothing.
 */
export function stableId(parts: readonly string[]): string {
  const units = Array.from(parts.join('\0'), (character) => character.codePointAt(0)!);
  return hash(units) + hash(units.reverse());
}

function hash(units: readonly number[]): string {
  const value = units.reduce((value, unit) => Math.imul(value ^ unit, 0x01000193), 0x811c9dc5);
  return (value >>> 0).toString(16).padStart(8, '0');
}

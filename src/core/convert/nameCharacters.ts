import data from '../../data/convert/nameCharacters.yaml';
import { directionOf } from './direction.ts';
import { makeOutput, textOf, unitsOf } from './output.ts';
import { transform } from './transform.ts';
import type { Variant } from './variant.ts';

const { surnames, givenNames } = data as {
  readonly surnames: Readonly<Record<string, string>>;
  readonly givenNames: Readonly<Record<string, string>>;
};

/**
 * Converts a person's name character by character, as names are usually printed: 范 and 于 stay, 钟 becomes 鍾. Phrases
 * of ordinary words never count. Towards Simplified the ordinary rules for single characters hold.
 */
export function convertName(name: string, from: Variant, to: Variant): string {
  const direction = directionOf(from, to, false);
  if (!direction) return name;
  return [...name]
    .map((character, i) => {
      const special = from === 'hans' ? (i === 0 ? surnames : givenNames)[character] : undefined;
      const source = unitsOf(character);
      const output = makeOutput(2);
      transform(output, source, 0, source.length, direction, null);
      return special ?? textOf(output.units.subarray(0, output.length));
    })
    .join('');
}

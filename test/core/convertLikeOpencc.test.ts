import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import simplifiedCharacters from 'opencc-js/dict/STCharacters';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import { directionOf } from '../../src/core/convert/direction.ts';
import { convertAlone } from '../../src/core/convert/transform.ts';
import type { Variant } from '../../src/core/convert/variant.ts';
import corrections from '../../src/data/convert/corrections.yaml';

/** OpenCC's names for the ways that are compared; with `p` phrases change with the region. */
const ways: readonly (readonly [Variant, Variant, string, string])[] = [
  ['hans', 'hant', 'cn', 't'],
  ['hans', 'hant-hk', 'cn', 'hk'],
  ['hans', 'hant-hk', 'cn', 'hkp'],
  ['hans', 'hant-tw', 'cn', 'tw'],
  ['hans', 'hant-tw', 'cn', 'twp'],
  ['hant', 'hans', 't', 'cn'],
  ['hant-hk', 'hans', 'hk', 'cn'],
  ['hant-hk', 'hans', 'hkp', 'cn'],
  ['hant-tw', 'hans', 'tw', 'cn'],
  ['hant-tw', 'hans', 'twp', 'cn'],
  ['hant', 'hant-hk', 't', 'hk'],
  ['hant', 'hant-tw', 't', 'tw'],
  ['hant-hk', 'hant-tw', 'hk', 'tw'],
  ['hant-tw', 'hant-hk', 'tw', 'hk'],
];
/** What is converted otherwise on purpose: our own words, and characters whose Simplified form opencc-js leaves out. */
const own = [
  ...Object.keys((corrections as { readonly words: Readonly<Record<string, string>> }).words),
  ...simplifiedCharacters
    .split('|')
    .map((entry) => entry.split(' '))
    .filter(([simplified]) => simplified!.length === 2)
    .map(([, traditional]) => traditional!),
];

describe('convert, without names and words, is OpenCC', () => {
  const lines = [...new Set(articles().flatMap((text) => text.split(/(?<=\n)/)))];
  const usual = lines.filter((line) => !own.some((word) => line.includes(word)));
  // What means something to some dictionary, to be put side by side in every way.
  const phrases = simplifiedPhrases.split('|').flatMap((entry) => entry.split(' '));
  const scraps = fc.array(
    fc.oneof(
      fc.nat(phrases.length - 1).map((i) => phrases[i]!),
      fc.nat(phrases.length - 1).map((i) => phrases[i]!.slice(0, 1 + (i % 3))),
      fc.constantFrom('，', '\n', 'a', '𠮷', '\ud842', '⿰木木', '為', '裏', '峯', '台', '喫茶', '麪'),
    ),
    { maxLength: 12 },
  );
  for (const [from, to, ...theirs] of ways) {
    const withPhrases = theirs.some((name) => name.endsWith('p'));
    const direction = directionOf(from, to, { phrases: withPhrases })!;
    const reference = Converter({ from: theirs[0], to: theirs[1] } as Parameters<typeof Converter>[0]);
    it(`${theirs.join(' → ')} on articles`, () => {
      assert.ok(usual.length > 300);
      for (const line of usual) assert.equal(convertAlone(direction, line), reference(line));
      const text = usual.join('');
      assert.equal(convertAlone(direction, text), reference(text));
    });
    it(`${theirs.join(' → ')} on phrases that meet`, () => {
      fc.assert(
        fc.property(scraps, (parts) => {
          const text = parts.join('');
          fc.pre(!own.some((word) => text.includes(word)));
          assert.equal(convertAlone(direction, text), reference(text));
        }),
        { numRuns: 300 },
      );
    });
  }
});

function articles(): readonly string[] {
  const folders = ['samples', 'test/fixtures/articles/development'];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(txt|md|news|html)$/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
}

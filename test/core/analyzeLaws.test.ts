import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyze } from '../../src/core/analyze.ts';
import { builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';

const folder = 'test/fixtures/articles/development';
const lines = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n'))
  .filter((line) => line.length > 20);
const knowledge = builtInKnowledge();

/** A piece of a line of news, cut off anywhere: what grammars look ahead for is often not there. */
const piece = fc
  .tuple(fc.constantFrom(...lines), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(160))
  .map(([line, share, length]) => {
    const start = Math.floor(share * line.length);
    return line.slice(start, start + length);
  });

describe('analysis', () => {
  for (const text of [
    '来源：海城体育报　作者：',
    'He joined the Coastal Academy of Sciences (CAS) Institute',
  ])
    it(`returns for “${text}”`, () => assert.ok(analyze(text, knowledge)));
  it('returns for news cut off anywhere, its mentions exactly the text between their offsets', () =>
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end, text: mentioned } of analyze(text, knowledge).mentions) {
          assert.ok(start < end);
          assert.equal(text.slice(start, end), mentioned);
        }
      }),
      { numRuns: 150 },
    )).timeout(20_000);
});

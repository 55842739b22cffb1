import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildAutomaton, findAll, findOnce } from '../../src/core/text/automaton.ts';

type Found = readonly (readonly [word: string, start: number])[];

function found(words: readonly string[], text: string): Found {
  const automaton = buildAutomaton(words);
  const hits = findAll(automaton, text);
  return Array.from(
    { length: hits.count },
    (_, i) => [automaton.words[hits.word[i]!]!, hits.start[i]!] as const,
  );
}

function foundOnce(wordSet: readonly string[], text: string): Found {
  const { words, hits } = findOnce(wordSet, text);
  return Array.from({ length: hits.count }, (_, i) => [words[hits.word[i]!]!, hits.start[i]!] as const);
}

function check(words: readonly string[], text: string, expected: Found) {
  it(`${words.join(' ')} in ${text}`, () => {
    assert.deepEqual(found(words, text), expected);
    assert.deepEqual(foundOnce(words, text), expected);
  });
}

describe('automaton', () => {
  check(['局', '管理局', '局长'], '管理局局长', [
    ['管理局', 0],
    ['局', 2],
    ['局', 3],
    ['局长', 3],
  ]);
  check(['香港', '港大', '大学', '香港大学'], '香港大学', [
    ['香港', 0],
    ['港大', 1],
    ['香港大学', 0],
    ['大学', 2],
  ]);
  check(['甲乙丙丁', '乙丙', '丙'], '甲乙丙戊', [
    ['乙丙', 1],
    ['丙', 2],
  ]);
  check([], '局长', []);
  check(['', '局', '局'], '局', [['局', 0]]);
  check(['局'], '', []);

  it('finds exactly what a search for each word finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 30 });
    const words = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(words, letters, (words, text) => {
        const expected = words.flatMap((word) =>
          [...text].flatMap((_, at) => (text.startsWith(word, at) ? [[word, at] as const] : [])),
        );
        const inOrder = (a: readonly [string, number], b: readonly [string, number]) =>
          a[1] + a[0].length - b[1] - b[0].length || b[0].length - a[0].length;
        assert.deepEqual(found(words, text), expected.sort(inOrder));
      }),
    );
  });
});

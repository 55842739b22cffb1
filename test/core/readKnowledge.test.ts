import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readKnowledge } from '../../src/core/knowledge/readKnowledge.ts';

describe('reading a knowledge file', () => {
  function check(
    name: string,
    text: string,
    persons: readonly string[],
    problems: readonly (string | null)[],
  ) {
    it(name, () => {
      const { usable, problems: told } = readKnowledge(text);
      assert.deepEqual(
        (usable.persons ?? []).map(({ id }) => id),
        persons,
      );
      assert.deepEqual(
        told.map(({ line, column }) => line && `${line}:${column}`),
        problems,
      );
    });
  }

  check('YAML', 'persons:\n  - { id: a, name: 甲 }\n', ['a'], []);
  check('JSON', '{"persons": [{"id": "a", "name": "甲"}]}', ['a'], []);
  check('nothing', '', [], []);
  check('only a comment', '# later\n', [], []);
  check('not YAML', 'persons: [\n', [], ['2:1']);
  check(
    'one entry broken, the other not',
    'persons:\n  - { id: a, name: 甲 }\n  - { id: b }\n',
    ['a'],
    ['3:5'],
  );
  check(
    'a broken name',
    'persons:\n  - id: a\n    name: 甲\n    other_names: [{ name: 乙 }, { lang: zh }]\n',
    ['a'],
    ['4:32'],
  );
  check(
    'broken JSON entry',
    '{\n  "persons": [{ "id": "a", "name": "甲" },\n    { "id": "b" }]\n}',
    ['a'],
    ['3:5'],
  );
  check('two documents', 'persons: []\n---\npersons: []\n', [], [null]);
  check('a key given twice', 'persons: []\npersons: []\n', [], ['2:1']);
  check('no mapping', '- a\n', [], [null]);
  check(
    'aliases that multiply',
    'a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n',
    [],
    [],
  );
  check('deep nesting', `${'['.repeat(2_000)}${']'.repeat(2_000)}`, [], [null]);
  check('deep nesting of YAML', `a: ${'['.repeat(2_000)}${']'.repeat(2_000)}`, [], ['1:103']);

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => Array.isArray(readKnowledge(text).problems)),
      { numRuns: 50 },
    );
  });
});

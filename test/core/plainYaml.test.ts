import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { dump, loadAll } from 'js-yaml';
import { readPlainYaml } from '../../src/core/knowledge/plainYaml.ts';
import { beyond } from '../../src/core/knowledge/plainYamlValue.ts';

function check(what: string, text: string, expected: unknown) {
  it(what, () => assert.deepEqual(readPlainYaml(text), expected));
}

/** What it reads must be what the general parser reads; what that refuses it must not read at all. */
function assertAgrees(text: string) {
  const plain = readPlainYaml(text);
  if (plain !== beyond) assert.deepEqual([plain], loadAll(text));
}

describe('reading plain YAML', () => {
  check('blocks', 'a:\n  - b: c\n    d:\n    - e\n    -\n      f: g\nh:\n', {
    a: [{ b: 'c', d: ['e', { f: 'g' }] }],
    h: null,
  });
  check('brackets', 'a: [{ b: 1, c: [] }, {}, d e]', { a: [{ b: 1, c: [] }, {}, 'd e'] });
  check('scalars', "a: 2022\nb: 2022-07\nc: 'it''s'\nd: \"x: y\"\ne: true\nf: ~\ng: http://e.org/#h", {
    a: 2022,
    b: '2022-07',
    c: "it's",
    d: 'x: y',
    e: true,
    f: null,
    g: 'http://e.org/#h',
  });
  check('comments and empty lines', '# a\n\nb: c # d\n   # e\nf: [g] #\n', { b: 'c', f: ['g'] });
  check('line ends of Windows', 'a:\r\n  - b\r\n', { a: ['b'] });
  check('one item with more by itself', 'a:\n  - b: >-\n      c\n\n      d\n  # e\n  - [&f g, *f]\n  - h', {
    a: [{ b: 'c\nd' }, ['g', 'g'], 'h'],
  });
  for (const text of [
    '',
    'a: &b c',
    'a:\n  - &b c\n  - *b',
    'a: b\n  c',
    'a: b\na: c',
    'true: a',
    '__proto__: a',
    'a:\n\t- b',
    '---\na: b',
    'a: b: c',
    'a: "b" c',
    'a: {b}',
    'a: {b: c, }',
    '- a',
    `a: ${'['.repeat(100_000)}`,
  ])
    check(`leaves ${JSON.stringify(text.slice(0, 20))} to the general parser`, text, beyond);

  it('agrees with the general parser on what is written by hand and by program', () => {
    for (const file of ['samples/.dateline/knowledge.yaml', 'src/data/knowledge/macaoGovernment.yaml'])
      assertAgrees(readFileSync(file, 'utf8'));
    const scalar = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean());
    const entry = fc.dictionary(fc.constantFrom('id', 'name', 'n b', 'null', '2022'), scalar);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('persons', 'posts'), fc.array(entry)),
        fc.boolean(),
        (data, flow) => assertAgrees(dump(data, { flowLevel: flow ? 2 : -1 })),
      ),
      { numRuns: 50 },
    );
  });

  it('agrees with the general parser on any text that looks like YAML', () => {
    const pieces =
      'persons:|a:|b: |"k": |- |-|  |\n|\n  - |\n    |\n- |\r\n|\t|x|甲|c: d|"q"|\'s\'|"e\\n"|{ a: b }|{|}|[|]|[a, b]|, |#c| # c|null|~|1|0x1F|.5|1e3|2022-07|>-\n|&x |*x|!!str |---\n|...|? |: |:|http://e.org/a#b|@|<<: |key of more: v'.split(
        '|',
      );
    fc.assert(
      fc.property(
        fc.constantFrom('', 'persons:\n  - ', 'a: ', 'a:\n  b: '),
        fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
        (start, rest) => assertAgrees(start + rest.join('')),
      ),
      { numRuns: 1_000 },
    );
  });
});

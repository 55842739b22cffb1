import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Person } from '../../src/core/analysis.ts';
import { addToFile } from '../../src/core/knowledge/addToFile.ts';
import { attest } from '../../src/core/knowledge/attest.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';
import type { PopoloDocument } from '../../src/core/knowledge/popolo.ts';
import { readKnowledge } from '../../src/core/knowledge/readKnowledge.ts';

const luan = { persons: [{ id: 'luan', name: '栾振邦' }] };

describe('adding to a knowledge file', () => {
  function check(name: string, text: string, added: PopoloDocument, expected: string) {
    it(name, () => assert.deepEqual(addToFile(text, added), { text: expected }));
  }

  function refuses(name: string, text: string, expected: { line: number | null; reason: RegExp }) {
    it(name, () => {
      const result = addToFile(text, luan);
      assert.ok('problem' in result);
      assert.equal(result.problem.line, expected.line);
      assert.match(result.problem.reason, expected.reason);
    });
  }

  check(
    'begins a file with a word on what it is',
    '',
    luan,
    '# Knowledge of this folder: Popolo (https://www.popoloproject.com/specs/), read by Dateline beside what it has built in.\n\npersons:\n  - id: luan\n    name: 栾振邦\n',
  );
  check(
    'keeps what stands there, comments and all',
    '# mine\npersons:\n  # people\n  - id: shen # seen in May\n    name: 沈于倫\n',
    luan,
    '# mine\npersons:\n  # people\n  - id: shen # seen in May\n    name: 沈于倫\n  - id: luan\n    name: 栾振邦\n',
  );
  check(
    'adds a list',
    'persons: []\n',
    { judgements: [{ same: ['a', 'b'] }] },
    'persons: []\njudgements:\n  - same:\n      - a\n      - b\n',
  );
  const shared = [{ url: 'a.txt', date: '2025-08-20' }];
  check(
    'writes each entry whole, without anchors',
    'persons: []\n',
    {
      memberships: [
        { person_id: 'a', post_id: 'b', sources: shared },
        { person_id: 'a', post_id: 'c', sources: shared },
      ],
    },
    ['b', 'c'].reduce(
      (text, post) =>
        `${text}  - person_id: a\n    post_id: ${post}\n    sources:\n      - url: a.txt\n        date: 2025-08-20\n`,
      'persons: []\nmemberships:\n',
    ),
  );
  check(
    'adds nothing twice',
    'persons:\n  - id: luan\n    name: x\n',
    luan,
    'persons:\n  - id: luan\n    name: x\n',
  );
  check(
    'keeps a long line whole',
    `persons:\n  - id: a\n    name: ${'长 '.repeat(80)}z\n`,
    {},
    `persons:\n  - id: a\n    name: ${'长 '.repeat(80)}z\n`,
  );
  refuses('leaves a broken file alone', 'persons:\n  - id: [a\n', { line: 3, reason: /flow/i });
  refuses('leaves a file of another shape alone', '- a\n- b\n', { line: null, reason: /must be a mapping/ });
  refuses('leaves a list of another shape alone', 'persons: all\n', {
    line: null,
    reason: /“persons” must be a list/,
  });

  it('gives a file that reads back as what was added, whatever the names are', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((s) => s.trim() !== '');
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 5 }), name, (ids, label) => {
        const persons = ids.map((id) => ({ id, name: label }));
        const result = addToFile('', { persons });
        assert.ok('text' in result);
        assert.deepEqual(parse(result.text)?.persons ?? [], persons);
      }),
    );
  });
});

describe('what an article attests of a person', () => {
  const knowledge = buildKnowledge([
    {
      organizations: [{ id: 'city', name: '青岛市人民政府' }],
      posts: [{ id: 'mayor', label: '青岛市市长', organization_id: 'city' }],
    },
  ]);
  const article = { script: 'zh-Hans', published: '2023-06-12', title: '海洋论坛开幕' } as const;
  const source = { url: 'news/forum.md', note: '海洋论坛开幕', date: '2023-06-12' };
  const person: Person = {
    id: 'p1',
    name: '栾振邦',
    names: [{ name: '栾振邦' }, { name: '栾' }, { name: 'Luan Zhenbang', lang: 'en' }],
    posts: [
      { title: '青岛市市长', organization: '青岛市' },
      { title: '秘书长', organization: '海洋论坛组委会' },
      { title: '院士', organization: null },
    ],
  };

  it('refers to posts that are known and writes out the others', () => {
    assert.deepEqual(attest(person, article, 'news/forum.md', knowledge), {
      persons: [
        {
          id: '栾振邦',
          name: '栾振邦',
          other_names: [
            { name: '栾振邦', lang: 'zh-Hans' },
            { name: 'Luan Zhenbang', lang: 'en' },
          ],
        },
      ],
      organizations: [{ id: '海洋论坛组委会', name: '海洋论坛组委会', sources: [source] }],
      posts: [
        {
          id: '海洋论坛组委会秘书长',
          label: '秘书长',
          organization_id: '海洋论坛组委会',
          several_holders: true,
        },
        { id: '院士', label: '院士', several_holders: true },
      ],
      memberships: ['mayor', '海洋论坛组委会秘书长', '院士'].map((post_id) => ({
        person_id: '栾振邦',
        post_id,
        sources: [source],
      })),
    });
  });

  it('adds to an entry that is known, and gives no date that the article does not have', () => {
    const known = { ...person, knowledge: 'luan', posts: [person.posts[0]!] };
    assert.deepEqual(
      attest(known, { ...article, published: '2023-06/2023-07', title: null }, 'a.md', knowledge),
      {
        memberships: [{ person_id: 'luan', post_id: 'mayor', sources: [{ url: 'a.md' }] }],
      },
    );
  });

  it('is valid knowledge', () => {
    const added = addToFile('', attest(person, article, 'news/forum.md', knowledge));
    assert.ok('text' in added);
    assert.deepEqual(readKnowledge(added.text, knowledge).problems, []);
  });
});

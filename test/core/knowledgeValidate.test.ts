import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { problemLimit, validateKnowledge } from '../../src/core/knowledge/validate.ts';

const sources = [{ url: 'https://example.org/' }];
const ann = { id: 'ann', name: '安' };
const post = { id: 'post', label: '局長' };
const tenure = { person_id: 'ann', post_id: 'post', sources };

function check(
  what: string,
  document: unknown,
  problems: Record<string, string>,
  kept: Record<string, number>,
) {
  it(what, () => {
    const found = validateKnowledge(document);
    assert.deepEqual(Object.fromEntries(found.problems.map((p) => [p.path, p.reason])), problems);
    const counts = Object.entries(found.usable).map(([list, entries]) => [list, entries.length]);
    assert.deepEqual(Object.fromEntries(counts.filter(([, count]) => count > 0)), kept);
  });
}

const noDocument = 'must be a mapping with persons, organizations, posts or memberships';
const dateForm =
  'is not of this form: A day, a month or a year: 2022-07-01, 2022-07, 2022. Leave it out when it is not known.';

describe('validateKnowledge', () => {
  check('takes an empty file', null, {}, {});
  check(
    'takes a document',
    { persons: [ann], posts: [post], memberships: [tenure] },
    {},
    {
      persons: 1,
      posts: 1,
      memberships: 1,
    },
  );
  for (const value of ['text', 7, true, [], [ann]])
    check(`refuses ${JSON.stringify(value)}`, value, { '': noDocument }, {});
  check(
    'tells a list that is none',
    { persons: ann, posts: [post] },
    { '/persons': 'must be a list' },
    { posts: 1 },
  );
  check(
    'leaves out entries of wrong types and keeps the rest',
    { persons: [null, 'x', [], 3, { id: {} }, { id: 'b' }, { id: 'c', name: ['x'] }, ann] },
    {
      '/persons/0': 'must be a mapping of keys to values',
      '/persons/1': 'must be a mapping of keys to values',
      '/persons/2': 'must be a mapping of keys to values',
      '/persons/3': 'must be a mapping of keys to values',
      '/persons/4/id': 'must be text',
      '/persons/5': 'needs “name”',
      '/persons/6/name': 'must be text',
    },
    { persons: 1 },
  );
  check(
    'leaves out a broken name of a good person',
    { persons: [{ ...ann, other_names: ['x', { name: 'Ann' }, { name: 'A', start_date: '2022-02-30' }] }] },
    {
      '/persons/0/other_names/0': 'must be a mapping of keys to values',
      '/persons/0/other_names/2/start_date': 'no calendar has the date 2022-02-30',
    },
    { persons: 1 },
  );
  check(
    'leaves out tenures whose dates cannot stand',
    {
      persons: [ann],
      posts: [post],
      memberships: [
        { ...tenure, end_date: 'lately' },
        { ...tenure, start_date: '2022-13' },
        { ...tenure, start_date: '2022-07-02', end_date: '2022-07-01' },
        { ...tenure, start_date: '2022-07-02', end_date: '2022-07' },
        { ...tenure, start_date: 2022 },
      ],
    },
    {
      '/memberships/0/end_date': dateForm,
      '/memberships/1/start_date': 'no calendar has the date 2022-13',
      '/memberships/2/end_date': '2022-07-01 is before start_date 2022-07-02',
    },
    { persons: 1, posts: 1, memberships: 2 },
  );
  check(
    'leaves out what leads nowhere or has no source',
    {
      persons: [ann, { ...ann, name: '另' }],
      posts: [post],
      memberships: [
        { ...tenure, person_id: 'bob' },
        { ...tenure, post_id: 'x'.repeat(100) },
        { person_id: 'ann', sources },
        { person_id: 'ann', post_id: 'post' },
        { ...tenure, sources: [] },
        { ...tenure, sources: [{}] },
      ],
    },
    {
      '/persons/1/id': 'the id “ann” is taken by an earlier entry',
      '/memberships/0/person_id': 'no person has the id “bob”',
      '/memberships/1/post_id': `no post has the id “${'x'.repeat(60)}…”`,
      '/memberships/2': 'needs “post_id” or “organization_id”',
      '/memberships/3': 'needs “sources”',
      '/memberships/4': 'needs a source: where was this read?',
      '/memberships/5/sources/0': 'needs “url”',
      '/memberships/5': 'needs a source: where was this read?',
    },
    { persons: 1, posts: 1 },
  );
  check(
    'takes a judgement of two',
    { judgements: [{ same: ['a', 'b'] }, { same: ['a'] }, {}] },
    {
      '/judgements/1/same': 'must have 2 items',
      '/judgements/1': 'needs one of same, different',
      '/judgements/2': 'needs one of same, different',
    },
    { judgements: 1 },
  );

  it('lets references lead into other documents', () => {
    const known = buildKnowledge([{ persons: [ann], posts: [post] }]);
    assert.deepEqual(validateKnowledge({ memberships: [tenure] }, known).problems, []);
  });
  it('keeps properties of the prototype out', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"persons":[{"id":"p","name":"p"}]},"persons":[{"id":"__proto__","name":"x","__proto__":{"polluted":1}},{"id":"constructor","name":"y"}]}',
    );
    const { usable } = validateKnowledge(hostile);
    assert.deepEqual(usable.persons, [
      { id: '__proto__', name: 'x' },
      { id: 'constructor', name: 'y' },
    ]);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    assert.equal(buildKnowledge([usable]).persons.size, 2);
  });
  it('stands huge strings, depth and cycles', () => {
    const cycle: Record<string, unknown> = { ...ann };
    cycle.self = cycle;
    cycle.other_names = [{ name: 'x'.repeat(1_000_000) }];
    const { usable, problems } = validateKnowledge({ persons: [cycle], other: cycle });
    assert.deepEqual(usable.persons, [{ ...ann, other_names: [] }]);
    assert.deepEqual(problems[0]?.reason, 'must not be longer than 300 characters');
  });
  it('stops telling problems at a limit', () => {
    const { problems } = validateKnowledge({ persons: Array(problemLimit * 2).fill(null) });
    assert.equal(problems.length, problemLimit + 1);
  });
  it('gives of any document one without problems', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.constantFrom('2022', '2022-07', 'ann'),
    );
    const keys = ['id', 'name', 'label', 'person_id', 'post_id', 'organization_id', 'start_date', 'end_date'];
    const entry = fc.oneof(value, fc.dictionary(fc.constantFrom(...keys, 'sources', '__proto__'), value));
    const document = fc.dictionary(
      fc.constantFrom('persons', 'organizations', 'posts', 'memberships', 'judgements', '__proto__'),
      fc.oneof(value, fc.array(entry)),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), document), (any) => {
        const { usable } = validateKnowledge(any);
        const again = validateKnowledge(usable);
        assert.deepEqual(
          again.problems.filter((p) => !p.reason.startsWith('no ')),
          [],
        );
        buildKnowledge([usable]);
      }),
    );
  });
});

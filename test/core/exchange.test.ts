import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvRows } from '../../src/core/knowledge/exchange/csvRows.ts';
import type { OpenDocument } from '../../src/core/knowledge/exchange/exchange.ts';
import { knowledgeFormats } from '../../src/core/knowledge/exchange/exportKnowledge.ts';
import { importKnowledge, toYaml } from '../../src/core/knowledge/exchange/importKnowledge.ts';
import { parseKnowledge } from '../../src/core/knowledge/readKnowledge.ts';

const source = { url: 'file.json' };

/** What an import puts into the knowledge file, as data. */
function imported(text: string): OpenDocument {
  const { yaml } = importKnowledge(text, source);
  const parsed = parseKnowledge(yaml ?? '');
  return ('document' in parsed ? parsed.document : {}) as OpenDocument;
}

/** `line: reason` of what an import tells. */
function told(text: string): readonly string[] {
  return importKnowledge(text, source).problems.map(({ line, path, reason }) => `${line ?? path}: ${reason}`);
}

function check(name: string, text: string, expected: OpenDocument) {
  it(name, () => assert.deepEqual(imported(text), expected));
}

const lines = (...values: readonly object[]) => values.map((value) => JSON.stringify(value)).join('\n');

describe('import and export of knowledge', () => {
  describe('Popolo', () => {
    check(
      'keeps what Dateline does not read, and gives a tenure its document’s source',
      JSON.stringify({
        persons: [
          { id: 'a', name: '甲', gender: 'female', identifiers: [{ scheme: 'wikidata', identifier: 'Q1' }] },
        ],
        organizations: [{ id: 'o', name: '乙局' }],
        memberships: [{ person_id: 'a', organization_id: 'o', legislative_period_id: 't/1' }],
        events: [{ id: 't/1', name: '1st', start_date: '2012-10-01' }],
        meta: { sources: ['https://example.org/data'] },
      }),
      {
        persons: [
          { id: 'a', name: '甲', gender: 'female', identifiers: [{ scheme: 'wikidata', identifier: 'Q1' }] },
        ],
        organizations: [{ id: 'o', name: '乙局' }],
        memberships: [
          {
            person_id: 'a',
            organization_id: 'o',
            legislative_period_id: 't/1',
            sources: [{ url: 'https://example.org/data' }],
          },
        ],
        events: [{ id: 't/1', name: '1st', start_date: '2012-10-01' }],
        meta: { sources: ['https://example.org/data'] },
      },
    );
    check(
      'takes memberships and posts out of entries, and entries out of memberships',
      JSON.stringify({
        persons: [
          {
            id: 'a',
            given_name: 'Ann',
            family_name: 'Lo',
            memberships: [{ post: { id: 'p', label: '长' }, organization_id: 'o' }],
          },
        ],
        organizations: [{ id: 'o', name: '乙局', posts: [{ id: 'q', label: '副' }] }],
      }),
      {
        persons: [{ id: 'a', given_name: 'Ann', family_name: 'Lo', name: 'Ann Lo' }],
        organizations: [{ id: 'o', name: '乙局' }],
        posts: [
          { organization_id: 'o', id: 'q', label: '副' },
          { id: 'p', label: '长' },
        ],
        memberships: [
          { person_id: 'a', organization_id: 'o', post_id: 'p', sources: [{ url: 'file.json' }] },
        ],
      },
    );
    it('tells what will not be used, and keeps it', () => {
      const text = JSON.stringify({ persons: [{ id: 'a', name: '甲' }, { id: 'b' }] });
      assert.deepEqual(told(text), ['/persons/1: needs “name”; kept, and not used']);
      assert.deepEqual(imported(text), { persons: [{ id: 'a', name: '甲' }, { id: 'b' }] });
    });
    for (const [text, reason] of [
      ['{"persons": [', /^1: /],
      ['{}', /^: has no persons/],
      ['', /^: has no persons/],
      ['[1, 2]', /^: has no persons/],
    ] as const)
      it(`tells of ${text || 'nothing'}`, () => assert.match(told(text)[0] ?? '', reason));
  });

  describe('laws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('2022', 'null', '- a', '# x', '是', "'", 'a: b'),
    );
    const name = text.filter((value) => value.trim() !== '');
    const date = fc.constantFrom('2022', '2022-07', '2022-07-01');
    const link = fc.record({ url: name, note: text }, { requiredKeys: ['url'] });
    const others = fc.array(
      fc.record({ name, lang: fc.constantFrom('zh', 'en'), note: text }, { requiredKeys: ['name'] }),
      { maxLength: 3 },
    );
    const more = {
      identifiers: fc.array(fc.record({ scheme: text, identifier: text })),
      image: text,
      extras: fc.jsonValue({ maxDepth: 2 }),
    };
    const document = fc.record({
      persons: fc.array(
        fc.record(
          { id: name, name, other_names: others, birth_date: date, ...more },
          { requiredKeys: ['id', 'name'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      organizations: fc.array(
        fc.record(
          { id: name, name, other_names: others, parent_id: name, ...more },
          { requiredKeys: ['id', 'name'] },
        ),
        { maxLength: 3 },
      ),
      posts: fc.array(
        fc.record(
          { id: name, label: name, organization_id: name, ...more },
          { requiredKeys: ['id', 'label'] },
        ),
        { maxLength: 3 },
      ),
      memberships: fc.array(
        fc.record(
          {
            person_id: name,
            post_id: name,
            role: text,
            start_date: date,
            end_date: date,
            sources: fc.array(link, { minLength: 1, maxLength: 2 }),
            ...more,
          },
          { requiredKeys: ['person_id', 'sources'] },
        ),
        { maxLength: 3 },
      ),
      areas: fc.array(fc.record({ id: name, name }), { maxLength: 2 }),
    });
    it('loses nothing of Popolo on the way to a knowledge file and back', () => {
      fc.assert(
        fc.property(document, (value) => {
          const plain = JSON.parse(JSON.stringify(value));
          const back = JSON.parse(knowledgeFormats.popolo(imported(JSON.stringify(plain))));
          assert.deepEqual(back, plain);
        }),
      );
    });
    it('writes YAML that reads the same', () => {
      fc.assert(
        fc.property(fc.array(fc.dictionary(name, fc.jsonValue({ maxDepth: 2 }))), (persons) => {
          const value = JSON.parse(JSON.stringify({ persons }));
          const parsed = parseKnowledge(toYaml(value));
          assert.deepEqual('document' in parsed && parsed.document, value);
        }),
      );
    });
    it('reads any text without an error thrown', () => {
      fc.assert(fc.property(fc.string(), (value) => Array.isArray(importKnowledge(value, source).problems)));
    });
    it('splits what was joined to a table', () => {
      fc.assert(
        fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
          const csv = rows
            .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
            .join('\r\n');
          const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
          assert.deepEqual(
            csvRows(csv).map(({ cells }) => cells),
            filled,
          );
        }),
      );
    });
  });

  describe('FollowTheMoney', () => {
    const entities = [
      {
        id: 'p',
        schema: 'Person',
        properties: { name: ['甲'], alias: ['Ann'], birthDate: ['1960-01-01T00:00:00'], gender: ['female'] },
      },
      {
        id: 'b',
        schema: 'PublicBody',
        properties: { name: ['乙局'], country: ['hk'], dissolutionDate: ['2022-06-30'] },
      },
      { id: 't', schema: 'Position', properties: { name: ['乙局局长'], organization: ['b'] } },
      {
        id: 'o',
        schema: 'Occupancy',
        properties: {
          holder: ['p'],
          post: ['t'],
          startDate: ['2020-04-22'],
          sourceUrl: ['https://example.org/'],
        },
      },
      { id: 'm', schema: 'Membership', properties: { member: ['p'], organization: ['b'], role: ['委员'] } },
    ];
    check('reads people, bodies, positions and tenures', lines(...entities), {
      persons: [
        {
          id: 'p',
          name: '甲',
          other_names: [{ name: 'Ann' }],
          birth_date: '1960-01-01',
          ftm: { schema: 'Person', properties: { gender: ['female'] } },
        },
      ],
      organizations: [
        {
          id: 'b',
          name: '乙局',
          dissolution_date: '2022-06-30',
          ftm: { schema: 'PublicBody', properties: { country: ['hk'] } },
        },
      ],
      posts: [{ id: 't', label: '乙局局长', organization_id: 'b', ftm: { schema: 'Position' } }],
      memberships: [
        {
          id: 'o',
          person_id: 'p',
          post_id: 't',
          start_date: '2020-04-22',
          sources: [{ url: 'https://example.org/' }],
          ftm: { schema: 'Occupancy' },
        },
        {
          id: 'm',
          person_id: 'p',
          organization_id: 'b',
          role: '委员',
          sources: [{ url: 'file.json' }],
          ftm: { schema: 'Membership' },
        },
      ],
    });
    it('tells the lines that are no entities, and reads the others', () => {
      const text = `${JSON.stringify(entities[0])}\n{"id": 1}\nno\n${lines({ id: 'x', schema: 'Vessel', properties: {} }, { id: 'y', schema: 'Person', properties: {} })}`;
      assert.deepEqual(
        told(text).map((line) => line.slice(0, 24)),
        [
          '2: no entity: needs “id”',
          told(text)[1]!.slice(0, 24),
          '4: entities of the schem',
          '5: the entity “y” needs ',
        ],
      );
      assert.match(told(text)[1]!, /^3: no JSON: /);
      assert.equal((imported(text).persons as readonly unknown[]).length, 1);
    });
    it('comes out as it went in', () => {
      const out = knowledgeFormats.ftm(imported(lines(...entities)));
      const back = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const first = {
        ...entities[0]!,
        properties: { ...entities[0]!.properties, birthDate: ['1960-01-01'] },
      };
      const last = { ...entities[4]!, properties: { ...entities[4]!.properties, sourceUrl: ['file.json'] } };
      assert.deepEqual(back, [first, ...entities.slice(1, 4), last]);
    });
  });

  describe('CSV', () => {
    check(
      'reads a table, a row for each tenure',
      'name,post,organization,from,to,source\n甲,局长,乙局,2020-04-22,2022年6月30日,https://example.org/\n甲,,丙会,,,\n',
      {
        persons: [{ id: '甲', name: '甲' }],
        organizations: [
          { id: '乙局', name: '乙局' },
          { id: '丙会', name: '丙会' },
        ],
        posts: [
          { id: '乙局局长', label: '乙局局长', role: '局长', organization_id: '乙局', several_holders: true },
        ],
        memberships: [
          {
            person_id: '甲',
            post_id: '乙局局长',
            organization_id: '乙局',
            start_date: '2020-04-22',
            end_date: '2022-06-30',
            sources: [{ url: 'https://example.org/' }],
          },
          { person_id: '甲', organization_id: '丙会', sources: [{ url: 'file.json' }] },
        ],
      },
    );
    check('reads Chinese heads in any order', '职务;姓名\n会长;"甲;乙"\n', {
      persons: [{ id: '甲;乙', name: '甲;乙' }],
      posts: [{ id: '会长', label: '会长', several_holders: true }],
      memberships: [{ person_id: '甲;乙', post_id: '会长', sources: [{ url: 'file.json' }] }],
    });
    it('tells rows that cannot stand, with their lines', () => {
      const text = 'name,post,from,to\n甲,长,2022-13,\n"乙\n丙",长,2023,2022\n,长,,\n丁,,,\n戊,长,2022,\n';
      assert.deepEqual(told(text), [
        '2: “from” is no date such as 2022-07-01, 2022-07 or 2022',
        '3: “to” is before “from”',
        '5: needs a name',
        '6: needs a post or an organization',
      ]);
      assert.deepEqual(imported(text).persons, [{ id: '戊', name: '戊' }]);
    });
    it('needs a head', () => assert.match(told('甲,局长\n乙,局长\n')[0]!, /^1: the first row must name/));
    it('comes out as it went in, guarded', () => {
      const text = 'name,post,organization,from,to,source\n=甲,局长,乙局,2020,2022-06,https://example.org/\n';
      const out = knowledgeFormats.csv(imported(text));
      assert.equal(
        out,
        '\ufeff"name","post","organization","from","to","source"\r\n"\'=甲","局长","乙局","2020","2022-06","https://example.org/"\r\n',
      );
      assert.deepEqual(imported(out), imported(text));
    });
  });
});

import assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { abbreviates, abbreviatesLatin } from '../../src/core/resolve/abbreviation.ts';
import { linkOrganization } from '../../src/core/resolve/linkOrganization.ts';
import { resolvePeople } from '../../src/core/resolve/people.ts';
import { addPost } from '../../src/core/resolve/posts.ts';

const source = [{ url: 'https://example.org/notice' }];
const knowledge = buildKnowledge([
  {
    persons: [
      {
        id: 'qiu-a',
        name: '邱一鸣',
        other_names: [
          { name: '邱一鳴', lang: 'zh-Hant' },
          { name: 'Qiu Yiming', lang: 'en' },
        ],
      },
      { id: 'qiu-b', name: '邱一鸣' },
      { id: 'shi', name: '施望潮', other_names: [{ name: 'Shi Wangchao', lang: 'en' }] },
    ],
    organizations: [
      {
        id: 'ports-cn',
        name: '港务部',
        place: '中国',
        other_names: [{ name: '港务部', lang: 'zh-Hans', note: 'local' }, { name: '中国港务部' }],
      },
      { id: 'old-bureau', name: '航道局', other_names: [{ name: '航道局', end_date: '2020-06-30' }] },
    ],
    posts: [{ id: 'harbour', label: '港务局局长', role: '局长' }],
    memberships: [
      { person_id: 'qiu-b', post_id: 'harbour', start_date: '2021', end_date: '2024', sources: source },
    ],
  },
]);

/** People as `name=other forms: posts [knowledge]`, of those that the article prints. */
function check(text: string, expected: readonly string[]) {
  it(text, () => {
    const { people, mentions } = analyze(text, knowledge, { published: '2023-05-01' });
    const printed = people.map((person) => {
      const forms = [
        ...new Set(mentions.filter((m) => m.kind === 'person' && m.entity === person.id).map((m) => m.text)),
      ];
      return `${person.name}=${forms.join('=')}${person.knowledge ? ` [${person.knowledge}]` : ''}`;
    });
    assert.deepEqual(printed, expected);
  });
}

describe('resolve', () => {
  describe('people', () => {
    check('港务局局长施望潮致辞。施望潮表示满意。', ['施望潮=施望潮 [shi]']);
    check('Dr Helen Osei spoke. Dr Osei left.', ['Helen Osei=Helen Osei=Osei']);
    check('Mr Alan Fung Wing-kit spoke. Then Fung Wing-kit said no. Mr Fung left.', [
      'Alan Fung Wing-kit=Alan Fung Wing-kit=Fung Wing-kit=Fung',
    ]);
    check('港务局局长邱一鸣致辞。', ['邱一鸣=邱一鸣 [qiu-b]']);
    check('记者邱一鸣报道。', ['邱一鸣=邱一鸣']);
  });

  describe('short forms of organizations', () => {
    const rows: readonly [string, string, boolean][] = [
      ['科协', '科学技术协会', true],
      ['深圳市科协', '深圳市科学技术协会', true],
      ['发改委', '发展和改革委员会', true],
      ['贸发局', '贸易发展局', true],
      ['前海管理局', '深圳市前海管理局', true],
      ['港大', '香港大学', true],
      ['北京大学', '北京工业大学', false],
      ['科技局', '科技研究院有限公司董事局', false],
      ['省科协', '深圳市科学技术协会', false],
      ['科学技术协会', '科学技术协会', false],
    ];
    for (const [short, full, expected] of rows) {
      it(`${short} ${expected ? 'of' : 'not of'} ${full}`, () =>
        assert.equal(abbreviates(short, full), expected));
    }
    it('HKTDC of Hong Kong Trade Development Council', () =>
      assert(abbreviatesLatin('hktdc', 'hong kong trade development council')));
    it('Port Administration of Port Administration Bureau', () =>
      assert(abbreviatesLatin('port administration', 'port administration bureau')));
  });

  describe('posts of one person', () => {
    const rows: readonly [readonly string[], readonly string[]][] = [
      [['港务局局长', '局长'], ['港务局局长']],
      [['局长', '港務局局長'], ['港務局局長']],
      [
        ['局长', '副局长'],
        ['局长', '副局长'],
      ],
      [['director of the Port Bureau', 'director'], ['director of the Port Bureau']],
      [
        ['deputy director', 'director'],
        ['deputy director', 'director'],
      ],
    ];
    for (const [titles, expected] of rows) {
      it(`${titles.join(', ')} → ${expected.join(', ')}`, () => {
        const posts: { title: string; organization: null }[] = [];
        for (const title of titles) addPost(posts, { title, organization: null });
        assert.deepEqual(
          posts.map(({ title }) => title),
          expected,
        );
      });
    }
  });

  it('takes a surname for the person named so last', () => {
    const text = '林望潮、林小满、林';
    const finding = (name: string, form: 'full' | 'surname', from = 0) => {
      const start = text.indexOf(name, from);
      return { kind: 'person', start, end: start + name.length, form, how: '' } as const;
    };
    const printing = (span: { start: number; end: number }) => text.slice(span.start, span.end);
    const people = resolvePeople(
      [finding('林望潮', 'full'), finding('林小满', 'full'), finding('林', 'surname', 8)],
      { print: printing, key: printing },
    );
    assert.deepEqual(
      [...people.values()].map(({ name }) => name),
      ['林望潮', '林小满', '林小满'],
    );
  });

  describe('bodies of states that a post names without the state', () => {
    const rows: readonly (readonly [text: string, bodies: readonly (string | null)[]])[] = [
      ['美国财政部长艾伦到访。艾伦是财政部长，财政部长艾伦表示欢迎。', ['美国财政部']],
      ['美国财政部长艾伦到访，财政部长刘望潮迎接。', ['美国财政部', '财政部']],
      ['国防部长李望潮会见俄罗斯国防部长邵伊凡。', ['国防部', '俄罗斯国防部']],
      [
        '新加坡教育部长陈望潮、台湾外交部长吴望潮、教育部长潘望潮到场。',
        ['新加坡教育部', '台湾外交部', '教育部'],
      ],
    ];
    for (const [text, bodies] of rows)
      it(text, () => {
        const { people } = analyze(text, knowledge, { published: '2023-05-01' });
        assert.deepEqual(
          people.map(({ posts }) => posts[0]?.organization ?? null),
          bodies,
        );
      });
  });
  describe('bodies that are said with a state and without it', () => {
    const rows: readonly (readonly [text: string, bodies: readonly string[]])[] = [
      // Another state named between makes the ministry its own; but not a movement, nor one with the state's letter.
      ['俄罗斯国防部通报。美国财政部回应，国防部也表态。', ['俄罗斯国防部', '美国财政部', '国防部']],
      ['美国财政部通报。俄罗斯国防部回应，美财政部反驳。', ['美国财政部', '俄罗斯国防部']],
      ['黎巴嫩真主党通报。以色列国防军袭击真主党目标。', ['黎巴嫩真主党', '以色列国防军']],
    ];
    for (const [text, bodies] of rows)
      it(text, () => {
        const { organizations } = analyze(text, knowledge, { published: '2023-05-01' });
        assert.deepEqual(
          organizations.map(({ name }) => name),
          bodies,
        );
      });
  });
  describe('links a name that is said so only at home in articles from there alone', () => {
    const organization = { id: 'o1', name: '港务部', surfaces: ['港务部'] };
    for (const [home, expected] of [
      ['中国', 'ports-cn'],
      ['臺灣', undefined],
      [null, undefined],
    ] as const) {
      it(`from ${home}`, () =>
        assert.equal(
          linkOrganization(organization, { knowledge, published: null, home: home, regions: [] }).knowledge,
          expected,
        ));
    }
    it('with its place before it from anywhere', () => {
      const abroad = { id: 'o1', name: '中国港务部', surfaces: ['中国港务部'] };
      assert.equal(
        linkOrganization(abroad, { knowledge, published: null, home: '臺灣', regions: [] }).knowledge,
        'ports-cn',
      );
      const another = { id: 'o1', name: '香港港務部', surfaces: ['香港港務部'] };
      assert.equal(
        linkOrganization(another, { knowledge, published: null, home: null, regions: [] }).knowledge,
        undefined,
      );
    });
    it('an old name no longer', () => {
      const old = { id: 'o1', name: '航道局', surfaces: ['航道局'] };
      assert.equal(
        linkOrganization(old, { knowledge, published: '2020-01-01', home: null, regions: [] }).knowledge,
        'old-bureau',
      );
      assert.equal(
        linkOrganization(old, { knowledge, published: '2021-01-01', home: null, regions: [] }).knowledge,
        undefined,
      );
    });
  });
});

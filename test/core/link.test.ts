import assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze.ts';
import { builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';
import { buildKnowledge, type Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { PopoloDocument } from '../../src/core/knowledge/popolo.ts';
import { linkPerson } from '../../src/core/resolve/linkPerson.ts';
import { likelyMisprint } from '../../src/core/resolve/misprints.ts';

const builtIn = builtInKnowledge();

/** What the article's people are linked to: `name → id (certainty: how)`, or its candidates in brackets. */
function people(
  text: string,
  published: string | undefined,
  knowledge: Knowledge = builtIn,
): readonly string[] {
  return analyze(text, knowledge, { ...(published && { published }) }).people.map(
    ({ name, knowledge: id, link, candidates }) => {
      if (link) return `${name} → ${id} (${link.certainty}: ${link.how.join(', ')})`;
      return `${name} → [${(candidates ?? []).map((candidate) => candidate.knowledge).join(', ')}]`;
    },
  );
}

/** One row: the article, its date, and its people with their links. */
function check(text: string, published: string, expected: readonly string[], knowledge: Knowledge = builtIn) {
  it(`${text} (${published})`, () => assert.deepEqual(people(text, published, knowledge), expected));
}

const source = [{ url: 'https://example.org/notice' }];
const folder: PopoloDocument = {
  persons: [
    { id: 'geng-port', name: '耿一帆' },
    { id: 'geng-school', name: '耿一帆' },
    { id: 'yin-wei', name: '尹炜' },
    { id: 'tong', name: '童若澄' },
    { id: 'tong-again', name: '童若澂' },
  ],
  organizations: [
    {
      id: 'port-bureau',
      name: '清溪港务局',
      place: '清溪',
      other_names: [{ name: 'Qingxi Port Bureau', lang: 'en' }],
    },
    {
      id: 'school',
      name: '清溪大学',
      place: '清溪',
      other_names: [{ name: 'Qingxi University', lang: 'en' }],
    },
  ],
  posts: [
    {
      id: 'port-director',
      label: '清溪港务局局长',
      other_labels: [{ name: 'Director of the Qingxi Port Bureau', lang: 'en' }],
      role: '局长',
      organization_id: 'port-bureau',
    },
    { id: 'school-president', label: '清溪大学校长', role: '校长', organization_id: 'school' },
  ],
  memberships: [
    {
      person_id: 'geng-port',
      post_id: 'port-director',
      start_date: '2019',
      end_date: '2021',
      sources: source,
    },
    { person_id: 'geng-school', post_id: 'school-president', start_date: '2019', sources: source },
    { person_id: 'yin-wei', post_id: 'port-director', start_date: '2022', sources: source },
  ],
};
const own = buildKnowledge([folder]);
const ruled = (...judgements: NonNullable<PopoloDocument['judgements']>) =>
  buildKnowledge([folder, { judgements }]);

describe('linking', () => {
  describe('people by name, in any script', () => {
    check('香港創新科技及工業局局長薛永恆致辭。', '2022-07-05', [
      '薛永恆 → alfred-sit (certain: name, organization)',
    ]);
    check('香港创新及科技局局长薛永恒致辞。', '2022-06-30', ['薛永恒 → alfred-sit (certain: name, post)']);
    check('香港贸发局中国内地总代表钟永喜说。', '2023-05-30', [
      '钟永喜 → zhong-yongxi (certain: name, post)',
    ]);
    check('香港行政長官梁振英表示歡迎。', '2015-04-17', ['梁振英 → leung-chun-ying (certain: name, post)']);
    check('香港贸发局中国内地总代表鐘永喜说。', '2023-05-30', [
      '鐘永喜 → zhong-yongxi (certain: other characters, post)',
    ]);
  });

  describe('two people of one name', () => {
    check('清溪港务局局长耿一帆致辞。', '2020-05-01', ['耿一帆 → geng-port (certain: name, post)'], own);
    check('清溪大学校长耿一帆致辞。', '2020-05-01', ['耿一帆 → geng-school (certain: name, post)'], own);
    check('记者耿一帆报道。', '2020-05-01', ['耿一帆 → [geng-port, geng-school]'], own);
    check('科技部部长王志刚致辞。', '2022-05-01', ['王志刚 → wang-zhigang (certain: name, post)']);
    check('平湖师范学校教授李强说。', '2023-05-10', ['李强 → [li-qiang]']);
    check('国务院总理李强说。', '2023-05-10', ['李强 → li-qiang (certain: name, post)']);
    check('村民张文说。', '2023-05-10', ['张文 → [zhang-wen]']);
    check('平湖县自来水公司经理王志刚说。', '2022-05-01', ['王志刚 → [wang-zhigang]']);
  });

  describe('surname and post', () => {
    const rows: readonly [string, string, string][] = [
      ['尹', '2023-05-01', 'yin-wei certain: surname, post'],
      ['尹', '2020-05-01', '-'],
      ['耿', '2020-05-01', 'geng-port certain: surname, post'],
      ['Yin', '2023-05-01', 'yin-wei certain: surname, post'],
      ['Geng', '2023-05-01', '-'],
      ['尹一舟', '2023-05-01', '-'],
    ];
    for (const [name, published, expected] of rows) {
      it(`${name}, 清溪港务局局长 (${published}): ${expected}`, () => {
        const posts = [{ title: '清溪港务局局长', organization: null }];
        const { knowledge, link } = linkPerson(
          { id: 'p1', name, names: [{ name }], posts },
          { knowledge: own, published, home: null, organizations: new Map() },
        );
        assert.equal(link ? `${knowledge} ${link.certainty}: ${link.how.join(', ')}` : '-', expected);
      });
    }
  });

  describe('romanization', () => {
    check(
      'Yin Wei, Director of the Qingxi Port Bureau, said so.',
      '2023-05-01',
      ['Yin Wei → yin-wei (certain: romanization, post)'],
      own,
    );
    check('Mr Yin Wen, Director of the Qingxi Port Bureau, said so.', '2023-05-01', ['Yin Wen → []'], own);
    check('Professor Yin Wei of Parramatta University said so.', '2023-05-01', ['Yin Wei → [yin-wei]'], own);
    check(
      'Sit Wing-Wing, Secretary for Innovation and Technology of the Hong Kong Special Administrative Region, spoke.',
      '2022-06-30',
      ['Sit Wing-Wing → alfred-sit (possible: romanization, post)'],
    );
    it('shows the syllables that agree', () => {
      const text =
        'Sit Wing-Wing, Secretary for Innovation and Technology of the Hong Kong Special Administrative Region, spoke.';
      const [person] = analyze(text, builtIn, { published: '2022-06-30' }).people;
      assert.equal(person?.link?.romanization?.reason, '2 of 3 syllables agree: 恒 is not wing');
    });
  });

  describe('the reader’s judgements', () => {
    check(
      '记者耿一帆报道。',
      '2020-05-01',
      ['耿一帆 → geng-port (certain: judgement)'],
      ruled({ same: ['耿一帆', 'geng-port'] }),
    );
    check(
      '记者耿一帆报道。',
      '2020-05-01',
      ['耿一帆 → geng-school (possible: name)'],
      ruled({ different: ['耿一帆', 'geng-port'] }),
    );
    check(
      '清溪港务局局长耿一帆致辞。',
      '2020-05-01',
      ['耿一帆 → [geng-school]'],
      ruled({ different: ['geng-port', '耿一帆'] }),
    );
    check(
      '记者耿一凡报道。',
      '2020-05-01',
      ['耿一凡 → geng-school (certain: judgement)'],
      ruled({ same: ['geng-school', '耿一凡'] }),
    );
    check(
      '记者耿一帆报道。',
      '2020-05-01',
      ['耿一帆 → geng-port (possible: name)'],
      ruled({ same: ['geng-port', 'geng-school'] }),
    );
  });

  describe('posts that stand alone', () => {
    const rows: readonly [string, string, string][] = [
      ['香港行政长官表示欢迎。', '2023-04-17', 'hk-chief-executive john-lee'],
      ['香港行政长官表示欢迎。', '2022-06-30', 'hk-chief-executive carrie-lam'],
      ['香港特區行政長官表示歡迎。', '2020-01-01', 'hk-chief-executive carrie-lam'],
      ['时任香港行政长官表示欢迎。', '2023-04-17', '- -'],
      ['香港教育局局长表示欢迎。', '2023-04-17', 'hk-edb-secretary christine-choi'],
      ['香港教育局長表示歡迎。', '2023-04-17', 'hk-edb-secretary christine-choi'],
      ['全国政协常委表示欢迎。', '2023-04-17', '- -'],
      ['清溪县教育局局长表示欢迎。', '2023-04-17', '- -'],
    ];
    for (const [text, date, expected] of rows) {
      it(`${text} (${date}): ${expected}`, () => {
        const post = analyze(text, builtIn, { published: date }).mentions.find(({ kind }) => kind === 'post');
        assert.equal(`${post?.knowledge ?? '-'} ${post?.holder ?? '-'}`, expected);
      });
    }
  });

  it('makes one entity of what turns out to be one entry', () => {
    const { people: found, mentions } = analyze(
      '香港行政長官李家超（John Lee Ka-chiu）致辭。John Lee Ka-chiu said so.',
      builtIn,
      { published: '2023-04-17' },
    );
    assert.deepEqual(
      found.map(({ knowledge }) => knowledge),
      ['john-lee'],
    );
    const entities = new Set(mentions.filter(({ kind }) => kind === 'person').map(({ entity }) => entity));
    assert.equal(entities.size, 1);
  });

  it('takes a short form for the body of the day', () => {
    const bodyOn = (published: string) =>
      analyze('香港創科局表示歡迎。', builtIn, { published }).organizations.map(({ knowledge }) => knowledge);
    assert.deepEqual([bodyOn('2022-06-30'), bodyOn('2022-07-01')], [['hk-itb'], ['hk-itib']]);
  });

  it('takes a name for the body at home', () => {
    const bodyIn = (text: string) =>
      analyze(text, builtIn, {}).organizations.map(({ knowledge }) => knowledge);
    assert.deepEqual(bodyIn('中央社台北電，清華大學在台灣新竹。'), [
      'cna-taiwan',
      'national-tsing-hua-university',
    ]);
    assert.deepEqual(bodyIn('新华社北京电，清华大学在北京。'), ['xinhua', 'tsinghua-university']);
  });

  it('finds the province that 省 stands for', () => {
    const { organizations } = analyze('广东省科协和省科技厅举办论坛。', builtIn, { published: '2022-06-30' });
    assert.deepEqual(
      organizations.map(({ knowledge }) => knowledge),
      ['gd-ast', 'gd-science'],
    );
  });

  it('finds a body in another order of its English name, and of the region that is clear', () => {
    const linksIn = (text: string) =>
      Object.fromEntries(
        analyze(text, builtIn, { published: '2022-06-30' }).organizations.map((one) => [
          one.name,
          one.knowledge,
        ]),
      );
    assert.deepEqual(
      linksIn(
        'The Shenzhen Science and Technology Association and the Guangdong Department of Science and Technology met.',
      ),
      {
        'Shenzhen Science and Technology Association': 'sz-ast',
        'Guangdong Department of Science and Technology': 'gd-science',
      },
    );
    const { organizations } = analyze(
      "The Shenzhen Municipal People's Congress and the Municipal Association for Science and Technology met.",
      builtIn,
      {},
    );
    assert.equal(organizations.at(-1)?.knowledge, 'sz-ast');
  });

  it('knows a body by who holds a post in it', () => {
    const text =
      'Luo Hui, Member of the Party Group of the China Association for Science and Technology and Director of the Hong Kong, Macao and Taiwan Office, spoke.';
    const { organizations } = analyze(text, builtIn, { published: '2022-06-30' });
    assert.deepEqual(
      organizations
        .filter(({ name }) => name.endsWith('Office'))
        .map(({ knowledge, link }) => [knowledge, link?.how]),
      [['cast-international', ['post']]],
    );
    const another = analyze(text.replace('Luo Hui', 'Ma Keping'), builtIn, {}).organizations;
    assert.equal(another.find(({ name }) => name.endsWith('Office'))?.knowledge, undefined);
  });

  describe('likely misprints', () => {
    const rows: readonly [string, string | null][] = [
      ['於宏宇', '于宏宇'],
      ['鐘永喜', '鍾永喜'],
      ['範英妍', '范英妍'],
      ['于宏宇', null],
      ['钟永喜', null],
      ['薛永恆', null],
      ['衞炳江', null],
      ['Sun Dong', null],
    ];
    for (const [name, expected] of rows)
      it(`${name}: ${expected}`, () => assert.equal(likelyMisprint(name), expected));
  });
});

import assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { markNames, withoutMarks } from './markedNames.ts';

const knowledge = buildKnowledge([]);

/** The posts of everyone, as `name: title`. */
function checkPosts(text: string, expected: readonly string[]) {
  it(text, () => {
    const printed = analyze(text, knowledge).people.map(
      ({ name, posts }) => `${name}: ${posts.map(({ title }) => title).join(' | ')}`,
    );
    assert.deepEqual(printed, expected);
  });
}

/** Compares the names found with those marked: people `[P …]`, posts `[T …]`, organizations `[O …]`. */
function check(marked: string) {
  const text = withoutMarks(marked);
  it(text, () => assert.equal(markNames(text, knowledge), marked));
}

const shared: readonly (readonly [string, readonly string[]])[] = [
  ['副会长潘若海、许若川、黄若水出席。', ['潘若海: 副会长', '许若川: 副会长', '黄若水: 副会长']],
  ['名譽會長潘若海、許若川及黃若水到訪。', ['潘若海: 名譽會長', '許若川: 名譽會長', '黃若水: 名譽會長']],
  ['会长潘若海、许若川出席。', ['潘若海: 会长', '许若川: ']],
  ['副会长潘若海、许若川主任出席。', ['潘若海: 副会长', '许若川: 主任']],
  ['校长许若川到场。副校长潘若海、许若川发言。', ['许若川: 校长', '潘若海: 副校长']],
  ['由潘若海及许若川担任主任。', ['潘若海: 主任', '许若川: 主任']],
  [
    '海州大学校长潘若海、文山大学校长许若川担任实验室主任。',
    ['潘若海: 海州大学校长 | 实验室主任', '许若川: 文山大学校长 | 实验室主任'],
  ],
  [
    '市长委任潘若海、许若川，以及再度委任黄若水和李若明为校董。',
    ['潘若海: 校董', '许若川: 校董', '黄若水: 校董', '李若明: 校董'],
  ],
  [
    '由特区行政长官潘若海任团长、海州大学校长许若川任荣誉顾问的访问团',
    ['潘若海: 特区行政长官 | 团长', '许若川: 海州大学校长 | 荣誉顾问'],
  ],
  ['潘若海同瑞士联邦主席会谈。', ['潘若海: ']],
];

const marked = [
  '各司长范畴将有变动。',
  '[P 习近平][T 总书记]高度重视粮食安全。',
  '警钟长鸣，长治久安，繁荣富强，建言献策。',
  '西安市长一职由他担任。',
  '[O 德国西门子公司]和[O 韩国三星电子公司]签约。',
  '[T [O 海州大学校董会]主席][P 潘若海]致辞。',
  '[T [O 海州赛马会]公司事务总监][P 潘若海]发言。',
  '[T [O 广州恒大队]主教练][P 里皮]发言。',
  '[T [O 法国欧洲和外交部]长][P 勒德里昂]到访。',
  '他曾就读世界一流大学，并在公立大学任教。',
  '天使基金和家族办公室都有兴趣。',
  '[T [O 秀水鄉代表會]主席][P 陳若欣]、[T 里長][P 何若林]到場。',
  '[T 三张里里长][P 王若明]到场。',
  '[P 潘若海]任[T 首席顾问]。',
  '[T [O 国防部]长][P 潘若海]、[T [O 警察局]长][P 许若川]、[T [O 林业局]长][P 何若水]。',
  '坚持集中统一领导，盛大开幕，坚定理想信念，现场澎湃热烈。',
  '晚会在[O 海州大剧院]盛大举行，局长理应说明，与来宾相谈甚欢。',
  '[P 潘若海]会见土库曼斯坦总统、乌兹别克斯坦总理，携手包括土库曼斯坦在内的周边国家。',
  '[T [O 理想汽车]董事长][P 潘若海]、[T [O 联想集团]总裁][P 许若川]到场。',
  '[T [O 东部战区]新闻发言人][P 潘毅][T 陆军大校]表示。',
  '加强治党，推进光电子信息产业，提高基层党组织的能力。',
  '[T 新民市市长][P 潘若海]到访。',
  '公司及下属公司都有份，[T [O 恒顺地产有限公司]董事长顾问][P 陈若海]。',
];

describe('Chinese names that stand together', () => {
  describe('whose post it is', () => {
    for (const [text, expected] of shared) checkPosts(text, expected);
  });
  describe('where names begin and end', () => marked.forEach(check));
});

import assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { markNames, withoutMarks } from './markedNames.ts';

const knowledge = buildKnowledge([
  {
    persons: [{ id: 'an', name: '安如川', other_names: [{ name: '安如川', lang: 'zh-Hans' }] }],
    organizations: [
      { id: 'leisure', name: '康乐及文化事务署', place: '香港' },
      { id: 'short', name: '方面' },
    ],
  },
]);

/** Compares the names found with those marked: people `[P …]`, posts `[T …]`, organizations `[O …]`. */
function check(marked: string) {
  const text = withoutMarks(marked);
  it(text, () => assert.equal(markNames(text, knowledge), marked));
}

/** The posts of everyone, as `name: title @ organization`. */
function checkPosts(text: string, expected: readonly string[]) {
  it(text, () => {
    const { people } = analyze(text, knowledge);
    const printed = people.flatMap(({ name, posts }) =>
      posts.map(({ title, organization }) => `${name}: ${title} @ ${organization}`),
    );
    assert.deepEqual(printed, expected);
  });
}

const people = [
  // A surname before a title, once the full name is there.
  '[T [O 港务局]局长][P 何若谷]致辞。[P 何][T 局长]说，港口很忙。',
  '[P 蘇定遠]率隊出征。[P 蘇][T 總教練]說，不能大意。',
  // Letters that follow a name are no part of it.
  '[T [O 港务局]局长][P 王伟]说，港口很忙。',
  '[T [O 港务局]局长][P 喻清和]、[T [O 交通厅]厅长][P 乔安]出席。',
  // Rare surnames beside posts.
  '[T [O 教育部]部长][P 妥明远]表示，学校将开学。',
  '[T [O 行政院]發言人][P 后若晴]表示尊重。',
  // Words over a surname.
  '[T [O 立法院]長][P 韓國珍]宣布休會。',
  '[T [O 立法院]副院長][P 江若臣]主持會議。',
  // Bylines.
  '（[O 中央社]記者[P 藍又晴]高雄16日電）',
  '記者[P 林若昕]／台北報導',
  '[O 新华社]记者[P 李森]摄',
  // Dotted names.
  '[T 法院登記官][P 琳達·菲茲艾倫]與會。',
  '冠军[P 泰斯法耶·沃尔德]以2小时08分夺冠。',
  // Words behind dotted names whose first letter transcribes, too.
  '[T [O 工业部]副部长][P 阿兹万·伊斯梅]以流利的华语回应。',
  '[P 查若斯·温特沃夫]打头阵。',
  // No conjunction before what people do.
  '[T 副校长][P 端木清和]主持揭牌仪式。',
  // Words for people that are no posts.
  '村民[P 马小菊]把门打开。',
  // Surnames of two people's families, and names that only the tagger sees to their end.
  '[T [O 广源县政府]秘书长][P 林欧阳素琴]陪同。',
  '[T 云林县长][P 江谢素鸾]今天出席。',
  '[T [O 嶺南大學]校長][P 端木澄]致辭。',
  // Verbs behind posts are no names.
  '[O 渔业局]局长叮嘱大家，[O 渔业局]副局长反驳说不是。',
  // A brand or an army by chance.
  '[T [O 盛达集团]董事长][P 李小鹏]介绍了公司。',
  '[T [O 南昌市委]书记][P 李红军]出席。',
];

const posts = [
  // What says how a post is held may stand before the body.
  '[T 署理[O 勞工及福利局]局長][P 莫家駿]致辭。',
  '[T 前[O 衛福部]長][P 陳若水]受訪。',
  // Brackets behind a title.
  '[T [O 社會福利署]助理署長（安老服務）][P 譚若茵]出席。',
  // Places.
  '[T 雾溪乡长][P 柯若琴]说，路断了。',
  '[T 雾台乡长][P 柯若琴]说，路断了。',
  '[T 石岭县县长][P 马明远]表示，供电已恢复。',
  '[T 台中市長][P 盧若燕]出席。',
  '[T 日本驻青岛总领事][P 斋藤法雄]应邀出席。',
  '[T [O 海州大学水文研究院]院长][P 潘若海]([P Pan Ruohai])[T 教授]发言。',
  '[T [O 律政司]司長][P 鄭若驊][T 資深大律師]和[T [O 政制及內地事務局]局長][P 曾若衡]會見記者。',
  // Merged with the body.
  '[T [O 塔吉克斯坦交通部]长][P 法里德·卡里莫夫]签字。',
  // Of two bodies at once.
  '[T [O 卫生部]兼[O 人力部]高级政务部长][P 许若茵]主持开幕。',
  // Before what one calls a person by.
  '[T [O 韩江中学]董事长]拿督斯里[P 潘若学]到场。',
  // C-suites of Taiwan and Singapore, and doctors.
  '[T [O 石梁基金會]執行長][P 單若頤]評審，[T [O 石梁醫院]高級顧問醫生][P 何若谷]義診。',
  // The sentence is about the one with whom it begins.
  '[P 何若谷]2010年加入公司，2019年升任[T 首席财务官]。',
  // Behind a name.
  '[P 赖清远][T 总统]上任后视察灾区。',
  // Given by a verb, to someone whom another sentence gives away.
  '[P 何若谷]指出问题。[P 何若谷]2007年出任[T 校长]时，学校很小。',
  // A rank behind a name begins no other's titles.
  '[T [O 海州大学水文研究院]院长][P 潘若海]([P Pan Ruohai])[T 教授]发言。',
  '[T [O 律政司]司長][P 鄭若驊][T 資深大律師]和[T [O 教育局]局長][P 曾若衡]會見記者。',
];

const organizations = [
  // All of a list behind 由 acts.
  '由[O 广州黄埔经济技术开发区]、[O 广州琶洲科学城]、[O 广州天河软件园]协办。',
  // Parts of bodies.
  '[T [O 中央研究院生物多樣性研究中心]主任][P 邵若芝]說。',
  '[T [O 北京积石医院创伤骨科]主任][P 麻志诚]说。',
  '[T [O 香港理工大學康復治療科學系]系主任][P 歐陽若霖]說。',
  '[T [O 海州大学历史学系]主任][P 潘若海]发言。',
  // The letter that a body and the head of a post share.
  '[T [O 澳門福州十邑青年會]長][P 陳若光]、[T [O 海州福建同乡会]长][P 李若明]到场。',
  '[T [O 国立嘉义大学]前校长][P 管若程]观礼。',
  '[T [O 致公党福州市委会]副主委][P 闻人杰]讲话。',
  '[T [O 社会文化司司长办公室]主任][P 叶若权]出席。',
  // Parts that the tagger reads as one name with the whole.
  '[O 世界衛生組織東南亞區域辦事處]主任發表聲明。',
  '由[O 人力資源事務委員會]和[O 保險業管理局]聯合主辦。',
  '[T [O 泉州市海洋发展局]局长][P 高若谷]介绍情况。',
  '[T [O 中央政府驻香港联络办公室协调部]部长][P 高若谷]出席。',
  '论坛移师[O 国立中山大学]举行，草案提交[O 立法会]首读。',
  '[T [O 卫生部]医药总监][P 高若谷]指出，病例减少。',
  // Of a place whose name ends as kinds of places do.
  '[O 青崖大学]与[O 海州市卫健委]签约。',
  // Media, by what they print at the beginning of a line.
  '[O 石梁晚报]讯（记者[P 何若谷]）昨日大雪。',
  '[O 石梁在线]6月3日讯 昨日大雪。',
  '2024-06-03 来源：[O 石梁在线]客户端',
  // Words that bring something to a body are no part of its name.
  '论文提交[O 教育局]后，他由[O 安永]转投[O 瑞隆航运集团]。',
  // The unit between a body and a post.
  '[T [O 工研院机械所]所长][P 何若谷]出席。',
  '[T [O 石梁大学国际合作与交流处]处长][P 何若谷]出席。',
  // Not two fields of work, but two bodies.
  '[O 海峡大学]与[O 南方理工大学]签约。',
  // Companies by short names.
  '[O 瑞隆航运控股有限公司]发布公告，[O 瑞隆航运]股价上升，[O 瑞隆]将派息。',
  // Of a place that is printed with its kind.
  '[T [O 成都市卫健委]副主任][P 代若娟]主持。',
];

const noNames = [
  '各民主党派人士参加会议。',
  '居家安老為本，一直以安老復康為己任。',
  '第五届非遗周在和田闭幕。',
  '皮球也被门将拿住。',
  '他们关注租客去向。',
  // Places, by their last letter and by what stands before them.
  '石岭县地震后，志愿者到石岭县柳沟乡帮忙。',
  '代表团昨日在金边会见友人，又赴暹粒参观。',
  // Several of a kind.
  '九家生物科技公司和61支代表队报名。',
  // Houses where others meet.
  '展览在石梁国际会展中心举行。',
  '全区六处工地停工，县处级干部到场。',
];

const bodies: readonly (readonly [string, readonly string[]])[] = [
  ['港务局局长梅安指出，港口很忙。', ['梅安: 港务局局长 @ 港务局']],
  ['屏東縣長沈若汝上午視察。', ['沈若汝: 屏東縣長 @ 屏東縣']],
  ['岳阳市人民政府公布，岳阳市副市长施若敏出席。', ['施若敏: 岳阳市副市长 @ 岳阳市人民政府']],
  ['恩光小學今日開學，校長蒲若恩致辭。', ['蒲若恩: 校長 @ 恩光小學']],
  ['立法會房屋事務委員會開會，委員會主席梁若貞主持。', ['梁若貞: 委員會主席 @ 立法會房屋事務委員會']],
  ['记者采访了董事长周若龙。', ['周若龙: 董事长 @ null']],
];

describe('Chinese names', () => {
  describe('people', () => {
    for (const row of people) check(row);
  });
  describe('posts', () => {
    for (const row of posts) check(row);
  });
  describe('organizations', () => {
    for (const row of organizations) check(row);
  });
  describe('no names', () => {
    for (const row of noNames) check(row);
  });
  describe('names of the knowledge', () => {
    check('[T [O 康樂及文化事務署]署長][P 鄭可嵐]致辭。');
    check('各方面人士都看好[P 安如川]。');
  });
  describe('what posts are of', () => {
    for (const [text, expected] of bodies) checkPosts(text, expected);
  });
});

import assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { markNames, withoutMarks } from './markedNames.ts';

const knowledge = buildKnowledge([]);

/** Compares the names found with those marked: people `[P …]`, posts `[T …]`, organizations `[O …]`. */
function check(marked: string) {
  const text = withoutMarks(marked);
  it(text, () => assert.equal(markNames(text, knowledge), marked));
}

const units = [
  '[T [O 省交通运输厅公路养护处]副处长][P 骆远山]介绍了进展。',
  '[T [O 海州大学药学院]院长][P 关若谷]主持会议。',
  '[O 國家圖書館地圖館]的展品明日開放。',
  '[T [O 工研院光電所]所長][P 倪大同]出席。',
  '[T [O 台塑彰濱廠]廠長][P 簡若水]說明災情。',
  '[T 時任[O 廣文醫院內科]部門主管][P 容若水]作供。',
  '[T [O 經濟及能源發展局]局長][P 戴若海]致辭。',
  '[T [O 投資、貿易及旅遊部]部長][P 柳若風]回應。',
  '[T [O 海州市文化体育广播和旅游局]局长][P 乔安]致辞。',
  '[O 《河道工程》编辑部]收到来稿。',
  '[P 关若谷]仍担任[T 董事长]及[T [O 审计委员会]主席]。',
  '[O 横琴粤澳深度合作区民生事务局]昨日公布结果。',
  '[O 甘南藏族自治州人民政府]发布通告。',
  '[O 盐都区科协]组织了参观。',
  '[T [O 体育局]局长][P 潘若海]到场。',
  '[T [O 统战部]部长][P 王若海]到场。',
  '团队情况和现场表现都好。',
  '台下坐着[T [O 县委]书记][P 向若海]。',
  '台下坐著[T [O 縣委]書記][P 向若海]。',
  '公司第五届董事会第三次会议于3月召开。',
  '两地12家县级医院签署协议。',
  '2024年公司实现营业收入两亿元。',
  '全区博物馆接待观众百万人次。',
  '[O 盒马鲜生]等企业参加了签约。',
];

const more = [
  '[T [O 挪威“丝绸之路”研究所]副所长][P 关若谷]到场。',
  '[T 第六任行政长官候任人][P 林若伟]致谢，[T 市长参选人][P 王若明]、[T 总统候选人][P 赖若强]到场。',
  '[T 候选人][P 王若明]到场。',
  '新任行政长官定能团结社会。',
  '连拿三届的常胜军再度出赛。',
  '[O 柳城职业技术大学]昨日开学。[O 柳职大]表示，学生已到校。',
  '[O 香港體操學院]主辦比賽，[T [O 體院]院長][P 湯曉若]致辭。',
  '机器人企业[O 赛渊科技股份有限公司]昨日发布公告。',
  '[O 世界华裔医师协会]昨日成立，[T [O 世界华裔医师协会]会长][P 霍文若]致辞。',
  '[O 海州大学(海大)校董会]昨日开会。',
  '[T 第13任校长][P 陈文若]到任。',
  '我[T 校党委书记][P 张亚若]出席。',
  '此前任[T [O 渭州市委]书记]的[P 李明若]正式成为[T 海州市长]。',
  '[T [O 市委教育工委]书记][P 王若凯]指出，要重视。',
  '贯彻落实[P 王若平][T 总书记]对上海工作的重要指示精神。',
  '各地切实谱写科协事业发展新篇章。',
  '作者：通讯员 [P 钟远若]',
  '责任编辑：[P 谭 若]　校对：[P 丁晓]',
];

const wholes = [
  '[T [O 海州大学继续教育学院]院长][P 关若谷]、[T [O 学校办公室]主任][P 潘若海]、[T [O 校长办公室]主任][P 许若川]到场。',
  '[T [O 粤港澳大湾区院士联盟]主席][P 关若谷]致辞。',
  '[T [O 香港“一河两岸”研究中心]研究总监][P 方若舟]发言。',
  '[P 汪若珍][T 副校长]和[P 汪若川][T 主席]致辞，[T 副校长][P 张丽红]会见来宾。',
  '[O 台灣人壽]與奧勒岡州四所大學合作，[O 人民网]2021大学校长论坛开幕。',
  '我院[O 药剂党支部]开会。',
  '昨日，[O 中安泰龙建设集团]将出席。',
  '[O 合肥若阳控股集团有限公司]位于若阳区，若阳昨日下雨。',
  '[O 若锋企业]昨日开工，[O 若锋企业]表示，中小微企业受惠。',
  '[O 南若航空学校]和[O 若山煤矿]昨日合办展览。',
  '[T [O 规划和国土资源管理局]局长][P 冯若明]到场。',
];

const people = [
  '[P 向井若秋]是医生，她于一九九四年、自二〇〇一年两度出发。',
  '[P 王若平][T 总书记]曾多次强调，大多数议员都明白。',
  '[P 李若明](左一)、[P 王若川](右二)感谢欧商支持，并获诺贝尔物理学奖。',
  '[O 海州大学]表示，[P 王若明]当选为[T 第六任行政长官候任人]，并致谢。',
  '[T 劳托市市长][P 贾伊·普拉萨德]陪同考察。',
  '[P 阿不都热合曼·玉素甫]因工作调动辞去职务。',
  '[P 祖莱卡·宾蒂·奥斯曼]均有出席。',
  '[T [O 海州大学]院长][P 丹增旺堆]作了报告。',
  '[T [O 海州大学]研究员][P 大久保健司]与[T 教授][P 田边真由子]应邀演讲。',
  '免去[P 张为]的[T 上海市副市长]职务。',
  '[T 「一河一路」专员][P 何若治]到场。',
  '[T [O 交通部]部长][P 李若川]、[T 中坜区长][P 李日若]到场。',
  '会议由[P 李若明]正式成为[T 西安市长]之后召开。',
  '访问了三个缔约成员国老挝、柬埔寨和越南。',
  '[O 中远海运集团]总部相关部门负责人参加。',
];

/** The posts of everyone, as `name: title @ organization`. */
function checkPosts(text: string, expected: readonly string[]) {
  it(text, () => {
    const printed = analyze(text, knowledge).people.flatMap(({ name, posts }) =>
      posts.map(({ title, organization }) => `${name}: ${title} @ ${organization}`),
    );
    assert.deepEqual(printed, expected);
  });
}

describe('bodies in Chinese text', () => {
  describe('whole names', () => wholes.forEach(check));
  describe('units of bodies, fields of work and places', () => units.forEach(check));
  describe('short forms, ordinals and relative clauses', () => more.forEach(check));
  describe('people of many peoples, and what they are given', () => people.forEach(check));
  describe('who is meant and of what', () => {
    checkPosts('立法会议员陈罗若文发言。陈罗议员说，工程要快。', ['陈罗若文: 立法会议员 @ 立法会']);
    checkPosts('海州市委副书记、市长李若川到场。海州市人民政府表示支持。', [
      '李若川: 海州市委副书记 @ 海州市委',
      '李若川: 市长 @ 海州市人民政府',
    ]);
    checkPosts('海州大学党委副书记、校长李若川，教育部党组成员、副部长王若明到场。', [
      '李若川: 海州大学党委副书记 @ 海州大学党委',
      '李若川: 校长 @ 海州大学',
      '王若明: 教育部党组成员 @ 教育部党组',
      '王若明: 副部长 @ 教育部',
    ]);
    checkPosts('文山大学来访。海州市科技委员会弓若午书记率团，海州师范学院的王若明教授、李若川教授同行。', [
      '弓若午: 书记 @ 海州市科技委员会',
      '王若明: 教授 @ 海州师范学院',
      '李若川: 教授 @ null',
    ]);
    checkPosts('海州大学副校长李若川教授与来自文山大学的同学见面。', [
      '李若川: 海州大学副校长 @ 海州大学',
      '李若川: 教授 @ 海州大学',
    ]);
  });
});

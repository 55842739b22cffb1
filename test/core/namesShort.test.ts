import assert from 'node:assert/strict';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { markNames, withoutMarks } from './markedNames.ts';

const knowledge = buildKnowledge([]);

/** Compares the names found with those marked: people `[P …]`, posts `[T …]`, organizations `[O …]`. */
function check(marked: string) {
  const text = withoutMarks(marked);
  it(text, () => assert.equal(markNames(text, knowledge), marked));
}

const numbered: readonly string[] = [
  '活动在[O 商丘市第五中学]举行，[T [O 商丘市五中]校长][P 牛若川]说，[O 市五中]先做了。',
  '[T [O 郑州二中]校长][P 王若明]到访[O 开封四中]、[O 石家庄十七中]和[O 杭州二中]。',
  '他在[O 海州市二院]和[O 成都七中]工作过。',
  '党的三中全会后，台湾一中各表的说法少了，他在北京一中心上班。',
];

const schools: readonly string[] = [
  '[T [O 台科大]校長][P 廖若榮]說，期待[O 台科大]成為領航者，[O 北師大]也來。',
  '[O 國立臺北護理健康大學]慶祝校慶。他指出[O 北護]對社會有貢獻，[O 北護]的成就有目共睹，也使[O 北護]有了新局面，[O 北護大]前進。',
];

const companies: readonly string[] = [
  '與[O 華碩]、[O 鈊若]及[O 致若]3家公司簽約，[O 鈊若]出資3000萬元。',
  '来自[O 拜耳]、[O 辉瑞]、[O 奥若巴斯]、[O 联合利华]等国内外医药企业的代表到场。',
  '钢铁、水泥、化工等企业和国企、民企等企业都来了。',
];

const bodies: readonly string[] = [
  '[T [O 第八届世界华文若川论坛组委会]新闻发言人][P 夏春若]宣布，由[O 海州大学醒狮团]演出。',
  '嘉年华获得支持，醒狮贺庆，嘉年华闭幕。',
];

const people: readonly string[] = [
  '[T [O 市科协]主席][P 王华平]等出席论坛，[P 李建平]等参加。',
  '[T 前校长][P 谢若桢]说完，[P 谢][T 前校长]又谢了大家。',
  '[O 新光醫院][P 洪子仁][T 行政副院長]、[O 振興醫院][P 常若訓][T 副院長]到場。',
  '[T 国策顾问][P 施若祥]致词，在人民大会堂开会。',
];

describe('short forms and what stands beside names in Chinese text', () => {
  describe('schools and hospitals called by a number', () => numbered.forEach(check));
  describe('schools called by their place', () => schools.forEach(check));
  describe('companies in a list', () => companies.forEach(check));
  describe('bodies of an occasion and troupes', () => bodies.forEach(check));
  describe('people', () => people.forEach(check));
});

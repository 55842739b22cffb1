import assert from 'node:assert/strict';
import { convertText } from '../../src/core/convert/convert.ts';
import { knownNames } from '../../src/core/convert/knownNames.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';

/** People, some made up, as Simplified and Taiwan's print write them. */
const people = listOf(`
  范学勤:范學勤 范佩玲:范佩玲 范世平:范世平 钟启明:鍾啟明 钟静雯:鍾靜雯 钟树根:鍾樹根 钟南生:鍾南生
  于建业:于建業 于慧珊:于慧珊 于洋:于洋 于海波:于海波 余晓东:余曉東 余丽琼:余麗瓊 余志稳:余志穩
  谷文昌:谷文昌 谷牧野:谷牧野 谷建芬:谷建芬 叶向真:葉向真 叶剑锋:葉劍鋒 叶国谦:葉國謙 卜学亮:卜學亮
  卜凡:卜凡 卜宪群:卜憲群 干炳义:干炳義 干志雄:干志雄 郁达生:郁達生 郁建兴:郁建興 郁慕明:郁慕明
  岳云飞:岳雲飛 岳彩申:岳彩申 岳宏:岳宏 姜文华:姜文華 姜国栋:姜國棟 姜大明:姜大明 沈晓明:沈曉明
  沈卫东:沈衛東 沈祖尧:沈祖堯 占才强:占才強 占志远:占志遠 后晓荣:后曉榮 涂国强:涂國強 涂谨申:涂謹申
  游国华:游國華 游祥斌:游祥斌 朴美兰:朴美蘭 朴仁哲:朴仁哲 曲建国:曲建國 曲星:曲星 冼国忠:冼國忠
  庄国荣:莊國榮 仇保兴:仇保興 仇鸿:仇鴻 戚建国:戚建國 曾荫培:曾蔭培 汪征鲁:汪征魯 王征远:王征遠
  许征:許征 周谷城:周谷城 赵松鹤:趙松鶴 李松涛:李松濤 黄松江:黃松江 郭松龄:郭松齡 朱松纯:朱松純
  陈云林:陳雲林 张云鹏:張雲鵬 张发奎:張發奎 黄才发:黃才發 刘发明:劉發明 徐才厚:徐才厚 张采薇:張采薇
  林采宜:林采宜 江丰年:江豐年 王千里:王千里 张万里:張萬里 王岳伦:王岳倫 孙岳山:孫岳山 林向荣:林向榮
  李志杰:李志傑 钱学杰:錢學傑 蔡丰明:蔡豐明 胡秋生:胡秋生 胡海峰:胡海峰 胡立群:胡立群 胡发云:胡發雲
  朱云汉:朱雲漢 范徐丽泰:范徐麗泰 谷正纲:谷正綱 洪秀柱:洪秀柱 万斗才:萬斗才 孙志周:孫志周
  吴里千:吳里千 曹伯松:曹伯松 尉迟松:尉遲松 司徒杰:司徒傑 欧阳丰:歐陽豐 于志干:于志幹 马干城:馬幹城
  余庆丰:余慶豐 种友明:种友明 须文蔚:須文蔚 苏志台:蘇志台 林台生:林台生 吕后山:呂后山 佟志升:佟志升
  李克征:李克征 温家杰:溫家傑 卫国忠:衛國忠 冯松:馮松 高志岳:高志岳 董其干:董其幹 游志谷:游志谷
  郑丑生:鄭丑生 孙卜升:孫卜升 姚沈生:姚沈生
`);

const places = listOf(`
  余杭区:餘杭區 余姚市:餘姚市 于都县:于都縣 范县:范縣 谷城县:穀城縣 岳阳市:岳陽市 姜堰区:姜堰區
  郁南县:鬱南縣 斗门区:斗門區 松江区:松江區 沈阳市:瀋陽市 钟祥市:鍾祥市 台州市:台州市 里斯本:里斯本
  里昂:里昂 克里特岛:克里特島 马里兰州:馬里蘭州 苏里南:蘇里南 德里:德里 布里斯托:布里斯托
  阿里地区:阿里地區 松原市:松原市 千岛湖:千島湖 海淀区:海淀區 云浮市:雲浮市 丰县:豐縣
  达尔富尔:達爾富爾 基里巴斯:基里巴斯 帕里斯:帕里斯
`);

function listOf(text: string): readonly (readonly [string, string])[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]);
}

/** Sentences around a name, and what becomes of them. */
const aroundPeople = [
  ['局长{}介绍', '局長{}介紹'],
  ['书记{}、', '書記{}、'],
  ['当选的{}发表讲话', '當選的{}發表講話'],
  ['向{}颁奖', '向{}頒獎'],
  ['对手{}以大比分落败', '對手{}以大比分落敗'],
  ['（{}摄）', '（{}攝）'],
] as const;
const aroundPlaces = [
  ['在{}召开', '在{}召開'],
  ['从{}出发', '從{}出發'],
] as const;

const knowledge = buildKnowledge([
  {
    persons: people.map(([simplified, traditional], i) => ({
      id: `person-${i}`,
      name: simplified,
      other_names: [
        { name: simplified, lang: 'zh-Hans' },
        { name: traditional, lang: 'zh-Hant-TW' },
      ],
    })),
  },
]);

describe('convert, a list of names', () => {
  it('writes those that nobody knows as names, with few mistakes', () => {
    const cases = [...casesOf(people, aroundPeople), ...casesOf(places, aroundPlaces)];
    const wrong = cases.filter(
      ([text, expected]) => convertText(text, { from: 'hans', to: 'hant-tw' }) !== expected,
    );
    assert.ok(wrong.length <= cases.length * 0.02, wrong.map(([text]) => text).join('\n'));
  });

  it('writes those that are known as they are known, both ways', () => {
    for (const [text, expected] of casesOf(people, aroundPeople)) {
      assert.equal(
        convertText(text, { from: 'hans', to: 'hant-tw', known: knownNames(knowledge, 'hant-tw') }),
        expected,
      );
      assert.equal(
        convertText(expected, { from: 'hant-tw', to: 'hans', known: knownNames(knowledge, 'hans') }),
        text,
      );
    }
  });
});

function casesOf(
  names: readonly (readonly [string, string])[],
  around: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  return names.flatMap(([name, expected]) =>
    around.map(([text, result]) => [text.replace('{}', name), result.replace('{}', expected)] as const),
  );
}

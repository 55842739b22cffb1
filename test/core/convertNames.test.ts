import assert from 'node:assert/strict';
import { convertText } from '../../src/core/convert/convert.ts';

/** Nothing is known of any name: what is converted as one shows by the characters. */
function check(table: Readonly<Record<string, string>>) {
  for (const [text, expected] of Object.entries(table)) {
    it(`${text} → ${expected}`, () =>
      assert.equal(convertText(text, { from: 'hans', to: 'hant-tw' }), expected));
  }
}

describe('convert, names that nobody knows', () => {
  check({
    '市长于敏言表示，': '市長于敏言表示，',
    '副主任范采云、钟汉祥出席': '副主任范采雲、鍾漢祥出席',
    由沈志岳主持: '由沈志岳主持',
    与万俟元会面: '與万俟元會面',
    据种衍海介绍: '據种衍海介紹',
    任命干卫民为局长: '任命干衛民為局長',
    局长胡健民说: '局長胡健民說',
  });
  describe('in bylines and lines of their own', () => {
    check({
      '（记者 于贞 摄）': '（記者 于貞 攝）',
      '责编：于贞': '責編：于貞',
      '文/于贞': '文/于貞',
      '摄影：干卫东': '攝影：干衛東',
      '主讲人：后德远': '主講人：后德遠',
    });
  });
  describe('of places', () => {
    check({
      马里总统访问于田县: '馬里總統訪問于田縣',
      '冲绳县、松江区与岳阳市': '沖繩縣、松江區與岳陽市',
      '在余干县举行，前往余姚': '在餘干縣舉行，前往餘姚',
      克里米亚和斯里兰卡: '克里米亞和斯里蘭卡',
    });
  });
});

describe('convert, words that begin like names', () => {
  check({
    '钟声敲响，钟楼下': '鐘聲敲響，鐘樓下',
    他朴素的生活: '他樸素的生活',
    '涂抹颜料，郁金香盛开': '塗抹顏料，鬱金香盛開',
    余震不断: '餘震不斷',
    '干部干事，干杯干净': '幹部幹事，乾杯乾淨',
    由于贞观之治: '由於貞觀之治',
    '种植种子，后天后来': '種植種子，後天後來',
    问他别只说: '問他別只說',
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detectScript, scriptEvidence, scriptOf } from '../../src/core/text/script.ts';

function check(text: string, expected: string) {
  it(`${text || '(nothing)'} → ${expected}`, () => assert.equal(detectScript(text), expected));
}

describe('script', () => {
  check('', 'und');
  check('2023-05-30 10:26', 'und');
  check('中文', 'und');
  check('ひらがなとカタカナ', 'und');
  check('한국어 기사', 'und');
  check('局长孙东出席论坛', 'zh-Hans');
  check('局長孫東出席論壇', 'zh-Hant');
  check('The mayor opened the library.', 'en');
  check('Café Müller', 'en');
  check('林鄭月娥 (Carrie Lam Cheng Yuet-ngor) 致辭', 'zh-Hant');
  check('NewLink RPA机器人流程自动化平台项目', 'zh-Hans');
  check('皇后大道東的里程碑', 'zh-Hant');
  check('乾隆皇帝的瞭望台', 'und');
  check('于丹与范冰冰', 'zh-Hans');
  check('於宏宇在论坛上发言，随后离场', 'zh-Hans');
  check('孫东在論壇上發言，隨後離場', 'zh-Hant');
  check('行政長官昨日在立法會答問', 'zh-Hant-HK');
  check('警方拘捕一名涉嫌偷車的男子，案件交由警務處跟進', 'zh-Hant-HK');
  check('佢哋喺度嘅嘢冇人識', 'zh-Hant-HK');
  check('行政院長昨天赴立法院備詢', 'zh-Hant-TW');
  check('台北捷運新增資訊服務，透過網路查詢', 'zh-Hant-TW');
  check('香港特區政府代表到台北訪問行政院', 'zh-Hant');

  it('says of joined paragraphs what their evidence together says', () => {
    const parts = ['行政長官', '昨日在立法會答問'].map(scriptEvidence);
    const sum = Object.fromEntries(
      Object.keys(parts[0]!).map((key) => [
        key,
        parts.reduce((total, part) => total + part[key as keyof typeof part], 0),
      ]),
    ) as unknown as (typeof parts)[0];
    assert.equal(scriptOf(sum), 'zh-Hant-HK');
  });
  it('bears any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof detectScript(text) === 'string'));
  });
});

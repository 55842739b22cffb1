import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';
import { peopleRomanizedSo } from '../../src/core/knowledge/bySurname.ts';
import { matchRomanization } from '../../src/core/knowledge/romanization/matchRomanization.ts';
import { isWestern } from '../../src/core/knowledge/romanization/nameParts.ts';
import { pinyinOf } from '../../src/core/knowledge/romanization/pinyin.ts';
import table from '../fixtures/romanization.yaml';

type Pairs = readonly (readonly [string, string])[];
const { right, wrong } = table as { readonly right: Pairs; readonly wrong: Pairs };

/** `answer system: reason`, without what does not matter in a row. */
function check(chinese: string, latin: string, expected: string) {
  it(`${chinese} and ${latin}: ${expected}`, () => {
    const { answer, system, reason } = matchRomanization(chinese, latin);
    assert.ok(`${answer} ${system}: ${reason}`.startsWith(expected), `${answer} ${system}: ${reason}`);
  });
}

describe('romanization', () => {
  check('薛永恆', 'Sit Wing-hang', 'same hk-government');
  check('薛永恒', 'Alfred SIT Wing-hang', 'same hk-government');
  check('薛永恒', 'Sit Wing Hang Alfred', 'same hk-government');
  check('薛永恒', 'Xue Yongheng', 'same hanyu-pinyin');
  check('薛永恒', 'Sit Wing-Wing', 'possible hk-government: 2 of 3 syllables agree: 恒 is not wing');
  check('薛永恒', 'Alfred Sit', 'possible hk-government: the surname agrees; a Western name');
  check('薛永恒', 'Sit', 'no');
  check('薛永恒', 'Sit Tai-man', 'no');
  check('孙东', 'Sun Dong', 'same hanyu-pinyin');
  check('孫東', 'Dong Sun', 'same hanyu-pinyin');
  check('孫東', 'Prof. Sun', 'no');
  check('李家超', 'John Lee Ka-chiu', 'same hk-government');
  check('李克强', 'Li Qiang', 'no');
  check('李偉', 'Lee Wai-king', 'no');
  check('陳帆', 'Chan Fan-cheong', 'no');
  check('葉劉淑儀', 'Regina Ip Lau Suk-yee', 'same hk-government');
  check('葉劉淑儀', 'Regina Ip', 'possible hk-government: the surname agrees');
  check('劉淑儀', 'Regina Ip Lau Suk-yee', 'possible hk-government: regina, ip stands before it');
  check('梁振英', 'C. Y. Leung', 'possible hk-government: the surname and the initials agree');
  check('梁振英', 'CY Leung', 'possible hk-government: the surname and the initials agree');
  check('歐陽瑜', 'Ao Ieong U', 'same mo-government');
  check('欧阳绘宇', 'Ouyang Huiyu', 'same hanyu-pinyin');
  check('連戰', 'Lien Chan', 'same wade-giles');
  check('宋楚瑜', 'Soong Chu-yu', 'no');
  check('朱立倫', 'Chu Li-lun', 'same wade-giles');
  check('吕锐锋', 'Lyu Ruifeng', 'same hanyu-pinyin');
  check('陈敏尔', 'Chen Min’er', 'same hanyu-pinyin');
  check('段崇智', 'Rocky Tuan Sung-chi', 'possible mixed: its syllables agree in different systems');
  check('马斐森', 'Peter Mathieson', 'no');
  check('彼得·马西森', 'Peter Mathieson', 'no');

  it('has 80 pairs of each kind to be measured by', () => {
    assert.deepEqual([right.length, wrong.length], [80, 80]);
  });
  it('finds 95 % of officials’ own spellings the same', () => {
    const missed = right.filter(([chinese, latin]) => matchRomanization(chinese, latin).answer !== 'same');
    assert.ok(missed.length <= 4, missed.join('; '));
  });
  it('finds none of two people with one surname the same', () => {
    const same = wrong.filter(([chinese, latin]) => matchRomanization(chinese, latin).answer === 'same');
    assert.deepEqual(same, []);
  });
  for (const latin of [
    'Sit Wing-hang',
    'Regina Ip Lau Suk-yee',
    'Ouyang Huiyu',
    'Wang Yang',
    'Lee Ka-chiu',
    'Dong Sun',
  ]) {
    it(`finds in the knowledge whoever may be called ${latin}`, () => {
      const names = builtInKnowledge().names.filter(({ kind }) => kind === 'person');
      const same = names.filter(({ name }) => matchRomanization(name, latin).answer === 'same');
      const found = peopleRomanizedSo(latin, builtInKnowledge());
      assert.deepEqual(found.map(({ id }) => id).sort(), [...new Set(same.map(({ id }) => id))].sort());
    });
  }
  it('shows what agrees as data', () => {
    assert.deepEqual(matchRomanization('薛永恆', 'Alfred Sit Wing-Wing'), {
      answer: 'possible',
      system: 'hk-government',
      syllables: [
        { character: '薛', printed: 'sit', agrees: true },
        { character: '永', printed: 'wing', agrees: true },
        { character: '恒', printed: 'wing', agrees: false },
      ],
      besides: ['alfred'],
      reason: '2 of 3 syllables agree: 恒 is not wing',
    });
  });
  it('tells Western names from syllables', () => {
    assert.deepEqual(['alfred', 'susan', 'qiang', 'wing', 'mable'].map(isWestern), [
      true,
      true,
      false,
      false,
      true,
    ]);
  });
  it('answers about any two strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        assert.ok(['same', 'possible', 'no'].includes(matchRomanization(a, b).answer));
      }),
    );
  });
});

describe('Hanyu Pinyin of a name', () => {
  function check(name: string, expected: string | null) {
    it(`${name}: ${expected}`, () => assert.equal(pinyinOf(name), expected));
  }

  check('栾振邦', 'Luan Zhenbang');
  check('欒振邦', 'Luan Zhenbang');
  check('欧阳瑜', 'Ouyang Yu');
  check('刘建安', "Liu Jian'an");
  check('区伟', 'Ou Wei');
  // 长 is read chang and zhang.
  check('王长明', null);
  check('Luan Zhenbang', null);
  check('', null);
});

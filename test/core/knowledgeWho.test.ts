import assert from 'node:assert/strict';
import { builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';
import { who } from '../../src/core/knowledge/who.ts';

/** The first printed name of each answer, with its relation where that is not `in-post` and `?` where it is unknown. */
function check(query: string, date: string, expected: string) {
  it(`${query} on ${date}: ${expected}`, () => {
    const { answers } = who(builtInKnowledge(), query, date);
    const said = answers.map(({ names, post, relation, certainty }) => {
      const more = [relation !== 'in-post' && relation, relation === 'former' && post]
        .filter(Boolean)
        .join(' ');
      return `${names[0]}${more && ` ${more}`}${certainty === 'yes' ? '' : '?'}`;
    });
    assert.equal(said.join(', '), expected);
  });
}

describe('who', () => {
  describe('is asked for a post', () => {
    check('創新及科技局局長', '2022-06-30', '薛永恒');
    check('创新及科技局局长', '2022-06-30', '薛永恒');
    check('創新及科技局局長', '2022-07-01', '');
    check('创新科技及工业局局长', '2022-07-01', '孫東');
    check('创新科技及工业局局长', '2022-06-30', '孫東 designate');
    check('Secretary for Innovation and Technology', '2020-04-21', '楊偉雄');
    check('the Secretary for Innovation, Technology and Industry', '2023-05-29', '孫東');
  });
  describe('is asked with a short form, a region or a role of its own', () => {
    check('创科局局长', '2022-06-30', '薛永恒');
    check('創科局局長', '2022-07-01', '孫東');
    check('创科局', '2022-07-01', '孫東');
    check('香港创科局局长', '2023-05-29', '孫東');
    check('香港特區政府創新科技及工業局局長', '2023-05-29', '孫東');
    check('香港特區行政長官', '2023-04-17', '李家超');
    check('香港特首', '2017-07-01', '林鄭月娥');
    check('澳门特首', '2024-12-20', '岑浩輝');
    check('澳門保安司司長', '2025-10-16', '陳子勁');
    check('President of HKUST', '2022-10-19', '葉玉如, 史維');
    check('CUHK Vice-Chancellor', '2025-01-08', '盧煜明');
    check('港科大校长', '2021-01-01', '史維');
  });
  describe('says what is not certain', () => {
    check('創新及科技局局長', '2020', '楊偉雄?, 薛永恒?');
    check('創新及科技局局長', 'XXXX-06-30', '楊偉雄?, 薛永恒?');
    check('財政司司長', '2016-12-14', '曾俊華, 陳家強 acting');
  });
  describe('is asked for a person', () => {
    check('薛永恆', '2022-06-30', '薛永恒');
    check('Alfred Sit', '2022-07-01', '薛永恒 former 創新及科技局局長');
    check('Sun Dong', '2022-06-25', '孫東 designate');
    check('胡健民', '2026-01-27', '胡健民, 胡健民 acting');
    check('曾国卫', '2020-04-22', '曾國衞, 曾國衞');
  });
  describe('knows nothing', () => {
    check('', '2022-06-30', '');
    check('局长', '2022-06-30', '');
    check('澳门创科局局长', '2022-06-30', '');
    check('__proto__', '2022-06-30', '');
    check('创'.repeat(100_000), '2022-06-30', '');
    check('孫東', 'nonsense', '孫東 designate?, 孫東?');
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../src/core/text/fold.ts';

/** Any code units, lone surrogates among them. */
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

function check(text: string, expected: string) {
  it(`${text} → ${expected}`, () => assert.equal(fold(text), expected));
}

describe('fold', () => {
  check('', '');
  check('鍾永喜', '钟永喜');
  check('鐘永喜', '钟永喜');
  check('曾國衞', '曾国卫');
  check('曾國衛', '曾国卫');
  check('薛永恆', '薛永恒');
  check('薴', '苎');
  check('於宏宇', '于宏宇');
  check('２０２３年', '2023年');
  check('ＣＥＯ Sun', 'ceo sun');
  check('\ud800局', '\ud800局');

  it('keeps the length of any text', () => {
    fc.assert(fc.property(anyText, (text) => fold(text).length === text.length));
  });
  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });
});

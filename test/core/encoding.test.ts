import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText, type Encoding, encodeText } from '../../src/core/text/encoding.ts';

const traditional = '行政長官今日在記者會上表示，新的政策會在年內推出。';
const simplified = '记者从会上了解到，新的政策将在年内发布。';

function check(encoding: Encoding, text: string, byteOrderMark: boolean) {
  it(`${encoding}${byteOrderMark ? ' with a mark' : ''} comes back as it was`, () => {
    const bytes = encodeText(text, encoding, { byteOrderMark });
    assert.ok(bytes instanceof Uint8Array);
    assert.deepEqual(decodeText(bytes), { text, encoding, byteOrderMark });
  });
}

describe('encoding', () => {
  for (const mark of [false, true]) {
    check('utf-8', simplified, mark);
    check('utf-16le', `${simplified}\n`, mark);
    check('utf-16be', `${simplified}\n`, mark);
  }
  check('gb18030', `${simplified}\r\n${traditional}`, false);
  check('gb18030', `${simplified}𠮷㐀`, false);
  check('big5', `${traditional}\r\n`, false);
  check('utf-8', '', false);
  check('utf-8', 'plain ASCII', false);

  it('says where an encoding cannot hold a character', () => {
    assert.deepEqual(encodeText('論壇发', 'big5'), { unencodable: 2 });
    assert.deepEqual(encodeText('a\ud800', 'utf-8'), { unencodable: 1 });
  });
  it('takes NUL characters and noise for no text', () => {
    assert.ok('problem' in decodeText(Uint8Array.of(0x61, 0, 0x62)));
    assert.ok('problem' in decodeText(Uint8Array.of(0xff, 0xff, 0x80, 0x80, 0x80)));
  });
  it('writes the replacement character in GB18030', () => {
    assert.deepEqual(encodeText('\ufffd', 'gb18030'), new Uint8Array([0x84, 0x31, 0xa4, 0x37]));
  });
  it('writes all of Unicode in GB18030 as the decoder reads it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bytes = encodeText(text, 'gb18030');
        return (
          bytes instanceof Uint8Array &&
          new TextDecoder('gb18030', { ignoreBOM: true }).decode(bytes) === text
        );
      }),
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { convert } from '../../src/core/convert/convert.ts';
import { convertedOffset } from '../../src/core/convert/edits.ts';
import { type Variant, variants } from '../../src/core/convert/variant.ts';

function check(to: Variant, text: string, expected: string) {
  it(`${to}: ${text} → ${expected}`, () => assert.equal(convert(text, { to }).text, expected));
}

describe('convert', () => {
  check('hant-hk', '广州', '廣州');
  check('hant-hk', '广州论坛\n臺灣里長\n', '廣州論壇\n臺灣里長\n');
  check('hans', '廣州論壇\n简体里面\n', '广州论坛\n简体里面\n');
  check('hant', '', '');

  it('puts a known form in, and keeps the characters of an unknown name', () => {
    const text = '局长于宏宇与曾国卫。';
    const names = [
      { start: 2, end: 5, kind: 'person' as const },
      { start: 6, end: 9, kind: 'person' as const, form: '曾國衛' },
    ];
    const { text: result, report } = convert(text, { to: 'hant-hk', from: 'hans', names });
    assert.equal(result, '局長于宏宇與曾國衛。');
    assert.deepEqual(
      report.map((remark) => remark.result),
      ['于宏宇', '曾國衛'],
    );
  });

  const scraps = fc.array(
    fc.oneof(
      fc.constantFrom(...'发展头发里面皇后干部了解一只𠮷<>`{}%:/.@[]()\'"-\n a论坛論壇網絡𣨼'),
      fc.constantFrom('https://a.cn/论坛', '<a href="论坛">', '```\n', '---\n', '标题: '),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  );
  it('gives edits and offsets that agree with its text', () => {
    fc.assert(
      fc.property(scraps, fc.constantFrom(...variants), fc.boolean(), (parts, to, phrases) => {
        const text = parts.join('');
        const { text: result, edits, shifts } = convert(text, { to, phrases });
        let [applied, last, shifted] = ['', 0, 0];
        for (const edit of edits) {
          assert.ok(edit.start >= last && edit.end >= edit.start);
          const offset = convertedOffset(shifts, last);
          assert.ok(offset >= shifted && offset <= result.length);
          shifted = offset;
          if (shifts.length === 0) assert.equal(offset, applied.length);
          applied += text.slice(last, edit.start) + edit.text;
          last = edit.end;
        }
        assert.equal(applied + text.slice(last), result);
        assert.equal(convertedOffset(shifts, text.length), result.length);
      }),
      { numRuns: 300 },
    );
  });

  const locales = { hans: 'cn', hant: 't', 'hant-hk': 'hk', 'hant-tw': 'tw' } as const;
  for (const from of variants) {
    for (const to of variants.filter((v) => v !== from)) {
      it(`${from} → ${to} gives what OpenCC gives`, () => {
        const text =
          '只见他干了一场，头发乱了，里面放着糖；台风过后，联系方式与制度都变了。皇后后悔，衛星裏眾人說為羣眾';
        assert.equal(
          convert(text, { from, to }).text,
          Converter({ from: locales[from], to: locales[to] })(text),
        );
      });
    }
  }
});

describe('convert, structure', () => {
  const same = (what: string, text: string) =>
    it(what, () => assert.equal(convert(text, { from: 'hans', to: 'hant-hk' }).text, text));
  same(
    'keeps tags, their attributes and scripts',
    '<a title="论坛" x=\'头条\'><script>"论坛"</script><!-- 论坛 -->',
  );
  same('keeps code', '`论坛` ``论`坛``\n\n```\n论坛\n```\n');
  same('keeps template tags', '{% include 论坛 %}{{ page.标题 }}');
  same('keeps addresses and link targets', '[a](论坛/头条.md) https://a.cn/论坛(头条) 头条@论坛.cn');
  same('keeps code that nothing closes', '```\n论坛\n');
  same('keeps paths', '/论坛/头条 ./论坛 图片/头条.png C:\\论坛\\头条 \\\\服务器\\论坛 www.a.cn/论坛');
  same(
    'keeps keys and machine values',
    '---\nlayout: 发布\nimages:\n  - 图片/头条\n标题: x\nfoo: 头条.jpg\n---\n',
  );
});

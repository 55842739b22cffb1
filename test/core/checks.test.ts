import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyze } from '../../src/core/analyze.ts';
import { runChecks } from '../../src/core/checks/checks.ts';
import type { SavedEncoding } from '../../src/core/checks/unencodable.ts';
import { checkWords, fixTitleOf, messageOf } from '../../src/core/checks/words.ts';
import { builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';

const find = (text: string, encoding: SavedEncoding | null = null) =>
  runChecks(text, analyze(text, builtInKnowledge(), { file: 'a.txt' }), {
    knowledge: builtInKnowledge(),
    encoding,
  });

/** What is found, as `text → what to put there`, by check. */
function check(text: string, expected: readonly string[], encoding: SavedEncoding | null = null) {
  it(`${text.replaceAll('\n', '⏎')} ${expected.length === 0 ? 'is clean' : ''}`, () => {
    const found = find(text, encoding).map(
      ({ start, end, fix, check: name }) => `${name}: ${text.slice(start, end)} → ${fix?.text ?? ''}`,
    );
    assert.deepEqual(found, expected);
  });
}

describe('checks', () => {
  describe('the wrong encoding', () => {
    const bytes = new TextEncoder()
      .encode('市長在論壇裏說明計劃，局長出席了會議。')
      .map((byte) => byte ^ 0x40);
    const garbled = new TextDecoder().decode(bytes);
    check(garbled, ['misread: \ufffd → ']);
    check(`市長在論壇裏說明計劃。${'\ufffd'.repeat(7)}`, []);
    check(`${'市長在論壇裏說明計劃。'.repeat(100)}${'\ufffd'.repeat(12)}`, []);
  });

  describe('careless conversion', () => {
    check('市長在論壇里說明計劃。', ['careless-conversion: 里 → 裏']);
    check('局長於宏宇出席了會議。', ['careless-conversion: 於宏宇 → 于宏宇']);
    check('這是一份系統性的檔。', ['careless-conversion: 的檔 → 的文件']);
    check('國家巨集觀調控。', ['careless-conversion: 巨集觀 → 宏觀']);
    check('皇後大道東的裏程碑。', ['careless-conversion: 後 → 后', 'careless-conversion: 裏 → 里']);
    check('她的頭發亂了。', ['careless-conversion: 發 → 髮']);
    check('皇后大道東的里程碑，公里數，鄰里關係，關於制度。', []);
    check('馬太後來把兒子送來了。', []);
    check('「他里霧音樂節」在田裡登場。', []);
    check('余鄧婉華女士說，他們與余鄧婉華慈善基金合作。', []);
    check('這個係統和體係都很新。', ['careless-conversion: 係統 → 系統', 'careless-conversion: 體係 → 體系']);
    check('他說：「背後係一個家庭，我哋係一家人。」', []);
    check('這個檔案和檔期都在系統的檔案裏。', []);
    check('主角的名字「里」很美。', []);
    check('论坛里说明了计划。', []);
  });

  describe('mixed script', () => {
    check('记者在论坛上获悉。\n記者在論壇上獲悉這個計劃。\n发展很快，这是国家计划。', [
      'mixed-script: 記者在論壇上獲悉這個計劃。 → 记者在论坛上获悉这个计划。',
    ]);
    check('記者在論壇上獲悉，国家計劃很好。', ['mixed-script: 国 → 國']);
    check('记者在论坛上获悉，國家计划很好。', ['mixed-script: 國 → 国']);
    check('记者在论坛上 https://example.org/國家 获悉。', []);
    check('The mayor spoke in 北京 yesterday.', []);
    check('', []);
  });

  describe('encoding', () => {
    check('局长说', ['encoding: 长 → ', 'encoding: 说 → '], 'cp950');
    check('啲嘢喺度', ['encoding: 啲 → ', 'encoding: 嘢 → ', 'encoding: 喺 → '], 'cp950');
    check('啲嘢喺度', [], 'big5');
    check('局長說𠮷', ['encoding: 𠮷 → '], 'gbk');
    check('局長說𠮷', [], 'gb18030');
    check('局長𠮷', [], 'utf-8');
  });

  describe('finds nothing in articles as they were printed', () => {
    for (const folder of ['samples', 'test/fixtures/articles/development']) {
      for (const file of readdirSync(folder).filter((name) => /\.(txt|md|news|html)$/.test(name)))
        it(file, () => assert.deepEqual(find(readFileSync(`${folder}/${file}`, 'utf8')), []));
    }
  });

  it('says everything in every language of the editor', () => {
    const text = '記者在論壇里獲悉，于宏宇说。\n记者国家这发\n局長於宏宇。會議結束時說這個。';
    const findings = find(text, 'cp950');
    assert.equal(new Set(findings.map(({ message }) => message)).size, 5);
    for (const locale of ['en', 'zh-cn', 'zh-tw']) {
      for (const finding of findings) {
        assert.match(messageOf(finding, checkWords(locale)), /^[^{}]+$/);
        assert.match(fixTitleOf(finding, checkWords(locale)) ?? 'none', /^[^{}]+$/);
      }
    }
  });

  it('bears any text, and finds what is in it, in order', () => {
    const scraps = fc.array(
      fc.oneof(
        fc.constantFrom(...'里裏后後干發髮國国说說\n，「」<`'),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(scraps, (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of find(text, 'cp950')) {
          assert.ok(last <= start && start < end && end <= text.length);
          last = start;
        }
      }),
      { numRuns: 100 },
    );
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { baseOf, reportScript } from '../../src/core/convert/paragraphs.ts';

const read = (text: string) => reportScript(text).paragraphs.map(({ script }) => script);

function check(text: string, expected: readonly string[], whole: string) {
  it(text.replaceAll('\n', '⏎') || '(nothing)', () => {
    assert.deepEqual(read(text), expected);
    assert.equal(reportScript(text).script, whole);
  });
}

describe('script by paragraph', () => {
  check('', [], 'und');
  check('中文', ['und'], 'und');
  check('论坛开幕\n中文\n\n論壇開幕\n发展经济', ['zh-Hans', 'zh-Hans', 'zh-Hant', 'zh-Hans'], 'zh-Hans');
  check('行政長官昨日在立法會答問\n訪問團體說', ['zh-Hant-HK', 'zh-Hant-HK'], 'zh-Hant-HK');
  check(
    '論壇開幕\nThe forum opened on Monday in the city.\n論壇閉幕',
    ['zh-Hant', 'en', 'zh-Hant'],
    'zh-Hant',
  );
  check('见 https://example.org/論壇論壇論壇論壇', ['zh-Hans'], 'zh-Hans');

  it('names the places that differ', () => {
    const text = '论坛开幕。\n論壇閉幕。\n发展经济。';
    assert.deepEqual(
      reportScript(text).others.map(({ start, end }) => text.slice(start, end)),
      ['論壇閉幕。'],
    );
  });

  it('is wrong of no paragraph of the samples and fixtures', () => {
    const wrong: string[] = [];
    const look = (text: string, expected: string) => {
      for (const { start, end, script } of reportScript(text).paragraphs) {
        const line = text.slice(start, end);
        // Lines of markup and of machine values tell nothing, and must not be said to.
        if (!/\p{Script=Han}/u.test(line) || script === 'und') continue;
        // A line in English with a name in Chinese (Copyright © 某網. All rights reserved.) is in English.
        if (
          script === 'en' &&
          line.replace(/[^a-z]/gi, '').length > line.replace(/[^\p{Script=Han}]/gu, '').length
        )
          continue;
        if (baseOf(script) !== expected) wrong.push(`${script}: ${line}`);
      }
    };
    const fixtures = 'test/fixtures/articles/development';
    for (const file of readdirSync(fixtures).filter((name) => name.endsWith('.json'))) {
      const { script } = JSON.parse(readFileSync(`${fixtures}/${file}`, 'utf8'));
      look(readFileSync(`${fixtures}/${file.replace(/json$/, 'txt')}`, 'utf8'), script);
    }
    const samples: Readonly<Record<string, string>> = {
      '2023-06-12-qingdao-ocean-forum.md': 'zh-Hans',
      '2023-10-25-policy-address.txt': 'zh-Hant',
      '2024-03-18-hangzhou-hospital.md': 'zh-Hans',
      '2024-04-12-tainan-machinery-fair.txt': 'zh-Hant',
      '2024-06-02-noodle-festival.txt': 'zh-Hans',
      '2024-08-15-flood-relief.news': 'zh-Hans',
      '2024-11-09-harbour-museum.html': 'zh-Hant',
      '2024-12-08-taipei-translation-prize.md': 'zh-Hant',
      '2025-01-20-macao-appointments.txt': 'zh-Hant',
    };
    for (const [file, script] of Object.entries(samples))
      look(readFileSync(`samples/${file}`, 'utf8'), script);
    assert.deepEqual(wrong, []);
  });

  it('bears any text, and covers every line that is not empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lines = text.split('\n').filter((line) => line);
        assert.deepEqual(
          reportScript(text).paragraphs.map(({ start, end }) => text.slice(start, end)),
          lines,
        );
      }),
    );
  });
});

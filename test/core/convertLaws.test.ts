import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { convert, convertText } from '../../src/core/convert/convert.ts';
import { convertedOffset } from '../../src/core/convert/edits.ts';
import { reportScript } from '../../src/core/convert/paragraphs.ts';
import { type Variant, variantOfTag, variants } from '../../src/core/convert/variant.ts';

const folders = ['samples', 'test/fixtures/articles/development'];
const articles = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(txt|md|news|html)$/.test(name))
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      return { name, text, own: variantOfTag(reportScript(text).script) };
    }),
);
const chinese = articles.filter(({ own }) => own !== null);
const inScript = (base: 'hans' | 'hant') => chinese.filter(({ own }) => own!.startsWith(base));

describe('conversion of articles', () => {
  it('changes nothing the second time', () => {
    for (const { name, text } of articles) {
      for (const to of variants) {
        const once = convertText(text, { to });
        assert.equal(convertText(once, { to }), once, `${name} to ${to}`);
      }
    }
  });

  it('changes nothing in what is there already, nor in English', () => {
    for (const { name, text, own } of articles) {
      // An English article may print names in Chinese.
      if (!own && /\p{Script=Han}/u.test(text)) continue;
      for (const to of own ? [own] : variants)
        assert.equal(convertText(text, { to }), text, `${name} to ${to}`);
    }
  });

  it('leads from Simplified there and back', () => {
    for (const { name, text } of inScript('hans')) {
      // A Simplified article may print a name in Traditional (昇菘), which no way back can tell.
      if (convertText(text, { from: 'hant', to: 'hans' }) !== text) continue;
      for (const to of ['hant', 'hant-hk', 'hant-tw'] as Variant[]) {
        const there = convertText(text, { from: 'hans', to });
        assert.equal(convertText(there, { from: to, to: 'hans' }), text, `${name} by ${to}`);
      }
    }
  });

  it('keeps lines, front matter keys and offsets', () => {
    for (const { text, own } of chinese) {
      for (const to of variants.filter((variant) => variant !== own)) {
        const { text: result, shifts } = convert(text, { to });
        assert.equal(result.split('\n').length, text.split('\n').length);
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
          assert.equal(result[convertedOffset(shifts, at)], '\n');
        }
      }
    }
  });
});

import assert from 'node:assert/strict';
import { sentenceAround } from '../../src/corpus/sentence.ts';

/** The place is between brackets. */
function check(marked: string, expected: string) {
  it(marked.length > 60 ? `${marked.slice(0, 60)}…` : marked, () => {
    const [before = '', match = '', after = ''] = marked.split(/[[\]]/);
    const sentence = sentenceAround(before + match + after, before.length, before.length + match.length);
    assert.equal(`${sentence.before}[${sentence.match}]${sentence.after}`, expected);
  });
}

describe('sentence around a place', () => {
  check('论坛开幕。[孙东]致辞。散会。', '[孙东]致辞。');
  check('Dr. No came. It rained, [Sun Dong] said. Then it stopped.', 'It rained, [Sun Dong] said.');
  check('第一行\n[孙东]说\n第三行', '[孙东]说');
  check('<title>论坛</title><p>局长<b>[孙东]</b>说<br>后来', '局长[孙东]说');
  check(`${'很'.repeat(300)}[孙东]${'好'.repeat(300)}`, `…${'很'.repeat(160)}[孙东]${'好'.repeat(160)}…`);
});

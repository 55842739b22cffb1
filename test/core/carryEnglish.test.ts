import assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';

const knowledge = buildKnowledge([]);

/** Compares the organizations of the posts of the last person that a text names. */
function check(text: string, expected: readonly (string | null)[]) {
  it(text.slice(0, 90), () => {
    const posts = analyze(text, knowledge, { published: '2024-05-17' }).people.at(-1)?.posts ?? [];
    assert.deepEqual(
      posts.map(({ organization }) => organization),
      expected,
    );
  });
}

describe('English posts whose titles name no body', () => {
  const school = 'They came to Harbour University of Macau.';
  check(`${school} Rector Song Ronghai greeted them.`, ['Harbour University of Macau']);
  check(`${school} Mr Song Ronghai, Pro-Vice-Chancellor, greeted them.`, ['Harbour University of Macau']);
  check(`${school} Chief Executive Peter Lo greeted them.`, [null]);
  check(
    'The Ethiopian Ministry of Lakes met the Chinese Ministry of Rivers. Ethiopian Minister of Lakes Dawit Kebede spoke.',
    ['Ethiopian Ministry of Lakes'],
  );
  check('The Chinese Ministry of Lakes met others. Ethiopian Minister of Lakes Dawit Kebede spoke.', [null]);
  check('Harbour Hospital closed. Hospital chief Chua Gek Hoon said so.', ['Harbour Hospital']);
  check('The Harbour Salt Commission met. Li Jianmin, director of the commission, said so.', [
    'Harbour Salt Commission',
  ]);
  check('The Harbour Salt Committee met. Li Jianmin, secretary of the tea committee, said so.', [null]);
});

import assert from 'node:assert/strict';
import { type Session, startSession } from './session.ts';

describe('hover', () => {
  let session: Session;
  before(async () => {
    session = await startSession();
  });
  after(() => session.close());

  const start = { line: 0, character: 0 };
  let count = 0;

  function says(name: string, text: string, expected: null, languageId = 'plaintext') {
    it(name, async () => {
      const uri = `file:///articles/${count++}.txt`;
      session.open(uri, text, languageId);
      assert.equal(await session.hover(uri, start), expected);
      assert.deepEqual(session.log, []);
    });
  }

  says('says nothing of an empty file', '', null);
  says('says nothing of only front matter', '---\ntitle: x\n---\n', null);
  says('says nothing of broken front matter', '---\ntitle: [x\n: :\n', null, 'markdown');
  says('says nothing of broken HTML', '<p <<div></p', null, 'html');
  says('bears NUL bytes', '\0\0\0', null);
  says('bears lone surrogates', '\ud800 \udc00', null);

  it('says nothing of a file that is not open', async () => {
    assert.equal(await session.hover('file:///nowhere.txt', start), null);
  });

  it('drops what is stale', async () => {
    session.open('file:///changing.txt', '甲', 'plaintext');
    const answer = session.hover('file:///changing.txt', start);
    session.change('file:///changing.txt', 2, '乙');
    assert.equal(await answer, null);
  });

  it('cuts what is too long, and says so in the log and on the card', async () => {
    session.open('file:///long.txt', `行政長官李家超出席會議。${'长'.repeat(250_000)}`);
    const card = JSON.stringify(await session.hover('file:///long.txt', { line: 0, character: 4 }));
    assert.match(card, /in the first 200000 characters/);
    assert.match(session.log.join('\n'), /long\.txt: only the first 200000 of 250012 characters/);
  });
});

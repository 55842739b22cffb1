import assert from 'node:assert/strict';
import type { InlayHint } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../../src/protocol.ts';
import { type Session, startSession } from './session.ts';

describe('inlay hints', () => {
  let session: Session;
  before(async () => {
    session = await startSession('zh-cn');
  });
  after(() => session.close());

  let count = 0;
  async function ask(text: string, range?: Range): Promise<readonly InlayHint[]> {
    const uri = `file:///hints/${count++}.md`;
    session.open(uri, text, 'markdown');
    const end = TextDocument.create(uri, '', 1, text).positionAt(text.length);
    const whole = { start: { line: 0, character: 0 }, end };
    return session.connection.sendRequest('textDocument/inlayHint', {
      textDocument: { uri },
      range: range ?? whole,
    });
  }

  /** `expected` is the body of an article of 30 May 2023 with each hint where the editor shows it. */
  function check(name: string, expected: string, range?: Range) {
    it(name, async () => {
      const front = '---\ndate: 2023-05-30\n---\n';
      const text = front + expected.replace(/⟨[^⟩]*⟩/g, '');
      const edits = (await ask(text, range)).map(({ position, label }) => ({
        range: { start: position, end: position },
        newText: label as string,
      }));
      const document = TextDocument.create('', '', 1, text);
      assert.equal(TextDocument.applyEdits(document, edits), front + expected);
    });
  }

  check('none without dates', '论坛开幕。');
  check(
    'one where the day follows in brackets',
    '昨日（5月29日⟨2023-05-29⟩）开幕，29日⟨2023-05-29⟩闭幕（5月28日⟨2023-05-28⟩）。',
  );
  check('a day of the month', '会议29日⟨2023-05-29⟩举行，昨日⟨2023-05-29⟩闭幕。');
  check('a month and a range', '上月⟨2023-04⟩起，4月12日至15日⟨2023-04-12 – 2023-04-15⟩开放。');
  check('none for a date that says all itself', '2022年6月30日，会议在2022年举行。');
  check('none where no day can be known', '近日，会议举行。');
  check('in English', 'The forum met on Monday⟨2023-05-29⟩.');
  const secondLine = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
  check(
    'only in the range that is asked for',
    '昨日开会。\n昨日⟨2023-05-29⟩闭会。\n昨日散会。\n',
    secondLine,
  );

  it('say how the date was resolved', async () => {
    const [hint] = await ask('---\ndate: 2023-05-30\n---\n会议上月举行。');
    assert.equal(hint!.tooltip, '2023-04（仅知月份），由发稿日 2023-05-30 推得');
  });

  it('are at most 200 in a file, whatever range is asked for', async () => {
    const text = `---\ndate: 2023-05-30\n---\n${'昨日开会。\n'.repeat(300)}`;
    assert.equal((await ask(text)).length, 200);
    const end = { start: { line: 290, character: 0 }, end: { line: 303, character: 0 } };
    assert.deepEqual(await ask(text, end), []);
  });

  it('come to nothing for a file that is not open', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const textDocument = { uri: 'file:///nowhere.md' };
    assert.equal(
      await session.connection.sendRequest('textDocument/inlayHint', { textDocument, range }),
      null,
    );
  });
});

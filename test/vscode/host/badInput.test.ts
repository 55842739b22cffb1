import * as vscode from 'vscode';
import { cardOn, cardsOn, openFile, openText } from './documents.ts';
import { expectEqual } from './expect.ts';

const name = '李家超';
const sentence = `香港特別行政區行政長官${name}昨日出席會議。`;

/** Files of the test folder and texts that no one should have; the name in each has its card all the same. */
const files = ['surrogate.txt', 'broken.html', 'long.txt'];
const texts: Record<string, string> = {
  'NUL bytes': `\0${sentence}\0\0`,
  'lone surrogates': `\ud83d${sentence}\ude00\ud83d`,
  'control and bidirectional characters': `\u202e\u2066\x07${sentence}\u2069\ufeff`,
  'one line of 5 MB': sentence.repeat((5 << 20) / sentence.length / 3),
};

describe('bad input', () => {
  for (const file of files) {
    it(`is read: ${file}`, async () => {
      const { document } = await openFile(file);
      await cardOn(document, name);
    });
  }

  for (const [what, content] of Object.entries(texts)) {
    it(`is read: ${what}`, async () => {
      const { document } = await openText(content);
      await cardOn(document, name);
    });
  }

  it('has no cards where there is no text', async () => {
    for (const file of ['empty.txt', 'frontMatter.md'])
      expectEqual(await cardsOn((await openFile(file)).document, ''), []);
  });

  it('keeps cards in place while the text changes under the analysis', async () => {
    const editor = await openText(sentence);
    const asked: PromiseLike<unknown>[] = [];
    for (let i = 0; i < 40; i++) {
      await editor.edit((change) => change.insert(new vscode.Position(0, 0), i % 8 ? '本報訊 ' : '\n'), {
        undoStopBefore: false,
        undoStopAfter: false,
      });
      asked.push(cardsOn(editor.document, name));
    }
    await Promise.all(asked);
    await cardOn(editor.document, name);
  });
});

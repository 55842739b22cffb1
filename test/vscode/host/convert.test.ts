import * as vscode from 'vscode';
import { openText } from './documents.ts';
import { expectEqual } from './expect.ts';

const line = '市长范英妍昨日会见局长于宏宇，后来范英妍发表讲话。';
const traditional = '市長范英妍昨日會見局長于宏宇，後來范英妍發表講話。';
const head = '---\ntitle: 会见\nurl: https://example.org/会见\n---\n';
const traditionalHead = '---\ntitle: 會見\nurl: https://example.org/会见\n---\n';

/** What is selected (line numbers; none is the document), and what is there after converting to Traditional. */
const cases: Record<string, { language: string; before: string; selected: number[]; after: string }> = {
  'the document': {
    language: 'markdown',
    before: `${head}\n${line}\n`,
    selected: [],
    after: `${traditionalHead}\n${traditional}\n`,
  },
  'several selections': {
    language: 'plaintext',
    before: [line, line, line].join('\n'),
    selected: [0, 2],
    after: [traditional, line, traditional].join('\n'),
  },
  'an article of the language news': {
    language: 'news',
    before: line,
    selected: [],
    after: traditional,
  },
};

describe('convert', () => {
  for (const [what, { language, before, selected, after }] of Object.entries(cases)) {
    it(`converts ${what} but not names, in one undo step`, async () => {
      const editor = await openText(before, language);
      if (selected.length)
        editor.selections = selected.map((n) => {
          const { start, end } = editor.document.lineAt(n).range;
          return new vscode.Selection(start, end);
        });
      await vscode.commands.executeCommand('dateline.convert.hant');
      expectEqual(editor.document.getText(), after);
      await vscode.commands.executeCommand('undo');
      expectEqual(editor.document.getText(), before, 'after one undo');
    });
  }
});

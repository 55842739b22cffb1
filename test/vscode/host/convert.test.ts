import * as vscode from 'vscode';
import { openText } from './documents.ts';
import { eventually, expectEqual } from './expect.ts';

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

  it('shows what it would change, and changes it when asked', async () => {
    const { document } = await openText(`${line}\n`);
    await vscode.commands.executeCommand('dateline.convert.preview', 'hant');
    const tab = await eventually(
      'the comparison',
      async () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (input) => input instanceof vscode.TabInputTextDiff,
    );
    const { modified } = tab as vscode.TabInputTextDiff;
    const preview = await vscode.workspace.openTextDocument(modified);
    expectEqual(preview.getText(), `${traditional}\n`);
    expectEqual(document.getText(), `${line}\n`);
    await vscode.commands.executeCommand('dateline.convert.apply', modified);
    expectEqual(document.getText(), `${traditional}\n`);
  });

  it('writes a copy beside a file, and leaves the file as it is', async () => {
    const { fs, workspaceFolders } = vscode.workspace;
    const inFolder = (name: string) => vscode.Uri.joinPath(workspaceFolders![0]!.uri, name);
    const [source, copy] = [inFolder('copied.zh-Hans.md'), inFolder('copied.zh-Hant.md')];
    await fs.writeFile(source, new TextEncoder().encode(line));
    await vscode.commands.executeCommand('dateline.convert.copy', source, undefined, 'hant');
    expectEqual(new TextDecoder().decode(await fs.readFile(copy)), traditional);
    expectEqual(new TextDecoder().decode(await fs.readFile(source)), line);
    for (const file of [source, copy]) await fs.delete(file);
  });

  it('warns of characters that the encoding of the file cannot hold', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('encoding', 'big5hkscs', vscode.ConfigurationTarget.Global);
    try {
      const { document } = await openText('市長范英妍會見来賓。\n');
      const found = await eventually(
        'a warning',
        async () => vscode.languages.getDiagnostics(document.uri),
        (diagnostics) => diagnostics.some(({ range }) => document.getText(range) === '来'),
      );
      expectEqual(
        found.some(({ range }) => document.getText(range) === '會'),
        false,
        'what Big5 holds',
      );
    } finally {
      await files.update('encoding', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('underlines what careless conversion has left, with quick fixes', async () => {
    const { document } = await openText('市長在論壇里說明計劃。\n');
    await eventually(
      'a warning',
      async () => vscode.languages.getDiagnostics(document.uri),
      (found) => found.length > 0,
    );
    const [warning] = vscode.languages.getDiagnostics(document.uri);
    expectEqual(document.getText(warning!.range), '里');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      warning!.range,
    );
    await vscode.workspace.applyEdit(actions.find(({ edit }) => edit)!.edit!);
    expectEqual(document.getText(), '市長在論壇裏說明計劃。\n');
  });
});

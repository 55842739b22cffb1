import * as vscode from 'vscode';
import { openFile } from './documents.ts';
import { eventually, expectEqual } from './expect.ts';

const article = '2023-06-12-qingdao-ocean-forum.md';

describe('reading', () => {
  it('prints resolved dates behind relative ones', async () => {
    const { document } = await openFile(article);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await eventually(
      'hints',
      () =>
        vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          document.uri,
          whole,
        ),
      (found) => found.length > 0,
    );
    expectEqual(hints[0]!.label, '⟨2023-06-12⟩');
  });

  it('outlines the article', async () => {
    const { document } = await openFile(article);
    const symbols = await eventually(
      'symbols',
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        ),
      (found) => found.some(({ detail }) => detail === '2023-06-12'),
    );
    const [title] = symbols.filter(({ detail }) => detail === '2023-06-12');
    const sections = title!.children.filter(({ kind }) => kind === vscode.SymbolKind.Namespace);
    expectEqual(
      sections.map(({ name }) => name),
      ['从近岸走向深蓝', '校企签约'],
    );
  });
});

import * as vscode from 'vscode';
import { cardOn, openFile } from './documents.ts';
import { eventually, expectEqual } from './expect.ts';

const knowledgeFile = vscode.Uri.joinPath(
  vscode.workspace.workspaceFolders![0]!.uri,
  '.dateline',
  'knowledge.yaml',
);

async function written(): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(knowledgeFile));
}

describe('knowledge of the folder', () => {
  it('is added to from a card, keeps what was there, and holds at once', async () => {
    const before = await written();
    const { document, selection } = await openFile('2023-06-12-qingdao-ocean-forum.md');
    const name = '佟立春';
    const { line, character } = document.positionAt(document.getText().indexOf(name));
    await cardOn(document, name);
    expectEqual(selection.isEmpty, true);
    await vscode.commands.executeCommand('dateline.name.addToKnowledge', {
      uri: document.uri.toString(),
      position: { line, character },
    });
    const after = await written();
    expectEqual(after.includes(`name: ${name}`), true, after);
    for (const said of before.split('\n')) expectEqual(after.includes(said.trim()), true, said);
    await eventually(
      'the post from the folder’s knowledge on the card',
      () => cardOn(document, name),
      (card) => /attested 2023-06-12 · 2023-06-12-qingdao-ocean-forum/.test(card),
    );
  });

  it('trusts no command of a card but those on names', async () => {
    const { document } = await openFile('2023-06-12-qingdao-ocean-forum.md');
    const name = '栾振邦';
    await cardOn(document, name);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(document.getText().indexOf(name)),
    );
    const [content] = hover!.contents as vscode.MarkdownString[];
    const { enabledCommands } = content!.isTrusted as { readonly enabledCommands: readonly string[] };
    expectEqual(
      enabledCommands.filter((command) => !command.startsWith('dateline.name.')),
      [],
    );
  });
});

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

  const article = '2023-06-12-qingdao-ocean-forum.md';

  /** Runs a command on a name, and gives what it has written. */
  async function act(command: string, name: string): Promise<vscode.TextDocument> {
    const { document } = await openFile(article);
    await cardOn(document, name);
    const { line, character } = document.positionAt(document.getText().indexOf(name));
    const target = { uri: document.uri.toString(), position: { line, character } };
    await vscode.commands.executeCommand(command, target);
    return document;
  }

  it('forgets what was added when that is undone', async () => {
    const before = await written();
    const name = '翁志鹏';
    const document = await act('dateline.name.addToKnowledge', name);
    const isAttested = (card: string) => /attested 2023-06-12 · 2023/.test(card);
    await eventually('the post that was added', () => cardOn(document, name), isAttested);
    await vscode.commands.executeCommand('dateline.knowledge.undo');
    expectEqual(await written(), before);
    await eventually(
      'the card as it was',
      () => cardOn(document, name),
      (card) => !isAttested(card),
    );
  });

  it('holds somebody for another person until that is undone', async () => {
    const before = await written();
    const name = '栾振邦';
    const document = await act('dateline.name.notThisPerson', name);
    expectEqual((await written()).includes('different:'), true);
    const isKnown = (card: string) => /Deputy Mayor of Qingdao/.test(card);
    await eventually(
      'a card without the post',
      () => cardOn(document, name),
      (card) => !isKnown(card),
    );
    await vscode.commands.executeCommand('dateline.knowledge.undo');
    expectEqual(await written(), before);
    await eventually('the card as it was', () => cardOn(document, name), isKnown);
  });

  it('holds two for one until that is undone', async () => {
    const before = await written();
    const name = '翁志鹏';
    const { document } = await openFile(article);
    await cardOn(document, name);
    const { line, character } = document.positionAt(document.getText().indexOf(name));
    const target = { uri: document.uri.toString(), position: { line, character } };
    const done = vscode.commands.executeCommand('dateline.name.samePerson', target);
    await eventually(
      'a ruling',
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return written();
      },
      (text) => text.includes('same:'),
    );
    await done;
    await vscode.commands.executeCommand('dateline.knowledge.undo');
    expectEqual(await written(), before);
  });

  it('is that of files which a setting names, too, until it does no longer', async () => {
    const { document } = await openFile(article);
    const name = '翁志鹏';
    const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'people.yaml');
    const text = `persons: [{ id: weng, name: ${name}, other_names: [{ name: Weng of the setting, lang: en }] }]`;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const settings = vscode.workspace.getConfiguration('dateline.knowledge');
    await settings.update('files', ['people.yaml'], vscode.ConfigurationTarget.Workspace);
    const isNamed = (card: string) => card.includes('Weng of the setting');
    await eventually('what the file says on the card', () => cardOn(document, name), isNamed);
    await settings.update('files', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(
      'the card as it was',
      () => cardOn(document, name),
      (card) => !isNamed(card),
    );
    await vscode.workspace.fs.delete(file);
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

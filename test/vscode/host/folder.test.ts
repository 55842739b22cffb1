import * as vscode from 'vscode';
import { cardOn, openFile } from './documents.ts';
import { eventually, expectEqual } from './expect.ts';

const folder = vscode.workspace.workspaceFolders![0]!.uri;
const article = '2023-10-25-policy-address.txt';
const name = '李家超';

/** The files that name somebody, by the editor's own references. */
async function filesNaming(document: vscode.TextDocument): Promise<readonly string[]> {
  const places = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    document.positionAt(document.getText().indexOf(name)),
  );
  return [...new Set(places.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1)))];
}

describe('index of the folder', function () {
  // What the tests before have done to the knowledge makes all files be read again, one of 5 MB among them.
  this.timeout(120_000);

  it('finds somebody in other articles, in other scripts and languages', async () => {
    const { document } = await openFile(article);
    await cardOn(document, name);
    const files = await eventually(
      'references in other files',
      () => filesNaming(document),
      (found) => found.length > 2,
    );
    for (const file of [article, 'broken.html', '2023-10-25-policy-address-en.txt'])
      expectEqual(files.includes(file), true, file);
  });

  it('says on the card how often the folder names them', async () => {
    const { document } = await openFile(article);
    await eventually(
      'a count',
      () => cardOn(document, name),
      (card) => /in the folder \d+ in \d+ articles/.test(card),
    );
  });

  it('follows files that come, change and go outside the editor', async () => {
    const { document } = await openFile(article);
    const file = vscode.Uri.joinPath(folder, 'came.txt');
    const write = (text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const isNamed = (files: readonly string[]) => files.includes('came.txt');
    await write('2023年10月26日\n\n香港特別行政區行政長官李家超出席會議。\n');
    await eventually('the file that came', () => filesNaming(document), isNamed);
    await write('2023年10月26日\n\n會議結束。\n');
    await eventually(
      'the file that changed',
      () => filesNaming(document),
      (files) => !isNamed(files),
    );
    await vscode.workspace.fs.delete(file);
  });
});

import * as vscode from 'vscode';
import { openFile } from './documents.ts';
import { eventually, expectEqual } from './expect.ts';

const extension = vscode.extensions.getExtension('dateline.dateline')!;

describe('activation', () => {
  it('comes with the first article', async () => {
    await openFile('2023-10-25-policy-address.txt');
    await eventually(
      'activation',
      async () => extension.isActive,
      (active) => active,
    );
  });

  it('registers every command of the manifest', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const contributed: { command: string }[] = extension.packageJSON.contributes.commands;
    expectEqual(
      contributed.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });
});

import * as vscode from 'vscode';
import { cardOn, openFile } from './documents.ts';
import { expectEqual } from './expect.ts';

/** What makes Chinese prose readable, where the editor's own defaults are made for code. */
const defaults: Record<string, unknown> = {
  wordWrap: 'on',
  wordBasedSuggestions: 'off',
  'unicodeHighlight.ambiguousCharacters': false,
};

describe('news', () => {
  it('is the language of .news files, with cards and defaults for prose', async () => {
    const { document } = await openFile('2024-08-15-flood-relief.news');
    expectEqual(document.languageId, 'news');
    await cardOn(document, '滕学勤');
    const editor = vscode.workspace.getConfiguration('editor', document);
    for (const [setting, value] of Object.entries(defaults)) expectEqual(editor.get(setting), value, setting);
  });
});

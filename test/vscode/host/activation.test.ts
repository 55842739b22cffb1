import * as vscode from 'vscode';
import { expectEqual } from './expect.ts';

describe('activation', () => {
  it('finds the extension', () => {
    expectEqual(vscode.extensions.getExtension('dateline.dateline')?.id, 'dateline.dateline');
  });
});

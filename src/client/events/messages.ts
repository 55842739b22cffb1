import * as vscode from 'vscode';
import type { FileEvents } from '../../protocol.ts';
import { maximumFiles } from './indexedFiles.ts';
import type { Scope } from './sources.ts';

/** What the view has to say of files that were not read, or not whole; empty where there are none. */
export function messageOn(files: readonly FileEvents[], scope: Scope): string {
  if (scope === 'folder' && files.length === maximumFiles())
    return vscode.l10n.t(
      'Only the first {0} files were read; the setting dateline.files.maximum allows more.',
      files.length,
    );
  const cut = files.filter(({ analysedOnly }) => analysedOnly !== null);
  if (cut.length === 0) return '';
  return files.length === 1
    ? vscode.l10n.t('This file is very long: only its first {0} characters were read.', cut[0]!.analysedOnly!)
    : vscode.l10n.t('Very long files of which only the beginning was read: {0}', cut.length);
}

/** What the view says of a folder whose months are read one by one. */
export function messageOnMonths(articles: number): string {
  return vscode.l10n.t('{0} articles: each month is read when you open it.', articles);
}

import * as vscode from 'vscode';
import { convertRequest, type Variant } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { refusesMisread } from '../misread.ts';
import { textAfter } from './ranges.ts';
import { wantsPhrases } from './settings.ts';
import { tagOf } from './targets.ts';

/** Writes what a file becomes beside it (`article.zh-Hant.md`) and opens that. No file is replaced unasked. */
export async function convertCopy(source: vscode.Uri, to: Variant, ask: Ask): Promise<void> {
  const document = await vscode.workspace.openTextDocument(source);
  if (await refusesMisread(document)) return;
  const answer = await ask(convertRequest, {
    uri: source.toString(),
    text: document.getText(),
    to,
    phrases: wantsPhrases(document),
    ranges: [],
  });
  const target = answer && (await freePlace(source, to));
  if (!target) return;
  await write(target, textAfter(document, answer.edits));
  await vscode.window.showTextDocument(target, { preview: false });
}

/** Where the copy goes; where there is a file already, the user is asked. Null if there was no answer. */
async function freePlace(source: vscode.Uri, to: Variant): Promise<vscode.Uri | null> {
  const place = beside(source, to, '');
  if (!(await exists(place))) return place;
  const [replace, keepBoth] = [vscode.l10n.t('Replace'), vscode.l10n.t('Keep Both')];
  const name = place.path.slice(place.path.lastIndexOf('/') + 1);
  const question = vscode.l10n.t('{0} is there already. Replace it?', name);
  const answer = await vscode.window.showWarningMessage(question, { modal: true }, replace, keepBoth);
  if (answer === replace) return place;
  if (answer !== keepBoth) return null;
  for (let number = 2; ; number++) {
    const free = beside(source, to, `-${number}`);
    if (!(await exists(free))) return free;
  }
}

/** `article.zh-Hant.md` for `article.md`; a script that is part of the name already gives way. */
function beside(source: vscode.Uri, to: Variant, suffix: string): vscode.Uri {
  const slash = source.path.lastIndexOf('/') + 1;
  const [, stem = '', ending = ''] = /^(.+?)(\.[^.]*)?$/.exec(source.path.slice(slash)) ?? [];
  const plain = stem.replace(/\.zh-han[st](-[a-z]{2})?$/i, '');
  return source.with({ path: `${source.path.slice(0, slash)}${plain}.${tagOf(to)}${suffix}${ending}` });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Writes a file in the encoding that the editor would read it in. */
async function write(target: vscode.Uri, text: string): Promise<void> {
  const encoding = vscode.workspace.getConfiguration('files', target).get<string>('encoding');
  if (encoding === undefined || encoding === 'utf8' || encoding === 'utf8bom') {
    const marked = encoding === 'utf8bom' ? `\ufeff${text}` : text;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(marked));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(target, { overwrite: true });
  edit.insert(target, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  await (await vscode.workspace.openTextDocument(target)).save();
}

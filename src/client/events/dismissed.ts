import * as vscode from 'vscode';
import { type DismissedEvent, dismissedRequest, type ListedEvent } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { dismissedFile } from '../folderFiles.ts';
import type { Subject } from './treeNode.ts';

/** The events that the reader does not want to see: kept in `.dateline/dismissed.yaml` of each folder. */
export interface DismissedEvents extends vscode.Disposable {
  has(uri: string, event: ListedEvent): boolean;
  dismiss(subjects: readonly Subject[]): Promise<void>;
  restore(subjects: readonly Subject[]): Promise<void>;
  /** Takes back the last of the two. */
  undo(): Promise<void>;
}

/** One event of one folder's file. */
interface Entry {
  readonly folder: vscode.WorkspaceFolder;
  readonly event: DismissedEvent;
}

type Change = 'add' | 'remove';

export function createDismissedEvents(
  ask: Ask,
  log: vscode.LogOutputChannel,
  onDidChange: () => void,
): DismissedEvents {
  const known = new Map<string, ReadonlySet<string>>();
  const done: { readonly change: Change; readonly entries: readonly Entry[] }[] = [];
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, so that two edits do not start from the same text. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  }

  async function read(folder: vscode.WorkspaceFolder): Promise<void> {
    const text = await textOf(fileOf(folder));
    const key = folder.uri.toString();
    if (text === null && !known.has(key)) return;
    const answer = await ask(dismissedRequest, { text: text ?? '' });
    if (!answer) return;
    if ('problem' in answer)
      log.warn(`${fileOf(folder)} is not read until it is corrected: ${answer.problem}`);
    else known.set(key, new Set(answer.events.map(keyOf)));
    onDidChange();
  }

  async function change(change: Change, entries: readonly Entry[]): Promise<boolean> {
    for (const folder of new Set(entries.map((entry) => entry.folder))) {
      const file = fileOf(folder);
      let text = await textOf(file);
      const isNew = text === null;
      for (const { event } of entries.filter((entry) => entry.folder === folder)) {
        const answer = await ask(dismissedRequest, { text: text ?? '', [change]: event });
        if (!answer || 'problem' in answer) return explain(file, answer?.problem);
        text = answer.text;
        known.set(folder.uri.toString(), new Set(answer.events.map(keyOf)));
      }
      if (!(await write(file, text ?? '', isNew))) return explain(file);
    }
    onDidChange();
    return true;
  }

  async function start(way: Change, subjects: readonly Subject[]): Promise<boolean> {
    const entries = subjects.flatMap(entriesOf);
    if (entries.length === 0) {
      vscode.window.showWarningMessage(
        vscode.l10n.t(
          'Only events of files in an open folder can be dismissed. Open the folder of this file.',
        ),
      );
      return false;
    }
    const isDone = await inTurn(() => change(way, entries));
    if (isDone) done.push({ change: way, entries });
    return isDone;
  }

  async function undo(): Promise<void> {
    const last = done.pop();
    if (last) await inTurn(() => change(last.change === 'add' ? 'remove' : 'add', last.entries));
  }

  const readAll = () => {
    for (const folder of vscode.workspace.workspaceFolders ?? []) inTurn(() => read(folder));
  };
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${dismissedFile}`);
  readAll();
  return {
    has: (uri, event) => {
      const [entry] = entriesOf({ file: { uri }, events: [event] });
      return entry !== undefined && known.get(entry.folder.uri.toString())?.has(keyOf(entry.event)) === true;
    },
    async dismiss(subjects) {
      if (!(await start('add', subjects))) return;
      const names = subjects.flatMap(({ events }) => events.map(({ name }) => name));
      const undoLabel = vscode.l10n.t('Undo');
      const message =
        names.length === 1
          ? vscode.l10n.t('Dismissed: {0}', names[0]!)
          : vscode.l10n.t('{0} events dismissed', names.length);
      vscode.window
        .showInformationMessage(message, undoLabel)
        .then((answer) => (answer === undoLabel ? undo() : undefined));
    },
    restore: async (subjects) => void (await start('remove', subjects)),
    undo,
    dispose: vscode.Disposable.from(
      watcher,
      watcher.onDidChange(readAll),
      watcher.onDidCreate(readAll),
      watcher.onDidDelete(readAll),
      vscode.workspace.onDidChangeWorkspaceFolders(readAll),
    ).dispose,
  };
}

function entriesOf({
  file,
  events,
}: {
  file: { readonly uri: string };
  events: readonly ListedEvent[];
}): Entry[] {
  const uri = vscode.Uri.parse(file.uri);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return [];
  const path = uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
  return events.map(({ name, type, start }) => ({
    folder,
    event: { file: path, event: name, type, date: start },
  }));
}

function keyOf({ file, event, type, date }: DismissedEvent): string {
  return JSON.stringify([file, event, type, date]);
}

function fileOf(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, dismissedFile);
}

/** As it stands in the editor, or else in the folder; null where there is none. */
async function textOf(file: vscode.Uri): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return null;
  }
}

/** Puts the text in place through the editor, so that its own undo takes it back; saved unless it was being edited. */
async function write(file: vscode.Uri, text: string, isNew: boolean): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  if (isNew) {
    edit.createFile(file, { contents: new TextEncoder().encode(text) });
    return vscode.workspace.applyEdit(edit);
  }
  const document = await vscode.workspace.openTextDocument(file);
  const wasDirty = document.isDirty;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(file, document.validateRange(whole), text);
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  return wasDirty || document.save();
}

/** Says why a file was not changed, and leads there. */
function explain(file: vscode.Uri, problem = vscode.l10n.t('it cannot be written')): false {
  const open = vscode.l10n.t('Open File');
  const path = vscode.workspace.asRelativePath(file);
  vscode.window
    .showErrorMessage(vscode.l10n.t('{0} was not changed: {1}', path, problem), open)
    .then((answer) => (answer === open ? vscode.window.showTextDocument(file) : undefined));
  return false;
}

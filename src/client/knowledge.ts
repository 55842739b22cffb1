import * as vscode from 'vscode';
import { type KnowledgeFile, knowledgeRequest } from '../protocol.ts';
import type { Ask } from './ask.ts';
import { dismissedFile, folderName } from './folderFiles.ts';
import { namedKnowledgeFiles, watchNamedKnowledge } from './knowledgeSetting.ts';

/** What a knowledge file is called. */
const fileName = /\.(ya?ml|json)$/i;

/** A pause after a change before the files are read again, so that several changes are one; ms. */
const pause = 300;

/**
 * Sends the folders' own knowledge to the server, and that of the files that a setting names, now and whenever it
 * changes; `onDidSend` is told each time. A file that cannot be read is said in the log, and the others are sent. Resolves when the first was sent, or there is none.
 */
export function registerKnowledge(
  context: vscode.ExtensionContext,
  ask: Ask,
  log: vscode.LogOutputChannel,
  onDidSend: () => void,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasSent = false;

  async function send(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const own = (await Promise.all(folders.map(({ uri }) => readFolder(uri, log)))).flat();
    const named = namedKnowledgeFiles().filter((uri) => !own.some((file) => file.uri === uri.toString()));
    // What the folder itself says comes last, and so it counts.
    const files = [...(await readFiles(named, log)), ...own];
    if (files.length === 0 && !wasSent) return;
    wasSent = true;
    await ask(knowledgeRequest, { files });
    onDidSend();
  }

  function sendSoon(changed?: vscode.Uri): void {
    if (changed?.path.endsWith(`/${dismissedFile}`)) return;
    clearTimeout(timer);
    timer = setTimeout(send, pause);
  }

  const watcher = vscode.workspace.createFileSystemWatcher(`**/${folderName}/*`);
  context.subscriptions.push(
    watcher,
    watcher.onDidChange(sendSoon),
    watcher.onDidCreate(sendSoon),
    watcher.onDidDelete(sendSoon),
    watchNamedKnowledge(() => sendSoon()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => sendSoon()),
    { dispose: () => clearTimeout(timer) },
  );
  return send();
}

async function readFolder(folder: vscode.Uri, log: vscode.LogOutputChannel): Promise<KnowledgeFile[]> {
  const { fs } = vscode.workspace;
  const place = vscode.Uri.joinPath(folder, folderName);
  let entries: [string, vscode.FileType][];
  try {
    entries = await fs.readDirectory(place);
  } catch {
    // Most folders have no knowledge of their own.
    return [];
  }
  const names = entries
    .map(([name]) => name)
    .filter((name) => fileName.test(name) && `${folderName}/${name}` !== dismissedFile);
  const files = names.sort().map((name) => vscode.Uri.joinPath(place, name));
  return readFiles(files, log);
}

async function readFiles(
  files: readonly vscode.Uri[],
  log: vscode.LogOutputChannel,
): Promise<KnowledgeFile[]> {
  const read = files.map(async (uri): Promise<KnowledgeFile[]> => {
    try {
      const content = await vscode.workspace.fs.readFile(uri);
      return [{ uri: uri.toString(), text: new TextDecoder('utf-8', { fatal: true }).decode(content) }];
    } catch (error) {
      log.warn(
        `${uri} is left out of the knowledge: it could not be read as UTF-8. Save it as UTF-8. ${error}`,
      );
      return [];
    }
  });
  return (await Promise.all(read)).flat();
}

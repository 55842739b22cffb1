import * as vscode from 'vscode';
import type { BaseLanguageClient, GenericRequestHandler } from 'vscode-languageclient';
import {
  type ClientEntry,
  type CustomRequest,
  entryRequest,
  listFolderRequest,
  readFileRequest,
} from '../protocol.ts';
import { base64 } from './base64.ts';

/** Looks into folders of the workspace for a server that cannot. */
export function answerOnFolders(client: BaseLanguageClient): vscode.Disposable {
  const on = <Params, Result>(
    { method }: CustomRequest<Params, Result>,
    answer: (params: Params) => Promise<Result>,
  ) => client.onRequest(method, answer as GenericRequestHandler<Result, void>);
  const { fs } = vscode.workspace;
  return vscode.Disposable.from(
    on(listFolderRequest, async (uri) => {
      const folder = vscode.Uri.parse(uri);
      const entries = await fs.readDirectory(folder);
      const found = entries.map(([name]) => entryAt(vscode.Uri.joinPath(folder, name)));
      return (await Promise.all(found)).filter((entry) => entry !== null);
    }),
    on(entryRequest, (uri) => entryAt(vscode.Uri.parse(uri))),
    on(readFileRequest, async (uri) => base64(await fs.readFile(vscode.Uri.parse(uri)))),
  );
}

async function entryAt(uri: vscode.Uri): Promise<ClientEntry | null> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  try {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) return { name, kind: 'folder', size: 0, modified: 0 };
    return type & vscode.FileType.File ? { name, kind: 'file', size, modified: mtime } : null;
  } catch {
    return null;
  }
}

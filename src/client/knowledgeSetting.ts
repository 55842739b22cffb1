import * as vscode from 'vscode';

const setting = 'knowledge.files';

/** The knowledge files that `dateline.knowledge.files` names for any folder of the workspace, each once. */
export function namedKnowledgeFiles(): readonly vscode.Uri[] {
  const folders: readonly (vscode.WorkspaceFolder | undefined)[] = vscode.workspace.workspaceFolders ?? [
    undefined,
  ];
  const files = folders.flatMap((folder) => {
    const paths = vscode.workspace.getConfiguration('dateline', folder).get<readonly unknown[]>(setting, []);
    return paths.flatMap((path) => (typeof path === 'string' ? (uriOf(path.trim(), folder) ?? []) : []));
  });
  return [...new Map(files.map((uri) => [uri.toString(), uri])).values()];
}

/** Calls back when that setting, or a file that it names, changes. */
export function watchNamedKnowledge(onChange: () => void): vscode.Disposable {
  let watched = watch(onChange);
  const { workspace } = vscode;
  const renew = () => {
    watched.dispose();
    watched = watch(onChange);
    onChange();
  };
  return vscode.Disposable.from(
    { dispose: () => watched.dispose() },
    workspace.onDidChangeWorkspaceFolders(renew),
    workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration(`dateline.${setting}`) && renew(),
    ),
  );
}

/** A path that is not absolute is one below the folder; without a folder there is no such path. */
function uriOf(path: string, folder: vscode.WorkspaceFolder | undefined): vscode.Uri | undefined {
  if (path === '') return undefined;
  if (!/^(?:[\\/]|[A-Za-z]:[\\/])/.test(path)) return folder && vscode.Uri.joinPath(folder.uri, path);
  return !folder || folder.uri.scheme === 'file' ? vscode.Uri.file(path) : folder.uri.with({ path });
}

function watch(onChange: () => void): vscode.Disposable {
  const watchers = namedKnowledgeFiles().flatMap((uri) => {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), literally(name));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    return [
      watcher,
      watcher.onDidChange(onChange),
      watcher.onDidCreate(onChange),
      watcher.onDidDelete(onChange),
    ];
  });
  return vscode.Disposable.from(...watchers);
}

/** A file name as a pattern that only it matches. */
function literally(name: string): string {
  return name.replace(/[[\]{}*?]/g, '[$&]');
}

import * as vscode from 'vscode';

/** Something came, changed or went in a folder of the workspace. */
export interface Change {
  readonly folder: vscode.WorkspaceFolder;
  /** Below the folder, with `/`; null stands for the folder as a whole. */
  readonly path: string | null;
}

/** What is written without a reader's doing, and often. */
const foreign = /(?:^|\/)(?:node_modules|\.git|\.dateline)(?:\/|$)/;

/** Files that may hold articles, and the rules of what is not to be read. */
const article = /\.(?:txt|md|markdown|html?|news|jsonl|ndjson|rss|atom|xml|gitignore)$/i;

/** Tells of files that are saved in the editor, and of what is changed outside it. */
export function watchArticles(onChange: (change: Change) => void): vscode.Disposable {
  const tell = (isOfInterest: (path: string) => boolean) => (uri: vscode.Uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return;
    const path = uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
    if (path === '') onChange({ folder, path: null });
    else if (!foreign.test(path) && isOfInterest(path)) onChange({ folder, path });
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  return vscode.Disposable.from(
    watcher,
    // A folder that comes or goes is told as itself, not file by file.
    watcher.onDidCreate(tell((path) => article.test(path) || !/\.[^/]*$/.test(path))),
    watcher.onDidChange(tell((path) => article.test(path))),
    watcher.onDidDelete(tell(() => true)),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => tell((path) => article.test(path))(uri)),
  );
}

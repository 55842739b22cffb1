import * as vscode from 'vscode';
import type { FileEvents } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { eventNodes, fileNodes, type Node, treeItem } from './model.ts';
import { activeArticle, createSources, maximumFiles, type Scope } from './sources.ts';

/** A pause in typing after which the view reads the text again, and between two drawings of a growing list; ms. */
const pause = 300;

/**
 * The Events view: what happened in the active file, the open files, or all files of the folder. `forget` makes it
 * read everything anew.
 */
export function registerEventsView(
  context: vscode.ExtensionContext,
  ask: Ask,
  log: vscode.LogOutputChannel,
): { forget(): void } {
  const view = new EventsView(context.workspaceState, ask, log);
  const { registerCommand } = vscode.commands;
  context.subscriptions.push(
    view,
    registerCommand('dateline.events.refresh', () => view.refresh()),
    registerCommand('dateline.events.stop', () => view.stop()),
    registerCommand('dateline.events.scope.file', () => view.setScope('file')),
    registerCommand('dateline.events.scope.openFiles', () => view.setScope('openFiles')),
    registerCommand('dateline.events.scope.folder', () => view.setScope('folder')),
    registerCommand('dateline.events.reveal', reveal),
  );
  return view;
}

class EventsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly tree: vscode.TreeView<Node>;
  private readonly listeners: vscode.Disposable;
  private readonly sources: ReturnType<typeof createSources>;
  private nodes: readonly Node[] = [];
  /** What is drawn, to tell whether something else has to be. */
  private drawn = '';
  private scope: Scope;
  /** Whether something changed while the view was hidden. */
  private isStale = true;
  private running: vscode.CancellationTokenSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly memento: vscode.Memento,
    ask: Ask,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.sources = createSources(ask, log);
    this.scope = memento.get<Scope>('events.scope', 'file');
    this.tree = vscode.window.createTreeView<Node>('dateline.events', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    const { window, workspace } = vscode;
    this.listeners = vscode.Disposable.from(
      this.tree.onDidChangeVisibility(() => this.isStale && this.refresh()),
      // Between two editors there is none for a moment.
      window.onDidChangeActiveTextEditor(
        (editor) => this.scope === 'file' && (editor ? this.refresh() : this.refreshSoon()),
      ),
      window.tabGroups.onDidChangeTabs(() => this.scope === 'openFiles' && this.refreshSoon()),
      workspace.onDidChangeTextDocument(
        ({ document }) =>
          this.scope !== 'folder' && this.sources.of[this.scope].includes(document) && this.refreshSoon(),
      ),
      workspace.onDidSaveTextDocument(
        (document) =>
          this.scope === 'folder' && this.sources.of[this.scope].includes(document) && this.refreshSoon(),
      ),
    );
    this.showScope();
    if (this.tree.visible) this.refresh();
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return treeItem(node);
  }

  getChildren(node?: Node): readonly Node[] & Node[] {
    return (node ? node.children : this.nodes) as Node[];
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  setScope(scope: Scope): void {
    this.scope = scope;
    this.memento.update('events.scope', scope);
    this.showScope();
    this.refresh();
    if (!this.tree.visible) vscode.commands.executeCommand('dateline.events.focus');
  }

  stop(): void {
    this.running?.cancel();
  }

  /** Reads everything anew: the server knows other things than before. */
  forget(): void {
    this.sources.forget();
    this.refreshSoon();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.running?.cancel();
    this.listeners.dispose();
    this.tree.dispose();
    this.changed.dispose();
  }

  /** Reads what is in scope again; what an earlier reading still brings is dropped. While hidden, later. */
  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    this.running?.cancel();
    this.isStale = !this.tree.visible;
    if (this.isStale) return;
    const reading = new vscode.CancellationTokenSource();
    this.running = reading;
    setContext('busy', this.scope === 'folder');
    await vscode.window.withProgress({ location: { viewId: 'dateline.events' } }, () => this.read(reading));
    if (this.running !== reading) return;
    this.running = undefined;
    setContext('busy', false);
  }

  private async read(reading: vscode.CancellationTokenSource): Promise<void> {
    const files: FileEvents[] = [];
    let drawn = Date.now();
    try {
      for await (const file of this.sources.of[this.scope].read(reading.token)) {
        if (this.running !== reading) return;
        files.push(file);
        if (this.scope !== 'folder' || Date.now() - drawn < pause) continue;
        this.draw(files);
        drawn = Date.now();
      }
      if (this.running === reading) this.draw(files);
    } catch (error) {
      this.log.error(`The Events view could not be filled; refresh it to try again. ${error}`);
    }
  }

  private draw(files: readonly FileEvents[]): void {
    this.nodes = this.scope === 'file' ? files.flatMap(eventNodes) : fileNodes(files);
    this.tree.message = messageOn(files, this.scope);
    const isWithoutArticle = this.scope === 'file' && !activeArticle();
    setContext('state', this.nodes.length > 0 ? 'some' : isWithoutArticle ? 'noArticle' : 'noEvents');
    const drawn = JSON.stringify([this.scope, files]);
    // A tree drawn anew is without commands for a moment, and a click at that moment would end in an error.
    if (drawn !== this.drawn) this.changed.fire(undefined);
    this.drawn = drawn;
  }

  private refreshSoon(): void {
    this.isStale = true;
    clearTimeout(this.timer);
    if (this.tree.visible) this.timer = setTimeout(() => this.refresh(), pause);
  }

  private showScope(): void {
    const titles: Readonly<Record<Scope, string>> = {
      file: vscode.l10n.t('Events'),
      openFiles: vscode.l10n.t('Events of Open Files'),
      folder: vscode.l10n.t('Events of the Folder'),
    };
    this.tree.title = titles[this.scope];
    setContext('scope', this.scope);
  }
}

/** Selects a passage in its editor and brings it into sight. */
async function reveal({ uri, range }: vscode.Location): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === uri.toString());
  const viewColumn = shown?.viewColumn;
  const editor = await vscode.window.showTextDocument(uri, {
    selection: range,
    ...(viewColumn && { viewColumn }),
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What the view has to say of files that were not read, or not whole; empty where there are none. */
function messageOn(files: readonly FileEvents[], scope: Scope): string {
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

function setContext(key: 'state' | 'scope' | 'busy', value: unknown): void {
  vscode.commands.executeCommand('setContext', `dateline.events.${key}`, value);
}

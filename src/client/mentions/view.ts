import * as vscode from 'vscode';
import { mentionsRequest, type NameTarget } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { mentionCount } from '../counts.ts';
import { type MentionNode, type MentionsModel, mentionsModel } from './model.ts';
import { treeItem } from './treeItem.ts';

/** With more articles than this they are folded at first. */
const mostOpened = 12;

/** The tree of the mentions view: asks for every place that names somebody or something, and draws the answer. */
export class MentionsView implements vscode.TreeDataProvider<MentionNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly tree: vscode.TreeView<MentionNode>;
  private model: MentionsModel | undefined;
  private asking: vscode.CancellationTokenSource | undefined;

  constructor(private readonly ask: Ask) {
    this.tree = vscode.window.createTreeView<MentionNode>('dateline.mentions', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
  }

  getTreeItem(node: MentionNode): vscode.TreeItem {
    return treeItem(node, (this.model?.articles.length ?? 0) > mostOpened ? 'folded' : 'opened');
  }

  getChildren(node?: MentionNode): MentionNode[] {
    if (!node) return [...(this.model?.articles ?? [])];
    return node.kind === 'article' ? [...node.places] : [];
  }

  getParent(node: MentionNode): MentionNode | undefined {
    return node.kind === 'place' ? node.parent : undefined;
  }

  /** What is selected, or else everything. */
  selected(): readonly MentionNode[] {
    return this.tree.selection.length > 0 ? this.tree.selection : (this.model?.articles ?? []);
  }

  /** Shows all mentions of who or what is named somewhere, and brings the view into sight. */
  async show(target: NameTarget): Promise<void> {
    const model = await this.read(target);
    if (model === 'overtaken') return;
    if (!model) {
      vscode.window.showInformationMessage(
        vscode.l10n.t('Nobody and nothing is named here. Put the cursor on a name and try again.'),
      );
      return;
    }
    this.draw(model);
    await vscode.commands.executeCommand('dateline.mentions.focus');
  }

  /** Asks the same again. Where the name is gone from its place, what was found before stays. */
  async refresh(): Promise<void> {
    if (!this.model) return;
    const model = await this.read(this.model.target);
    if (model && model !== 'overtaken') this.draw(model);
  }

  clear(): void {
    this.asking?.cancel();
    this.draw(undefined);
  }

  dispose(): void {
    this.asking?.cancel();
    this.tree.dispose();
    this.changed.dispose();
  }

  /** Null where nothing is named there. A later question makes the answer to an earlier one worthless. */
  private async read(target: NameTarget): Promise<MentionsModel | null | 'overtaken'> {
    this.asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.asking = asking;
    const answer = await vscode.window.withProgress({ location: { viewId: 'dateline.mentions' } }, () =>
      this.ask(mentionsRequest, target, asking.token),
    );
    if (this.asking !== asking) return 'overtaken';
    return answer && mentionsModel(target, answer);
  }

  private draw(model: MentionsModel | undefined): void {
    this.model = model;
    vscode.commands.executeCommand('setContext', 'dateline.mentions.hasResult', model !== undefined);
    this.tree.description = model?.name ?? '';
    this.tree.message = model ? messageOn(model) : '';
    this.changed.fire(undefined);
  }
}

function messageOn({ name, count, articles, isIndexed }: MentionsModel): string {
  const found = vscode.l10n.t('{0}: {1}', name, mentionCount(count, articles.length));
  return isIndexed
    ? found
    : `${found}. ${vscode.l10n.t('Only the open article: there is no index of the folder yet.')}`;
}

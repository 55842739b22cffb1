import * as vscode from 'vscode';
import { type FileEvents, foldRequest, misreadAt } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { eventCount } from '../counts.ts';
import { type ArrangedFile, type Arrangement, arrange, type Order, shownEvents } from './arrange.ts';
import { createDismissedEvents, type DismissedEvents } from './dismissed.ts';
import { createEventLinks } from './links.ts';
import { messageOn, messageOnMonths } from './messages.ts';
import { idOf } from './model.ts';
import { createMonths, type Month } from './months.ts';
import { type ArrangedMonth, createNodes } from './nodes.ts';
import type { Grouping } from './sections.ts';
import { activeArticle, createSources, type Scope } from './sources.ts';
import { treeItem } from './treeItem.ts';
import type { Node, Subject } from './treeNode.ts';

/** A pause in typing after which the view reads the text again, and between two drawings of a growing list; ms. */
const pause = 300;

/** An article that takes longer than this to read is said to be being read, in ms. */
const patience = 500;

/** Of so many files of a large folder the links are asked for at a time. */
const linksAtOnce = 20;

/** The tree of the Events view: reads what is in scope, arranges it, and draws it. */
export class EventsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  readonly dismissed: DismissedEvents;
  private readonly tree: vscode.TreeView<Node>;
  private readonly listeners: vscode.Disposable;
  private readonly sources: ReturnType<typeof createSources>;
  private files: readonly FileEvents[] = [];
  private arranged: readonly ArrangedFile[] = [];
  private readonly links: ReturnType<typeof createEventLinks>;
  private readonly months: ReturnType<typeof createMonths>;
  private readonly drawn: ReturnType<typeof createNodes>;
  private scope: Scope;
  /** How the events of many files are grouped. */
  private grouping: Grouping;
  private order: Order;
  private dismissedAre: Arrangement['dismissed'] = 'hidden';
  /** The filter as it was typed, and its words folded. */
  filter = '';
  private filterWords: readonly string[] = [];
  /** Whether something changed while the view was hidden. */
  private isStale = true;
  private running: vscode.CancellationTokenSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** How many months are being read. */
  private opening = 0;

  constructor(
    private readonly memento: vscode.Memento,
    private readonly ask: Ask,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.sources = createSources(ask, log);
    this.months = createMonths(ask, this.sources.index);
    this.links = createEventLinks(ask);
    this.drawn = createNodes((file, event) => this.links.of(file, event));
    this.grouping = memento.get<Grouping>('events.grouping', 'article');
    this.scope = memento.get<Scope>('events.scope', 'file');
    this.order = memento.get<Order>('events.order', 'text');
    this.tree = vscode.window.createTreeView<Node>('dateline.events', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.dismissed = createDismissedEvents(ask, log, () => this.draw());
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
    setContext('order', this.order);
    setContext('grouping', this.grouping);
    setContext('dismissed', this.dismissedAre);
    this.refreshSoon();
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return treeItem(node);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return [...this.drawn.nodes()];
    if (!node.unread) return [...node.children];
    await this.openMonth(node.unread);
    return [...(this.drawn.nodes().find(({ id }) => id === node.id)?.children ?? [])];
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  selection(): readonly Node[] {
    return this.tree.selection;
  }

  /** What is shown, file by file. */
  shown(): readonly Subject[] {
    return this.arranged
      .map((arranged) => ({ file: arranged.file, events: shownEvents(arranged) }))
      .filter(({ events }) => events.length > 0);
  }

  /** The events that some lines are about, each once, file by file. */
  subjectsOf(nodes: readonly Node[]): readonly Subject[] {
    const files = new Map<FileEvents, Set<Subject['events'][number]>>();
    for (const { file, events } of nodes.flatMap(({ subject, subjects }) => subjects ?? [subject])) {
      const known = files.get(file) ?? new Set();
      for (const event of events) known.add(event);
      files.set(file, known);
    }
    return [...files].map(([file, events]) => ({ file, events: [...events] }));
  }

  setScope(scope: Scope): void {
    this.scope = scope;
    this.memento.update('events.scope', scope);
    this.showScope();
    this.refresh();
    if (!this.tree.visible) vscode.commands.executeCommand('dateline.events.focus');
  }

  setOrder(order: Order): void {
    this.order = order;
    this.memento.update('events.order', order);
    setContext('order', order);
    this.draw();
  }

  setGrouping(grouping: Grouping): void {
    this.grouping = grouping;
    this.memento.update('events.grouping', grouping);
    setContext('grouping', grouping);
    if (this.months.articles() > 0) this.refresh();
    else this.draw();
  }

  setDismissed(dismissed: Arrangement['dismissed']): void {
    this.dismissedAre = dismissed;
    setContext('dismissed', dismissed);
    this.draw();
  }

  /** Shows what holds all the words. An answer that a later filter has overtaken is dropped. */
  async setFilter(filter: string): Promise<void> {
    this.filter = filter.trim();
    setContext('filtered', this.filter !== '');
    const folded = this.filter ? await this.ask(foldRequest, this.filter) : '';
    if (folded === null || this.filter !== filter.trim()) return;
    this.filterWords = folded.split(/\s+/).filter(Boolean);
    // Of a large folder the index finds what holds the words.
    if (this.scope === 'folder' && this.months.articles() > 0) this.refreshSoon();
    else this.draw();
  }

  stop(): void {
    this.running?.cancel();
  }

  /** The index of the folder says other things than before. */
  onDidIndex(): void {
    this.links.forget();
    if (this.scope === 'folder') this.refreshSoon();
    else this.readLinks();
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
    this.dismissed.dispose();
    this.tree.dispose();
    this.changed.dispose();
  }

  /** Reads what is in scope again; what an earlier reading still brings is dropped. While hidden, later. */
  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    this.running?.cancel();
    this.isStale = !this.isDue();
    if (this.isStale) return;
    const reading = new vscode.CancellationTokenSource();
    this.running = reading;
    setContext('busy', this.scope === 'folder');
    const waiting = setTimeout(() => this.running === reading && this.showReading(), patience);
    if (this.tree.visible)
      await vscode.window.withProgress({ location: { viewId: 'dateline.events' } }, () => this.read(reading));
    else await this.read(reading);
    clearTimeout(waiting);
    if (this.running !== reading) return;
    this.running = undefined;
    setContext('busy', false);
  }

  /** Takes away what is of another article than the one that is being read. */
  private showReading(): void {
    const article = activeArticle();
    if (this.scope !== 'file' || !article || this.files[0]?.uri === article.uri.toString()) return;
    this.draw([]);
    setContext('state', 'reading');
  }

  /** Whether to read now: a hidden view reads only what costs nothing more, the active file, for its badge. */
  private isDue(): boolean {
    return this.tree.visible || this.scope === 'file';
  }

  private async read(reading: vscode.CancellationTokenSource): Promise<void> {
    try {
      if (this.scope === 'folder') await this.readMonths(reading);
      if (this.running !== reading) return;
      if (this.months.list() === null || this.scope !== 'folder') await this.readFiles(reading);
      if (this.running === reading) await this.readLinks(reading.token);
    } catch (error) {
      this.log.error(`The Events view could not be filled; refresh it to try again. ${error}`);
    }
  }

  private async readFiles(reading: vscode.CancellationTokenSource): Promise<void> {
    const files: FileEvents[] = [];
    let drawn = Date.now();
    const words = this.months.articles() > 0 ? this.filterWords : [];
    for await (const file of this.sources.of[this.scope].read(reading.token, words)) {
      if (this.running !== reading) return;
      files.push(file);
      if (this.scope !== 'folder' || Date.now() - drawn < pause) continue;
      this.draw(files);
      drawn = Date.now();
    }
    if (this.running === reading) this.draw(files);
  }

  /** Reads the months of a folder that is too large to be read as a whole, unless something else is wanted of it. */
  private async readMonths({ token }: vscode.CancellationTokenSource): Promise<void> {
    const byMonth = { article: 'articles', month: 'events', organization: null, person: null } as const;
    await this.months.read(this.filterWords.length > 0 ? null : byMonth[this.grouping], token);
    if (this.months.list() && !token.isCancellationRequested) this.draw();
  }

  /** Reads a month that the reader opens, and draws it as it grows; done with its first page. */
  private openMonth(month: Month): Promise<void> {
    const reading = this.running ?? new vscode.CancellationTokenSource();
    this.running = reading;
    this.opening++;
    setContext('busy', true);
    return new Promise((done) => {
      const onPage = () => {
        this.draw();
        done();
      };
      vscode.window.withProgress({ location: { viewId: 'dateline.events' } }, async () => {
        try {
          await this.months.open(month, reading.token, onPage);
          await this.readLinks(reading.token);
        } catch (error) {
          this.log.error(`${month.month} could not be read; close and open it to try again. ${error}`);
        }
        done();
        this.opening--;
        if (this.opening > 0 || this.running !== reading) return;
        this.running = undefined;
        setContext('busy', false);
      });
    });
  }

  private draw(files = this.files): void {
    const isOneFile = this.scope === 'file';
    const months = this.scope === 'folder' ? this.months.list() : null;
    this.files = months ? filesOf(months) : files;
    const arrangement: Arrangement = {
      order: this.order,
      filter: this.filterWords,
      isDismissed: (uri, event) => this.dismissed.has(uri, event),
      dismissed: this.dismissedAre,
    };
    const arranged = arrange(this.files, arrangement);
    // Of many files, those without any event would only be in the way.
    this.arranged = isOneFile
      ? arranged
      : arranged.filter(({ groups }) => groups.some((g) => g.events.length > 0));
    const count = this.shown().reduce((sum, { events }) => sum + events.length, 0);
    const message = months ? messageOnMonths(this.months.articles()) : messageOn(this.files, this.scope);
    this.tree.message = [this.filterMessage(count), message].filter(Boolean).join(' ');
    this.tree.description = this.filter ? `“${this.filter}”` : '';
    this.tree.badge = count > 0 ? { value: count, tooltip: eventCount(count) } : { value: 0, tooltip: '' };
    setContext('state', this.arranged.length > 0 || months ? 'some' : this.nothingShown());
    const first = this.scope === 'folder' && !this.filter ? 'folded' : 'opened';
    const grouping = isOneFile ? 'article' : this.grouping;
    // A tree drawn anew is without commands for a moment, and a click at that moment would end in an error.
    const isOther = months
      ? this.drawn.drawMonths(this.arrangedMonths(months))
      : this.drawn.draw(this.arranged, { grouping, first });
    if (isOther) this.changed.fire(undefined);
  }

  /** Why there is nothing to show. */
  private nothingShown(): 'noArticle' | 'misread' | 'filtered' | 'noEvents' {
    const article = this.scope === 'file' ? activeArticle() : undefined;
    if (this.scope === 'file' && !article) return 'noArticle';
    if (article && misreadAt(article.getText())) return 'misread';
    return this.filter ? 'filtered' : 'noEvents';
  }

  /** Each month with what is shown of its files. */
  private arrangedMonths(months: readonly Month[]): readonly ArrangedMonth[] {
    const shown = new Map(this.arranged.map((arranged) => [idOf(arranged.file), arranged]));
    return months.map((month) => ({
      ...month,
      arranged: (month.files ?? []).flatMap((file) => shown.get(idOf(file)) ?? []),
    }));
  }

  /** Asks how other articles tell the same events, and draws again where that is something else than before. */
  private async readLinks(token = new vscode.CancellationTokenSource().token): Promise<void> {
    const atOnce = this.scope === 'folder' && this.months.list() ? linksAtOnce : undefined;
    if (await this.links.read(this.files, token, atOnce)) this.draw();
  }

  private filterMessage(count: number): string {
    if (!this.filter) return '';
    const all = this.files.reduce((sum, { events }) => sum + events.length, 0);
    return vscode.l10n.t('Filter “{0}”: {1} of {2} events.', this.filter, count, all);
  }

  private refreshSoon(): void {
    this.isStale = true;
    clearTimeout(this.timer);
    if (this.isDue()) this.timer = setTimeout(() => this.refresh(), pause);
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

/** The files of opened months, each once. */
function filesOf(months: readonly Month[]): readonly FileEvents[] {
  return [...new Map(months.flatMap(({ files }) => files ?? []).map((file) => [idOf(file), file])).values()];
}

function setContext(
  key: 'state' | 'scope' | 'busy' | 'order' | 'grouping' | 'dismissed' | 'filtered',
  value: unknown,
): void {
  vscode.commands.executeCommand('setContext', `dateline.events.${key}`, value);
}

import * as vscode from 'vscode';
import { convertRequest, type Range, type Variant } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { refusesMisread } from '../misread.ts';
import { convertEditor, selectedRanges } from './editor.ts';
import { textAfter } from './ranges.ts';
import { wantsPhrases } from './settings.ts';
import { labelOf } from './targets.ts';

/** The scheme of what a document would become. */
export const previewScheme = 'dateline-preview';

/** A pause in typing after which a preview is made anew; ms. */
const pause = 300;

interface Shown {
  readonly source: vscode.Uri;
  readonly to: Variant;
  readonly ranges: readonly Range[];
}

/** Shows what a conversion would change, beside the document as it is, and makes it when the user agrees. */
export class Previews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly shown = new Map<string, Shown>();
  private readonly listeners: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private count = 0;

  constructor(private readonly ask: Ask) {
    const { workspace } = vscode;
    this.listeners = vscode.Disposable.from(
      workspace.registerTextDocumentContentProvider(previewScheme, this),
      workspace.onDidChangeTextDocument(({ document }) => this.refreshSoon(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.shown.delete(uri.toString())),
    );
  }

  /** Opens the comparison for the selections of an editor, or for its document where nothing is selected. */
  async open(editor: vscode.TextEditor, to: Variant): Promise<void> {
    if (await refusesMisread(editor.document)) return;
    const { uri: source } = editor.document;
    const preview = source.with({ scheme: previewScheme, query: String(this.count++) });
    this.shown.set(preview.toString(), { source, to, ranges: selectedRanges(editor) });
    const name = source.path.slice(source.path.lastIndexOf('/') + 1);
    await vscode.commands.executeCommand('vscode.diff', source, preview, `${name} ↔ ${labelOf(to)}`);
  }

  /** Converts the document that a preview is of, as the preview shows it, and closes the comparison. */
  async apply(preview: vscode.Uri): Promise<void> {
    const shown = this.shown.get(preview.toString());
    if (!shown) return;
    const { source, to, ranges } = shown;
    const editor = await vscode.window.showTextDocument(source, { preview: false });
    editor.selections = selectionsOf(ranges) ?? [
      new vscode.Selection(editor.selection.active, editor.selection.active),
    ];
    await convertEditor(editor, to, this.ask);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const closing = tabs.filter(
      ({ input }) =>
        input instanceof vscode.TabInputTextDiff && input.modified.toString() === preview.toString(),
    );
    await vscode.window.tabGroups.close(closing);
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string | null> {
    const shown = this.shown.get(uri.toString());
    if (!shown) return null;
    const { source, to, ranges } = shown;
    const document = await vscode.workspace.openTextDocument(source);
    const phrases = wantsPhrases(document);
    const answer = await this.ask(convertRequest, { uri: source.toString(), to, phrases, ranges }, token);
    // A change of the document in the meantime brings another request.
    return answer && answer.version === document.version
      ? textAfter(document, answer.edits)
      : document.getText();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listeners.dispose();
    this.changed.dispose();
  }

  private refreshSoon(document: vscode.TextDocument): void {
    const changed = document.uri.toString();
    const previews = [...this.shown].filter(([, { source }]) => source.toString() === changed);
    if (previews.length === 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      for (const [uri] of previews) this.changed.fire(vscode.Uri.parse(uri));
    }, pause);
  }
}

function selectionsOf(ranges: readonly Range[]): vscode.Selection[] | null {
  if (ranges.length === 0) return null;
  return ranges.map(
    ({ start, end }) => new vscode.Selection(start.line, start.character, end.line, end.character),
  );
}

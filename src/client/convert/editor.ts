import * as vscode from 'vscode';
import { type ConvertAnswer, convertRequest, type Variant } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { isArticle } from '../languages.ts';
import { refusesMisread } from '../misread.ts';
import { toRange, toVscodeRange } from './ranges.ts';
import { wantsPhrases } from './settings.ts';

/** How often a conversion is tried again because the document changed under it. */
const attempts = 3;

/** Converts the selections of an editor, or its document where nothing is selected, in one undo step. */
export async function convertEditor(editor: vscode.TextEditor, to: Variant, ask: Ask): Promise<void> {
  const { document } = editor;
  if (!isArticle(document)) {
    vscode.window.showWarningMessage(
      vscode.l10n.t('Only plain text, Markdown, HTML and news articles can be converted.'),
    );
    return;
  }
  if (await refusesMisread(document)) return;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const answer = await ask(convertRequest, {
      uri: document.uri.toString(),
      to,
      phrases: wantsPhrases(document),
      ranges: selectedRanges(editor),
    });
    if (!answer || answer.version !== document.version) continue;
    if (answer.edits.length === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing to convert'), 3000);
      return;
    }
    if (await apply(editor, answer)) return;
  }
  vscode.window.showWarningMessage(
    vscode.l10n.t('The text was not converted because it kept changing or cannot be edited. Try again.'),
  );
}

/** What is selected in an editor; nothing where there are only cursors. */
export function selectedRanges(editor: vscode.TextEditor) {
  return editor.selections.filter((selection) => !selection.isEmpty).map(toRange);
}

/** Makes the edits in one undo step, with the selections where they were in the text. */
async function apply(editor: vscode.TextEditor, { edits }: ConvertAnswer): Promise<boolean> {
  const { document } = editor;
  const changes = edits.map(({ range: answered, newText }) => {
    const range = toVscodeRange(answered);
    return { range, newText, start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  });
  const selections = editor.selections.map(({ anchor, active }) =>
    [anchor, active].map((position) => moved(document.offsetAt(position), changes)),
  );
  const isDone = await editor.edit(
    (builder) => {
      for (const { range, newText } of changes) builder.replace(range, newText);
    },
    { undoStopBefore: true, undoStopAfter: true },
  );
  if (isDone) {
    editor.selections = selections.map(
      ([anchor, active]) => new vscode.Selection(document.positionAt(anchor!), document.positionAt(active!)),
    );
  }
  return isDone;
}

/** Where an offset lies after changes, which are in text order. */
function moved(
  offset: number,
  changes: readonly { readonly start: number; readonly end: number; readonly newText: string }[],
): number {
  let shift = 0;
  for (const { start, end, newText } of changes) {
    if (start >= offset) break;
    if (end > offset) return start + shift + Math.min(offset - start, newText.length);
    shift += newText.length - (end - start);
  }
  return offset + shift;
}

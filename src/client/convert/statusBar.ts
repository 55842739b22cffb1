import * as vscode from 'vscode';
import { scriptRequest } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { isArticle } from '../languages.ts';
import { ownName } from './targets.ts';

/** A pause in typing after which the script is looked at again; ms. */
const pause = 500;

/** Says in the status bar what the document in the active editor is written in; a click converts it. */
export function showScript(ask: Ask): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('dateline.script', vscode.StatusBarAlignment.Right, 100.6);
  item.name = vscode.l10n.t('Chinese Script');
  item.command = 'dateline.convert.choose';
  let asked: vscode.CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function update(): Promise<void> {
    clearTimeout(timer);
    asked?.cancel();
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isArticle(document)) {
      item.hide();
      return;
    }
    const asking = new vscode.CancellationTokenSource();
    asked = asking;
    const answer = await ask(scriptRequest, { uri: document.uri.toString() }, asking.token);
    if (asking.token.isCancellationRequested) return;
    const name = answer && ownName(answer.script);
    if (!name) {
      item.hide();
      return;
    }
    const lines = answer.others.map(({ line }) => line + 1);
    item.text = lines.length > 0 ? `$(warning) ${name}` : name;
    item.tooltip =
      lines.length > 0
        ? vscode.l10n.t('Mixed; lines in the other script: {0}. Click to convert.', listed(lines))
        : vscode.l10n.t('What this document is written in. Click to convert.');
    item.show();
  }

  function updateSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(update, pause);
  }

  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeTextDocument(
      ({ document }) => document === vscode.window.activeTextEditor?.document && updateSoon(),
    ),
    { dispose: () => clearTimeout(timer) },
  );
}

const mostListed = 8;

function listed(lines: readonly number[]): string {
  const shown = lines.slice(0, mostListed).join(', ');
  return lines.length > mostListed ? `${shown} …` : shown;
}

import * as vscode from 'vscode';
import type { EventsView } from './view.ts';

/** Asks for words to filter by; the view follows as they are typed, and goes back when the box is left by Escape. */
export function askForFilter(view: EventsView): void {
  const before = view.filter;
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Events');
  box.placeholder = vscode.l10n.t(
    'Words in names, places, dates, people and organizations, in either script',
  );
  box.value = before;
  let isAccepted = false;
  box.onDidChangeValue((words) => view.setFilter(words));
  box.onDidAccept(() => {
    isAccepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!isAccepted) view.setFilter(before);
    box.dispose();
  });
  box.show();
}

import * as vscode from 'vscode';
import { type EventFormat, type ExportParams, exportRequest } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { eventCount } from '../counts.ts';
import type { Subject } from './treeNode.ts';

/** Copies events to the clipboard as text. */
export async function copyEvents(ask: Ask, subjects: readonly Subject[], format: EventFormat): Promise<void> {
  const answer = await ask(exportRequest, { format, files: filesOf(subjects) });
  if (!answer) return;
  await vscode.env.clipboard.writeText(answer.text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 3000);
}

interface FormatItem extends vscode.QuickPickItem {
  readonly format: EventFormat;
  readonly ending: string;
}

/** Asks for a format and a file, and writes the events there. */
export async function exportEvents(ask: Ask, subjects: readonly Subject[]): Promise<void> {
  const count = subjects.reduce((sum, { events }) => sum + events.length, 0);
  if (count === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t('There are no events to export.'));
    return;
  }
  const items: readonly FormatItem[] = [
    { format: 'csv', ending: 'csv', label: 'CSV', description: vscode.l10n.t('a table for spreadsheets') },
    { format: 'json', ending: 'json', label: 'JSON', description: vscode.l10n.t('for other programs') },
    { format: 'ics', ending: 'ics', label: 'iCalendar', description: vscode.l10n.t('for calendars') },
    { format: 'markdown', ending: 'md', label: 'Markdown', description: vscode.l10n.t('a brief to read') },
    { format: 'markwhen', ending: 'mw', label: 'Markwhen', description: vscode.l10n.t('a timeline') },
  ];
  const title = vscode.l10n.t('Export: {0}', eventCount(count));
  const chosen = await vscode.window.showQuickPick(items, { title });
  if (!chosen) return;
  const text = await written(ask, { format: chosen.format, files: filesOf(subjects) });
  if (text === null) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog({
    title,
    filters: { [chosen.label]: [chosen.ending] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `events.${chosen.ending}`) }),
  });
  if (!file) return;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const open = vscode.l10n.t('Open');
  const path = vscode.workspace.asRelativePath(file);
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Events exported to {0}', path),
    open,
  );
  if (answer === open) await vscode.commands.executeCommand('vscode.open', file);
}

/** The export, once it is clear what becomes of events that a calendar has no day for; null where nobody says so. */
async function written(ask: Ask, params: ExportParams): Promise<string | null> {
  const answer = await ask(exportRequest, params);
  if (!answer || params.format !== 'ics' || answer.inexact === 0) return answer?.text ?? null;
  const whole = {
    label: vscode.l10n.t('Include them as whole months or years'),
    description: vscode.l10n.t('marked as tentative'),
  };
  const chosen = await vscode.window.showQuickPick([{ label: vscode.l10n.t('Leave them out') }, whole], {
    title: vscode.l10n.t('Known only by month or year: {0}', eventCount(answer.inexact)),
  });
  if (!chosen) return null;
  if (chosen.label !== whole.label) return answer.text;
  return (await ask(exportRequest, { ...params, inexact: 'whole period' }))?.text ?? null;
}

function filesOf(subjects: readonly Subject[]): ExportParams['files'] {
  return subjects.map(({ file: { uri, title, published }, events }) => ({
    name: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    title,
    published,
    events,
  }));
}

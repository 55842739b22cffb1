import * as vscode from 'vscode';

/** How many events, in the display language: `1 event`, `2 events`. */
export function eventCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 event') : vscode.l10n.t('{0} events', count);
}

/** How many mentions in how many articles, likewise. */
export function mentionCount(mentions: number, articles: number): string {
  if (articles !== 1) return vscode.l10n.t('{0} mentions in {1} articles', mentions, articles);
  return mentions === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions in 1 article', mentions);
}

import * as vscode from 'vscode';
import type { NameTarget } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { asText, type MentionNode } from './model.ts';
import { MentionsView } from './view.ts';

/** The view of all mentions of somebody or something; `refresh` is for when articles were read anew. */
export function registerMentionsView(
  context: vscode.ExtensionContext,
  ask: Ask,
): { show(target: NameTarget): Promise<void>; refresh(): void } {
  const view = new MentionsView(ask);
  const { registerCommand } = vscode.commands;
  context.subscriptions.push(
    view,
    registerCommand('dateline.mentions.refresh', () => view.refresh()),
    registerCommand('dateline.mentions.clear', () => view.clear()),
    registerCommand('dateline.mentions.copy', async (node?: MentionNode, nodes?: readonly MentionNode[]) => {
      const chosen = nodes?.length ? nodes : node ? [node] : view.selected();
      await vscode.env.clipboard.writeText(asText(chosen));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 3000);
    }),
  );
  return view;
}

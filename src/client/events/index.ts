import * as vscode from 'vscode';
import type { Ask } from '../ask.ts';
import { copyEvents, exportEvents } from './exports.ts';
import { askForFilter } from './filter.ts';
import { join, split } from './judge.ts';
import { type Focus, reveal } from './reveal.ts';
import type { Node } from './treeNode.ts';
import { EventsView } from './view.ts';

/**
 * The Events view: what happened in the active file, the open files, or all files of the folder. `forget` makes it
 * read everything anew, `onDidIndex` what the index of the folder says.
 */
export function registerEventsView(
  context: vscode.ExtensionContext,
  ask: Ask,
  log: vscode.LogOutputChannel,
): Pick<EventsView, 'forget' | 'onDidIndex'> {
  const view = new EventsView(context.workspaceState, ask, log);
  const { registerCommand } = vscode.commands;
  /** A command on lines of the tree: those clicked, or with the keyboard those selected. */
  const onNodes = (work: (nodes: readonly Node[]) => unknown) => (node?: Node, nodes?: readonly Node[]) =>
    work(nodes?.length ? nodes : node ? [node] : view.selection());
  const subjects = (nodes: readonly Node[]) => view.subjectsOf(nodes);
  context.subscriptions.push(
    view,
    registerCommand('dateline.events.refresh', () => view.refresh()),
    registerCommand('dateline.events.stop', () => view.stop()),
    registerCommand('dateline.events.scope.file', () => view.setScope('file')),
    registerCommand('dateline.events.scope.openFiles', () => view.setScope('openFiles')),
    registerCommand('dateline.events.scope.folder', () => view.setScope('folder')),
    registerCommand('dateline.events.filter', () => askForFilter(view)),
    registerCommand('dateline.events.clearFilter', () => view.setFilter('')),
    registerCommand('dateline.events.sort.text', () => view.setOrder('text')),
    registerCommand('dateline.events.sort.date', () => view.setOrder('date')),
    registerCommand('dateline.events.groupBy.article', () => view.setGrouping('article')),
    registerCommand('dateline.events.groupBy.month', () => view.setGrouping('month')),
    registerCommand('dateline.events.groupBy.organization', () => view.setGrouping('organization')),
    registerCommand('dateline.events.groupBy.person', () => view.setGrouping('person')),
    registerCommand('dateline.events.showDismissed', () => view.setDismissed('shown')),
    registerCommand('dateline.events.hideDismissed', () => view.setDismissed('hidden')),
    registerCommand('dateline.events.reveal', (node?: Node, nodes?: readonly Node[], focus: Focus = 'text') =>
      onNodes(([first]) => reveal(first, focus))(node, nodes),
    ),
    registerCommand(
      'dateline.events.copyMarkdown',
      onNodes((nodes) => copyEvents(ask, subjects(nodes), 'markdown')),
    ),
    registerCommand(
      'dateline.events.copyCitation',
      onNodes((nodes) => copyEvents(ask, subjects(nodes), 'citation')),
    ),
    registerCommand(
      'dateline.events.dismiss',
      onNodes((nodes) => view.dismissed.dismiss(subjects(nodes))),
    ),
    registerCommand(
      'dateline.events.restore',
      onNodes((nodes) => view.dismissed.restore(subjects(nodes))),
    ),
    registerCommand(
      'dateline.events.join',
      onNodes((nodes) => join(ask, subjects(nodes))),
    ),
    registerCommand(
      'dateline.events.split',
      onNodes((nodes) => split(ask, nodes)),
    ),
    registerCommand('dateline.events.undoDismiss', () => view.dismissed.undo()),
    registerCommand('dateline.events.export', (node?: Node) =>
      exportEvents(ask, node ? subjects([node]) : view.shown()),
    ),
  );
  return view;
}

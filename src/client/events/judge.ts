import * as vscode from 'vscode';
import { eventCandidatesRequest, judgeEventsRequest, type ListedTelling } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { rulingsFile } from '../folderFiles.ts';
import { changeKnowledgeFile } from '../knowledgeFile.ts';
import { pickAsTyped } from '../pickAsTyped.ts';
import type { Node, Subject } from './treeNode.ts';

/** Rules that the telling of a line is of another event than the one it stands under. */
export async function split(ask: Ask, nodes: readonly Node[]): Promise<void> {
  for (const { telling, subject } of nodes) {
    if (!telling) continue;
    const linked = telling.others.map((other): [string, string] => [telling.shown.judged, other.judged]);
    await judge(ask, subject, 'different', linked);
  }
}

/** Rules that events are one: those selected, or the one selected and another that the reader picks. */
export async function join(ask: Ask, subjects: readonly Subject[]): Promise<void> {
  const chosen = subjects.flatMap(({ file, events }) => events.map((event) => ({ file, events: [event] })));
  const [first, ...others] = chosen;
  if (!first) return;
  const name = judgedName(first);
  const sides = others.length > 0 ? others.map(judgedName) : await pick(ask, first);
  await judge(
    ask,
    first,
    'same',
    sides.map((side): [string, string] => [name, side]),
  );
}

/** What a judgement calls an event of a file: as the index calls it. */
function judgedName({ file: { uri, item }, events: [event] }: Subject): string {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri), false);
  return `${path}${item && `#${item}`}: ${event!.name}`;
}

async function judge(
  ask: Ask,
  { file }: Subject,
  answer: 'same' | 'different',
  pairs: readonly (readonly [string, string])[],
): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(file.uri));
  if (pairs.length === 0 || !folder) return;
  await changeKnowledgeFile(folder.uri, rulingsFile, (text) =>
    ask(judgeEventsRequest, { file: text, answer, pairs }),
  );
}

/** Lets the reader pick an event of another article, by typing any part of its name; none where that is left. */
async function pick(ask: Ask, { file, events: [event] }: Subject): Promise<readonly string[]> {
  const title = vscode.l10n.t('{0} is the same event as…', event!.name);
  const picked = await pickAsTyped(vscode.l10n.t('Type a part of its name in any script'), async (query) => {
    const found = await ask(eventCandidatesRequest, { uri: file.uri, event: event!, query });
    if (found) return { title, items: found.map(toItem) };
    const placeholder = vscode.l10n.t(
      'The index of the folder is not ready: the status bar shows how far it is, and Index Folder starts it.',
    );
    return { title, items: [], placeholder };
  });
  return picked ? [picked.judged] : [];
}

function toItem({ judged, name, when, place, title, published, uri }: ListedTelling) {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  return {
    judged,
    label: name,
    description: [when, place].filter(Boolean).join(' · '),
    detail: [title, published, path].filter(Boolean).join(' · '),
  };
}

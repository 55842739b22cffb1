import * as vscode from 'vscode';
import {
  type KnowledgeChange,
  knowledgeChangeRequest,
  type NameTarget,
  type PersonAnswer,
  personRequest,
} from '../protocol.ts';
import type { Ask } from './ask.ts';
import { knowledgeFile } from './folderFiles.ts';
import type { LastCard } from './hover.ts';
import { changeKnowledgeFile, sayNobodyIsNamed, undoKnowledgeChange } from './knowledgeFile.ts';
import { pickAsTyped } from './pickAsTyped.ts';

/** What a card may run. */
export const nameCommands = [
  'dateline.name.mentions',
  'dateline.name.definition',
  'dateline.name.addToKnowledge',
  'dateline.name.samePerson',
  'dateline.name.notThisPerson',
];

/**
 * The commands that act on a name: on the one a code action gives, on the last card's where they are run from a card
 * (`card`), else on the one under the cursor.
 */
export function registerNameCommands(
  context: vscode.ExtensionContext,
  {
    ask,
    lastCard,
    showMentions,
  }: { ask: Ask; lastCard: LastCard; showMentions: (target: NameTarget) => Promise<void> },
): void {
  const { registerCommand } = vscode.commands;
  const on = (run: (target: NameTarget) => Promise<void>) => async (from?: unknown) => {
    // From a menu the editor gives a command its resource.
    const target = from === 'card' ? lastCard.target : isTarget(from) ? from : underCursor();
    if (target) await run(target);
  };
  context.subscriptions.push(
    registerCommand('dateline.name.mentions', on(showMentions)),
    registerCommand(
      'dateline.name.definition',
      on((target) => goTo('editor.action.revealDefinition', target)),
    ),
    registerCommand(
      'dateline.name.addToKnowledge',
      on((target) => change(target, { kind: 'add' }, ask)),
    ),
    registerCommand(
      'dateline.name.samePerson',
      on((target) => samePerson(target, ask)),
    ),
    registerCommand(
      'dateline.name.notThisPerson',
      on((target) => change(target, { kind: 'different' }, ask)),
    ),
    registerCommand('dateline.knowledge.undo', undoKnowledgeChange),
  );
}

function isTarget(from: unknown): from is NameTarget {
  return typeof (from as Partial<NameTarget> | undefined)?.uri === 'string';
}

function underCursor(): NameTarget | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/** Puts the cursor on the name, since the editor's own commands act on what is under it. */
async function goTo(command: string, { uri, position }: NameTarget): Promise<void> {
  const place = new vscode.Position(position.line, position.character);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { preserveFocus: false });
  editor.selection = new vscode.Selection(place, place);
  await vscode.commands.executeCommand(command);
}

/** Lets the reader pick who the person is, among the article's people and the knowledge, by typing any name. */
async function samePerson(target: NameTarget, ask: Ask): Promise<void> {
  const picked = await pickAsTyped(vscode.l10n.t('Type a name in any script'), async (query) => {
    const answer = await ask(personRequest, { ...target, query });
    if (!answer) {
      sayNobodyIsNamed();
      return null;
    }
    const title = vscode.l10n.t('{0} is the same person as…', answer.name);
    return { title, items: answer.candidates.map(toItem) };
  });
  if (picked) await change(target, { kind: 'same', candidate: picked.id }, ask);
}

function toItem({ id, name, detail }: PersonAnswer['candidates'][number]) {
  return { id, label: name, description: detail };
}

/** Writes what the reader says into the folder's knowledge file, and says what became of it. */
async function change(target: NameTarget, knowledgeChange: KnowledgeChange, ask: Ask): Promise<void> {
  const article = vscode.Uri.parse(target.uri);
  const folder = vscode.workspace.getWorkspaceFolder(article);
  if (!folder) {
    vscode.window.showWarningMessage(
      vscode.l10n.t('Open the folder of this article first: its knowledge is kept in that folder.'),
    );
    return;
  }
  const address = vscode.workspace.asRelativePath(article, false);
  await changeKnowledgeFile(folder.uri, knowledgeFile, (file) =>
    ask(knowledgeChangeRequest, { ...target, address, file, change: knowledgeChange }),
  );
}

import * as vscode from 'vscode';
import type { Variant } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import { choose } from './choose.ts';
import { convertCopy } from './copyBeside.ts';
import { convertEditor } from './editor.ts';
import { convertFiles } from './files.ts';
import { Previews } from './preview.ts';
import { showScript } from './statusBar.ts';
import { pickVariant, variantArgument } from './targets.ts';

/** All that converts script in the editor. Commands take what they work on, and the variant, as arguments too. */
export function registerConversion(
  context: vscode.ExtensionContext,
  ask: Ask,
  log: vscode.LogOutputChannel,
): void {
  const { registerCommand } = vscode.commands;
  const previews = new Previews(ask);

  const inEditor = (act: (editor: vscode.TextEditor) => unknown) => () => {
    const editor = vscode.window.activeTextEditor;
    return editor && act(editor);
  };
  const to = (variant: Variant) => inEditor((editor) => convertEditor(editor, variant, ask));

  async function preview(argument?: unknown): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const variant =
      variantArgument(argument) ?? (await pickVariant(vscode.l10n.t('Preview the Conversion to')));
    if (editor && variant) await previews.open(editor, variant);
  }

  async function copy(resource?: unknown, _all?: unknown, argument?: unknown): Promise<void> {
    const source = uriOf(resource);
    const variant = variantArgument(argument) ?? (await pickVariant(vscode.l10n.t('Convert a Copy to')));
    if (source && variant) await convertCopy(source, variant, ask);
  }

  async function files(resource?: unknown, all?: unknown, argument?: unknown): Promise<void> {
    const several = Array.isArray(all) ? all.filter((uri) => uri instanceof vscode.Uri) : [];
    const one = uriOf(resource);
    const chosen = several.length > 0 ? several : one ? [one] : [];
    const variant = variantArgument(argument) ?? (await pickVariant(vscode.l10n.t('Convert Files to')));
    if (chosen.length > 0 && variant) await convertFiles(chosen, variant, ask, log);
  }

  const chooseFor = inEditor((editor) =>
    choose({
      convert: (variant) => convertEditor(editor, variant, ask),
      preview: (variant) => previews.open(editor, variant),
      copy: (variant) => convertCopy(editor.document.uri, variant, ask),
    }),
  );

  context.subscriptions.push(
    previews,
    showScript(ask),
    registerCommand('dateline.convert.hans', to('hans')),
    registerCommand('dateline.convert.hant', to('hant')),
    registerCommand('dateline.convert.hantHk', to('hant-hk')),
    registerCommand('dateline.convert.hantTw', to('hant-tw')),
    registerCommand('dateline.convert.choose', chooseFor),
    registerCommand('dateline.convert.preview', preview),
    registerCommand('dateline.convert.apply', (uri?: vscode.Uri) => uri && previews.apply(uri)),
    registerCommand('dateline.convert.copy', copy),
    registerCommand('dateline.convert.files', files),
  );
}

/** The file that a command was called on: in the Explorer its argument, else that of the active editor. */
function uriOf(resource: unknown): vscode.Uri | undefined {
  return resource instanceof vscode.Uri ? resource : vscode.window.activeTextEditor?.document.uri;
}

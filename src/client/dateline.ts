import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { StartOptions } from '../protocol.ts';
import { askThrough } from './ask.ts';
import { checksMiddleware, watchEncodings } from './checks.ts';
import { registerConversion } from './convert/index.ts';
import { registerEventsView } from './events/index.ts';
import { hoverMiddleware, type LastCard } from './hover.ts';
import { registerIndex } from './index.ts';
import { inlayHintsMiddleware, redrawInlayHints } from './inlayHints.ts';
import { registerKnowledge } from './knowledge.ts';
import { articleLanguages } from './languages.ts';
import { registerMentionsView } from './mentions/index.ts';
import { registerNameCommands } from './names.ts';

/** Makes the language client of a runtime: over a process in Node, over a worker on the web. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

let client: Promise<BaseLanguageClient> | undefined;

/** Registers what the user can reach. The rest is begun behind that: no window waits for it. */
export function activateWith(context: vscode.ExtensionContext, createClient: CreateClient): void {
  const activated = new Promise<void>((resolve) => setTimeout(resolve, 0));
  const log = vscode.window.createOutputChannel('Dateline', { log: true });
  const lastCard: LastCard = { target: undefined };
  client = activated.then(() => start(log, createClient, lastCard));
  const ask = askThrough(client, log);
  const view = registerEventsView(context, ask, log);
  const mentions = registerMentionsView(context, ask);
  registerNameCommands(context, { ask, lastCard, showMentions: (target) => mentions.show(target) });
  registerConversion(context, ask, log);
  const sent = activated.then(() =>
    registerKnowledge(context, ask, log, () => {
      view.forget();
      indexes.refresh();
    }),
  );
  const indexes = registerIndex(context, activated, {
    ask,
    client,
    log,
    ready: sent,
    onDidIndex: () => {
      mentions.refresh();
      view.onDidIndex();
    },
  });
  context.subscriptions.push(log, redrawInlayHints(client), watchEncodings(ask, activated));
}

/** Stops the server when the editor closes or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await client?.then((started) => started.stop()).catch(() => {});
}

/** Loads the code that speaks to the server, and starts it. */
async function start(
  log: vscode.LogOutputChannel,
  createClient: CreateClient,
  lastCard: LastCard,
): Promise<BaseLanguageClient> {
  const created = await createClient({
    documentSelector: articleLanguages.map((language) => ({ language })),
    outputChannel: log,
    initializationOptions: { locale: vscode.env.language } satisfies StartOptions,
    middleware: { ...hoverMiddleware(lastCard), ...inlayHintsMiddleware(), ...checksMiddleware() },
  });
  created.start().catch((error) => {
    log.error(`The language server did not start; reload the window to try again. ${error}`);
  });
  return created;
}

import * as vscode from 'vscode';
import type { DiagnosticProviderMiddleware, vsdiag } from 'vscode-languageclient';
import { type EncodingsParams, encodingsRequest, type LegacyEncoding } from '../protocol.ts';
import type { Ask } from './ask.ts';
import { isArticle } from './languages.ts';

/** Asks the server for what its checks find only where `dateline.checks.enabled` is on. */
export function checksMiddleware(): DiagnosticProviderMiddleware {
  return {
    provideDiagnostics(document, previousResultId, token, next) {
      const resource = document instanceof vscode.Uri ? document : document.uri;
      const enabled = vscode.workspace.getConfiguration('dateline', resource).get('checks.enabled', true);
      return enabled ? next(document, previousResultId, token) : none;
    },
  };
}

/** As `DocumentDiagnosticReportKind.full` has it, which cannot be imported without loading the whole client. */
const none = { kind: 'full' as vsdiag.DocumentDiagnosticReportKind.full, items: [] };

/** By the names that the editor gives encodings. */
const legacy: Readonly<Record<string, LegacyEncoding>> = {
  gbk: 'gbk',
  gb2312: 'gbk',
  cp936: 'gbk',
  big5hkscs: 'big5',
  cp950: 'cp950',
  big5: 'cp950',
};

/** Tells the server what open articles are saved in, once `activated` and whenever that may have changed. */
export function watchEncodings(ask: Ask, activated: Promise<void>): vscode.Disposable {
  let sent = '{}';
  async function send(): Promise<void> {
    const encodings: Record<string, LegacyEncoding> = {};
    for (const document of vscode.workspace.textDocuments.filter(isArticle)) {
      const encoding = legacy[encodingOf(document)];
      if (encoding) encodings[document.uri.toString()] = encoding;
    }
    const next = JSON.stringify(encodings);
    if (next === sent) return;
    sent = next;
    await ask(encodingsRequest, { encodings } satisfies EncodingsParams);
  }
  activated.then(send);
  const { workspace } = vscode;
  return vscode.Disposable.from(
    workspace.onDidOpenTextDocument(send),
    workspace.onDidCloseTextDocument(send),
    workspace.onDidSaveTextDocument(send),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('files.encoding') && send()),
  );
}

/** What a document is saved in. Editors before 1.100 do not say, and there the setting has to do. */
function encodingOf(document: vscode.TextDocument & { readonly encoding?: string }): string {
  return document.encoding ?? vscode.workspace.getConfiguration('files', document).get('encoding', 'utf8');
}

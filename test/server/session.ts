import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type Hover,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { CustomRequest, Position } from '../../src/protocol.ts';
import type { FolderIndex } from '../../src/server/folderIndex.ts';
import { startServer } from '../../src/server/server.ts';

/** An editor without an editor: the real server, spoken to over streams in memory. */
export interface Session {
  readonly connection: ProtocolConnection;
  /** What the server wrote to the log. */
  readonly log: readonly string[];
  /** What the server said is wrong in files, latest last. */
  readonly diagnostics: readonly PublishDiagnosticsParams[];
  open(uri: string, text: string, languageId?: string): void;
  change(uri: string, version: number, text: string): void;
  hover(uri: string, position: Position): Promise<Hover | null>;
  ask<Params, Result>(request: CustomRequest<Params, Result>, params: Params): Promise<Result>;
  close(): void;
}

export async function startSession(locale = 'en', folderIndex?: FolderIndex): Promise<Session> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), folderIndex);
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const log: string[] = [];
  const diagnostics: PublishDiagnosticsParams[] = [];
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => void diagnostics.push(params),
  );
  connection.onNotification(
    'window/logMessage',
    ({ message }: { message: string }) => void log.push(message),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { locale },
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    log,
    diagnostics,
    open: (uri, text, languageId = 'plaintext') =>
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, text) =>
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    hover: (uri, position) =>
      connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }),
    ask: (request, params) => connection.sendRequest(request.method, params),
    close: () => connection.dispose(),
  };
}

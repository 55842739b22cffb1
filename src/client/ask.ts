import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CustomRequest } from '../protocol.ts';

/**
 * Asks the server. Null where there is no answer: the request was cancelled, the document changed meanwhile, or the
 * server failed, which is in the log.
 */
export type Ask = <Params, Result>(
  request: CustomRequest<Params, Result>,
  params: Params,
  token?: vscode.CancellationToken,
) => Promise<Result | null>;

export function askThrough(starting: Promise<BaseLanguageClient>, log: vscode.LogOutputChannel): Ask {
  return async ({ method }, params, token) => {
    try {
      const client = await starting;
      // A token that is undefined would be sent as a second parameter, and the server would take it for its own.
      return await (token ? client.sendRequest(method, params, token) : client.sendRequest(method, params));
    } catch (error) {
      if (!token?.isCancellationRequested)
        log.error(`No answer to ${method} for ${JSON.stringify(params).slice(0, 200)}. ${error}`);
      return null;
    }
  };
}

import * as vscode from 'vscode';
import { eventLinksRequest, type FileEvents, type LinkedEvent, type ListedEvent } from '../../protocol.ts';
import type { Ask } from '../ask.ts';

/** What other articles tell of the same events, as the index of the folder last said. */
export interface EventLinks {
  of(file: FileEvents, event: ListedEvent): LinkedEvent | undefined;
  /** Asks for the links of some files again; whether they have changed. Without an index there are none. */
  read(files: readonly FileEvents[], token: vscode.CancellationToken): Promise<boolean>;
}

export function createEventLinks(ask: Ask): EventLinks {
  let byTelling: ReadonlyMap<string, LinkedEvent> = new Map();
  let last = '';
  return {
    of: (file, event) => byTelling.get(keyOf(file.uri, file.item, event.key)),
    async read(files, token) {
      const uris = [...new Set(files.map(({ uri }) => uri))];
      const answer = uris.length === 0 ? null : await ask(eventLinksRequest, { files: uris }, token);
      if (token.isCancellationRequested) return false;
      const found = JSON.stringify(answer?.events ?? []);
      if (found === last) return false;
      last = found;
      byTelling = new Map(
        (answer?.events ?? []).flatMap((event) =>
          event.tellings.map(({ uri, item, key }) => [keyOf(uri, item, key), event] as const),
        ),
      );
      return true;
    },
  };
}

/** Addresses as the editor writes them, which escapes more than others. */
function keyOf(uri: string, item: string, key: string): string {
  return JSON.stringify([vscode.Uri.parse(uri).toString(), item, key]);
}

/** Whether a telling is the one of a file. */
export function isTellingOf(
  file: FileEvents,
  { uri, item }: { readonly uri: string; readonly item: string },
): boolean {
  return item === file.item && vscode.Uri.parse(uri).toString() === vscode.Uri.parse(file.uri).toString();
}

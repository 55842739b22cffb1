import * as vscode from 'vscode';
import { eventLinksRequest, type FileEvents, type ListedEvent } from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import type { Linked } from './sections.ts';

/** What other articles tell of the same events, as the index of the folder last said. */
export interface EventLinks {
  of(file: FileEvents, event: ListedEvent): Linked;
  /** Asks for the links of some files again; whether they have changed. Without an index there are none. */
  read(files: readonly FileEvents[], token: vscode.CancellationToken): Promise<boolean>;
  /** The index says other things than before. */
  forget(): void;
}

const unlinked: Linked = {};

export function createEventLinks(ask: Ask): EventLinks {
  let byTelling = new Map<string, Linked>();
  let last = 'null';
  /** What was asked of last: the same data says the same. */
  let lastFiles: readonly FileEvents[] = [];
  return {
    of: (file, event) => byTelling.get(keyOf(file.uri, file.item, event.key)) ?? unlinked,
    forget() {
      lastFiles = [];
    },
    async read(files, token) {
      if (files.length === lastFiles.length && files.every((file, i) => file === lastFiles[i])) return false;
      const uris = [...new Set(files.map(({ uri }) => uri))];
      const answer = uris.length === 0 ? null : await ask(eventLinksRequest, { files: uris }, token);
      if (token.isCancellationRequested) return false;
      lastFiles = answer ? files : [];
      const found = JSON.stringify(answer);
      if (found === last) return false;
      last = found;
      byTelling = new Map();
      for (const event of answer?.events ?? []) {
        for (const { uri, item, key } of event.tellings) {
          const telling = keyOf(uri, item, key);
          const known = byTelling.get(telling);
          byTelling.set(
            telling,
            event.occasion === null ? { ...known, same: event } : { ...known, occasion: event },
          );
        }
      }
      for (const { uri, item, key, editions } of answer?.series ?? []) {
        const telling = keyOf(uri, item, key);
        byTelling.set(telling, { ...byTelling.get(telling), editions });
      }
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

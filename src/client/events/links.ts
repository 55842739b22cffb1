import * as vscode from 'vscode';
import {
  type EventLinks as EventLinksAnswer,
  eventLinksRequest,
  type FileEvents,
  type ListedEvent,
} from '../../protocol.ts';
import type { Ask } from '../ask.ts';
import type { Linked } from './sections.ts';

/** What other articles tell of the same events, as the index of the folder last said. */
export interface EventLinks {
  of(file: FileEvents, event: ListedEvent): Linked;
  /**
   * Asks for the links of some files again; whether they have changed. Without an index there are none. With `atOnce`
   * only files that were not asked about are, so many at a time, so that the index answers others in between.
   */
  read(files: readonly FileEvents[], token: vscode.CancellationToken, atOnce?: number): Promise<boolean>;
  /** The index says other things than before. */
  forget(): void;
}

const unlinked: Linked = {};

export function createEventLinks(ask: Ask): EventLinks {
  let byTelling = new Map<string, Linked>();
  let last = '[]';
  /** What was asked of last: the same data says the same. */
  let lastFiles: readonly FileEvents[] = [];

  function add({ events, series }: EventLinksAnswer): void {
    for (const event of events) {
      for (const { uri, item, key } of event.tellings) {
        const telling = keyOf(uri, item, key);
        const known = byTelling.get(telling);
        byTelling.set(
          telling,
          event.occasion === null ? { ...known, same: event } : { ...known, occasion: event },
        );
      }
    }
    for (const { uri, item, key, editions } of series) {
      const telling = keyOf(uri, item, key);
      byTelling.set(telling, { ...byTelling.get(telling), editions });
    }
  }

  return {
    of: (file, event) => byTelling.get(keyOf(file.uri, file.item, event.key)) ?? unlinked,
    forget() {
      lastFiles = [];
    },
    async read(files, token, atOnce = Number.POSITIVE_INFINITY) {
      if (files.length === lastFiles.length && files.every((file, i) => file === lastFiles[i])) return false;
      const isGrowing = lastFiles.length > 0 && Number.isFinite(atOnce);
      const before = new Set(isGrowing ? lastFiles : []);
      const uris = [...new Set(files.filter((file) => !before.has(file)).map(({ uri }) => uri))];
      const answers: EventLinksAnswer[] = [];
      for (let from = 0; from < uris.length; from += atOnce) {
        const answer = await ask(eventLinksRequest, { files: uris.slice(from, from + atOnce) }, token);
        if (token.isCancellationRequested) return false;
        if (answer) answers.push(answer);
      }
      lastFiles = answers.length > 0 ? files : [];
      const found = JSON.stringify(answers);
      if (!isGrowing && found === last) return false;
      last = found;
      if (!isGrowing) byTelling = new Map();
      for (const answer of answers) add(answer);
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

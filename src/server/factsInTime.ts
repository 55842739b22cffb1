import type { FolderFacts } from '../core/cards/folderLines.ts';
import type { Identity } from '../corpus/store/store.ts';
import type { FolderIndex } from './folderIndex.ts';

/** As long as a hover waits for what the folder says; a card that would need more comes without it. ms. */
const patience = 20;

/** As many answers are kept, and for one article asked for beforehand. */
const mostKept = 400;
const mostPrepared = 60;

/** What the folder says of somebody or something, where that is known in time for a hover. */
export interface FactsInTime {
  /** Null where there is no index, or its answer does not come in time; then the next hover has it. */
  of(identity: Identity, uri: string): Promise<FolderFacts | null>;
  /** Asks beforehand for what the next hovers in an article may need. */
  prepare(identities: readonly Identity[], uri: string): void;
  /** The index says other things than before. */
  forget(): void;
}

export function createFactsInTime(index: FolderIndex): FactsInTime {
  const kept = new Map<string, Promise<FolderFacts | null>>();
  let unanswered = 0;

  function ask(identity: Identity, uri: string): Promise<FolderFacts | null> {
    const key = JSON.stringify([uri, identity]);
    const known = kept.get(key);
    if (known) return known;
    unanswered++;
    const asked = index
      .ask('facts', { identity, uri })
      .catch(() => null)
      .finally(() => unanswered--);
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, asked);
    // What has no answer yet may have one soon.
    asked.then((facts) => facts ?? kept.delete(key));
    return asked;
  }

  return {
    async of(identity, uri) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      // An index that owes an answer is busy: there is no use in waiting for another.
      const time = unanswered > 0 ? 0 : patience;
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(resolve, time, null);
      });
      const facts = await Promise.race([ask(identity, uri), late]);
      clearTimeout(timer);
      return facts;
    },
    prepare(identities, uri) {
      // In memory the answer would be made at once, by the thread that answers hovers.
      if (index.isInMemory) return;
      for (const identity of identities.slice(0, mostPrepared)) ask(identity, uri);
    },
    forget: () => kept.clear(),
  };
}

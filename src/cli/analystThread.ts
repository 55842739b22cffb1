import { parentPort, workerData } from 'node:worker_threads';
import { serveAnalyst } from '../corpus/node/threads.ts';
import type { AnalystData } from './corpus.ts';
import { openKnowledge } from './knowledgeFiles.ts';

/** What a thread of the command line does: analyses files until it is ended. Problems of knowledge were told before. */
export async function runAnalystThread(): Promise<void> {
  const { root, knowledge: names, fingerprint } = workerData as AnalystData;
  const files = await openKnowledge(names, { write: async () => {} });
  const knowledge = await files.knowledgeFor(`${root}/article`);
  serveAnalyst(parentPort!, root, { fingerprint, knowledge });
}

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { createMemoryIndex } from './memoryIndex.ts';
import { startServer } from './server.ts';

// In Node this bundle is a library: `main.ts` and `indexThread.ts` load it, so that the package carries the data only
// once.
export { contentHash, indexFile, sha256 } from '../corpus/indexFile.ts';
export { knowledgeFromTexts } from '../corpus/knowledgeFromTexts.ts';
export { romanizeName } from '../corpus/romanizeName.ts';
export { indexQuestions } from './indexQuestions.ts';
export { startServer };

const worker = globalThis as unknown as Partial<DedicatedWorkerGlobalScope> as DedicatedWorkerGlobalScope;
if (typeof worker.importScripts === 'function') {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(worker),
    new BrowserMessageWriter(worker),
  );
  const index = createMemoryIndex(({ method }, params) => connection.sendRequest(method, params));
  startServer(connection, index);
}

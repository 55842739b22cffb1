import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';
import { createThreadedIndex } from './threadedIndex.ts';

startServer(
  createConnection(ProposedFeatures.all),
  createThreadedIndex(path.join(__dirname, 'indexThread.js')),
);

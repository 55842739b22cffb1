/** The real server over streams in memory, as benchmarks load it (`dist/session.cjs`, after `npm run build`). */
export { createThreadedIndex } from '../src/server/threadedIndex.ts';
export { startSession } from '../test/server/session.ts';

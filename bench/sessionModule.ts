/** The real server over streams in memory, as benchmarks load it (`dist/session.cjs`, after `npm run build`). */
export { startSession } from '../test/server/session.ts';

/** The analysis as benchmarks load it (`dist/analyze.mjs`, after `npm run build`). */
export { analyze } from '../src/core/analyze.ts';
export { builtInKnowledge } from '../src/core/knowledge/builtIn.ts';

// What bench/corpus.mjs measures, as one bundle.
export { builtInKnowledge } from '../src/core/knowledge/builtIn.ts';
export { createLocalAnalysts } from '../src/corpus/analysts.ts';
export { identitiesOf } from '../src/corpus/identities.ts';
export { indexFile } from '../src/corpus/indexFile.ts';
export { indexFiles } from '../src/corpus/indexFolder.ts';
export { diskFolder } from '../src/corpus/node/diskFolder.ts';
export { packFile } from '../src/corpus/node/sqlite/pack.ts';
export { openSqliteStore } from '../src/corpus/node/sqlite/sqliteStore.ts';
export { romanizeName } from '../src/corpus/romanizeName.ts';

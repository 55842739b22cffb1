import assert from 'node:assert/strict';
import { romanizeName } from '../../src/corpus/romanizeName.ts';
import { createMemoryStore } from '../../src/corpus/store/memoryStore.ts';
import { widened } from '../../src/corpus/widened.ts';
import { indexedFile } from './analyses.ts';

/** The keys under which somebody is looked for in a folder whose articles name these people. */
function check(
  what: string,
  key: string,
  people: readonly (readonly string[])[],
  expected: readonly string[],
) {
  it(what, () => {
    const store = createMemoryStore(romanizeName);
    store.put(people.map((names, i) => indexedFile(`${i}.txt`, names.join(), { people: [{ names }] })));
    const identity = { kinds: ['person' as const], keys: [key], knowledge: [] };
    assert.deepEqual([...widened(store, identity, romanizeName).keys].sort(), [...expected].sort());
  });
}

describe('a person over all names', () => {
  check(
    'is one under its romanization',
    '栾振邦',
    [['欒振邦'], ['Luan Zhenbang']],
    ['栾振邦', 'luanzhenbang'],
  );
  check(
    'is one under its characters',
    'luanzhenbang',
    [['栾振邦'], ['Luan Zhenbang']],
    ['栾振邦', 'luanzhenbang'],
  );
  check(
    'is one under names printed side by side',
    '陈美宝',
    [['陳美寶', 'Mable Chan'], ['Mable Chan']],
    ['陈美宝', 'mablechan'],
  );
  check('stays apart from others who sound alike', '李伟', [['李伟'], ['李炜'], ['Li Wei']], ['李伟']);
  check('is nobody where two sound so', 'liwei', [['李伟'], ['李炜'], ['Li Wei']], ['liwei']);
  check(
    'is not everybody of one surname',
    '栾振邦',
    [['栾振邦', '栾', 'Luan'], ['栾'], ['Luan']],
    ['栾振邦'],
  );
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';
import { createLocalAnalysts } from '../../src/corpus/analysts.ts';
import { indexFolder } from '../../src/corpus/indexFolder.ts';
import { diskFolder } from '../../src/corpus/node/diskFolder.ts';
import { createMemoryStore } from '../../src/corpus/store/memoryStore.ts';
import { defaultSelection } from '../../src/corpus/walk.ts';

describe('a folder on disk', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'dateline-folder-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  async function indexed() {
    const folder = diskFolder(root);
    const store = createMemoryStore(() => []);
    const reading = { fingerprint: 'test', knowledge: builtInKnowledge() };
    const analysts = createLocalAnalysts(folder, reading);
    const options = { folder, store, analysts, selection: defaultSelection, fingerprint: 'test' };
    const { problems } = await indexFolder(options);
    return { problems, texts: store.articles().map(({ article }) => store.text(article)) };
  }

  it('tells of links that lead nowhere or round in circles, and reads the others', async function () {
    writeFileSync(path.join(root, 'a.txt'), '甲');
    mkdirSync(path.join(root, 'folder'));
    try {
      symlinkSync('a.txt', path.join(root, 'b.txt'));
      symlinkSync('gone.txt', path.join(root, 'c.txt'));
      symlinkSync('round.txt', path.join(root, 'round.txt'));
      symlinkSync('folder', path.join(root, 'd.txt'));
    } catch {
      // Not every system lets anybody make links.
      this.skip();
    }
    assert.deepEqual(await indexed(), {
      problems: [
        { path: 'c.txt', reason: 'a symbolic link to what is not there' },
        { path: 'round.txt', reason: 'symbolic links go round in circles' },
      ],
      texts: ['甲', '甲'],
    });
  });

  it('reads a file that is cut off inside its last character, and says so', async () => {
    writeFileSync(path.join(root, 'a.txt'), Buffer.from('论坛开幕').subarray(0, -1));
    assert.deepEqual(await indexed(), {
      problems: [{ path: 'a.txt', reason: 'UTF-8 whose last character is cut off' }],
      texts: ['论坛开'],
    });
  });
});

import assert from 'node:assert/strict';
import { defaultSelection, isSelected, type Selection, walk } from '../../src/corpus/walk.ts';
import { memoryFolder } from './memoryFolder.ts';

async function paths(files: Readonly<Record<string, string>>, selection: Partial<Selection> = {}) {
  const found: string[] = [];
  for await (const { path } of walk(memoryFolder(files), { ...defaultSelection, ...selection }))
    found.push(path);
  return found;
}

const check = (
  what: string,
  files: readonly string[],
  expected: readonly string[],
  more: Partial<Selection> = {},
) =>
  it(what, async () => {
    assert.deepEqual(await paths(Object.fromEntries(files.map((f) => [f, ''])), more), expected);
  });

describe('walk', () => {
  check(
    'takes articles in path order',
    ['b.txt', 'a/z.MD', 'a.html', 'picture.png', 'feed.xml'],
    ['a/z.MD', 'a.html', 'b.txt', 'feed.xml'],
  );
  check(
    'leaves hidden and foreign folders out',
    ['.a.txt', '.git/a.txt', 'node_modules/b/a.txt', 'c.txt'],
    ['c.txt'],
  );
  check('obeys globs', ['a.txt', 'a.md', 'old/a.txt', 'old/b/c.txt'], ['a.txt'], {
    include: ['**/*.txt'],
    exclude: ['old/**'],
  });
  check('takes nothing without a glob', ['a.txt'], [], { include: [] });

  it('obeys .gitignore, the nearest last', async () => {
    const files = {
      '.gitignore': '*.txt\n/drafts/\n!keep.txt\n',
      'a.txt': '',
      'keep.txt': '',
      'drafts/keep.txt': '',
      'in/.gitignore': '!b.txt\nkeep.txt\n',
      'in/b.txt': '',
      'in/c.txt': '',
      'in/keep.txt': '',
    };
    assert.deepEqual(await paths(files), ['in/b.txt', 'keep.txt']);
    assert.equal((await paths(files, { gitignore: 'disregarded' })).length, 6);
  });

  it('tells what cannot be listed, and goes on', async () => {
    const folder = memoryFolder({ 'a.txt': '', 'shut/b.txt': '', 'z.txt': '' });
    const list = async (below: string) => {
      if (below === 'shut') throw new Error('permission denied');
      return folder.list(below);
    };
    const found = [];
    for await (const one of walk({ ...folder, list }, defaultSelection)) found.push(one);
    assert.deepEqual(found, [
      { path: 'a.txt', size: 0, modified: 0 },
      { path: 'shut', reason: 'permission denied' },
      { path: 'z.txt', size: 0, modified: 0 },
    ]);
  });

  it('says of a single path whether it is wanted', async () => {
    const files = [
      'a.txt',
      'b/c.jsonl',
      '.dateline/x.txt',
      'b/.c.txt',
      'a.png',
      'node_modules/a.txt',
      'b/d.txt',
    ];
    const folder = memoryFolder({ ...Object.fromEntries(files.map((f) => [f, ''])), 'b/.gitignore': 'd.*' });
    const wanted: string[] = [];
    for (const file of files) if (await isSelected(folder, file, defaultSelection)) wanted.push(file);
    assert.deepEqual(wanted, ['a.txt', 'b/c.jsonl']);
  });
});

import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './streams.ts';

describe('dateline import and export', () => {
  let folder = '';
  const before = process.cwd();
  const table = 'name,post,organization,from,to,source\n甲,局长,乙局,2020,2022,https://example.org/\n';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-exchange-'));
    process.chdir(folder);
    writeFileSync('table.csv', table);
  });
  afterEach(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });

  it('writes a knowledge file that is read at once', async () => {
    const { code, stdout } = await run(['import', 'table.csv']);
    assert.deepEqual(
      [code, stdout],
      [0, `${path.join('.dateline', 'table.yaml')}: persons 1, organizations 1, posts 1, memberships 1\n`],
    );
    assert.deepEqual(readdirSync('.dateline'), ['table.yaml']);
    const { stdout: said } = await run(['who', '--on', '2021', '乙局局长']);
    assert.deepEqual(
      JSON.parse(said).answers.map((answer: { names: string[] }) => answer.names),
      [['甲']],
    );
  });
  it('leaves a file that is there, unless told to replace it', async () => {
    mkdirSync('.dateline');
    writeFileSync('.dateline/table.yaml', 'persons: []\n');
    const { code, stderr } = await run(['import', 'table.csv']);
    assert.equal(code, 1);
    assert.match(stderr, /is there already/);
    assert.equal(readFileSync('.dateline/table.yaml', 'utf8'), 'persons: []\n');
    assert.equal((await run(['import', '--replace', 'table.csv'])).code, 0);
    assert.match(readFileSync('.dateline/table.yaml', 'utf8'), /甲/);
    assert.deepEqual(readdirSync('.dateline'), ['table.yaml']);
  });
  it('tells what is wrong with its line, and imports the rest', async () => {
    writeFileSync('table.csv', `${table}乙,局长,乙局,gestern,,\n`);
    const { code, stdout, stderr } = await run(['import', '--out', '-', 'table.csv']);
    assert.equal(code, 1);
    assert.match(stderr, /^dateline: table\.csv:3:1: “from” is no date/);
    assert.match(stdout, /^# Imported from table\.csv\npersons:\n/);
  });
  it('writes nothing of a file that says nothing', async () => {
    writeFileSync('broken.json', '{"persons": [');
    const { code, stderr } = await run(['import', 'broken.json']);
    assert.equal(code, 1);
    assert.match(stderr, /^dateline: broken\.json:1:\d+: /);
    assert.equal(existsSync('.dateline'), false);
  });
  it('goes out again', async () => {
    await run(['import', 'table.csv']);
    const csv = await run(['export', '--format', 'csv']);
    assert.equal(csv.stdout.replace(/["\ufeff\r]/g, ''), table);
    const ftm = await run(['export', '--format', 'ftm', '.dateline/table.yaml']);
    assert.deepEqual(
      ftm.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).schema),
      ['Person', 'Organization', 'Position', 'Occupancy'],
    );
    const popolo = JSON.parse((await run(['export', '--format', 'popolo', '--built-in'])).stdout);
    assert.ok(popolo.persons.length > 300);
  });
  for (const args of [
    ['import'],
    ['import', '-'],
    ['import', '--out', 'x', 'a', 'b'],
    ['export'],
    ['export', '--format', 'rdf'],
    ['export', '--format', 'csv'],
  ]) {
    it(`wrong usage: ${args.join(' ')}`, async () => {
      const { code, stdout } = await run(args);
      assert.deepEqual([code, stdout], [2, '']);
    });
  }
});

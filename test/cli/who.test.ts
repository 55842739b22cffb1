import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './streams.ts';

describe('dateline who', () => {
  const ask = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(['who', ...args]);
    return { code, stderr, said: stdout && JSON.parse(stdout) };
  };

  it('answers with one JSON object', async () => {
    const { code, stderr, said } = await ask('--on', '2022-06-30', '创新及科技局局长');
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual([said.query, said.date], ['创新及科技局局长', '2022-06-30']);
    const [{ person, names, post, organization, relation, start_date, end_date, sources }] = said.answers;
    assert.equal(said.answers.length, 1);
    assert.deepEqual(
      [person, post, organization, relation, start_date, end_date],
      ['alfred-sit', '創新及科技局局長', '創新及科技局', 'in-post', '2020-04-22', '2022-06-30'],
    );
    for (const name of ['薛永恒', '薛永恆', 'Alfred Sit Wing-hang']) assert.ok(names.includes(name));
    assert.match(sources[0].url, /^https?:/);
  });
  it('takes a query of several words', async () => {
    const { said } = await ask('--on', '2023-05-29', 'Secretary', 'for', 'Security');
    assert.equal(said.query, 'Secretary for Security');
    assert.ok(said.answers.some((answer: { person: string }) => answer.person === 'chris-tang'));
  });
  it('asks about today unless told otherwise', async () => {
    assert.match((await ask('香港特首')).said.date, /^\d{4}-\d\d-\d\d$/);
  });
  it('knows nothing without an error', async () => {
    const { code, said } = await ask('--on', '2022-06-30', '无此局局长');
    assert.deepEqual([code, said.answers], [0, []]);
  });
  it('reads further knowledge', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-who-'));
    const file = path.join(folder, 'own.yaml');
    writeFileSync(
      file,
      `persons: [{ id: ann, name: 安妮 }]
posts: [{ id: chair, label: 某会会长 }]
memberships: [{ person_id: ann, post_id: chair, start_date: 2020, sources: [{ url: 'https://example.org/' }] }]
`,
    );
    const { said } = await ask('--on', '2023', '--knowledge', file, '某會會長');
    rmSync(folder, { recursive: true });
    assert.deepEqual(
      said.answers.map((answer: { names: string[] }) => answer.names),
      [['安妮']],
    );
  });
  for (const wrong of [[], ['--on', 'tomorrow', '特首'], ['--when', '2022', '特首']]) {
    it(`wrong usage: ${['who', ...wrong].join(' ')}`, async () => {
      const { code, stdout, stderr } = await run(['who', ...wrong]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^dateline who: /);
    });
  }
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type KnowledgeFile, knowledgeRequest } from '../../src/protocol.ts';
import { startSession } from './session.ts';

describe('knowledge of a folder', () => {
  /** What is told of each file: its name, the line from 1, and why. */
  function check(name: string, files: readonly KnowledgeFile[], expected: readonly RegExp[]) {
    it(name, async () => {
      const session = await startSession();
      assert.equal(await session.ask(knowledgeRequest, { files }), null);
      const told = session.diagnostics.flatMap(({ uri, diagnostics }) =>
        diagnostics.map(({ range, message }) => `${uri}:${range.start.line + 1}: ${message}`),
      );
      assert.equal(told.length, expected.length, told.join('\n'));
      for (const [i, line] of expected.entries()) assert.match(told[i]!, line);
      assert.deepEqual(session.log, []);
      session.close();
    });
  }

  check('none', [], []);
  check(
    'a good file, though another is broken',
    [
      { uri: 'file:///.dateline/a.yaml', text: 'persons: [' },
      { uri: 'file:///.dateline/b.yaml', text: readFileSync('samples/.dateline/knowledge.yaml', 'utf8') },
    ],
    [/a\.yaml:1: .+ nothing in this file counts until it is corrected/],
  );
  check(
    'one file leads to an entry of another',
    [
      { uri: 'file:///a.yaml', text: 'persons: [{ id: a, name: 甲 }]' },
      {
        uri: 'file:///b.yaml',
        text: 'organizations: [{ id: o, name: 乙 }]\nmemberships:\n  - { person_id: a, organization_id: o, sources: [{ url: "https://example.org" }] }\n  - { person_id: b, organization_id: o, sources: [{ url: "https://example.org" }] }\n',
      },
    ],
    [/b\.yaml:4: no person has the id “b”/],
  );
  it('says what is wrong in the language of the editor', async () => {
    const session = await startSession('zh-tw');
    const text =
      'persons: [{ id: a }, { id: b, name: [] }]\nposts: [{ id: p, label: 局長, organization_id: o }]\nmemberships:\n  - { person_id: x, post_id: p, start_date: 2022-13, sources: [{ url: "https://example.org" }] }\n';
    await session.ask(knowledgeRequest, {
      files: [
        { uri: 'file:///a.yaml', text },
        { uri: 'file:///b.yaml', text: 'persons: [' },
      ],
    });
    const told = session.diagnostics.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
    assert.deepEqual(told, [
      '缺少「name」；更正之前不採用此條目',
      '須為文字；更正之前不採用此條目',
      '沒有 2022-13 這個日期；更正之前不採用此條目',
      '沒有 id 為「o」的機構；更正之前不採用此條目',
      '不是有效的 YAML：unexpected end of the stream within a flow collection；更正之前不採用此檔案',
    ]);
    session.close();
  });
  it('takes back what it told of a file once that is mended', async () => {
    const session = await startSession();
    await session.ask(knowledgeRequest, { files: [{ uri: 'file:///a.yaml', text: 'persons: [' }] });
    await session.ask(knowledgeRequest, { files: [{ uri: 'file:///a.yaml', text: 'persons: []' }] });
    assert.deepEqual(session.diagnostics.at(-1), { uri: 'file:///a.yaml', diagnostics: [] });
    session.close();
  });
});

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
  it('takes back what it told of a file once that is mended', async () => {
    const session = await startSession();
    await session.ask(knowledgeRequest, { files: [{ uri: 'file:///a.yaml', text: 'persons: [' }] });
    await session.ask(knowledgeRequest, { files: [{ uri: 'file:///a.yaml', text: 'persons: []' }] });
    assert.deepEqual(session.diagnostics.at(-1), { uri: 'file:///a.yaml', diagnostics: [] });
    session.close();
  });
});

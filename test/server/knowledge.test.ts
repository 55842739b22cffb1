import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type KnowledgeFile, knowledgeRequest } from '../../src/protocol.ts';
import { startSession } from './session.ts';

describe('knowledge of a folder', () => {
  function check(name: string, files: readonly KnowledgeFile[], log: readonly RegExp[]) {
    it(name, async () => {
      const session = await startSession();
      assert.equal(await session.ask(knowledgeRequest, { files }), null);
      assert.equal(session.log.length, log.length, session.log.join('\n'));
      for (const [i, line] of log.entries()) assert.match(session.log[i]!, line);
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
    [/a\.yaml:1: .+ left out until it is corrected/],
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
});

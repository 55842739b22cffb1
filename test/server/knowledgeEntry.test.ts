import assert from 'node:assert/strict';
import { knowledgeEntry } from '../../src/server/knowledgeEntry.ts';

/** The line and column, from zero, at which an entry's id stands. */
function check(name: string, text: string, id: string, expected: readonly [number, number] | null) {
  it(name, () => {
    const place = knowledgeEntry(id, [
      { uri: 'file:///empty.yaml', text: '' },
      { uri: 'file:///a.yaml', text },
    ]);
    const start = place?.targetRange.start;
    assert.deepEqual(start ? [start.line, start.character] : null, expected);
    if (place) assert.equal(place.targetUri, 'file:///a.yaml');
  });
}

describe('the knowledge entry of a name', () => {
  check('in a block of YAML', 'persons:\n  - id: mei-an\n    name: 梅安\n', 'mei-an', [1, 8]);
  check('in a flow of YAML', 'persons:\n  - { name: 梅安, id: mei-an }\n', 'mei-an', [1, 20]);
  check('in JSON', '{\n "persons": [{ "id": "mei-an" }]\n}', 'mei-an', [1, 22]);
  check(
    'with another one before it that begins alike',
    '- id: mei-ann\n- id: mei-an # two\n',
    'mei-an',
    [1, 6],
  );
  check('not where it is only referred to', 'memberships:\n  - person_id: mei-an\n', 'mei-an', null);
  check('not where there is none', 'persons: []\n', 'mei-an', null);
  check('with marks of a pattern in it', "- id: 'a.(b'\n", 'a.(b', [0, 7]);
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DismissedEvent, editDismissed, readDismissed } from '../../src/core/events/dismissed.ts';

const forum: DismissedEvent = { file: 'a.md', event: '海洋论坛', type: 'forum', date: '2023-06-12' };
const act: DismissedEvent = { file: 'b/c.txt', event: '#1: “签约” - x', type: 'signing', date: null };
const head = '# Events that the Events view leaves out. Delete an entry to see its event again.\n';
const entry = '  - file: a.md\n    event: 海洋论坛\n    type: forum\n    date: 2023-06-12\n';

describe('dismissed events', () => {
  function check(
    name: string,
    before: string,
    edit: Parameters<typeof editDismissed>[1],
    expected: string | RegExp,
  ) {
    it(name, () => {
      const after = editDismissed(before, edit);
      if (typeof expected !== 'string')
        assert.match('problem' in after ? after.problem : after.text, expected);
      else assert.equal('problem' in after ? after.problem : after.text, expected);
    });
  }

  check('the first makes the file', '', { add: forum }, `${head}dismissed:\n${entry}`);
  check(
    'another is added behind',
    `dismissed:\n${entry}`,
    { add: { ...forum, event: '签约', date: null } },
    `dismissed:\n${entry}  - file: a.md\n    event: 签约\n    type: forum\n    date: null\n`,
  );
  check('the same is not added again', `dismissed:\n${entry}`, { add: forum }, `dismissed:\n${entry}`);
  check(
    'comments and other keys stay',
    `# mine\nnote: x # why\ndismissed:\n  # because\n${entry}  # the end\n`,
    { add: act },
    /^# mine\nnote: x # why\ndismissed:\n {2}# because\n {2}- file: a\.md\n[\s\S]*the end/,
  );
  check(
    'one is taken out',
    `# mine\ndismissed:\n${entry}  - { file: x, event: y }\n`,
    { remove: forum },
    '# mine\ndismissed:\n  - { file: x, event: y }\n',
  );
  check('the last is taken out', `dismissed:\n${entry}`, { remove: forum }, 'dismissed: []\n');
  check('one is added to an empty list', 'dismissed: []\n', { add: forum }, `dismissed:\n${entry}`);
  check(
    'one is added to a file of comments',
    '# only this\n',
    { add: forum },
    /^# only this\n[\s\S]*file: a\.md/,
  );
  check('a broken file is left alone', 'dismissed: [', { add: forum }, /.+/);
  check('no list', 'dismissed: 3', { add: forum }, '“dismissed” is no list');
  check('no mapping', '- x\n', { add: forum }, /.+/);

  it('passes over what is no entry', () => {
    const read = readDismissed('dismissed:\n  - 3\n  - { file: a }\n  - { file: a, event: b, date: 2023 }\n');
    assert.deepEqual('events' in read && read.events, [
      { file: 'a', event: 'b', type: 'other', date: '2023' },
    ]);
  });

  it('holds what was added until it is taken out', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('2023', 'null', '- x', 'a: b', '#', "'", '…'),
    );
    const event = fc.record({
      file: text,
      event: text,
      type: fc.constant('forum'),
      date: fc.constantFrom(null, '2023', '2023-06'),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), event, (others, added) => {
        let file = '';
        for (const other of [...others, added]) {
          const after = editDismissed(file, { add: other });
          assert.ok('events' in after);
          assert.ok(after.events.some((e) => JSON.stringify(e) === JSON.stringify(other)));
          file = after.text;
        }
        const after = editDismissed(file, { remove: added });
        assert.ok(
          'events' in after && !after.events.some((e) => JSON.stringify(e) === JSON.stringify(added)),
        );
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { arrange } from '../../src/client/events/arrange.ts';
import { type Grouping, type LinkedAs, sectionsOf } from '../../src/client/events/sections.ts';
import type { FileEvents, LinkedEvent, ListedEvent } from '../../src/protocol.ts';

const part = (name: string, key: string) => ({
  name,
  key,
  role: 'host',
  roleName: '',
  posts: [],
  range: null,
});
const event = (name: string, start: string | null, organizers: string[] = [], people: string[] = []) =>
  ({
    ...{ name, start, status: 'reported', search: '', key: name },
    organizers: organizers.map((o) => part(o, o.toLowerCase())),
    participants: people.map((p) => part(p, p)),
  }) as unknown as ListedEvent;
const file = (uri: string, ...events: ListedEvent[]) =>
  ({ uri, item: '', title: null, published: null, events, dates: [], analysedOnly: null }) as FileEvents;
const files = [
  file('file:///a', event('forum', '2023-06-12', ['City', 'HALL'], ['孙']), event('fair', '2022', ['City'])),
  file('file:///b', event('Forum', '2023-06', ['hall'], ['孙', '李']), event('undated', null)),
];
const forum: LinkedEvent = { tellings: [], occasion: null };

describe('grouping the events of many files', () => {
  function check(
    what: string,
    grouping: Exclude<Grouping, 'article'>,
    expected: string[],
    links: LinkedAs = () => ({}),
  ) {
    it(what, () => {
      const asIs = { order: 'text', filter: [], isDismissed: () => false, dismissed: 'hidden' } as const;
      const lines = sectionsOf(arrange(files, asIs), grouping, links).map(({ label, entries }) =>
        [label, ...entries.map((entry) => entry.event.name)].join(' '),
      );
      assert.deepEqual(lines, expected);
    });
  }
  check('by month, newest first, without a date last', 'month', [
    '2023-06 Forum forum',
    '2022 fair',
    ' undated',
  ]);
  check('by organization under all its names, who has most first', 'organization', [
    'City fair forum',
    'HALL Forum forum',
    ' undated',
  ]);
  check(
    'by person',
    'person',
    ['孙 Forum forum', '李 Forum', ' fair undated'].map((l) => l.replace(' fair undated', ' undated fair')),
  );
  check(
    'with an event of several articles once',
    'month',
    ['2023-06 forum', '2022 fair', ' undated'],
    (_, { name }) => (name.toLowerCase() === 'forum' ? { same: forum } : {}),
  );
});

import assert from 'node:assert/strict';
import { type Arrangement, arrange, isSame, shownEvents } from '../../src/client/events/arrange.ts';
import type { FileEvents, ListedDate, ListedEvent } from '../../src/protocol.ts';

const event = (name: string, start: string | null, status = 'reported') =>
  ({ name, start, status, search: name }) as ListedEvent;
const file: FileEvents = {
  uri: 'file:///a.txt',
  item: '',
  title: null,
  published: null,
  events: [
    event('forum b', '2023-02'),
    event('signing', null),
    event('forum a', '2023-01-15'),
    event('old fair', '2022', 'background'),
    event('next fair', 'XXXX-06-30', 'planned'),
    event('next forum', '2024', 'planned'),
  ],
  dates: [{ value: '2021', search: '2021' } as ListedDate],
  analysedOnly: null,
};
const asIs: Arrangement = {
  order: 'text',
  filter: [],
  isDismissed: () => false,
  dismissed: 'hidden',
};

describe('arranging events', () => {
  /** The groups that are shown, each with its events' names or dates. */
  function check(name: string, arrangement: Partial<Arrangement>, expected: readonly string[]) {
    it(name, () => {
      const [arranged] = arrange([file], { ...asIs, ...arrangement });
      const lines = arranged?.groups.map(({ kind, events, dates }) =>
        [kind, ...events.map((e) => e.name), ...dates.map((d) => d.value)].join(', '),
      );
      assert.deepEqual(lines ?? [], expected);
    });
  }

  check('in text order', {}, [
    'reported, forum b, signing, forum a',
    'background, old fair',
    'planned, next fair, next forum',
    'dates, 2021',
  ]);
  check('by date, unknown years and dates last', { order: 'date' }, [
    'reported, forum a, forum b, signing',
    'background, old fair',
    'planned, next forum, next fair',
    'dates, 2021',
  ]);
  check('filtered', { filter: ['forum', 'a'] }, ['reported, forum a']);
  check('filtered to nothing', { filter: ['zzz'] }, []);
  check('filtered to a date', { filter: ['2021'] }, ['dates, 2021']);
  const isDismissed = (_: string, { name }: ListedEvent) => name.startsWith('forum');
  check('without what is dismissed', { isDismissed, filter: ['forum'] }, ['planned, next forum']);
  check('with what is dismissed', { isDismissed, dismissed: 'shown', filter: ['forum'] }, [
    'planned, next forum',
    'dismissed, forum b, forum a',
  ]);

  it('counts all but the dismissed as shown', () => {
    const [arranged] = arrange([file], { ...asIs, isDismissed, dismissed: 'shown' });
    assert.equal(shownEvents(arranged!).length, 4);
  });

  it('knows when nothing changed', () => {
    const [one, other] = [arrange([file], asIs), arrange([structuredClone(file)], asIs)];
    assert.ok(isSame(one, other));
    assert.ok(!isSame(one, arrange([file], { ...asIs, order: 'date' })));
    assert.ok(!isSame(one, []));
  });
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Analysis } from '../../src/core/analysis.ts';
import { nameKey } from '../../src/corpus/nameKeys.ts';
import { openSqliteStore } from '../../src/corpus/node/sqlite/sqliteStore.ts';
import { createMemoryStore } from '../../src/corpus/store/memoryStore.ts';
import type { Identity, IndexedFile, Store } from '../../src/corpus/store/store.ts';
import { indexedFile } from './analyses.ts';

const romanize = (name: string) => (name === '孫東' || name === '孙东' ? ['Sun Dong'] : []);
let folder: string;

const stores: Readonly<Record<string, () => Store>> = {
  memory: () => createMemoryStore(romanize),
  SQLite: () =>
    openSqliteStore(path.join(folder, 'store.db'), { romanize, log: (message) => assert.fail(message) }),
};

const a = indexedFile('a.txt', '科創論壇\n孫東局長說。𠮷\n孫東與創科局同行，6月30日', {
  published: '2022-06-30',
  people: [{ names: ['孫東', 'Sun Dong'], posts: ['局長'], knowledge: 'sun-dong' }],
  organizations: [{ names: ['創科局'] }],
  events: [
    { name: '科創論壇', start: '2022-06-30', place: '前海', people: [1], organizers: [1] },
    { name: '圓桌', start: '2022-06' },
  ],
});
const b = indexedFile('b.txt', '孙东出席', { published: '2023-01-02', people: [{ names: ['孙东'] }] });
const c = indexedFile('sub/c.txt', 'Dong Sun spoke. Prof Sun said so.', {
  people: [{ names: ['Dong Sun', 'Prof Sun'], knowledge: 'sun-dong' }],
  events: [{ name: 'A talk' }],
});
const person = (keys: readonly string[], knowledge: readonly string[] = []): Identity => ({
  kinds: ['person'],
  keys: keys.map(nameKey),
  knowledge,
});

for (const [name, open] of Object.entries(stores)) {
  describe(`store: ${name}`, () => {
    let store: Store;
    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'dateline-store-'));
      store = open();
      store.put([a, b, c]);
    });
    afterEach(() => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const analysisOf = (file: string): Analysis | null =>
      store.analysis(store.articles(file)[0]?.article ?? -1);
    const places = (identity: Identity) =>
      store.places(identity).map((p) => [p.path, p.start, p.end, p.textLine, p.column, p.name]);

    it('gives analyses back as they were', () => {
      for (const file of [a, b, c]) assert.deepEqual(analysisOf(file.path), file.articles[0]!.analysis);
      assert.equal(store.text(store.articles('a.txt')[0]!.article), a.articles[0]!.text);
    });

    it('knows its files and how much there is', () => {
      const { articles: _, ...file } = a;
      assert.deepEqual(store.files().get('a.txt'), file);
      assert.deepEqual([...store.files().keys()].sort(), ['a.txt', 'b.txt', 'sub/c.txt']);
      assert.deepEqual(store.counts(), { files: 3, articles: 3, mentions: 8, problems: 0 });
      assert.deepEqual(
        store.articles().map(({ path: p, title }) => [p, title]),
        [
          ['a.txt', '科創論壇'],
          ['b.txt', '孙东出席'],
          ['sub/c.txt', 'Dong Sun spoke. Prof Sun said so.'],
        ],
      );
    });

    it('finds places by name in every script, newest first', () => {
      assert.deepEqual(places(person(['孙东'])), [['b.txt', 0, 2, 0, 0, '孙东']]);
      assert.deepEqual(places(person(['孙东'], ['sun-dong'])).slice(0, 3), [
        ['b.txt', 0, 2, 0, 0, '孙东'],
        ['a.txt', 5, 7, 1, 0, '孫東'],
        ['a.txt', 14, 16, 2, 0, '孫東'],
      ]);
      assert.deepEqual(places({ ...person(['孙东']), kinds: ['organization', 'event'] }), []);
    });

    it('finds places by the knowledge entry', () => {
      assert.deepEqual(
        places(person([], ['sun-dong'])).map(([p, start]) => [p, start]),
        [
          ['a.txt', 5],
          ['a.txt', 14],
          ['sub/c.txt', 0],
          ['sub/c.txt', 16],
        ],
      );
    });

    it('tells who is called so', () => {
      const sun = { kind: 'person', name: '孫東', knowledge: 'sun-dong' };
      const other = { kind: 'person', name: '孙东', knowledge: null };
      const english = { kind: 'person', name: 'Dong Sun', knowledge: 'sun-dong' };
      assert.deepEqual(store.entitiesNamed(['孙东'], 'exactly'), [other, sun]);
      assert.deepEqual(store.entitiesNamed(['sundong'], 'exactly'), [sun]);
      assert.deepEqual(store.entitiesNamed(['sundong'], 'loosely'), [english, other, sun]);
      assert.deepEqual(store.entitiesNamed([], 'loosely'), []);
    });

    it('completes what is typed', () => {
      const typed = (key: string) => store.namesBeginning(key, 10).map((n) => [n.name, n.articles]);
      assert.deepEqual(typed('科创'), [['科創論壇', 1]]);
      assert.deepEqual(
        typed('sund')
          .map(([n]) => n)
          .sort(),
        ['Dong Sun', 'Sun Dong', '孙东', '孫東'],
      );
      assert.equal(store.namesBeginning('sund', 2).length, 2);
      assert.deepEqual(typed('nobody'), []);
    });

    it('gives posts with the day they are attested', () => {
      assert.deepEqual(
        store.posts(person(['孫東'], ['sun-dong'])).map(({ post, published }) => [post, published]),
        [['局長', '2022-06-30']],
      );
      assert.deepEqual(
        store
          .posts({ kinds: ['organization'], keys: ['创科局'], knowledge: [] })
          .map((p) => [p.person, p.post]),
        [['孫東', '局長']],
      );
    });

    it('counts places, and knows all names', () => {
      assert.deepEqual(store.placeCounts(person(['孙东'], ['sun-dong'])), { mentions: 5, articles: 3 });
      assert.deepEqual(store.placeCounts(person(['谁'])), { mentions: 0, articles: 0 });
      assert.deepEqual(store.namesOf(person(['孙东'])), ['孙东']);
      assert.deepEqual(store.namesOf(person(['孫東'], ['sun-dong'])), [
        'Dong Sun',
        'Prof Sun',
        'Sun Dong',
        '孙东',
        '孫東',
      ]);
    });

    it('gives events by date, with who took part', () => {
      const names = (from?: string, to?: string) => store.events(from, to).map((event) => event.name);
      assert.deepEqual(names(), ['A talk', '圓桌', '科創論壇']);
      assert.deepEqual(names('2022-06-30', '2022-07'), ['圓桌', '科創論壇']);
      assert.deepEqual(names('2022-07-01'), []);
      assert.deepEqual(store.events()[2]!.parts, [
        { kind: 'person', name: '孫東', knowledge: 'sun-dong', role: 'speaker' },
        { kind: 'organization', name: '創科局', knowledge: null, role: 'host' },
      ]);
    });

    it('gives events by where they begin, by series, and by article', () => {
      const names = (events: ReturnType<Store['events']>) => events.map((event) => event.name);
      assert.deepEqual(names(store.eventsAt(['2022-06', '2022-06-30', '2021'])), ['圓桌', '科創論壇']);
      assert.deepEqual(names(store.eventsAt(['2022-06'])), ['圓桌']);
      assert.deepEqual(names(store.eventsAt([])), []);
      store.put([indexedFile('d.txt', '', { events: [{ name: '第三届科创论坛', start: '2023' }] })]);
      assert.deepEqual(names(store.eventsOfSeries(['科创论坛', 'atalk'])), [
        'A talk',
        '科創論壇',
        '第三届科创论坛',
      ]);
      const [d] = store.articles('d.txt');
      assert.deepEqual(names(store.eventsOf([d!.article])), ['第三届科创论坛']);
    });

    it('counts articles and events by month, and gives the articles of each', () => {
      assert.deepEqual(store.months('articles'), [
        { month: '2023-01', count: 1 },
        { month: '2022-06', count: 1 },
        { month: null, count: 1 },
      ]);
      assert.deepEqual(store.months('events'), [
        { month: '2022-06', count: 2 },
        { month: null, count: 1 },
      ]);
      const paths = (...asked: Parameters<Store['articlesIn']>) =>
        store.articlesIn(...asked).map((article) => article.path);
      assert.deepEqual(paths('2022-06', 'events'), ['a.txt']);
      assert.deepEqual(paths('2022', 'events'), []);
      assert.deepEqual(paths(null, 'events'), ['sub/c.txt']);
      assert.deepEqual(paths('2023-01', 'articles'), ['b.txt']);
      assert.deepEqual(paths(null, 'articles'), ['sub/c.txt']);
    });

    it('searches text of any length in any script', () => {
      const paths = (text: string) => store.search(text, 10).map((found) => found.path);
      assert.deepEqual(paths('与创科局同行'), ['a.txt']);
      assert.deepEqual(paths('孙东'), ['b.txt', 'a.txt']);
      assert.deepEqual(paths('出席'), ['b.txt']);
      assert.deepEqual(paths('席'), ['b.txt']);
      assert.deepEqual(paths('𠮷'), ['a.txt']);
      assert.deepEqual(paths('spoke. PROF'), ['sub/c.txt']);
      assert.deepEqual(paths('"OR" *'), []);
      assert.deepEqual(paths(''), []);
      assert.equal(store.search('孙', 1).length, 1);
    });

    it('puts a file in place of what it said before, and forgets it', () => {
      store.put([indexedFile('a.txt', '空')]);
      assert.deepEqual(places(person(['孙东'])), [['b.txt', 0, 2, 0, 0, '孙东']]);
      assert.deepEqual(store.search('科創', 9), []);
      store.remove(['b.txt', 'a.txt', 'unknown']);
      assert.deepEqual(store.counts(), { files: 1, articles: 1, mentions: 2, problems: 0 });
      assert.deepEqual(store.namesBeginning('孙', 9), []);
    });

    it('notes other sizes and times, and values beside', () => {
      const { articles: _, ...file } = b;
      store.touch([{ ...file, modified: 7 }]);
      assert.equal(store.files().get('b.txt')?.modified, 7);
      assert.equal(store.note('version'), null);
      store.setNote('version', '1');
      store.setNote('version', '2');
      assert.equal(store.note('version'), '2');
    });

    it('puts all files of one call or none', () => {
      const broken = { ...b, articles: [{ ...b.articles[0]!, analysis: null }] } as unknown as IndexedFile;
      if (name === 'memory') return;
      assert.throws(() => store.put([indexedFile('d.txt', '新'), broken]));
      assert.deepEqual(store.counts().files, 3);
      assert.deepEqual(analysisOf('b.txt'), b.articles[0]!.analysis);
    });
  });
}

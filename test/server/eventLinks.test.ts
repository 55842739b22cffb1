import assert from 'node:assert/strict';
import { judgeEvents } from '../../src/core/events/judgeEvents.ts';
import { createMemoryStore } from '../../src/corpus/store/memoryStore.ts';
import { type IndexedFolder, indexQuestions } from '../../src/server/indexQuestions.ts';
import { indexedFile } from '../corpus/analyses.ts';

function folder(
  uri: string,
  ...files: Parameters<ReturnType<typeof createMemoryStore>['put']>[0]
): IndexedFolder {
  const store = createMemoryStore(() => []);
  store.put(files);
  return { uri, store };
}

const told = (path: string, name: string, start: string, people: readonly string[]) =>
  indexedFile(path, `${name}\n${people.join('、')}`, {
    published: '2023-06-13',
    people: people.map((one) => ({ names: [one] })),
    events: [{ name, start, people: people.map((_, i) => i + 1) }],
  });
const here = folder(
  'file:///a',
  told('甲.txt', '第三届海洋牧场论坛', '2023-06-12', ['栾振邦', '佟立春']),
  told('乙.txt', '渔业座谈会', '2023-06-20', ['蒲世昌']),
);
const there = folder('file:///b', told('c.txt', '第三屆海洋牧場論壇', '2023-06', ['欒振邦', '李四']));
const one = 'file:///a/%E7%94%B2.txt';
const links = (judgements: Parameters<typeof indexQuestions.links>[1]['judgements'] = []) =>
  indexQuestions.links([here, there], { files: [one], judgements, locale: 'en' }).events;

describe('events in several articles', () => {
  it('lists the tellings of the events of a file, why they are one, and what only one of them says', () => {
    const [event, ...others] = links();
    assert.deepEqual(others, []);
    assert.deepEqual(
      event?.tellings.map(({ uri, judged, key, only, range }) => [uri, judged, key, only, range.end.line]),
      [
        [one, '甲.txt: 第三届海洋牧场论坛', 'forum|第三届海洋牧场论坛|2023-06-12', '佟立春, 2023-06-12', 1],
        ['file:///b/c.txt', 'c.txt: 第三屆海洋牧場論壇', 'forum|第三屆海洋牧場論壇|2023-06', '李四', 1],
      ],
    );
    assert.match(
      event!.tellings[1]!.tooltip,
      /One event: same time .*; names alike \(100 %\); in both\\: 栾振邦; both\\: Forum/,
    );
    assert.match(event!.tellings[1]!.tooltip, /Only here: 李四$/);
  });

  it('obeys judgements, also on what is not alike', () => {
    assert.deepEqual(links([{ different: ['c.txt: 第三屆海洋牧場論壇', '甲.txt: 第三届海洋牧场论坛'] }]), []);
    const [event] = links([{ same: ['甲.txt: 第三届海洋牧场论坛', '乙.txt: 渔业座谈会'] }]);
    assert.equal(event?.tellings.length, 3);
    assert.match(event!.tellings.find(({ judged }) => judged.startsWith('乙'))!.tooltip, /by your judgement/);
  });

  it('lists the other editions of a series apart from the tellings of one event', () => {
    const earlier = folder(
      'file:///c',
      told('d.txt', '第二届海洋牧场论坛', '2022-06-11', ['栾振邦']),
      told('e.txt', '海洋牧場論壇', '2021', ['欒振邦']),
      told('f.txt', '2021年海洋牧场论坛', '2021-06-09', ['蒲世昌']),
      told('g.txt', '海洋牧场论坛', '2019-06-09', ['蒲世昌']),
    );
    const { events, series } = indexQuestions.links([here, there, earlier], {
      ...{ files: [one], judgements: [], locale: 'en' },
    });
    assert.equal(events[0]?.tellings.length, 2);
    assert.deepEqual(
      series.map(({ key, editions }) => [
        key,
        editions.map(({ edition, telling }) => [edition, telling.uri]),
      ]),
      [
        [
          'forum|第三届海洋牧场论坛|2023-06-12',
          [
            ['2022', 'file:///c/d.txt'],
            ['2021', 'file:///c/f.txt'],
            ['2019', 'file:///c/g.txt'],
          ],
        ],
      ],
    );
  });

  it('offers events of other articles, the likeliest first, or by a part of the name in any script', () => {
    const event = {
      key: '',
      name: '第三届海洋牧场论坛',
      type: 'forum',
      start: '2023-06-12',
      end: '2023-06-12',
    } as const;
    const names = (query: string) =>
      indexQuestions
        .candidates([here, there], { uri: one, event, query, locale: 'en' })
        .map(({ judged }) => judged);
    assert.deepEqual(names(''), ['c.txt: 第三屆海洋牧場論壇']);
    assert.deepEqual(names('漁業'), ['乙.txt: 渔业座谈会']);
  });

  it('lists the events of indexed folders some at a time, and not again what is known', () => {
    const ask = (from: number, known = {}) =>
      indexQuestions.events([here, there], { from, count: 2, known, locale: 'en' });
    const [, first] = ask(0).files;
    assert.equal(first?.id, one);
    assert.deepEqual(
      first?.found?.events.map(({ name, when }) => [name, when]),
      [['第三届海洋牧场论坛', '2023-06-12']],
    );
    assert.deepEqual([ask(2).files.length, ask(2).all], [1, 3]);
    assert.equal(ask(0, { [one]: first?.mark }).files[1]?.found, null);
  });
});

describe('the months of indexed folders', () => {
  it('are counted, the newest first, and give their articles', () => {
    assert.deepEqual(indexQuestions.months([here, there], { of: 'events' }), {
      months: [{ month: '2023-06', count: 3 }],
      articles: 3,
    });
    const files = (within: Parameters<typeof indexQuestions.events>[1]['within']) =>
      indexQuestions
        .events([here, there], { from: 0, count: 9, known: {}, locale: 'en', ...(within && { within }) })
        .files.map(({ id }) => decodeURIComponent(id.slice(id.lastIndexOf('/') + 1)));
    assert.deepEqual(files({ of: 'articles', month: '2023-06' }), ['乙.txt', '甲.txt', 'c.txt']);
    assert.deepEqual(files({ of: 'events', month: null }), []);
    assert.deepEqual(files({ words: ['海洋', '四'] }), ['c.txt']);
    assert.deepEqual(files({ words: ['2023-06', '蒲'] }), ['乙.txt']);
  });
});

describe('rulings on events', () => {
  const pair = ['a.txt: 论坛', 'b.jsonl#7: Forum'] as const;
  const text = (file: string, answer: 'same' | 'different' = 'same') => {
    const judged = judgeEvents(file, answer, pair);
    return 'text' in judged ? judged.text : judged.problem;
  };

  it('are written into a file that keeps what it says', () => {
    assert.match(
      text('') as string,
      /^# .*\n\njudgements:\n {2}- same:\n {6}- "?a\.txt: 论坛"?\n {6}- "?b\.jsonl#7: Forum"?\n$/,
    );
    const before = 'judgements:\n  # mine\n  - same: [x, y]\n';
    assert.match(text(before) as string, /# mine\n {2}- same: \[ x, y \]\n {2}- same:/);
  });

  it('take the place of earlier ones on the same pair', () => {
    const first = text('') as string;
    assert.equal(text(first), first);
    assert.doesNotMatch(text(first, 'different') as string, /same:/);
  });

  it('leave a broken file alone', () => {
    assert.deepEqual((text('judgements: [') as { line: number }).line, 1);
    assert.deepEqual(text('- a'), { line: null, reason: 'must be a mapping with a list of judgements' });
    assert.deepEqual(text('judgements: a'), { line: null, reason: '“judgements” must be a list' });
  });
});

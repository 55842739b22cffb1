import assert from 'node:assert/strict';
import { candidatePairs } from '../../src/corpus/links/blocks.ts';
import { linkCandidates } from '../../src/corpus/links/candidates.ts';
import { framesOf } from '../../src/corpus/links/frames.ts';
import { groupEvents, linkEvents } from '../../src/corpus/links/linkEvents.ts';
import { readEventName } from '../../src/corpus/links/names.ts';
import { onlySaid } from '../../src/corpus/links/onlySaid.ts';
import { eventRulings, tellingName } from '../../src/corpus/links/rulings.ts';
import { otherEditions } from '../../src/corpus/links/series.ts';
import { sharedSounds } from '../../src/corpus/links/sounds.ts';
import { tellingOf } from '../../src/corpus/links/telling.ts';
import { createMemoryStore } from '../../src/corpus/store/memoryStore.ts';
import { indexedFile } from './analyses.ts';
import { readPairs, scorePairs } from './linkPairs.ts';

describe('links between events', () => {
  for (const name of ['first', 'second', 'third']) {
    it(`are right on the pairs of ${name}.yaml`, () => {
      const { precision, recall, wrong } = scorePairs(readPairs(name));
      const scores = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; wrong: ${wrong.join('; ')}`;
      assert.ok(precision >= 0.95 && recall >= 0.85, scores);
    });
  }

  const tellings = (...articles: readonly (readonly [string, string, number?])[]) => {
    const store = createMemoryStore(() => []);
    store.put(
      articles.map(([name, start, person], i) =>
        indexedFile(`${i}.txt`, `${i}`, {
          published: start,
          people: [{ names: [`孙东${person ?? ''}`] }],
          events: [{ name, start, people: [1] }],
        }),
      ),
    );
    return store.events();
  };
  const kinds = (events: ReturnType<typeof tellings>) => linkEvents(events).map(({ kind }) => kind);

  it('are of a series where the same happens again', () => {
    assert.deepEqual(
      kinds(tellings(['第二届海洋合作论坛', '2022-06-30'], ['第三屆海洋合作論壇', '2023-06-29'])),
      ['series'],
    );
    assert.deepEqual(kinds(tellings(['2022海洋合作论坛', '2022-06'], ['2023海洋合作论坛', '2022-06-30'])), [
      'series',
    ]);
  });

  it('are of no series where only what it is called is the same', () => {
    assert.deepEqual(kinds(tellings(['新春音乐晚会', '2022-06-30'], ['新春音乐晚会', '2023-06-29', 7])), []);
  });

  it('read editions in numerals of any kind', () => {
    const editions = [
      '第二十五届京港洽谈会',
      '第3屆论坛',
      'The 12th Fair',
      'the third Harbour Forum',
      'Third Street',
    ];
    assert.deepEqual(
      editions.map((name) => [readEventName(name).edition, readEventName(name).stem]),
      [
        ['25', '京港洽谈会'],
        ['3', '论坛'],
        ['12', 'thefair'],
        ['3', 'harbourforum'],
        ['3', 'street'],
      ],
    );
    assert.equal(readEventName('Fair on Third Street').edition, null);
  });

  it('hear Chinese names in Latin letters', () => {
    const text = '鹭江大学与厦门市在台北签署协议';
    assert.deepEqual(
      sharedSounds(text, 'Lujiang University signed with Xiamen, in Taipei, not Ningbo or Union'),
      ['Lujiang', 'Xiamen', 'Taipei'],
    );
  });

  it('give the editions of a series, each as the telling that says most, newest first', () => {
    const events = tellings(
      ['第二届海洋合作论坛', '2022'],
      ['第二屆海洋合作論壇', '2022-06-30'],
      ['第三届海洋合作论坛', '2023-06-29'],
      ['2024年海洋合作论坛', '2024'],
      ['海洋合作论坛', '2023-06'],
    );
    const third = events.find(({ name }) => name.startsWith('第三'))!;
    assert.deepEqual(
      otherEditions(third, events).map(({ label, telling }) => [label, telling.name]),
      [
        ['2024', '2024年海洋合作论坛'],
        ['2022', '第二屆海洋合作論壇'],
      ],
    );
  });

  it('are looked for in a store by time and name', () => {
    const store = createMemoryStore(() => []);
    const file = (path: string, ...events: readonly (readonly [string, string, string?])[]) =>
      indexedFile(path, path, {
        events: events.map(([name, start, end = start]) => ({ name, start, end })),
      });
    store.put([
      file('own', ['海洋合作论坛', '2022-06-30'], ['渔业年会', '2020']),
      file('same day', ['論壇開幕', '2022-06-30'], ['别的事情', '2011-01-01']),
      file('month', ['海洋合作论坛', '2022-06']),
      file('began before', ['海洋节', '2022-06-28', '2022-07-02']),
      file('series', ['第九届海洋合作论坛', '2009-06-01']),
      file('another name', ['机器展览', '2022-06-30']),
      file('another day', ['合作论坛', '2022-07-30']),
    ]);
    const own = store.eventsOf(store.articles('own').map(({ article }) => article));
    assert.deepEqual(
      [...new Set(linkCandidates(store, own).map(({ path, name }) => `${path}: ${name}`))].sort(),
      [
        'began before: 海洋节',
        'month: 海洋合作论坛',
        'own: 海洋合作论坛',
        'own: 渔业年会',
        'same day: 論壇開幕',
        'series: 第九届海洋合作论坛',
      ],
    );
  });

  it('agree between a day and its month, and never between two days', () => {
    assert.deepEqual(kinds(tellings(['海洋合作论坛', '2022-06-30'], ['海洋合作论坛', '2022-06'])), ['same']);
    assert.deepEqual(kinds(tellings(['海洋合作论坛', '2022-06-30'], ['海洋合作论坛', '2022-07'])), [
      'series',
    ]);
  });

  it('say why', () => {
    const [link] = linkEvents(tellings(['海洋合作论坛', '2022-06-30'], ['海洋合作論壇', '2022-06-30']));
    assert.deepEqual(
      link?.evidence === 'judgement' ? [] : link?.evidence.map(({ about, detail }) => [about, detail]),
      [
        ['date', '2022-06-30'],
        ['name', '1.00'],
        ['person', '孙东'],
        ['type', 'forum'],
      ],
    );
  });

  it('obey the reader, the last ruling most', () => {
    const events = tellings(
      ['海洋合作论坛', '2022-06-30'],
      ['海洋合作论坛', '2022-06-30'],
      ['海洋合作論壇', '2022-06-30'],
      ['渔业座谈', '2021-01-02', 2],
    );
    assert.equal(tellingName(events[1]!), '0.txt: 海洋合作论坛');
    const pair = ['0.txt: 海洋合作论坛', '1.txt: 海洋合作论坛'] as const;
    const groups = (rulings: ReturnType<typeof eventRulings>) =>
      groupEvents(events, linkEvents(events, rulings), rulings)
        .map(({ tellings: held }) => held.map(({ path }) => path[0]).join(''))
        .sort();
    assert.deepEqual(groups(eventRulings([])), ['012', '3']);
    assert.equal(groups(eventRulings([{ different: pair }])).length, 3);
    assert.deepEqual(groups(eventRulings([{ different: pair }, { same: pair }])), ['012', '3']);
    assert.deepEqual(groups(eventRulings([{ same: ['3.txt: 渔业座谈', pair[0]] }])), ['3012']);
  });

  it('find the occasion at which events of two articles were, where that is named only as their frame', () => {
    const events = tellings(
      ['第二十届江海洽谈会专题活动——青年论坛', '2022-12-15'],
      ['江海洽谈会', '1997'],
      ['签署合作备忘录', '2022', 7],
      ['第二十届江海洽谈会', '2021'],
    );
    const [fair, , signing] = ['江海洽谈会', '', '签署合作备忘录'].map(
      (name) => events.find((e) => e.name === name)!,
    );
    const told = events.map((event) =>
      event === signing ? { ...event, article: fair!.article, path: fair!.path, parent: fair!.event } : event,
    );
    const frames = framesOf(told);
    assert.deepEqual(
      frames.map(({ name, start }) => [name, start]),
      [
        ['江海洽谈会', '2022'],
        ['第二十届江海洽谈会', '2022-12'],
      ],
    );
    const same = linkEvents([...told, ...frames]).filter(({ kind }) => kind === 'same');
    assert.deepEqual(
      same.map(({ a, b }) => [a.path, b.path].sort()),
      [['0.txt', '1.txt']],
    );
  });

  it('tell what only one telling says', () => {
    const [one, two] = tellings(['海洋合作论坛', '2022-06'], ['海洋合作论坛', '2022-06-30', 7]);
    assert.deepEqual(onlySaid(two!, [one!]), {
      people: ['孙东7'],
      organizations: [],
      place: null,
      day: '2022-06-30',
    });
    assert.equal(onlySaid(one!, [two!]).day, null);
  });

  it('hold tellings of one event together, unless their days contradict', () => {
    const events = tellings(
      ['海洋合作论坛', '2022-06-29'],
      ['海洋合作论坛', '2022-06'],
      ['海洋合作论坛', '2022-06-30'],
      ['海洋合作論壇', '2022-06-30'],
    );
    const groups = groupEvents(events, linkEvents(events));
    assert.equal(groups.length, 2);
    for (const group of groups) {
      const days = new Set(group.tellings.map(({ start }) => start).filter((start) => start !== '2022-06'));
      assert.equal(days.size, 1);
    }
  });

  it('are looked for among those that share something only', () => {
    const many = Array.from({ length: 2000 }, (_, i): readonly [string, string, number] => [
      `${String.fromCharCode(0x4e00 + i)}${String.fromCharCode(0x6e00 + i)}会`,
      '2022-06-30',
      i,
    ]);
    const compared = candidatePairs(tellings(...many).map(tellingOf));
    assert.ok(compared.length < 4 * many.length, `${compared.length} pairs`);
  });
});

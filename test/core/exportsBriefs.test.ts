import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import { parse } from '@markwhen/parser';
import fc from 'fast-check';
import { toCitations } from '../../src/core/exports/citation.ts';
import type { EventRecord } from '../../src/core/exports/eventRecord.ts';
import { eventWordsFor } from '../../src/core/exports/eventWords.ts';
import { toMarkdown } from '../../src/core/exports/markdown.ts';
import { toMarkwhen } from '../../src/core/exports/markwhen.ts';
import { anyRecords, record } from './exportRecord.ts';

describe('events as a brief in Markdown', () => {
  const markdown = parser.configure(GFM);
  const blocks =
    'Document ATXHeading1 ATXHeading2 HeaderMark Paragraph BulletList ListItem ListMark Blockquote';
  const inline = 'QuoteMark StrongEmphasis EmphasisMark Escape Entity';
  const expected = new Set(`${blocks} ${inline}`.split(' '));

  it('tells who, when and where, by status', () => {
    const background = record({
      name: '上届论坛',
      status: 'background',
      start: '2022',
      end: '2022',
      text: '',
    });
    assert.equal(
      toMarkdown([background, record()], { words: eventWordsFor('zh-cn') }),
      `# 海洋论坛开幕

2023-06-12 · articles/forum.md

## 本文报道

- **第三届海洋论坛** · 2023-06-12 – 06-13 · 青岛 · 论坛
  - 主办：海洋大学
  - 发言：李明（校长，院士）

  > “论坛6月12日在青岛开幕。”

## 背景

- **上届论坛** · 2022（仅知年份） · 青岛 · 论坛
  - 主办：海洋大学
  - 发言：李明（校长，院士）
`,
    );
  });

  it('prints hostile texts as they are: parsed, it holds nothing but what the brief is made of', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const text = toMarkdown(records, { words: eventWordsFor('en') });
        const counts: Record<string, number> = {};
        markdown.parse(text).iterate({ enter: ({ name }) => void (counts[name] = (counts[name] ?? 0) + 1) });
        assert.deepEqual(
          Object.keys(counts).filter((name) => !expected.has(name)),
          [],
        );
        assert.equal(counts.StrongEmphasis ?? 0, records.length);
        assert.equal(counts.ATXHeading1 ?? 0, new Set(records.map(({ file }) => file)).size);
      }),
    );
  });
});

describe('events as Markwhen', () => {
  interface Entry {
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly tags: readonly string[];
    readonly properties: { readonly text?: string };
  }

  /** Reads a timeline back with Markwhen's own parser. */
  function read(text: string): Entry[] {
    const entries: Entry[] = [];
    type Node = ReturnType<typeof parse>['events']['children'][number];
    function walk(node: Node): void {
      if ('children' in node) {
        for (const child of node.children) walk(child);
        return;
      }
      const { firstLine, dateRangeIso, tags, properties } = node;
      const [from, to] = [dateRangeIso.fromDateTimeIso, dateRangeIso.toDateTimeIso].map((d) =>
        d.slice(0, 10),
      );
      entries.push({
        name: firstLine.restTrimmed,
        from: from!,
        to: to!,
        tags,
        properties: properties as object,
      });
    }
    walk(parse(text).events);
    return entries;
  }

  function check(name: string, told: Partial<EventRecord>, expected: Partial<Entry> | null) {
    it(name, () => {
      const [entry] = read(toMarkwhen([record(told)]));
      if (!expected) assert.equal(entry, undefined);
      for (const [key, value] of Object.entries(expected ?? {}))
        assert.deepEqual(entry![key as keyof Entry], value, key);
    });
  }

  check('days', {}, { name: '第三届海洋论坛', from: '2023-06-12', to: '2023-06-14', tags: ['forum'] });
  check('a month', { start: '2024-02', end: '2024-02' }, { from: '2024-02-01', to: '2024-03-01' });
  check('a year', { start: '2023', end: null }, { from: '2023-01-01', to: '2024-01-01' });
  check('no year', { start: 'XXXX-06-30', end: null }, null);
  check('marks in a name', { name: '[x](y) #甲 @乙' }, { name: '［x］(y) ＃甲 ＠乙', tags: ['forum'] });

  it('gives back every event that has a year, with its place', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const dated = records.filter(({ start }) => start?.startsWith('20'));
        const found = read(toMarkwhen(records));
        assert.deepEqual(
          found.map(({ from }) => from.slice(0, 4)).sort(),
          dated.map(({ start }) => start!.slice(0, 4)).sort(),
        );
        assert.deepEqual(
          found.map(({ properties }) => properties.text ?? '').sort(),
          dated.map(({ text }) => text.replaceAll('#', '＃')).sort(),
        );
      }),
    );
  });
});

describe('events as citations', () => {
  function check(locale: string, told: Partial<EventRecord>, expected: string) {
    it(expected, () =>
      assert.equal(toCitations([record(told)], { words: eventWordsFor(locale) }), `${expected}\n`),
    );
  }

  check('en', {}, '“论坛6月12日在青岛开幕。” – “海洋论坛开幕”, 2023-06-12, forum.md, line 3');
  check('zh-cn', {}, '“论坛6月12日在青岛开幕。”——《海洋论坛开幕》，2023-06-12，forum.md 第 3 行');
  check('zh-tw', { title: null, published: null }, '「论坛6月12日在青岛开幕。」——forum.md 第 3 行');
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { EventRecord } from '../../src/core/exports/eventRecord.ts';
import { eventWordsFor } from '../../src/core/exports/eventWords.ts';
import { inexactRecords, toIcs } from '../../src/core/exports/ics.ts';
import { anyRecords, record } from './exportRecord.ts';

const words = eventWordsFor('en');

/** Reads a calendar back with a library that did not write it. */
function read(ics: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(ics) as never);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const lines = (ics: string) => ics.split('\r\n');

describe('events as iCalendar', () => {
  function check(name: string, told: Partial<EventRecord>, expected: string) {
    it(name, () => {
      const entries = read(toIcs([record(told)], { words, inexact: 'whole period' }));
      assert.deepEqual(
        entries.map(({ startDate, endDate, summary, component }) =>
          [startDate, endDate, component.getFirstPropertyValue('status'), summary].join(' '),
        ),
        expected ? [expected] : [],
      );
      assert.ok(entries.every(({ startDate }) => startDate.isDate));
    });
  }

  check('one day ends on the next', { end: '2023-06-12' }, '2023-06-12 2023-06-13 CONFIRMED 第三届海洋论坛');
  check('several days', {}, '2023-06-12 2023-06-14 CONFIRMED 第三届海洋论坛');
  check(
    'over the end of a year',
    { start: '2023-12-31', end: null },
    '2023-12-31 2024-01-01 CONFIRMED 第三届海洋论坛',
  );
  check(
    'a plan is tentative',
    { status: 'planned', end: '2023-06-12' },
    '2023-06-12 2023-06-13 TENTATIVE 第三届海洋论坛',
  );
  check(
    'a month, flagged',
    { start: '2024-02', end: '2024-02' },
    '2024-02-01 2024-03-01 TENTATIVE 第三届海洋论坛 – 2024-02 (month only)',
  );
  check(
    'a year, flagged',
    { start: '2023', end: '2023' },
    '2023-01-01 2024-01-01 TENTATIVE 第三届海洋论坛 – 2023 (year only)',
  );
  check('no date', { start: null, end: null }, '');
  check('no year', { start: 'XXXX-06-30', end: 'XXXX-06-30' }, '');
  check('before there were four digits', { start: '0220-05-01', end: null }, '');

  it('takes no month for a day unless it is told to', () => {
    const month = record({ start: '2023-01', end: '2023-01' });
    assert.deepEqual(read(toIcs([month], { words })), []);
    assert.deepEqual(inexactRecords([month, record()]), [month]);
  });

  it('has the same UID each time, another for another event, and no clock', () => {
    const both = [
      record(),
      record({ name: '签约' }),
      record(),
      record({ file: 'elsewhere/forum.md', start: '2024' }),
    ];
    const uids = () => read(toIcs(both, { words, inexact: 'whole period' })).map(({ uid }) => uid);
    assert.deepEqual(uids(), uids());
    assert.equal(new Set(uids()).size, both.length);
    assert.equal(toIcs(both, { words }).match(/DTSTAMP:20230612T000000Z/g)?.length, 3);
  });

  it('gives back every text; no line has more than 75 octets, and none ends inside a character', () => {
    fc.assert(
      fc.property(anyRecords, fc.string({ unit: 'grapheme', minLength: 60 }), (some, long) => {
        const text = `论坛${long.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim()}會`;
        const records = [...some, record({ name: text, place: text })];
        const ics = toIcs(records, { words, inexact: 'whole period' });
        for (const line of lines(ics)) {
          const octets = new TextEncoder().encode(line);
          assert.ok(octets.length <= 75, line);
          assert.equal(new TextDecoder().decode(octets), line);
        }
        const last = read(ics).at(-1)!;
        assert.equal(last.summary, text);
        assert.equal(last.location, text);
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from '../../src/core/exports/csv.ts';
import type { EventRecord } from '../../src/core/exports/eventRecord.ts';
import { toJson } from '../../src/core/exports/json.ts';
import { anyRecords, record } from './exportRecord.ts';

/** Reads CSV back with a library that did not write it: strictly, with the head as keys. */
function read(csv: string): Record<string, string>[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
}

describe('events as CSV', () => {
  function check(name: string, told: Partial<EventRecord>, expected: Record<string, string>) {
    it(name, () => {
      const [row] = read(toCsv([record(told)]));
      for (const [column, cell] of Object.entries(expected)) assert.equal(row![column], cell, column);
    });
  }

  check(
    'a row an event',
    {},
    {
      name: '第三届海洋论坛',
      start: '2023-06-12',
      end: '2023-06-13',
      organizers: '海洋大学 (host)',
      participants: '李明 (speaker, 校长, 院士)',
      part_of: '',
      line: '3',
    },
  );
  check('what is not known is empty', { start: null, place: null }, { start: '', place: '' });
  check('quotes and commas', { name: '"甲", 乙' }, { name: '"甲", 乙' });
  for (const name of ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x'])
    check(`a formula: ${name}`, { name }, { name: `'${name}` });

  it('begins with a byte order mark and has a head even without events', () => {
    assert.match(toCsv([]), /^\ufeff"name","type",.*"line"\r\n$/);
  });

  it('gives back every cell, and none that a spreadsheet would calculate', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const csv = toCsv(records);
        const rows = read(csv);
        assert.equal(csv.replace(/\r\n/g, '').search(/[\r\n]/), -1);
        assert.deepEqual(
          rows.map(({ name }) => name),
          records.map(({ name }) => name.replace(/^(?=[=+\-@＝＋－＠])/, "'")),
        );
        for (const cell of rows.flatMap((row) => Object.values(row)))
          assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});

describe('events as JSON', () => {
  it('are the records themselves', () => {
    fc.assert(
      fc.property(anyRecords, (records) =>
        assert.deepEqual(JSON.parse(toJson(records)), JSON.parse(JSON.stringify(records))),
      ),
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayNumber, periodOf, yearlyDateWithin } from '../../src/core/knowledge/period.ts';

function check(edtf: string, first: string | null, last = first) {
  it(`${edtf} is ${first === null ? 'no period' : `${first} to ${last}`}`, () => {
    const period = periodOf(edtf);
    assert.deepEqual(period, first && last && { first: day(first), last: day(last) });
  });
}

function day(text: string): number {
  return text === 'open' ? Number.POSITIVE_INFINITY : Date.parse(text) / 86_400_000;
}

describe('periodOf', () => {
  check('2022-07-01', '2022-07-01');
  check('2022-07', '2022-07-01', '2022-07-31');
  check('2024-02', '2024-02-01', '2024-02-29');
  check('1900-02', '1900-02-01', '1900-02-28');
  check('2022', '2022-01-01', '2022-12-31');
  check('202X', '2020-01-01', '2029-12-31');
  check('2022-XX', '2022-01-01', '2022-12-31');
  check('2022-07-XX', '2022-07-01', '2022-07-31');
  check('2022-06-15/2022-07', '2022-06-15', '2022-07-31');
  check('2022/..', '2022-01-01', 'open');
  check('2022-07~', '2022-07-01', '2022-07-31');
  for (const text of [
    '',
    '2023-02-29',
    '2022-13',
    '2022-00',
    '2022-07-00',
    '2022-21',
    'XXXX-06-30',
    '22',
    '2022-7',
    '2022-07/2022-06',
    '2022/2023/2024',
    '/2022',
    'today',
    '2022-07-01T10:00',
    '2'.repeat(100_000),
  ])
    check(text.slice(0, 40), null);

  it('numbers days as the calendar does', () => {
    const date = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (d) => {
        const number = dayNumber(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate());
        return number === Math.floor(d.getTime() / 86_400_000);
      }),
    );
  });

  it('finds dates without a year exactly', () => {
    const near = fc.integer({ min: 15_000, max: 25_000 });
    const length = fc.integer({ min: 0, max: 2000 });
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(near, length, month, fc.constantFrom(1, 15, 28, 29), (first, span, m, d) => {
        const text = `XXXX-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        let expected = false;
        for (let n = first; n <= first + span && !expected; n++) {
          const date = new Date(n * 86_400_000);
          expected = date.getUTCMonth() + 1 === m && date.getUTCDate() === d;
        }
        return yearlyDateWithin(text, first, first + span) === expected;
      }),
    );
  });
});

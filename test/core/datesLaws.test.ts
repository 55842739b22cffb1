import assert from 'node:assert/strict';
import edtf from 'edtf';
import fc from 'fast-check';
import traditionalFromSimplified from 'opencc-js/dict/STCharacters';
import { addDays, dayNumber, dayOf, daysInMonth, weekdayOf } from '../../src/core/dates/calendar.ts';
import { findVagueDates } from '../../src/core/dates/vagueDates.ts';
import { fold } from '../../src/core/text/fold.ts';
import { datesOf } from './datesCheck.ts';

const pieces = [
  ...[
    '2023年',
    '5月',
    '29日',
    '去年',
    '上个月',
    '周一',
    '至',
    '、',
    '（',
    '）',
    '今日',
    '第三季度',
    '上半年',
    '底',
    '初',
  ],
  ...[
    '二〇二三年',
    '十二月',
    '三十日',
    '廿九日',
    '-',
    '/',
    '2023',
    '12',
    '1',
    '。',
    '，',
    '\n',
    '将于',
    '每',
    '农历',
    '正月',
  ],
  ...[
    'May ',
    '3',
    ' to ',
    'June 30, 2022',
    'last ',
    'Friday',
    ' on ',
    'the ',
    '15th',
    ' of ',
    'Q3 ',
    'in ',
    ' ago',
    '二',
  ],
  ...[
    '“',
    '”',
    '十四五',
    '时期',
    '上世纪',
    '90年代',
    '民国',
    '112',
    '年',
    '月',
    '日',
    '号',
    '过去',
    '五',
    '年前',
    '同日',
  ],
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''));
const published = fc.constantFrom('2023-05-30', '2024-02-29', '2022-12', '2021', null);

describe('dates, laws', () => {
  it('finds spans in order, apart and inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), published, (prose, day) => {
        let end = 0;
        for (const date of datesOf(prose, day)) {
          assert.ok(date.start >= end && date.start < date.end && date.end <= prose.length);
          end = date.end;
        }
      }),
    );
  });
  it('writes values that an EDTF reader takes', () => {
    fc.assert(
      fc.property(text, published, (prose, day) => {
        for (const { value } of datesOf(prose, day)) if (value !== null) edtf(value);
      }),
    );
  });
  it('reads both scripts alike', () => {
    const pairs = new Map(
      traditionalFromSimplified.split('|').map((pair) => pair.split(' ') as [string, string]),
    );
    const traditional = (prose: string) => [...prose].map((sign) => pairs.get(sign) ?? sign).join('');
    fc.assert(
      fc.property(text, published, (prose, day) => {
        assert.deepEqual(datesOf(traditional(prose), day), datesOf(prose, day));
      }),
    );
  });
  it('counts days as the platform does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 800_000 }), (number) => {
        const day = dayOf(number);
        const platform = new Date(number * 86_400_000);
        assert.deepEqual(day, {
          year: platform.getUTCFullYear(),
          month: platform.getUTCMonth() + 1,
          day: platform.getUTCDate(),
        });
        assert.equal(dayNumber(day), number);
        assert.equal(weekdayOf(day) % 7, platform.getUTCDay());
        assert.deepEqual(addDays(day, daysInMonth(day.year, day.month)), {
          ...dayOf(number + daysInMonth(day.year, day.month)),
        });
      }),
    );
  });
  it('keeps words that name no day apart', () => {
    const folded = fold('近日，記者獲悉，29日前完成，日前宣布');
    const words = findVagueDates(folded).map(({ start, end }) => folded.slice(start, end));
    assert.deepEqual(words, ['近日', '日前']);
  });
});

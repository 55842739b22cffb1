import fc from 'fast-check';
import type { EventRecord } from '../../src/core/exports/eventRecord.ts';
import { oneLine } from '../../src/core/text/markdown.ts';

/** An event to export, with what a test says of it. */
export function record(told: Partial<EventRecord> = {}): EventRecord {
  return {
    file: 'articles/forum.md',
    title: '海洋论坛开幕',
    published: '2023-06-12',
    name: '第三届海洋论坛',
    type: 'forum',
    status: 'reported',
    start: '2023-06-12',
    end: '2023-06-13',
    place: '青岛',
    organizers: [{ name: '海洋大学', role: 'host', posts: [] }],
    participants: [{ name: '李明', role: 'speaker', posts: ['校长', '院士'] }],
    partOf: null,
    text: '论坛6月12日在青岛开幕。',
    line: 3,
    ...told,
  };
}

const hostileText = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠"\',;:\\\t#[]()<>*_`|{}2023年/！😀𠮷論 ') }),
    fc.constantFrom('=1+2', '2023: x', '// x', '# x', '---', 'BEGIN:VEVENT', '[x](command:y)', '1. x'),
  )
  .map(oneLine);
const date = fc.constantFrom(null, '2023-06-12', '2023-01', '2023', 'XXXX-06-30', '0099-01-01', '2024-02-29');
const part = <Role extends string>(...roles: Role[]) =>
  fc.record({
    name: hostileText,
    role: fc.constantFrom(...roles),
    posts: fc.array(hostileText, { maxLength: 2 }),
  });

/** Any events: odd dates, and texts that mean something in one of the formats. */
export const anyRecords: fc.Arbitrary<readonly EventRecord[]> = fc.array(
  fc
    .record({
      file: hostileText,
      title: fc.option(hostileText),
      name: hostileText,
      status: fc.constantFrom('reported', 'background', 'planned'),
      start: date,
      place: fc.option(hostileText),
      organizers: fc.array(part('host', 'party'), { maxLength: 2 }),
      participants: fc.array(part('speaker', 'attendee'), { maxLength: 2 }),
      partOf: fc.option(hostileText),
      text: hostileText,
    })
    .map((told) => record({ ...(told as Partial<EventRecord>), end: told.start })),
  { maxLength: 4 },
);

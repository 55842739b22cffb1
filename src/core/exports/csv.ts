// The build for browsers is plain string work; the other one needs Node's Buffer, which a web worker has not.
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { EventRecord, Part } from './eventRecord.ts';

/** The columns, by their heads; the heads do not change with the display language, so that programs can read them. */
const columns: Readonly<Record<string, (record: EventRecord) => string>> = {
  name: ({ name }) => name,
  type: ({ type }) => type,
  status: ({ status }) => status,
  start: ({ start }) => start ?? '',
  end: ({ end }) => end ?? '',
  place: ({ place }) => place ?? '',
  organizers: ({ organizers }) => organizers.map(partText).join('; '),
  participants: ({ participants }) => participants.map(partText).join('; '),
  part_of: ({ partOf }) => partOf ?? '',
  text: ({ text }) => text,
  title: ({ title }) => title ?? '',
  published: ({ published }) => published ?? '',
  file: ({ file }) => file,
  line: ({ line }) => String(line),
};

/**
 * Events as CSV (RFC 4180) with a head, in UTF-8 with a byte order mark, which spreadsheets take for Unicode. A cell
 * that a spreadsheet would calculate (it begins with `=`, `+`, `-`, `@`, a tab, or their full-width twins) gets an
 * apostrophe before it: https://owasp.org/www-community/attacks/CSV_Injection.
 */
export function toCsv(records: readonly EventRecord[]): string {
  const rows = records.map((record) => Object.values(columns).map((cell) => cell(record)));
  return stringify([Object.keys(columns), ...rows], {
    bom: true,
    escape_formulas: true,
    // Every cell in quotes: a reader that splits at other signs than commas still sees one cell.
    quoted: true,
    quoted_empty: false,
    record_delimiter: 'windows',
  });
}

function partText({ name, role, posts }: Part): string {
  return `${name} (${[role, ...posts].join(', ')})`;
}

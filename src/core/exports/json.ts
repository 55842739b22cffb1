import type { EventRecord } from './eventRecord.ts';

/** Events as one JSON array, indented, with the fields of `EventRecord`. */
export function toJson(records: readonly EventRecord[]): string {
  return `${JSON.stringify(records, null, 2)}\n`;
}

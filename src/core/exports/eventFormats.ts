import { toCitations } from './citation.ts';
import { toCsv } from './csv.ts';
import type { EventRecord } from './eventRecord.ts';
import type { EventWords } from './eventWords.ts';
import { toIcs } from './ics.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { toMarkwhen } from './markwhen.ts';

/** The formats that events go out in. */
export type EventFormat = 'csv' | 'json' | 'ics' | 'markdown' | 'markwhen' | 'citation';

/** What an export needs to know beside the events. */
export interface ExportOptions {
  /** The language of what the export says itself, where the format is for people to read. */
  readonly words: EventWords;
  /**
   * What becomes of an event of which only the month or the year is known in a format that has nothing but days
   * (iCalendar): it is left out, or it takes the whole month or year and says so.
   */
  readonly inexact?: 'leave out' | 'whole period';
}

/** Writes events in a format; each is a file of this folder and a line here. */
export const eventFormats: Readonly<
  Record<EventFormat, (records: readonly EventRecord[], options: ExportOptions) => string>
> = {
  csv: toCsv,
  json: toJson,
  ics: toIcs,
  markdown: toMarkdown,
  markwhen: toMarkwhen,
  citation: toCitations,
};

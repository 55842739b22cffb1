import type { Analysis } from '../core/analysis.ts';
import { type EventFormat, eventFormats } from '../core/exports/eventFormats.ts';
import { type EventRecord, eventRecords } from '../core/exports/eventRecord.ts';
import { eventWordsFor } from '../core/exports/eventWords.ts';
import { toFtm } from '../core/exports/ftm.ts';
import type { Sink } from './command.ts';

/** What `analyze` can print. */
export const analysisFormats = ['jsonl', 'json', 'csv', 'ics', 'ftm', 'markdown', 'markwhen'] as const;
export type AnalysisFormat = (typeof analysisFormats)[number];

/** Writes analyses one after the other; `end` writes what comes after the last. */
export interface AnalysisWriter {
  write(analysis: Analysis, text: string): Promise<void>;
  end(): Promise<void>;
}

/** Formats of analyses are written as they come; those of events, which have a head and a foot, at the end. */
export function createWriter(
  format: AnalysisFormat,
  stdout: Sink,
  inexact: 'leave out' | 'whole period',
): AnalysisWriter {
  if (format === 'jsonl') return byLine((analysis) => `${JSON.stringify(analysis)}\n`, stdout);
  if (format === 'ftm') return byLine(toFtm, stdout);
  return format === 'json' ? asArray(stdout) : asEvents(format, stdout, inexact);
}

function byLine(print: (analysis: Analysis) => string, stdout: Sink): AnalysisWriter {
  return { write: (analysis) => stdout.write(print(analysis)), end: async () => {} };
}

function asArray(stdout: Sink): AnalysisWriter {
  let count = 0;
  return {
    write: (analysis) => stdout.write(`${count++ === 0 ? '[\n' : ',\n'}${JSON.stringify(analysis)}`),
    end: () => stdout.write(count === 0 ? '[]\n' : '\n]\n'),
  };
}

function asEvents(format: EventFormat, stdout: Sink, inexact: 'leave out' | 'whole period'): AnalysisWriter {
  const records: EventRecord[] = [];
  return {
    write: async (analysis, text) => void records.push(...eventRecords(analysis, text)),
    end: () => stdout.write(eventFormats[format](records, { words: eventWordsFor('en'), inexact })),
  };
}

import { fill } from '../cards/words.ts';
import { oneLine } from '../text/markdown.ts';
import type { ExportOptions } from './eventFormats.ts';
import type { EventRecord } from './eventRecord.ts';

/** Events as citations in plain text, a line each: the sentence that tells it, then the article, its day, and the line. */
export function toCitations(records: readonly EventRecord[], { words }: ExportOptions): string {
  return records.map((record) => `${citation(record, words)}\n`).join('');
}

function citation(
  { text, title, published, file, line }: EventRecord,
  words: ExportOptions['words'],
): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const source = [
    title && fill(words, 'titled', { title }),
    published,
    fill(words, 'fileLine', { name, line }),
  ];
  return oneLine(fill(words, 'cited', { text, source: source.filter(Boolean).join(words.comma) }));
}

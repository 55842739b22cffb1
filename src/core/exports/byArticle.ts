import type { EventRecord } from './eventRecord.ts';

/** The events article by article, in the order in which the articles first occur. */
export function byArticle(records: readonly EventRecord[]): readonly (readonly EventRecord[])[] {
  const articles = new Map<string, EventRecord[]>();
  for (const record of records) {
    const known = articles.get(record.file);
    if (known) known.push(record);
    else articles.set(record.file, [record]);
  }
  return [...articles.values()];
}

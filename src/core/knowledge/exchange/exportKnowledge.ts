import type { OpenDocument } from './exchange.ts';
import { exportCsv } from './exportCsv.ts';
import { exportFtm } from './exportFtm.ts';

/** The formats that knowledge goes out in; a new one is one function and one line here. */
export const knowledgeFormats = {
  popolo: (document: OpenDocument) => `${JSON.stringify(document, null, 2)}\n`,
  ftm: exportFtm,
  csv: exportCsv,
} as const;

/** The name of a format that knowledge goes out in. */
export type KnowledgeFormat = keyof typeof knowledgeFormats;

/** Several documents as one: lists add up, of other keys the last document's stands. */
export function joinDocuments(documents: readonly OpenDocument[]): OpenDocument {
  const joined: Record<string, unknown> = {};
  for (const document of documents) {
    for (const [key, value] of Object.entries(document)) {
      const before = joined[key];
      joined[key] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
    }
  }
  return joined;
}

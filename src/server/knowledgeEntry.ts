import type { LocationLink } from 'vscode-languageserver';
import type { KnowledgeFile, Range } from '../protocol.ts';

/** An address and a range in it. */
type Place = Pick<LocationLink, 'targetUri' | 'targetRange' | 'targetSelectionRange'>;

/** Where a knowledge file of the folder (YAML or JSON) gives the entry with an id; null where none does. */
export function knowledgeEntry(id: string, files: readonly KnowledgeFile[]): Place | null {
  for (const { uri, text } of files) {
    if (!text.includes(id)) continue;
    const lines = text.split(/\r\n|\r|\n/);
    for (const [line, content] of lines.entries()) {
      const found = idKey.exec(content);
      const value = found && content.slice(found.index + found[0].length);
      if (!value || !startsWithId(value, id)) continue;
      const character = found.index + found[0].length + Number(/^["']/.test(value));
      const range: Range = { start: { line, character }, end: { line, character: character + id.length } };
      return { targetUri: uri, targetRange: range, targetSelectionRange: range };
    }
  }
  return null;
}

/** The key of an entry's own id, and of nothing that refers to one (`person_id`). */
const idKey = /(?:^|[\s{,-])(?:id|"id"|'id')\s*:\s*/;

function startsWithId(value: string, id: string): boolean {
  const quote = /^["']/.exec(value)?.[0] ?? '';
  return value.startsWith(quote + id) && /^(?:["']|\s|,|\}|$)/.test(value.slice(quote.length + id.length));
}

import { dump } from 'js-yaml';
import { parseKnowledge, readKnowledge } from '../readKnowledge.ts';
import { type Import, type ImportSource, isEntry, lists } from './exchange.ts';
import { importCsv } from './importCsv.ts';
import { importFtm } from './importFtm.ts';
import { importPopolo } from './importPopolo.ts';

/** A knowledge file made of one in another format. */
export interface ImportedFile {
  /** YAML, as `.dateline/` has it. */
  readonly yaml: string;
  /** How many entries each list has. */
  readonly counts: Readonly<Record<string, number>>;
  /** What was not read, and what Dateline will not use of what was. */
  readonly problems: Import['problems'];
}

/**
 * Reads Popolo (JSON, also EveryPolitician's, or YAML), FollowTheMoney JSON lines or CSV, whichever the text is, and writes
 * the knowledge file. Every property that Popolo can say is kept. Null where nothing could be read; the problems say why.
 */
export function importKnowledge(
  text: string,
  source: ImportSource,
): ImportedFile | { readonly yaml: null; readonly problems: Import['problems'] } {
  const { document, problems } = readAny(text.replace(/^\ufeff/, ''), source);
  const counts = Object.fromEntries(
    lists.flatMap((list) => (Array.isArray(document[list]) ? [[list, document[list].length]] : [])),
  );
  if (Object.keys(counts).length === 0) {
    const reason = 'has no persons, organizations, posts or memberships';
    const nothing = [{ line: null, column: null, path: '', reason }];
    return { yaml: null, problems: problems.length > 0 ? problems : nothing };
  }
  const yaml = `# Imported from ${source.url.replace(/\s+/g, ' ')}\n${toYaml(document)}`;
  const unusable = readKnowledge(yaml).problems.map(({ path, reason }) => ({
    line: null,
    column: null,
    path,
    reason: `${reason}; kept, and not used`,
  }));
  return { yaml, counts, problems: [...problems, ...unusable] };
}

/** A knowledge document as YAML: one line for each value of an entry. */
export function toYaml(document: object): string {
  return dump(document, { flowLevel: 3, lineWidth: -1, noRefs: true });
}

function readAny(text: string, source: ImportSource): Import {
  const start = text.trimStart();
  if (!/^[{[]/.test(start) && isTable(start)) return importCsv(text, source);
  if (start.startsWith('{') && isEntityLine(start)) return importFtm(text, source);
  const parsed = parseKnowledge(text);
  if ('problem' in parsed) return { document: {}, problems: [parsed.problem] };
  if (isEntry(parsed.document)) return { document: importPopolo(parsed.document, source), problems: [] };
  return { document: {}, problems: [] };
}

/** The first line of a table has several cells, and no colon behind its first word as a YAML key has. */
function isTable(text: string): boolean {
  const line = text.slice(0, Math.max(0, text.indexOf('\n'))) || text;
  return /[,;\t]/.test(line) && !/^[\w-]+:(?:\s|$)|^#|^---/.test(line);
}

/** FollowTheMoney has a whole entity on its first line. */
function isEntityLine(text: string): boolean {
  const end = text.indexOf('\n');
  try {
    const entity: unknown = JSON.parse(end < 0 ? text : text.slice(0, end));
    return isEntry(entity) && 'schema' in entity && 'properties' in entity;
  } catch {
    return /^\{[^\n]*"schema"\s*:/.test(text.slice(0, 2000)) && end > 0;
  }
}

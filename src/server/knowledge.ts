import type { Connection } from 'vscode-languageserver';
import { builtInDocuments, builtInKnowledge } from '../core/knowledge/builtIn.ts';
import { buildKnowledge, type Knowledge } from '../core/knowledge/knowledge.ts';
import type { PopoloDocument } from '../core/knowledge/popolo.ts';
import { readKnowledge } from '../core/knowledge/readKnowledge.ts';
import type { KnowledgeFile } from '../protocol.ts';

/**
 * Joins the built-in knowledge and the folder's own files, in the order given. What is wrong in a file goes to the log
 * with its line; the rest of it, and the other files, hold all the same.
 */
export function folderKnowledge(files: readonly KnowledgeFile[], log: Connection['console']): Knowledge {
  let knowledge = builtInKnowledge();
  const documents: PopoloDocument[] = [...builtInDocuments];
  for (const { uri, text } of files) {
    const { usable, problems } = readKnowledge(text, knowledge);
    for (const { line, reason } of problems) {
      log.warn(
        `${uri}${line === null ? '' : `:${line}`}: ${reason}; this entry is left out until it is corrected`,
      );
    }
    documents.push(usable);
    knowledge = buildKnowledge(documents);
  }
  return knowledge;
}

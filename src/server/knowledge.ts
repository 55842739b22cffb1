import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { builtInDocuments, builtInKnowledge } from '../core/knowledge/builtIn.ts';
import { buildKnowledge, type Knowledge } from '../core/knowledge/knowledge.ts';
import type { PopoloDocument } from '../core/knowledge/popolo.ts';
import { type FileProblem, readKnowledge } from '../core/knowledge/readKnowledge.ts';
import type { KnowledgeFile } from '../protocol.ts';

/**
 * Makes what joins the built-in knowledge and the folder's own files, in the order given. What is wrong in a file is
 * published as its diagnostics; the rest of it, and the other files, hold all the same.
 */
export function createFolderKnowledge(
  connection: Pick<Connection, 'sendDiagnostics'>,
): (files: readonly KnowledgeFile[]) => Knowledge {
  let published: readonly string[] = [];
  return (files) => {
    let knowledge = builtInKnowledge();
    const documents: PopoloDocument[] = [...builtInDocuments];
    for (const uri of published) connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const { uri, text } of files) {
      const { usable, problems } = readKnowledge(text, knowledge);
      if (problems.length > 0) connection.sendDiagnostics({ uri, diagnostics: problems.map(toDiagnostic) });
      documents.push(usable);
      knowledge = buildKnowledge(documents);
    }
    published = files.map(({ uri }) => uri);
    return knowledge;
  };
}

/** A line as far as it goes: the protocol cuts what is too long. */
const wholeLine = 10_000;

function toDiagnostic({ line, reason }: FileProblem): Diagnostic {
  const at = Math.max((line ?? 1) - 1, 0);
  return {
    range: { start: { line: at, character: 0 }, end: { line: at, character: wholeLine } },
    severity: DiagnosticSeverity.Warning,
    source: 'Dateline',
    message: `${reason}; this entry is left out until it is corrected`,
  };
}

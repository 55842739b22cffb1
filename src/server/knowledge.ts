import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { builtInDocuments, builtInKnowledge } from '../core/knowledge/builtIn.ts';
import { buildKnowledge, type Knowledge } from '../core/knowledge/knowledge.ts';
import { spokenProblem } from '../core/knowledge/problemWords.ts';
import { type FileProblem, readKnowledgeTogether } from '../core/knowledge/readKnowledge.ts';
import type { KnowledgeFile } from '../protocol.ts';

/**
 * Makes what joins the built-in knowledge and the folder's own files, in the order given. What is wrong in a file is
 * published as its diagnostics, in the display language; the rest of it, and the other files, hold all the same.
 */
export function createFolderKnowledge(
  connection: Pick<Connection, 'sendDiagnostics'>,
  locale: () => string,
): (files: readonly KnowledgeFile[]) => Knowledge {
  let published: readonly string[] = [];
  return (files) => {
    for (const uri of published) connection.sendDiagnostics({ uri, diagnostics: [] });
    published = files.map(({ uri }) => uri);
    if (files.length === 0) return builtInKnowledge();
    const read = readKnowledgeTogether(
      files.map(({ text }) => text),
      builtInKnowledge(),
    );
    for (const [i, { problems, usable }] of read.entries()) {
      if (problems.length === 0) continue;
      const isLost = Object.keys(usable).length === 0;
      const consequence = isLost ? 'nothing in this file counts' : 'this entry is left out';
      connection.sendDiagnostics({
        uri: files[i]!.uri,
        diagnostics: problems.map((problem) => toDiagnostic(problem, consequence, locale())),
      });
    }
    return buildKnowledge([...builtInDocuments, ...read.map(({ usable }) => usable)]);
  };
}

/** A line as far as it goes: the protocol cuts what is too long. */
const wholeLine = 10_000;

function toDiagnostic(
  { line, column, reason }: FileProblem,
  consequence: string,
  locale: string,
): Diagnostic {
  const at = (line ?? 1) - 1;
  return {
    range: { start: { line: at, character: (column ?? 1) - 1 }, end: { line: at, character: wholeLine } },
    severity: DiagnosticSeverity.Warning,
    source: 'Dateline',
    message: spokenProblem(`${spokenProblem(reason, locale)}; ${consequence} until it is corrected`, locale),
  };
}

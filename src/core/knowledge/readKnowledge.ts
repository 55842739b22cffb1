import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { Knowledge } from './knowledge.ts';
import type { PopoloDocument } from './popolo.ts';
import { validateKnowledge } from './validate.ts';

/** What is wrong in a knowledge file, and in which line, from 1; null where no line can be told. */
export interface FileProblem {
  readonly line: number | null;
  readonly reason: string;
}

/** One slip breaks much of what follows it; this many errors of syntax are told. */
const syntaxErrorLimit = 10;

/**
 * Reads the text of a knowledge file, YAML or JSON (CONTRACT.md, section 3). What cannot be used is left out and
 * told; a file that cannot be parsed at all gives an empty document. Never throws. `alsoKnown` is what references may
 * lead to besides the file itself.
 */
export function readKnowledge(
  text: string,
  alsoKnown?: Knowledge,
): { readonly usable: PopoloDocument; readonly problems: readonly FileProblem[] } {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
    if (document.errors.length > 0) {
      const problems = document.errors.slice(0, syntaxErrorLimit).map((error) => ({
        line: lines.linePos(error.pos[0]).line,
        reason: error.message,
      }));
      return { usable: {}, problems };
    }
    const { usable, problems } = validateKnowledge(document.toJS({ maxAliasCount: 100 }), alsoKnown);
    return {
      usable,
      problems: problems.map(({ path, reason }) => ({ line: lineOf(document, path, lines), reason })),
    };
  } catch (error) {
    // Aliases that multiply, and nesting deeper than the parser's stack.
    return { usable: {}, problems: [{ line: null, reason: String(error) }] };
  }
}

/** The line of the place that a JSON pointer names, or of the nearest place around it that the file has. */
function lineOf(document: Document, pointer: string, lines: LineCounter): number | null {
  const keys = pointer.split('/').slice(1);
  for (let depth = keys.length; depth > 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}

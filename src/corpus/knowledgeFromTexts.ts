import { builtInDocuments, builtInKnowledge } from '../core/knowledge/builtIn.ts';
import { buildKnowledge, type Knowledge } from '../core/knowledge/knowledge.ts';
import { readKnowledgeTogether } from '../core/knowledge/readKnowledge.ts';

/** The built-in knowledge together with a folder's own files; what is wrong in them is left out, and told elsewhere. */
export function knowledgeFromTexts(texts: readonly string[]): Knowledge {
  if (texts.length === 0) return builtInKnowledge();
  const read = readKnowledgeTogether([...texts], builtInKnowledge());
  return buildKnowledge([...builtInDocuments, ...read.map(({ usable }) => usable)]);
}

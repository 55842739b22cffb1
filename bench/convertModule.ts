import { type ConvertOptions, convertText } from '../src/core/convert/convert.ts';
import { type KnownNames, knownNames } from '../src/core/convert/knownNames.ts';
import { buildKnowledge, type Knowledge } from '../src/core/knowledge/knowledge.ts';
import type { PopoloDocument } from '../src/core/knowledge/popolo.ts';

interface ModuleOptions extends ConvertOptions {
  readonly names?: readonly never[];
  readonly knowledge?: PopoloDocument;
}

/**
 * The converter as the module that a scorer of script conversion loads (`dist/convert.mjs`, after `npm run build`).
 * The scorer's `names` and `knowledge` say the same; only the knowledge has languages, so only it is used.
 */
export function convert(text: string, { to, from, phrases, knowledge }: ModuleOptions): string {
  const known: KnownNames | undefined = knowledge && knownNames(built(knowledge), to);
  return convertText(text, {
    to,
    ...(from && { from }),
    ...(phrases && { phrases }),
    ...(known && { known }),
  });
}

const knowledges = new WeakMap<PopoloDocument, Knowledge>();

function built(document: PopoloDocument): Knowledge {
  const knowledge = knowledges.get(document) ?? buildKnowledge([document]);
  knowledges.set(document, knowledge);
  return knowledge;
}

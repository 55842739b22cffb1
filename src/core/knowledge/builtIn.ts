import hongKongGovernment from '../../data/knowledge/hongKongGovernment.yaml';
import { buildKnowledge, type Knowledge } from './knowledge.ts';
import type { PopoloDocument } from './popolo.ts';

/** The documents that ship with Dateline by theme, each a file of `data/knowledge/`; a test validates them. */
export const builtInDocuments = { hongKongGovernment } as Readonly<Record<string, PopoloDocument>>;

let built: Knowledge | undefined;

/** The built-in documents made ready for look-ups; built on the first call, the same object ever after. */
export function builtInKnowledge(): Knowledge {
  built ??= buildKnowledge(Object.values(builtInDocuments));
  return built;
}

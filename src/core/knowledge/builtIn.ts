import hongKongGovernment from '../../data/knowledge/hongKongGovernment.yaml';
import { buildKnowledge, type Knowledge } from './knowledge.ts';
import type { PopoloDocument } from './popolo.ts';

/** The knowledge that ships with Dateline, one document a theme; a test validates each (`data/knowledge/`). */
export const builtInDocuments = [hongKongGovernment] as readonly PopoloDocument[];

let built: Knowledge | undefined;

/** The built-in documents made ready for look-ups; built on the first call, the same object ever after. */
export function builtInKnowledge(): Knowledge {
  built ??= buildKnowledge(builtInDocuments);
  return built;
}

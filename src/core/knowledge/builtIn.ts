import centralGovernment from '../../data/knowledge/centralGovernment.yaml';
import companies from '../../data/knowledge/companies.yaml';
import greaterBayArea from '../../data/knowledge/greaterBayArea.yaml';
import hongKongBodies from '../../data/knowledge/hongKongBodies.yaml';
import hongKongGovernment from '../../data/knowledge/hongKongGovernment.yaml';
import macaoGovernment from '../../data/knowledge/macaoGovernment.yaml';
import mainlandGovernments from '../../data/knowledge/mainlandGovernments.yaml';
import media from '../../data/knowledge/media.yaml';
import scienceMainland from '../../data/knowledge/scienceMainland.yaml';
import universities from '../../data/knowledge/universities.yaml';
import universitiesMainlandTaiwan from '../../data/knowledge/universitiesMainlandTaiwan.yaml';
import { buildKnowledge, type Knowledge } from './knowledge.ts';
import type { PopoloDocument } from './popolo.ts';

/** The documents that ship with Dateline, one for each file of `data/knowledge/`; a test validates them. */
export const builtInDocuments = [
  centralGovernment,
  companies,
  greaterBayArea,
  hongKongBodies,
  hongKongGovernment,
  macaoGovernment,
  mainlandGovernments,
  media,
  scienceMainland,
  universities,
  universitiesMainlandTaiwan,
] as readonly PopoloDocument[];

let built: Knowledge | undefined;

/** The built-in documents made ready for look-ups; built on the first call, the same object ever after. */
export function builtInKnowledge(): Knowledge {
  built ??= buildKnowledge(builtInDocuments);
  return built;
}

import type { Organization, Person } from '../analysis.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** What entities are linked by. */
export interface LinkContext {
  readonly knowledge: Knowledge;
  /** EDTF date of publication, or null. */
  readonly published: string | null;
  /** Where the article is from, as the knowledge writes places, or null. */
  readonly home: string | null;
  /** The article's organizations by id, those linked that could be. */
  readonly organizations: ReadonlyMap<string, Organization>;
}

/** Who or what an entity of the article is in the knowledge, or may be. */
export type EntityLink = Pick<Person, 'knowledge' | 'link' | 'candidates'>;

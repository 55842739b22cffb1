import type { Organization, Person } from '../analysis.ts';
import type { Span } from '../span.ts';

/** A finding that has been given its entity. Offsets count UTF-16 code units of `Article.prose`. */
export interface EntityMention extends Span {
  readonly kind: 'person' | 'post' | 'organization';
  /** Id in `people` or `organizations`; of a post, its holder's id. */
  readonly entity: string | null;
  readonly how: string;
  /** Posts only: id in `organizations` of the body that it is a post of. */
  readonly organization?: string | null;
  /** Posts only: id of the post in the knowledge, and of who held it on the article's date (`Mention` of analysis.ts). */
  readonly knowledge?: string;
  readonly holder?: string;
}

/** Who and what the article speaks of: each mention with its entity, each entity once. */
export interface Entities {
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  /** In text order. */
  readonly mentions: readonly EntityMention[];
}

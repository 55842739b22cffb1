import type { Span } from '../span.ts';

/**
 * What the name grammars find, before anything is said about who is who. Offsets count UTF-16 code units of
 * `Article.prose` (DESIGN.md: the way through the core).
 */
export type Finding = PersonFinding | PostFinding | OrganizationFinding;

interface Found extends Span {
  /** The rule or source, in a few words: `after a post`, `byline`, `known name`. */
  readonly how: string;
}

/** A name of a person: the name only, without titles and honorifics. */
export interface PersonFinding extends Found {
  readonly kind: 'person';
  /** `full`: surname and given name; `surname`: only the surname stands here (梁議員, Mr Sit); `given`: a bare given name. */
  readonly form: 'full' | 'surname' | 'given';
}

/** A post as the text prints it, given to someone or to nobody. */
export interface PostFinding extends Found {
  readonly kind: 'post';
  /** The person this post is given to, if the sentence says so: the span of a `PersonFinding`. */
  readonly holder: Span | null;
  /** The organization the post is of: the span of an `OrganizationFinding`, inside the title or carried over from before it. */
  readonly organization: Span | null;
  /** The place whose government the post is in, where the title names no body: 屏东县 of 屏东县长. */
  readonly place?: Span;
}

/** A name of an organization, in its outermost extent. */
export interface OrganizationFinding extends Found {
  readonly kind: 'organization';
  /** The full name that the text itself gives for this short form (`全称（简称）`, 以下简称, an acronym in brackets). */
  readonly fullName: Span | null;
}

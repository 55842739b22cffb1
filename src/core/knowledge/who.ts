import { holdersOn, postsOn } from './holders.ts';
import type { Knowledge } from './knowledge.ts';
import { lookUp } from './lookUp.ts';
import { periodOf } from './period.ts';
import type { PopoloMembership, PopoloSource } from './popolo.ts';
import { heldOn, type Relation, relationOf } from './tenure.ts';

/** The answer of `dateline who` (CONTRACT.md, section 1), as it is printed. */
export interface WhoAnswers {
  readonly query: string;
  /** EDTF, as asked. */
  readonly date: string;
  readonly answers: readonly WhoAnswer[];
}

/** One person in one post. */
export interface WhoAnswer {
  /** Id of the person. */
  readonly person: string;
  readonly names: readonly string[];
  readonly post: string | null;
  readonly organization: string | null;
  readonly relation: Relation | 'former';
  /** `unknown` where the dates known leave it open whether this holds on the date asked about. */
  readonly certainty: 'yes' | 'unknown';
  readonly reason: string;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly sources: readonly PopoloSource[];
}

/**
 * Who held a post, or what a person held, on a date (EDTF). `query` is a post, a person or an organization (then all
 * its posts are asked for) in any script, short form or English. A person is answered with all posts begun by then,
 * held ones first; a post with its holders. Nothing known is no answers.
 */
export function who(knowledge: Knowledge, query: string, date: string): WhoAnswers {
  const answers = lookUp(knowledge, query, date).flatMap(({ kind, id }) => {
    if (kind === 'person')
      return [...held(knowledge, postsOn(knowledge, id, date)), ...former(knowledge, id, date)];
    if (kind === 'post') return held(knowledge, holdersOn(knowledge, id, date));
    const posts = knowledge.postsOfOrganization.get(id) ?? [];
    return posts.flatMap((post) => held(knowledge, holdersOn(knowledge, post.id, date)));
  });
  return { query, date, answers };
}

function held(knowledge: Knowledge, { holdings }: ReturnType<typeof postsOn>): WhoAnswer[] {
  return holdings.map(({ membership, relation, answer, reason }) =>
    toAnswer(knowledge, membership, relation, answer, reason),
  );
}

/** What a person had left by then, the latest first; who only acted for another had nothing to leave. */
function former(knowledge: Knowledge, person: string, date: string): WhoAnswer[] {
  const asked = periodOf(date);
  const ended = (knowledge.membershipsOfPerson.get(person) ?? []).filter((membership) => {
    const start = periodOf(membership.start_date ?? membership.end_date ?? '');
    const begun = asked && start && start.first <= asked.last;
    const inPost = relationOf(membership) === 'in-post';
    return begun && inPost && heldOn(knowledge, membership, date).answer === 'no';
  });
  return ended
    .sort((a, b) => (b.end_date ?? '').localeCompare(a.end_date ?? ''))
    .map((membership) => {
      const { reason } = heldOn(knowledge, membership, date);
      return toAnswer(knowledge, membership, 'former', 'yes', reason);
    });
}

function toAnswer(
  knowledge: Knowledge,
  membership: PopoloMembership,
  relation: WhoAnswer['relation'],
  certainty: WhoAnswer['certainty'],
  reason: string,
): WhoAnswer {
  const person = knowledge.persons.get(membership.person_id);
  const post = membership.post_id === undefined ? undefined : knowledge.posts.get(membership.post_id);
  const organization = membership.organization_id ?? post?.organization_id;
  const names = [person?.name, ...(person?.other_names ?? []).map((n) => n.name)];
  return {
    person: membership.person_id,
    names: [...new Set(names.filter((name) => name !== undefined))],
    post: post?.label ?? membership.role ?? null,
    organization: (organization && knowledge.organizations.get(organization)?.name) ?? null,
    relation,
    certainty,
    reason,
    start_date: membership.start_date ?? null,
    end_date: membership.end_date ?? null,
    sources: membership.sources,
  };
}

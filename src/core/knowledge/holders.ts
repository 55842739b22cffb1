import type { Knowledge } from './knowledge.ts';
import { periodOf } from './period.ts';
import type { PopoloMembership } from './popolo.ts';
import { type Answer, heldOn, type Judged, type Relation, relationOf } from './tenure.ts';

/** A membership that holds, or may hold, on the date asked about. */
export interface Holding extends Judged {
  readonly answer: 'yes' | 'unknown';
  readonly relation: Relation;
  readonly membership: PopoloMembership;
}

/** The holdings found, certain ones first and of these the latest begun, and whether there is one at all. */
export interface Holdings extends Judged {
  readonly holdings: readonly Holding[];
}

/**
 * Who held a post on a date (EDTF; what a wide or unreadable date means, says `heldOn`). `yes` where at least one
 * holder is certain; `no` only where the post did not exist on that date (it may have its designate); `unknown` otherwise, also for a post that
 * the knowledge does not have.
 */
export function holdersOn(knowledge: Knowledge, post: string, date: string): Holdings {
  const found = knowledge.posts.get(post);
  if (!found) return { answer: 'unknown', reason: 'post not known', holdings: [] };
  const memberships = knowledge.membershipsOfPost.get(post) ?? [];
  const asked = periodOf(date);
  const founded = periodOf(found.start_date ?? '');
  const abolished = periodOf(found.end_date ?? '');
  if (asked && founded && asked.last < founded.first) {
    // A post that is still to come may have its designate.
    const designates = memberships.filter((m) => relationOf(m) === 'designate');
    const { holdings } = gather(knowledge, designates, date, '');
    return { answer: 'no', reason: `post from ${found.start_date}`, holdings };
  }
  if (asked && abolished && asked.first > abolished.last)
    return { answer: 'no', reason: `post until ${found.end_date}`, holdings: [] };
  return gather(knowledge, memberships, date, 'no holder known on that date');
}

/**
 * Which posts, and memberships without a post, a person held on a date (EDTF; see `heldOn`). `yes` where at least
 * one is certain, else `unknown`: that no post is known does not say that there was none.
 */
export function postsOn(knowledge: Knowledge, person: string, date: string): Holdings {
  if (!knowledge.persons.has(person)) return { answer: 'unknown', reason: 'person not known', holdings: [] };
  const memberships = knowledge.membershipsOfPerson.get(person) ?? [];
  return gather(knowledge, memberships, date, 'no post known on that date');
}

function gather(
  knowledge: Knowledge,
  memberships: readonly PopoloMembership[],
  date: string,
  reasonForNone: string,
): Holdings {
  const holdings = memberships.flatMap((membership): Holding[] => {
    const { answer, reason } = heldOn(knowledge, membership, date);
    return answer === 'no' ? [] : [{ answer, reason, relation: relationOf(membership), membership }];
  });
  const certain = holdings.filter((h) => h.answer === 'yes').sort(byStart);
  const ordered = [...certain, ...holdings.filter((h) => h.answer !== 'yes')];
  const [first] = ordered;
  const answer: Answer = certain.length > 0 ? 'yes' : 'unknown';
  return { answer, reason: first?.reason ?? reasonForNone, holdings: ordered };
}

/** On the day that a post changes hands both hold it; who came last is named first, and who is in it before who acts. */
function byStart(a: Holding, b: Holding): number {
  const rank = ({ relation }: Holding) => (relation === 'in-post' ? 0 : 1);
  return rank(a) - rank(b) || (b.membership.start_date ?? '').localeCompare(a.membership.start_date ?? '');
}

import type { Knowledge, TenureStart } from './knowledge.ts';
import { type Period, periodOf, yearlyDateWithin } from './period.ts';
import type { PopoloMembership } from './popolo.ts';

/** How someone stands to a post: `designate` is appointed but not yet in it. */
export type Relation = 'in-post' | 'acting' | 'designate';

/** `unknown` is an answer of its own: the knowledge does not say. */
export type Answer = 'yes' | 'no' | 'unknown';

/** An answer and, in a few English words, why. */
export interface Judged {
  readonly answer: Answer;
  readonly reason: string;
}

/**
 * Whether a membership was held on a date (EDTF). A date wider than a day (`2022-07`) is one unknown day of it: `yes`
 * only if the membership covers all of it for certain, `no` only if none of it can be covered. Both ends of a
 * membership are inclusive, and partial ends (`2022-07`) may be any day of theirs. A start that is absent is not
 * known. An end that is absent is open, as Popolo has it, for a holder in full whose start is known, unless a later
 * holder or the end of the post shows that there was one. Where sources say on which days they saw the person in post
 * (`sources[].date`), those days are certain, and what lies after the last is not: `unknown`. A date that cannot be
 * read, or has no year, is `unknown`.
 */
export function heldOn(knowledge: Knowledge, membership: PopoloMembership, date: string): Judged {
  const asked = periodOf(date);
  const givenAway = membership.end_date === undefined ? endGivenAway(knowledge, membership) : null;
  const { start, end } = boundsOf(membership, givenAway);
  if (!asked) {
    if (yearlyDateWithin(date, start.first, end.last) === false)
      return { answer: 'no', reason: reasonHeld(membership) };
    return { answer: 'unknown', reason: `no one day can be told from “${date}”` };
  }
  const until = membership.end_date ? `until ${membership.end_date}` : givenAway?.reason;
  if (asked.last < start.first) return { answer: 'no', reason: `from ${membership.start_date}` };
  if (asked.first > end.last) return { answer: 'no', reason: until ?? 'ended' };
  const started = start.last <= asked.first;
  const lasted = end.first >= asked.last;
  if (started && lasted) return { answer: 'yes', reason: reasonHeld(membership) };
  const doubts = [
    !started && (membership.start_date ? `from ${membership.start_date}` : 'start not known'),
    !lasted &&
      (membership.end_date
        ? until
        : ['end not known', until ?? lastSeen(membership)].filter(Boolean).join(', ')),
  ];
  return { answer: 'unknown', reason: doubts.filter(Boolean).join(', ') };
}

/** Reads Popolo's free `role`: whatever is neither acting nor designate is a holding in full. */
export function relationOf({ role }: PopoloMembership): Relation {
  return role === 'acting' || role === 'designate' ? role : 'in-post';
}

/** The latest day on which a membership without end can have ended, and why; null where nothing shows an end. */
interface GivenAway {
  readonly day: number;
  readonly reason: string;
}

interface Bounds {
  readonly start: Period;
  readonly end: Period;
}

function boundsOf(membership: PopoloMembership, givenAway: GivenAway | null): Bounds {
  const start = partial(membership.start_date);
  const end = partial(membership.end_date);
  const startFirst = start?.first ?? Number.NEGATIVE_INFINITY;
  const endLast = end?.last ?? givenAway?.day ?? Number.POSITIVE_INFINITY;
  const seen = attestedDays(membership);
  const open = start && !givenAway && !seen && relationOf(membership) === 'in-post';
  const endFirst = end?.first ?? (open ? Number.POSITIVE_INFINITY : startFirst);
  const startLast = start?.last ?? Number.POSITIVE_INFINITY;
  // Days on which a source saw the person in post lie inside the tenure, and a tenure has its end on or after its
  // start, which narrows two partial dates that meet.
  return {
    start: { first: startFirst, last: Math.min(startLast, endLast, seen?.first ?? startLast) },
    end: { first: Math.max(endFirst, startFirst, seen?.last ?? endFirst), last: endLast },
  };
}

/** The first and the last day for which a source attests a membership. */
function attestedDays({ sources }: PopoloMembership): Period | null {
  const days = sources.flatMap(({ date }) => partial(date) ?? []);
  if (days.length === 0) return null;
  return {
    first: days.reduce((least, day) => Math.min(least, day.last), Number.POSITIVE_INFINITY),
    last: days.reduce((most, day) => Math.max(most, day.first), Number.NEGATIVE_INFINITY),
  };
}

function partial(date: string | undefined): Period | null {
  return date === undefined ? null : periodOf(date);
}

function reasonHeld({ start_date, end_date }: PopoloMembership): string {
  return `from ${start_date ?? 'an unknown day'}${end_date ? ` until ${end_date}` : ', no end known'}`;
}

function lastSeen({ sources }: PopoloMembership): string | undefined {
  const last = sources
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  return last && `in post on ${last}`;
}

/** What shows that a membership without an end date has ended: the next holder, or the end of the post itself. */
function endGivenAway(knowledge: Knowledge, membership: PopoloMembership): GivenAway | null {
  const post = membership.post_id === undefined ? undefined : knowledge.posts.get(membership.post_id);
  if (!post) return null;
  const from = partial(membership.start_date)?.first ?? attestedDays(membership)?.last;
  const next = from === undefined ? undefined : firstAfter(knowledge.startsOfPost.get(post.id) ?? [], from);
  const closed = partial(post.end_date);
  if (next && next.last <= (closed?.last ?? Number.POSITIVE_INFINITY))
    return { day: next.last, reason: `next holder from ${next.date}` };
  return closed && { day: closed.last, reason: `post until ${post.end_date}` };
}

/** The first of the starts, which are in order, that is later than a day. */
function firstAfter(starts: readonly TenureStart[], day: number): TenureStart | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]!.first <= day) low = middle + 1;
    else high = middle;
  }
  return starts[low];
}

import { fold } from '../text/fold.ts';
import { type Period, periodOf } from './period.ts';
import type {
  PopoloDocument,
  PopoloJudgement,
  PopoloMembership,
  PopoloName,
  PopoloOrganization,
  PopoloPerson,
  PopoloPost,
} from './popolo.ts';

/** One name of a person, organization or post in the knowledge, as its document prints it. */
export interface KnownName extends PopoloName {
  readonly kind: 'person' | 'organization' | 'post';
  readonly id: string;
}

/** When a membership began: the days its start date may mean, and that date as written. */
export interface TenureStart extends Period {
  readonly date: string;
}

/** Popolo documents made ready for look-ups. Read-only; building it again replaces it. */
export interface Knowledge {
  readonly persons: ReadonlyMap<string, PopoloPerson>;
  readonly organizations: ReadonlyMap<string, PopoloOrganization>;
  readonly posts: ReadonlyMap<string, PopoloPost>;
  readonly memberships: readonly PopoloMembership[];
  readonly membershipsOfPerson: ReadonlyMap<string, readonly PopoloMembership[]>;
  readonly membershipsOfPost: ReadonlyMap<string, readonly PopoloMembership[]>;
  readonly postsOfOrganization: ReadonlyMap<string, readonly PopoloPost[]>;
  /** The organizations that an organization took over from, by its id. */
  readonly predecessors: ReadonlyMap<string, readonly PopoloOrganization[]>;
  /** By post that has one holder at a time: the starts of its holders in full, in order. */
  readonly startsOfPost: ReadonlyMap<string, readonly TenureStart[]>;
  /** Every name of everything, in document order. */
  readonly names: readonly KnownName[];
  /** The same by folded name (`fold`), so that all scripts of a name meet. */
  readonly byName: ReadonlyMap<string, readonly KnownName[]>;
  readonly judgements: readonly PopoloJudgement[];
}

/**
 * Joins Popolo documents into one knowledge. Of two entries with one id the later document's wins; memberships and
 * judgements add up. Documents are taken as valid: `validateKnowledge` says what is wrong with one beforehand.
 */
export function buildKnowledge(documents: readonly PopoloDocument[]): Knowledge {
  const persons = new Map(documents.flatMap((d) => d.persons ?? []).map((p) => [p.id, p]));
  const organizations = new Map(documents.flatMap((d) => d.organizations ?? []).map((o) => [o.id, o]));
  const posts = new Map(documents.flatMap((d) => d.posts ?? []).map((p) => [p.id, p]));
  const memberships = documents.flatMap((d) => d.memberships ?? []);
  const names = [
    ...[...persons.values()].flatMap((p) => namesOf('person', p.id, p.name, p.other_names)),
    ...[...organizations.values()].flatMap((o) => namesOf('organization', o.id, o.name, o.other_names)),
    ...[...posts.values()].flatMap((p) => namesOf('post', p.id, p.label, p.other_labels)),
  ];
  const membershipsOfPost = groupBy(memberships, (m) => m.post_id);
  return {
    persons,
    organizations,
    posts,
    memberships,
    membershipsOfPerson: groupBy(memberships, (m) => m.person_id),
    membershipsOfPost,
    postsOfOrganization: groupBy([...posts.values()], (p) => p.organization_id),
    predecessors: groupBy([...organizations.values()], (o) => o.successor_id),
    startsOfPost: new Map(
      [...membershipsOfPost]
        .filter(([post]) => posts.get(post)?.several_holders !== true)
        .map(([post, held]) => [post, startsOf(held)]),
    ),
    names,
    byName: groupBy(names, (n) => fold(n.name)),
    judgements: documents.flatMap((d) => d.judgements ?? []),
  };
}

/** The names of one entry, each once: a main name that is listed again with its language is that entry. */
function namesOf(kind: KnownName['kind'], id: string, name: string, others: readonly PopoloName[] = []) {
  const known = others.map((other): KnownName => ({ kind, id, ...other }));
  return known.some((other) => other.name === name) ? known : [{ kind, id, name }, ...known];
}

function startsOf(memberships: readonly PopoloMembership[]): readonly TenureStart[] {
  const starts = memberships
    .filter((m) => m.role !== 'acting' && m.role !== 'designate' && m.start_date !== undefined)
    .flatMap((m) => {
      const period = periodOf(m.start_date!);
      return period ? [{ ...period, date: m.start_date! }] : [];
    });
  return starts.sort((a, b) => a.first - b.first || a.last - b.last);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    if (k === undefined) continue;
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}

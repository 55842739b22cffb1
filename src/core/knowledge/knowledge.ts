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
  const persons = byId(documents, (d) => d.persons);
  const organizations = byId(documents, (d) => d.organizations);
  const posts = byId(documents, (d) => d.posts);
  const memberships = documents.flatMap((d) => d.memberships ?? []);
  const names: KnownName[] = [];
  for (const p of persons.values()) addNames(names, 'person', p.id, p.name, p.other_names);
  for (const o of organizations.values()) addNames(names, 'organization', o.id, o.name, o.other_names);
  for (const p of posts.values()) addNames(names, 'post', p.id, p.label, p.other_labels);
  const membershipsOfPost = groupBy(memberships, (m) => m.post_id);
  const startsOfPost = new Map<string, readonly TenureStart[]>();
  for (const [post, held] of membershipsOfPost)
    if (posts.get(post)?.several_holders !== true) startsOfPost.set(post, startsOf(held));
  return {
    persons,
    organizations,
    posts,
    memberships,
    membershipsOfPerson: groupBy(memberships, (m) => m.person_id),
    membershipsOfPost,
    postsOfOrganization: groupBy(posts.values(), (p) => p.organization_id),
    predecessors: groupBy(organizations.values(), (o) => o.successor_id),
    startsOfPost,
    names,
    byName: groupBy(names, (n) => fold(n.name)),
    judgements: documents.flatMap((d) => d.judgements ?? []),
  };
}

function byId<T extends { readonly id: string }>(
  documents: readonly PopoloDocument[],
  list: (document: PopoloDocument) => readonly T[] | undefined,
): Map<string, T> {
  const entries = new Map<string, T>();
  for (const document of documents) for (const entry of list(document) ?? []) entries.set(entry.id, entry);
  return entries;
}

/** Adds the names of one entry, each once: a main name that is listed again with its language is that entry. */
function addNames(
  names: KnownName[],
  kind: KnownName['kind'],
  id: string,
  main: string,
  others: readonly PopoloName[] = [],
): void {
  if (!others.some(({ name }) => name === main)) names.push({ kind, id, name: main });
  for (const other of others) names.push(Object.assign({ kind, id, name: other.name }, other));
}

function startsOf(memberships: readonly PopoloMembership[]): readonly TenureStart[] {
  const starts: TenureStart[] = [];
  for (const { role, start_date } of memberships) {
    if (role === 'acting' || role === 'designate' || start_date === undefined) continue;
    const period = periodOf(start_date);
    if (period) starts.push({ first: period.first, last: period.last, date: start_date });
  }
  return starts.sort((a, b) => a.first - b.first || a.last - b.last);
}

function groupBy<T>(items: Iterable<T>, key: (item: T) => string | undefined): Map<string, T[]> {
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

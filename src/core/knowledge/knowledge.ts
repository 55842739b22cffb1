import { fold } from '../text/fold.ts';
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

/** Popolo documents made ready for look-ups. Read-only; building it again replaces it. */
export interface Knowledge {
  readonly persons: ReadonlyMap<string, PopoloPerson>;
  readonly organizations: ReadonlyMap<string, PopoloOrganization>;
  readonly posts: ReadonlyMap<string, PopoloPost>;
  readonly memberships: readonly PopoloMembership[];
  readonly membershipsOfPerson: ReadonlyMap<string, readonly PopoloMembership[]>;
  readonly membershipsOfPost: ReadonlyMap<string, readonly PopoloMembership[]>;
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
  return {
    persons,
    organizations,
    posts,
    memberships,
    membershipsOfPerson: groupBy(memberships, (m) => m.person_id),
    membershipsOfPost: groupBy(memberships, (m) => m.post_id),
    names,
    byName: groupBy(names, (n) => fold(n.name)),
    judgements: documents.flatMap((d) => d.judgements ?? []),
  };
}

function namesOf(kind: KnownName['kind'], id: string, name: string, others: readonly PopoloName[] = []) {
  return [{ kind, id, name }, ...others.map((other): KnownName => ({ kind, id, ...other }))];
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

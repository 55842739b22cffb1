import schemaFile from '../../data/knowledge.schema.json';
import {
  type Path,
  type Problem,
  pointerTo,
  readerBySchema,
  type Schema,
  type SchemaReader,
} from './jsonSchema.ts';
import { type Period, periodOf } from './period.ts';
import type { PopoloDocument, PopoloMembership } from './popolo.ts';

export type { Problem } from './jsonSchema.ts';

/** A document taken apart into what can be used and what is wrong with the rest. */
export interface Validation {
  readonly usable: PopoloDocument;
  /** In document order by list; at most `problemLimit`, then one that says so. */
  readonly problems: readonly Problem[];
}

/** The entries that references may lead to besides a document's own. */
export interface KnownEntries {
  readonly persons: { has(id: string): boolean };
  readonly organizations: { has(id: string): boolean };
  readonly posts: { has(id: string): boolean };
}

/** How many problems of one document are told. */
export const problemLimit = 1000;

/**
 * Checks a parsed knowledge document, which may be any data, by `data/knowledge.schema.json` and by what a schema
 * cannot say: each id once, days that exist, no end before its start, references that lead somewhere, in the document
 * or in `alsoKnown`. A broken entry, or a broken name of an entry, is left out and told; the rest stays usable.
 */
export function validateKnowledge(document: unknown, alsoKnown?: KnownEntries): Validation {
  const problems: Problem[] = [];
  const report = (problem: Problem) => {
    if (problems.length < problemLimit) problems.push(problem);
    else if (problems.length === problemLimit)
      problems.push({ path: '', reason: `more than ${problemLimit} problems; the rest are not told` });
  };
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    if (document !== null && document !== undefined)
      report({ path: '', reason: 'must be a mapping with persons, organizations, posts or memberships' });
    return { usable: {}, problems };
  }
  const lists = document as Record<string, unknown>;
  const read = readerBySchema({
    root: schema,
    report,
    accepts: (entry, path) => datesStand(entry, path, report),
    keysToAccept: datePairs.flat(),
  });
  const reader = { read, report };
  const persons = entriesWithIds(lists, 'persons', 'person', reader);
  const organizations = entriesWithIds(lists, 'organizations', 'organization', reader);
  const posts = entriesWithIds(lists, 'posts', 'post', reader);
  const memberships = entries(lists, 'memberships', 'membership', reader) as Located<PopoloMembership>[];
  const judgements = entries(lists, 'judgements', 'judgement', reader);

  const known = {
    person: knownIds(persons, alsoKnown?.persons),
    organization: knownIds(organizations, alsoKnown?.organizations),
    post: knownIds(posts, alsoKnown?.posts),
  };
  const resolves = ({ path, entry }: Located<object>, kind: keyof typeof known, key: string) => {
    const id = (entry as Record<string, string | undefined>)[key];
    if (id === undefined || known[kind](id)) return true;
    report({ path: pointerTo([...path, key]), reason: `no ${kind} has the id “${shortened(id)}”` });
    return false;
  };
  for (const organization of organizations) {
    resolves(organization, 'organization', 'parent_id');
    resolves(organization, 'organization', 'successor_id');
  }
  for (const post of posts) resolves(post, 'organization', 'organization_id');
  const usableMemberships = memberships.filter((membership) => {
    const { post_id, organization_id } = membership.entry;
    if (post_id === undefined && organization_id === undefined)
      report({ path: pointerTo(membership.path), reason: 'needs “post_id” or “organization_id”' });
    if (membership.entry.sources.length === 0)
      report({ path: pointerTo(membership.path), reason: 'needs a source: where was this read?' });
    return (
      resolves(membership, 'person', 'person_id') &&
      resolves(membership, 'post', 'post_id') &&
      resolves(membership, 'organization', 'organization_id') &&
      (post_id ?? organization_id) !== undefined &&
      membership.entry.sources.length > 0
    );
  });
  const usable = {
    persons: persons.map((p) => p.entry),
    organizations: organizations.map((o) => o.entry),
    posts: posts.map((p) => p.entry),
    memberships: usableMemberships.map((m) => m.entry),
    judgements: judgements.map((j) => j.entry),
  } as unknown as PopoloDocument;
  return { usable, problems };
}

interface Located<T> {
  readonly path: Path;
  readonly entry: T;
}

interface EntryReader {
  readonly read: ReturnType<typeof readerBySchema>;
  readonly report: SchemaReader['report'];
}

const schema = schemaFile as Schema;

function entries(
  lists: Record<string, unknown>,
  list: string,
  definition: string,
  reader: EntryReader,
): Located<object>[] {
  const values = Object.hasOwn(lists, list) ? lists[list] : undefined;
  if (values === undefined || values === null) return [];
  if (!Array.isArray(values)) {
    reader.report({ path: `/${list}`, reason: 'must be a list' });
    return [];
  }
  const rule = schema.definitions?.[definition] ?? {};
  const located: Located<object>[] = [];
  for (let i = 0; i < values.length; i++) {
    const path = [list, i];
    const entry = reader.read(values[i], rule, path);
    if (entry !== undefined) located.push({ path, entry: entry as object });
  }
  return located;
}

function entriesWithIds(
  lists: Record<string, unknown>,
  list: string,
  definition: string,
  reader: EntryReader,
): Located<{ readonly id: string }>[] {
  const seen = new Set<string>();
  const located = entries(lists, list, definition, reader) as Located<{ readonly id: string }>[];
  return located.filter(({ path, entry }) => {
    if (!seen.has(entry.id)) return seen.add(entry.id);
    reader.report({
      path: pointerTo([...path, 'id']),
      reason: `the id “${shortened(entry.id)}” is taken by an earlier entry`,
    });
    return false;
  });
}

const datePairs = [
  ['start_date', 'end_date'],
  ['founding_date', 'dissolution_date'],
] as const;

/** A name, tenure or body whose dates cannot stand is left out whole, so that nothing is shown outside its time. */
function datesStand(entry: object, path: Path, report: SchemaReader['report']): boolean {
  const dates = entry as Readonly<Record<string, string | undefined>>;
  for (const [from, to] of datePairs) {
    const start = periodAt(dates, from, path, report);
    const end = periodAt(dates, to, path, report);
    if (start === null || end === null) return false;
    if (!start || !end || start.first <= end.last) continue;
    report({ path: pointerTo([...path, to]), reason: `${dates[to]} is before ${from} ${dates[from]}` });
    return false;
  }
  return true;
}

/** Undefined where no date is given; null where it is told that no calendar has it. */
function periodAt(
  dates: Readonly<Record<string, string | undefined>>,
  key: string,
  path: Path,
  report: SchemaReader['report'],
): Period | null | undefined {
  const date = dates[key];
  if (date === undefined) return undefined;
  const period = periodOf(date);
  if (!period) report({ path: pointerTo([...path, key]), reason: `no calendar has the date ${date}` });
  return period;
}

function knownIds(
  located: readonly Located<{ readonly id: string }>[],
  elsewhere: { has(id: string): boolean } | undefined,
): (id: string) => boolean {
  const ids = new Set(located.map(({ entry }) => entry.id));
  return (id) => ids.has(id) || elsewhere?.has(id) === true;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

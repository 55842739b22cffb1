import type { Knowledge } from './knowledge.ts';
import { periodOf } from './period.ts';
import type { PopoloName, PopoloOrganization } from './popolo.ts';
import type { Judged } from './tenure.ts';

/** What an organization, or the one that stood in its place, was called on a date. */
export interface NameAnswer extends Judged {
  /** Null unless the answer is `yes`. */
  readonly organization: PopoloOrganization | null;
  /** The names in use on that date, the main name first. */
  readonly names: readonly PopoloName[];
}

/**
 * What an organization was called on a date (EDTF). Before its founding the predecessor answers, after its end the
 * successor: 創新科技及工業局 on 2021-01-01 is 創新及科技局. `no` where neither existed then; `unknown` where the date
 * cannot be read or does not tell which of them is meant, and for an organization that the knowledge does not have.
 */
export function nameOn(knowledge: Knowledge, organization: string, date: string): NameAnswer {
  const asked = periodOf(date);
  const start = knowledge.organizations.get(organization);
  if (!start) return none('unknown', 'organization not known');
  if (!asked) return none('unknown', `no one day can be told from “${date}”`);
  const seen = new Set<string>();
  let current: PopoloOrganization | undefined = start;
  while (current && !seen.has(current.id)) {
    seen.add(current.id);
    const span = existence(current);
    if (asked.last < span.first) {
      const before: readonly PopoloOrganization[] = knowledge.predecessors.get(current.id) ?? [];
      if (before.length !== 1) return none('no', `from ${current.founding_date}`);
      current = before[0];
    } else if (asked.first > span.last) {
      if (!current.successor_id) return none('no', `until ${current.dissolution_date}`);
      current = knowledge.organizations.get(current.successor_id);
    } else if (asked.first < span.certainFrom || asked.last > span.certainTo) {
      return none('unknown', `from ${current.founding_date ?? '?'} until ${current.dissolution_date ?? '?'}`);
    } else {
      const reason = current === start ? 'existed then' : `${start.name} was ${current.name} then`;
      return { answer: 'yes', reason, organization: current, names: namesInUse(current, date) };
    }
  }
  return none('no', 'no predecessor or successor existed then');
}

/** The names of an organization that were in use on a date (EDTF), the main name first; all where the date tells none. */
export function namesInUse(organization: PopoloOrganization, date: string): readonly PopoloName[] {
  const others = organization.other_names ?? [];
  const all = others.some((n) => n.name === organization.name)
    ? others
    : [{ name: organization.name }, ...others];
  const inUse = all.filter((name) => usedOn(name, date));
  const main = inUse.filter((n) => n.name === organization.name);
  return [...main, ...inUse.filter((n) => n.name !== organization.name)];
}

/** Whether a name may have been in use on a date (EDTF); a name without dates always was, and so on an unreadable date. */
export function usedOn(name: PopoloName, date: string): boolean {
  const asked = periodOf(date);
  if (!asked) return true;
  const first = periodOf(name.start_date ?? '')?.first ?? Number.NEGATIVE_INFINITY;
  const last = periodOf(name.end_date ?? '')?.last ?? Number.POSITIVE_INFINITY;
  return asked.last >= first && asked.first <= last;
}

function existence({ founding_date, dissolution_date }: PopoloOrganization) {
  const founded = periodOf(founding_date ?? '');
  const dissolved = periodOf(dissolution_date ?? '');
  return {
    first: founded?.first ?? Number.NEGATIVE_INFINITY,
    certainFrom: founded?.last ?? Number.NEGATIVE_INFINITY,
    certainTo: dissolved?.first ?? Number.POSITIVE_INFINITY,
    last: dissolved?.last ?? Number.POSITIVE_INFINITY,
  };
}

function none(answer: 'no' | 'unknown', reason: string): NameAnswer {
  return { answer, reason, organization: null, names: [] };
}

import type { Organization } from '../analysis.ts';
import type { OrganizationFinding } from '../names/finding.ts';
import { abbreviates, abbreviatesLatin } from './abbreviation.ts';
import { isOfEveryState, stateOf } from './states.ts';

/** Prints a span as the article has it, and folded. */
export interface Printing {
  readonly print: (span: { readonly start: number; readonly end: number }) => string;
  readonly key: (span: { readonly start: number; readonly end: number }) => string;
}

/** The bodies of an article, and which of them each printed form names. */
export interface ResolvedOrganizations {
  readonly organizations: readonly Organization[];
  /** Folded surface → organization. */
  readonly byKey: ReadonlyMap<string, Organization>;
}

interface Group {
  readonly keys: string[];
  readonly surfaces: string[];
}

/** What stands before the first mention of a name. */
interface Before {
  /** The state that a body was last named with, or null. */
  readonly state: string | null;
  /** The folded letter right before the name, empty where the text begins with it. */
  readonly letter: string;
}

/**
 * Puts the surfaces of one organization together: the same name in any script, a short form that the text defines
 * (全称（简称）), and a short form that abbreviates exactly one fuller name of the article. The fullest surface names it.
 */
export function resolveOrganizations(
  findings: readonly OrganizationFinding[],
  { print, key }: Printing,
): ResolvedOrganizations {
  const surfaces = new Map<string, Set<string>>();
  const defined = new Map<string, string>();
  const before = new Map<string, Before>();
  let state: string | null = null;
  for (const finding of findings) {
    const own = bare(key(finding));
    if (!before.has(own))
      before.set(own, { state, letter: key({ start: Math.max(0, finding.start - 1), end: finding.start }) });
    state = stateOf(own) ?? state;
    const known = surfaces.get(own);
    if (known) known.add(print(finding));
    else surfaces.set(own, new Set([print(finding)]));
    if (finding.fullName) defined.set(own, bare(key(finding.fullName)));
  }
  const groups = new Map<string, Group>();
  const byLength = [...surfaces.keys()].sort((a, b) => b.length - a.length);
  const candidates = fullNamesByLetter(byLength);
  for (const name of byLength) {
    const full = defined.get(name) ?? fullNameOf(name, candidates, before.get(name)!);
    const group = (full !== undefined && groups.get(full)) || { keys: [], surfaces: [] };
    group.keys.push(name);
    group.surfaces.push(...surfaces.get(name)!);
    groups.set(name, group);
  }
  return number([...surfaces.keys()], groups);
}

/** Numbers the groups in the order in which the text first names them. */
function number(keys: readonly string[], groups: ReadonlyMap<string, Group>): ResolvedOrganizations {
  const ids = new Map<Group, Organization>();
  const byKey = new Map<string, Organization>();
  for (const key of keys) {
    const group = groups.get(key)!;
    const known = ids.get(group) ?? {
      id: `o${ids.size + 1}`,
      name: group.surfaces[0]!,
      surfaces: group.surfaces,
    };
    ids.set(group, known);
    byKey.set(key, known);
  }
  return { organizations: [...ids.values()], byKey };
}

/** Longer names by their last character and by each of their first words’ letters, so that few are compared. */
function fullNamesByLetter(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byLetter = new Map<string, string[]>();
  for (const name of names) {
    for (const letter of new Set(name)) {
      const list = byLetter.get(letter) ?? [];
      if (list.length < most) list.push(name);
      byLetter.set(letter, list);
    }
  }
  return byLetter;
}

/** So many names that share a character are compared with a short form; an article has far fewer. */
const most = 200;

/**
 * The one fuller name that a short form can stand for, or undefined where there is none or several. A 财政部 is that of
 * a state (美国财政部) only where bodies of that state were named last `before` it, or its letter stands there (美财政部).
 */
function fullNameOf(
  short: string,
  candidates: ReadonlyMap<string, readonly string[]>,
  before: Before,
): string | undefined {
  const latin = /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(short);
  const test = latin ? abbreviatesLatin : abbreviates;
  const found = (candidates.get(short[0]!) ?? []).filter(
    (full) => full.length > short.length && test(short, full) && !isOfAnotherState(short, full, before),
  );
  // Of two fuller names of which one is again the short form of the other, either leads to the same organization.
  const distinct = found.filter((full) => !found.some((other) => other !== full && test(full, other)));
  return distinct.length === 1 ? distinct[0] : undefined;
}

/** Whether all that the short form of a body that any state has leaves out is a state, and not the one named before it. */
function isOfAnotherState(short: string, full: string, before: Before): boolean {
  const state = full.endsWith(short) && isOfEveryState(short) ? stateOf(full) : null;
  if (state === null || state.length + short.length !== full.length) return false;
  return state !== before.state && state[0] !== before.letter;
}

/** A name without what printers vary: quotation marks, spaces between Chinese characters, brackets’ width. */
export function bare(folded: string): string {
  return folded
    .replace(/["“”‘’「」『』]/g, '')
    .replace(/(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

import surnameData from '../../data/names/surnames.yaml';
import type { PersonFinding } from '../names/finding.ts';
import type { Printing } from './organizations.ts';

/** A person of the article, before posts and knowledge. */
export interface Someone {
  readonly id: string;
  readonly name: string;
  readonly names: Set<string>;
}

/**
 * Says which mention is whom: the same full name in any script, the same romanized name with more or fewer parts or
 * in the other order (Sit Wing-hang, Alfred SIT Wing-hang), and a surname or given name alone, which is the person
 * named so most recently, else the one named so later. Comes out: start of each finding → person.
 */
export function resolvePeople(
  printed: readonly PersonFinding[],
  { print, key }: Printing,
): ReadonlyMap<number, Someone> {
  const findings = withDoubleSurnames(printed, key);
  const everyone: Someone[] = [];
  const full = new Map<string, Someone>();
  const byParts = namesByParts();
  /** Part of a name → the person named so last. */
  const byPart = new Map<string, Someone>();
  const found = new Map<number, Someone>();
  const add = (finding: PersonFinding): Someone => {
    const someone = { id: `p${everyone.length + 1}`, name: print(finding), names: new Set<string>() };
    everyone.push(someone);
    return someone;
  };
  const fullNames = findings.filter(({ form }) => form === 'full');
  /** The person named right before an opening bracket in the other script: Chen Ya-ting (陳雅亭). */
  const sameInBrackets = (before: PersonFinding | undefined, finding: PersonFinding): Someone | undefined => {
    if (!before || !/^(?:['’]s)? ?[(（]$/.test(print({ start: before.end, end: finding.start })))
      return undefined;
    return isLatin(key(before)) === isLatin(key(finding)) ? undefined : full.get(key(before));
  };
  fullNames.forEach((finding, i) => {
    const name = key(finding);
    if (full.has(name)) return;
    const someone = byParts.find(name) ?? sameInBrackets(fullNames[i - 1], finding) ?? add(finding);
    full.set(name, someone);
    byParts.add(name, someone);
  });
  // Parts lead to the first bearer before anybody has been named; then to the last one named.
  for (const [name, someone] of [...full].reverse())
    for (const part of partsOf(name)) byPart.set(part, someone);
  for (const finding of findings) {
    const name = key(finding);
    let someone = finding.form === 'full' ? full.get(name) : byPart.get(name);
    if (!someone) {
      someone = add(finding);
      byPart.set(name, someone);
    }
    if (finding.form === 'full') for (const part of partsOf(name)) byPart.set(part, someone);
    someone.names.add(print(finding));
    found.set(finding.start, someone);
  }
  return found;
}

const compounds = new Set((surnameData as { readonly compound: string }).compound.split(/\s+/));

/** 陈罗议员 behind 陈罗绮文, 欧阳局长 behind 欧阳瑜: two letters that are the surname of someone whom the article names in full. */
function withDoubleSurnames(
  findings: readonly PersonFinding[],
  key: Printing['key'],
): readonly PersonFinding[] {
  const surnames = new Set<string>();
  for (const finding of findings) {
    const name = key(finding);
    const surname = name.slice(0, 2);
    const isDouble = name.length === 4 || (name.length === 3 && compounds.has(surname));
    if (finding.form === 'full' && isDouble && !isLatin(name) && !/[ ·]/.test(name)) surnames.add(surname);
  }
  return findings.map((finding) =>
    finding.form === 'full' && surnames.has(key(finding)) ? { ...finding, form: 'surname' } : finding,
  );
}

function isLatin(name: string): boolean {
  return /[a-z]/.test(name);
}

/** The parts that may stand for a whole name: a Chinese surname or given name, each word of a Latin name. */
function partsOf(name: string): readonly string[] {
  if (isLatin(name)) return name.split(/[\s·]+/);
  if (name.includes('·')) return name.split('·');
  if (name.length < 2) return [];
  const surname = name.length > 3 ? 2 : 1;
  return [
    name.slice(0, surname),
    name.slice(0, 2),
    name.slice(surname),
    ...(name.length > 3 ? [name.slice(0, 1)] : []),
  ];
}

/** More parts than this no name has; a longer one is compared with no other. */
const mostParts = 6;

/** Names in Latin letters by their parts: each looked up in constant time, however many an article names. */
interface NamesByParts {
  /** The first named whose parts are those of this name, or some of them, or more: two at least in common. */
  find(name: string): Someone | undefined;
  add(name: string, someone: Someone): void;
}

function namesByParts(): NamesByParts {
  type Entry = { readonly order: number; readonly someone: Someone };
  const whole = new Map<string, Entry>();
  const within = new Map<string, Entry>();
  let order = 0;
  return {
    find(name) {
      const [all, ...some] = groupsOfParts(name);
      if (all === undefined) return undefined;
      const entries = [within.get(all), ...some.map((group) => whole.get(group))];
      return entries.filter((entry) => entry !== undefined).sort((a, b) => a.order - b.order)[0]?.someone;
    },
    add(name, someone) {
      const entry = { order: order++, someone };
      const groups = groupsOfParts(name);
      if (groups.length > 0 && !whole.has(groups[0]!)) whole.set(groups[0]!, entry);
      for (const group of groups) if (!within.has(group)) within.set(group, entry);
    },
  };
}

/** The groups of two parts or more of a Latin name, in one order of parts; first that of all. */
function groupsOfParts(name: string): readonly string[] {
  if (!/[a-z]/.test(name)) return [];
  const parts = [...new Set(name.split(/[\s-]+/))].sort();
  if (parts.length < 2 || parts.length > mostParts) return [];
  const groups: string[] = [];
  for (let chosen = 2 ** parts.length - 1; chosen > 0; chosen--) {
    const group = parts.filter((_, i) => chosen & (1 << i));
    if (group.length >= 2) groups.push(group.join(' '));
  }
  return groups;
}

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
  findings: readonly PersonFinding[],
  { print, key }: Printing,
): ReadonlyMap<number, Someone> {
  const everyone: Someone[] = [];
  const full = new Map<string, Someone>();
  /** Part of a name → the person named so last. */
  const byPart = new Map<string, Someone>();
  const found = new Map<number, Someone>();
  const add = (finding: PersonFinding): Someone => {
    const someone = { id: `p${everyone.length + 1}`, name: print(finding), names: new Set<string>() };
    everyone.push(someone);
    return someone;
  };
  const fullNames = findings.filter(({ form }) => form === 'full');
  for (const finding of fullNames) {
    const name = key(finding);
    if (full.has(name)) continue;
    const variant = sameParts(name, full);
    full.set(name, variant ?? add(finding));
  }
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

/** The parts that may stand for a whole name: a Chinese surname or given name, each word of a Latin name. */
function partsOf(name: string): readonly string[] {
  if (/[a-z]/.test(name)) return name.split(/[\s·]+/);
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

/** A name in Latin letters whose parts are those of a known one, or some of them: two at least. */
function sameParts(name: string, full: ReadonlyMap<string, Someone>): Someone | undefined {
  if (!/[a-z]/.test(name)) return undefined;
  const parts = new Set(name.split(/\s+/));
  if (parts.size < 2) return undefined;
  for (const [known, someone] of full) {
    const other = new Set(known.split(/\s+/));
    const [few, many] = parts.size <= other.size ? [parts, other] : [other, parts];
    if (few.size >= 2 && [...few].every((part) => many.has(part))) return someone;
  }
  return undefined;
}

import type { Knowledge } from '../knowledge/knowledge.ts';
import type { PopoloName } from '../knowledge/popolo.ts';
import { fold } from '../text/fold.ts';
import { type Variant, variantOfTag } from './variant.ts';

/** A name that the knowledge has, with its form in a target where it has that too. */
export interface KnownName {
  readonly kind: 'person' | 'organization';
  /** Every printed form that folds to the key, to tell apart those whose forms in the target differ. */
  readonly forms: readonly KnownForm[];
}

/** A printed form, and what it is in the target; `isRegional` where that is said of just the target's region. */
export interface KnownForm {
  readonly source: string;
  readonly target: string | null;
  readonly isRegional: boolean;
}

/** Known names for one target, by their folded form; `byStart` lists the lengths of those that begin with two units. */
export interface KnownNames {
  readonly byFolded: ReadonlyMap<string, KnownName>;
  /** First two units of a folded name, as one number → lengths, longest first. */
  readonly lengths: ReadonlyMap<number, readonly number[]>;
  /** How many units the longest name has. */
  readonly longest: number;
  /** 1 for a unit that begins a name. */
  readonly begins: Uint8Array;
}

const made = new WeakMap<Knowledge, Map<Variant, KnownNames>>();

/** The names of a knowledge for one target, made on first use. Names without Chinese characters are left out. */
export function knownNames(knowledge: Knowledge, to: Variant): KnownNames {
  const byTarget = made.get(knowledge) ?? new Map<Variant, KnownNames>();
  made.set(knowledge, byTarget);
  const known = byTarget.get(to) ?? build(knowledge, to);
  byTarget.set(to, known);
  return known;
}

/**
 * The form of a printed name in the target, or null. The same spelling of a namesake counts first, then what is said of
 * just the target's region; of several the last, because the reader's own files come after those that ship.
 */
export function formOf(name: KnownName, printed: string): string | null {
  const known = name.forms.filter(({ target }) => target !== null);
  const same = known.filter(({ source }) => source === printed);
  const candidates = same.length > 0 ? same : known;
  return (candidates.findLast(({ isRegional }) => isRegional) ?? candidates[0])?.target ?? null;
}

/** The first two units of `text` at `at`, as the key of `KnownNames.lengths`. */
function startKey(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

function build(knowledge: Knowledge, to: Variant): KnownNames {
  const byFolded = new Map<string, { kind: KnownName['kind']; forms: KnownForm[] }>();
  const lengths = new Map<number, number[]>();
  const begins = new Uint8Array(0x10000);
  const namesOf = groupBy(knowledge.names, ({ kind, id }) => `${kind} ${id}`);
  for (const [folded, entries] of knowledge.byName) {
    if (folded.length < 2 || !/^\p{Script=Han}/u.test(folded)) continue;
    for (const { kind, id, name } of entries) {
      if (kind === 'post') continue;
      const known = byFolded.get(folded) ?? { kind, forms: [] };
      const names = namesOf.get(`${kind} ${id}`) ?? [];
      const target = targetForm(folded, names, to);
      const isRegional = names.some((own) => own.name === target && variantOfTag(own.lang) === to);
      known.forms.push({ source: name, target, isRegional });
      byFolded.set(folded, known);
    }
    if (!byFolded.has(folded)) continue;
    const key = startKey(folded, 0);
    const list = lengths.get(key) ?? [];
    begins[folded.charCodeAt(0)] = 1;
    if (!list.includes(folded.length))
      lengths.set(
        key,
        [...list, folded.length].sort((a, b) => b - a),
      );
  }
  const longest = Math.max(0, ...[...byFolded.keys()].map(({ length }) => length));
  return { byFolded, lengths, longest, begins };
}

/**
 * Of the names of one entry, the one in the target's own language that is the same name: in the same characters, else
 * in as many of which at least half are the same (宁汉豪, 甯漢豪). A form without a region, or of the other one, counts after that.
 */
function targetForm(folded: string, names: readonly PopoloName[], to: Variant): string | null {
  const wanted: readonly (Variant | null)[] = to === 'hans' ? ['hans'] : [...new Set<Variant>([to, 'hant'])];
  for (const variant of wanted) {
    const inVariant = names.filter(({ lang }) => variantOfTag(lang) === variant);
    const found =
      inVariant.find(({ name }) => fold(name) === folded) ??
      inVariant.find(({ name }) => isAlike(fold(name), folded));
    if (found) return found.name;
  }
  const unsaid = names.find(
    ({ name, lang }) => !lang && fold(name) === folded && (name === folded) === (to === 'hans'),
  );
  return to !== 'hans' && unsaid ? unsaid.name : null;
}

function isAlike(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((character, i) => character === b[i]).length * 2 >= a.length;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Ends of the known names that start at an offset of a folded text, longest first. */
export function knownEndsAt(names: KnownNames, folded: string, at: number): readonly number[] {
  if (names.begins[folded.charCodeAt(at)] === 0) return none;
  const lengths = names.lengths.get(startKey(folded, at));
  if (!lengths) return none;
  return lengths
    .filter((length) => names.byFolded.has(folded.slice(at, at + length)))
    .map((length) => at + length);
}

const none: readonly number[] = [];

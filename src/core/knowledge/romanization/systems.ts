import readings from '../../../data/readings.yaml';
import data from '../../../data/romanization.yaml';
import { type ReadingLanguage, type Readings, readingsOf } from './readings.ts';

/** A romanization system, as `other_names[].system` names it; `mixed` takes each syllable from any of them. */
export type RomanizationSystem = 'hanyu-pinyin' | 'hk-government' | 'mo-government' | 'wade-giles' | 'mixed';

/** The systems in the order in which they are tried. */
export const systems: readonly RomanizationSystem[] = [
  'hanyu-pinyin',
  'hk-government',
  'mo-government',
  'wade-giles',
  'mixed',
];

/** Every way in which a system may write a folded character: lower case, no marks but ü. Empty where it has no reading. */
export function spellingsOf(character: string, system: RomanizationSystem): ReadonlySet<string> {
  const key = system + character;
  const known = spellings.get(key);
  if (known) return known;
  const found =
    system === 'mixed'
      ? systems.slice(0, -1).flatMap((single) => [...spellingsOf(character, single)])
      : readingsOf(character, rules[system].reading).flatMap((syllable) => spell(syllable, rules[system]));
  const set = new Set(found);
  spellings.set(key, set);
  return set;
}

/** Whether a word in lower case could be syllables of a Chinese name, as any of the systems writes them. */
export function isSyllabic(word: string): boolean {
  syllables ??= everySyllable();
  if (word.length > longestWord) return false;
  const ends = [true];
  for (let at = 0; at < word.length; at++) {
    if (!ends[at]) continue;
    for (let end = at + 1; end <= word.length && end - at <= longestSyllable; end++)
      if (syllables.has(word.slice(at, end))) ends[end] = true;
  }
  return ends[word.length] === true;
}

interface Rules {
  readonly reading: ReadingLanguage;
  readonly initials: Readonly<Record<string, string>>;
  readonly finals: Readonly<Record<string, string>>;
  readonly syllables: Readonly<Record<string, string>>;
}

const rules = data as Readonly<Record<Exclude<RomanizationSystem, 'mixed'>, Rules>>;
const spellings = new Map<string, ReadonlySet<string>>();
let syllables: ReadonlySet<string> | undefined;

/** Two given names of one syllable each, the longest there are. */
const longestWord = 12;
const longestSyllable = 6;

/** The initials of Hanyu Pinyin and of Jyutping, the longer ones first. */
const initials = /^(?:zh|ch|sh|ng(?=.)|gw|kw|[bpmfdtnlgkhjqxrzcsyw])?(?=.)/;

function spell(syllable: string, { initials: starts, finals: ends, syllables: whole }: Rules): string[] {
  const initial = initials.exec(syllable)?.[0] ?? '';
  const final = syllable.slice(initial.length);
  const before = written(starts, initial);
  const after = written(ends, final);
  return [...written(whole, syllable, []), ...before.flatMap((start) => after.map((end) => start + end))];
}

function written(table: Readonly<Record<string, string>>, part: string, otherwise = [part]): string[] {
  if (!Object.hasOwn(table, part)) return otherwise;
  return table[part]!.split(' ').map((way) => (way === '""' ? '' : way));
}

function everySyllable(): ReadonlySet<string> {
  const tables = readings as Readings;
  const all = Object.values(rules).flatMap((system) =>
    Object.keys(tables[system.reading]).flatMap((syllable) => spell(syllable, system)),
  );
  return new Set(all.filter((syllable) => /[aeiouyü]|^(?:ng|m|sz|tsz)$/.test(syllable)));
}

import chinese from '../../data/events/chinese.yaml';
import english from '../../data/events/english.yaml';
import type { EventType, OrganizerRole, ParticipantRole } from '../analysis.ts';
import { type Automaton, buildAutomaton } from '../text/automaton.ts';
import { wordList } from '../text/words.ts';

/** The language of a cue word; one article may hold both. */
export type CueLanguage = 'zh' | 'en';

/** What a cue word can be; one word can be several. */
export interface CueMeaning {
  readonly language: CueLanguage;
  readonly occasion?: EventType;
  /** The whole name of an occasion that the article prints with an ordinal elsewhere: 非遗周. */
  readonly wholeName?: true;
  readonly act?: EventType;
  readonly role?: ParticipantRole | 'saying';
  readonly organizer?: OrganizerRole;
  /** An occasion takes place, begins or ends. */
  readonly held?: true;
  readonly opens?: true;
  readonly closes?: true;
  readonly planned?: true;
  readonly background?: true;
  readonly dayPart?: true;
  readonly atOccasion?: true;
  /** Who does it plays in the match that is told of. */
  readonly playing?: true;
}

/** The word lists of one language that are not cues: looked up beside a cue. */
export interface EventWords {
  readonly list: (name: string) => readonly string[];
  readonly set: (name: string) => ReadonlySet<string>;
  readonly map: (name: string) => Readonly<Record<string, string>>;
  /** Whether a folded text begins with, ends with or has within it one of the words of a list, or is one of them. */
  readonly starts: (name: string, text: string) => boolean;
  readonly ends: (name: string, text: string) => boolean;
  readonly has: (name: string, text: string) => boolean;
  readonly is: (name: string, text: string) => boolean;
  /** word → event type, of a list by type. */
  readonly types: (name: string) => ReadonlyMap<string, EventType>;
}

/** The words of both languages, ready to be found and looked up. */
export interface EventLexicon {
  readonly cues: Automaton;
  /** By number of the word in `cues.words`. */
  readonly meanings: readonly CueMeaning[];
  /** Whether a folded word is in the lists of that name, in either language. */
  readonly is: (name: string, word: string) => boolean;
  readonly zh: EventWords;
  readonly en: EventWords;
}

let lexicon: EventLexicon | undefined;

/** The words of src/data/events, made ready once. */
export function eventLexicon(): EventLexicon {
  lexicon ??= build();
  return lexicon;
}

type Data = Readonly<Record<string, unknown>>;

function build(): EventLexicon {
  const meanings = new Map<string, CueMeaning>();
  const zhSplit = (text: string) => text.split(/\s+/).filter(Boolean);
  addCues(meanings, chinese as Data, 'zh', zhSplit);
  addCues(meanings, english as Data, 'en', wordList);
  const cues = buildAutomaton(meanings.keys());
  const zh = wordsOf(chinese as Data, zhSplit);
  const en = wordsOf(english as Data, wordList);
  return {
    cues,
    meanings: cues.words.map((word) => meanings.get(word)!),
    is: (name, word) => zh.set(name).has(word) || en.set(name).has(word),
    zh,
    en,
  };
}

type Split = (text: string) => readonly string[];

function addCues(meanings: Map<string, CueMeaning>, data: Data, language: CueLanguage, split: Split) {
  const mean = (list: unknown, meaning: Omit<CueMeaning, 'language'>) => {
    for (const word of split(String(list ?? '')))
      meanings.set(word, { ...meanings.get(word), ...meaning, language });
  };
  const byKey = (name: string) => Object.entries((data[name] ?? {}) as Data);
  for (const [type, list] of byKey('occasions')) mean(list, { occasion: type as EventType });
  for (const [type, list] of byKey('acts')) mean(list, { act: type as EventType });
  for (const [role, list] of byKey('roles')) mean(list, { role: role as ParticipantRole | 'saying' });
  for (const [role, list] of byKey('organizerRoles')) mean(list, { organizer: role as OrganizerRole });
  for (const flag of ['held', 'opens', 'closes'] as const) mean(data[flag], { held: true, [flag]: true });
  for (const flag of ['planned', 'background', 'atOccasion', 'playing'] as const)
    mean(data[flag], { [flag]: true });
  mean(data.dayParts, { dayPart: true });
}

function wordsOf(data: Data, split: Split): EventWords {
  const lists = new Map<string, readonly string[]>();
  const sets = new Map<string, ReadonlySet<string>>();
  const types = new Map<string, ReadonlyMap<string, EventType>>();
  const patterns = new Map<string, RegExp>();
  const list = (name: string) => kept(lists, name, () => split(String(data[name] ?? '')));
  const pattern = (name: string, before: string, after: string) =>
    kept(patterns, `${before}${name}${after}`, () => {
      const words = [...list(name)].sort((a, b) => b.length - a.length).map(escaped);
      return new RegExp(`${before}(?:${words.join('|') || '(?!)'})${after}`);
    });
  return {
    list,
    starts: (name, text) => pattern(name, '^', '').test(text),
    ends: (name, text) => pattern(name, '', '$').test(text),
    has: (name, text) => pattern(name, '', '').test(text),
    is: (name, text) => pattern(name, '^', '$').test(text),
    set: (name) => kept(sets, name, () => new Set(list(name))),
    map: (name) => (data[name] ?? {}) as Readonly<Record<string, string>>,
    types: (name) =>
      kept(types, name, () => {
        const entries = Object.entries((data[name] ?? {}) as Readonly<Record<string, string>>);
        return new Map(entries.flatMap(([type, words]) => split(words).map((w) => [w, type as EventType])));
      }),
  };
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function kept<Value>(cache: Map<string, Value>, name: string, make: () => Value): Value {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const made = make();
  cache.set(name, made);
  return made;
}

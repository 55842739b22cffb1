import data from '../../data/events/chinese.yaml';
import type { EventType, OrganizerRole, ParticipantRole } from '../analysis.ts';
import { type Automaton, buildAutomaton } from '../text/automaton.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

interface ChineseEventWords {
  readonly occasions: Words<EventType>;
  readonly acts: Words<EventType>;
  readonly programme: Words<EventType>;
  readonly roles: Words<ParticipantRole | 'saying'>;
  readonly organizerRoles: Words<OrganizerRole>;
  readonly places: Readonly<Record<string, string>>;
  readonly [list: string]: unknown;
}

/** What a cue word can be; one word can be several. */
export interface CueMeaning {
  readonly occasion?: EventType;
  readonly act?: EventType;
  readonly role?: ParticipantRole | 'saying';
  readonly organizer?: OrganizerRole;
  readonly held?: true;
  readonly planned?: true;
  readonly background?: true;
}

export interface ChineseLexicon {
  readonly cues: Automaton;
  /** By number of the word in `cues.words`. */
  readonly meanings: readonly CueMeaning[];
  readonly stops: ReadonlySet<string>;
  readonly notStops: ReadonlySet<string>;
  readonly notBefore: readonly string[];
  readonly generic: ReadonlySet<string>;
  readonly documents: readonly string[];
  readonly launched: readonly string[];
  readonly notLaunch: readonly string[];
  readonly toThePress: readonly string[];
  readonly atOccasion: readonly string[];
  readonly programme: ReadonlyMap<string, EventType>;
  readonly places: Readonly<Record<string, string>>;
}

let lexicon: ChineseLexicon | undefined;

/** The words of src/data/events/chinese.yaml, made ready once. */
export function chineseLexicon(): ChineseLexicon {
  lexicon ??= build(data as ChineseEventWords);
  return lexicon;
}

function build(words: ChineseEventWords): ChineseLexicon {
  const meanings = new Map<string, CueMeaning>();
  const mean = (list: unknown, meaning: CueMeaning) => {
    for (const word of split(list)) meanings.set(word, { ...meanings.get(word), ...meaning });
  };
  for (const [type, list] of entries(words.occasions)) mean(list, { occasion: type });
  for (const [type, list] of entries(words.acts)) mean(list, { act: type });
  for (const [role, list] of entries(words.roles)) mean(list, { role });
  for (const [role, list] of entries(words.organizerRoles)) mean(list, { organizer: role });
  mean(words.held, { held: true });
  mean(words.planned, { planned: true });
  mean(words.background, { background: true });
  const cues = buildAutomaton(meanings.keys());
  return {
    cues,
    meanings: cues.words.map((word) => meanings.get(word)!),
    stops: new Set(split(words.stops)),
    notStops: new Set(split(words.notStops)),
    notBefore: split(words.notBefore),
    generic: new Set(split(words.generic)),
    documents: split(words.documents),
    launched: split(words.launched),
    notLaunch: split(words.notLaunch),
    toThePress: split(words.toThePress),
    atOccasion: split(words.atOccasion),
    programme: new Map(
      entries(words.programme).flatMap(([type, list]) => split(list).map((w) => [w, type] as const)),
    ),
    places: words.places,
  };
}

function entries<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}

function split(list: unknown): string[] {
  return String(list ?? '')
    .split(/\s+/)
    .filter(Boolean);
}

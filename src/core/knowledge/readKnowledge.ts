import { constructFromEvents, type Event, parseEvents, YAMLException } from 'js-yaml';
import { readPlainYaml, yamlBounds } from './plainYaml.ts';
import { beyond } from './plainYamlValue.ts';
import type { PopoloDocument } from './popolo.ts';
import { placeOfPointer, placesIn } from './sourcePlaces.ts';
import { type KnownEntries, type Problem, validateKnowledge } from './validate.ts';

/** What is wrong in a knowledge file, and where. */
export interface FileProblem {
  /** Line and column from 1, columns in UTF-16 code units; both null where no place can be told. */
  readonly line: number | null;
  readonly column: number | null;
  /** JSON pointer (RFC 6901) of the entry; empty for the whole file and for errors of syntax. */
  readonly path: string;
  readonly reason: string;
}

/** A knowledge file taken apart. */
export interface ReadKnowledge {
  /** What can be used; empty where the file cannot be parsed. */
  readonly usable: PopoloDocument;
  readonly problems: readonly FileProblem[];
}

/**
 * Reads the text of a knowledge file, YAML or JSON (CONTRACT.md, section 3). What cannot be used is left out and
 * told; a file that cannot be parsed at all gives an empty document. Never throws. `alsoKnown` is what references may
 * lead to besides the file itself.
 */
export function readKnowledge(text: string, alsoKnown?: KnownEntries): ReadKnowledge {
  return check(parseKnowledge(text), text, alsoKnown);
}

/**
 * Reads the files of one knowledge together: what an entry refers to may stand in any of them, or in `alsoKnown`. Comes
 * out in the order given.
 */
export function readKnowledgeTogether(
  texts: readonly string[],
  alsoKnown: KnownEntries,
): readonly ReadKnowledge[] {
  const parsed = texts.map(parseKnowledge);
  const documents = parsed.flatMap((result) => ('problem' in result ? [] : [result.document]));
  const either = (list: keyof KnownEntries) => {
    const ids = new Set<string>();
    for (const document of documents) addIds(ids, document, list);
    return { has: (id: string) => ids.has(id) || alsoKnown[list].has(id) };
  };
  const known = {
    persons: either('persons'),
    organizations: either('organizations'),
    posts: either('posts'),
  };
  return parsed.map((result, i) => check(result, texts[i]!, known));
}

function addIds(ids: Set<string>, document: unknown, list: keyof KnownEntries): void {
  const entries = (document as Readonly<Record<string, unknown>> | null)?.[list];
  if (!Array.isArray(entries)) return;
  for (const entry of entries as readonly ({ readonly id?: unknown } | null)[])
    if (entry?.id !== undefined) ids.add(String(entry.id));
}

function check(parsed: ParsedKnowledge, text: string, alsoKnown?: KnownEntries): ReadKnowledge {
  if ('problem' in parsed) return { usable: {}, problems: [parsed.problem] };
  const { usable, problems } = validateKnowledge(parsed.document, alsoKnown);
  return { usable, problems: locate(problems, text) };
}

/** A text parsed, before it is checked. */
export type ParsedKnowledge = { readonly document: unknown } | { readonly problem: FileProblem };

/** The data of a knowledge file before it is checked, or why it cannot be parsed. */
export function parseKnowledge(text: string): ParsedKnowledge {
  // JSON is YAML too, but its own parser is many times as fast.
  if (/^\s*[{[]/.test(text)) {
    try {
      return { document: JSON.parse(text) };
    } catch {
      // A flow mapping of YAML begins like JSON; the parser for YAML says what is wrong.
    }
  }
  const plain = readPlainYaml(text);
  if (plain !== beyond) return { document: plain };
  try {
    const events = parseEvents(text, yamlBounds);
    const [document = {}, ...more] = constructFromEvents(events, { ...yamlBounds, source: text });
    if (more.length > 0) return { problem: nowhere('has more than one document') };
    return { document };
  } catch (error) {
    if (!(error instanceof YAMLException) || !error.mark) return { problem: nowhere(String(error)) };
    const { line, column } = error.mark;
    return {
      problem: { line: line + 1, column: column + 1, path: '', reason: `not valid YAML: ${error.reason}` },
    };
  }
}

function nowhere(reason: string): FileProblem {
  return { line: null, column: null, path: '', reason };
}

function eventsOf(text: string): readonly Event[] {
  try {
    return parseEvents(text, yamlBounds);
  } catch {
    return [];
  }
}

function locate(problems: readonly Problem[], text: string): readonly FileProblem[] {
  if (problems.length === 0) return [];
  const places = placesIn(text, eventsOf(text));
  return problems.map((problem) => ({ ...placeOfPointer(problem.path, places), ...problem }));
}

import type { FileProblem } from '../readKnowledge.ts';

/** An entry of a Popolo document with whatever else its author wrote: nothing that Popolo can say is dropped. */
export type OpenEntry = Readonly<Record<string, unknown>>;

/** A Popolo document with whatever else its author wrote. */
export type OpenDocument = Readonly<Record<string, unknown>>;

/** The lists that a knowledge document may have. */
export const lists = ['persons', 'organizations', 'posts', 'memberships', 'judgements'] as const;

/** What was read of a file in another format. */
export interface Import {
  readonly document: OpenDocument;
  /** What could not be read and why; lines count from 1 in the file that was read. */
  readonly problems: readonly FileProblem[];
}

/** Where imported facts come from when the file itself does not say: its address or name. */
export interface ImportSource {
  readonly url: string;
}

/** The entries of one list that are mappings; other values of hostile data are passed over. */
export function entriesOf(document: OpenDocument, list: string): readonly OpenEntry[] {
  const values = document[list];
  return Array.isArray(values) ? values.filter(isEntry) : [];
}

/** Whether a value is a mapping of keys to values. */
export function isEntry(value: unknown): value is OpenEntry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as text, or undefined where it is none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** An entry without the keys that have no value. */
export function withoutEmpty(entry: OpenEntry): OpenEntry {
  return Object.fromEntries(
    Object.entries(entry).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

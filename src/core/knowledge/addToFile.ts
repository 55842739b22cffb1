import { type Document, isSeq, parseDocument } from 'yaml';
import type { PopoloDocument } from './popolo.ts';

const lists = ['persons', 'organizations', 'posts', 'memberships', 'judgements'] as const;

/** What a file of which nothing is written yet begins with. */
const heading =
  ' Knowledge of this folder: Popolo (https://www.popoloproject.com/specs/), read by Dateline beside what it has built in.';

/** Whoever edits the file by hand is to find each entry whole, without anchors. */
const written = { aliasDuplicateObjects: false };

/** The new text of a knowledge file, or why it cannot be added to and in which line (from 1; null where none can be told). */
export type Addition =
  | { readonly text: string }
  | { readonly problem: { readonly line: number | null; readonly reason: string } };

/**
 * Adds entries to the text of a knowledge file in YAML (JSON stays JSON in shape): everything that stands there stays,
 * comments and all. An entry that is there already, by its id or word for word, is not added again. An empty text
 * becomes a file. Text that cannot be parsed, or is no mapping of lists, is left alone and the problem told.
 */
export function addToFile(text: string, added: PopoloDocument): Addition {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    return { problem: { line, reason: error.message } };
  }
  const isEmpty = document.contents === null;
  for (const list of lists) {
    const problem = addToList(document, list, added[list] ?? []);
    if (problem) return { problem: { line: null, reason: problem } };
  }
  if (isEmpty && !text.trim()) document.commentBefore = heading;
  return { text: document.toString({ lineWidth: 0 }) };
}

function addToList(document: Document, list: string, entries: readonly object[]): string | null {
  if (entries.length === 0) return null;
  const there = document.contents === null ? undefined : safeGet(document, list);
  if (there === false) return 'must be a mapping with persons, organizations, posts or memberships';
  if (there !== undefined && there !== null && !isSeq(there)) return `“${list}” must be a list`;
  if (!isSeq(there) || there.items.length === 0) {
    document.set(list, document.createNode(entries, written));
    return null;
  }
  const known = new Set(there.toJSON().map(identity));
  for (const entry of entries) {
    if (!known.has(identity(entry))) there.add(document.createNode(entry, written));
  }
  return null;
}

/** A list of the document; `false` where the document is no mapping at all. */
function safeGet(document: Document, list: string): unknown {
  if (!('items' in document.contents!) || isSeq(document.contents)) return false;
  return document.get(list, true);
}

function identity(entry: unknown): string {
  const id = (entry as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' ? `id ${id}` : JSON.stringify(entry);
}

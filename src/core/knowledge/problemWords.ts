import data from '../../data/knowledgeProblems.yaml';
import { tableFor, type Words } from '../cards/words.ts';

/** A sentence of the core, with places, and what it is in another language. */
interface Sentence {
  readonly pattern: RegExp;
  readonly said: string;
}

const tables: Parameters<typeof tableFor>[0] = { en: {}, ...(data as Record<'zh-cn' | 'zh-tw', Words>) };
const known = new Map<Words, readonly Sentence[]>();

/**
 * What is wrong in a knowledge file, from the English of the core, in a display language as VS Code names it; in
 * English where there are no words for it.
 */
export function spokenProblem(reason: string, locale: string): string {
  const table = tableFor(tables, locale);
  const sentences =
    known.get(table) ?? Object.entries(table).map(([english, said]) => toSentence(english, said));
  known.set(table, sentences);
  for (const { pattern, said } of sentences) {
    const values = pattern.exec(reason)?.slice(1);
    if (values) return said.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
  }
  return reason;
}

function toSentence(english: string, said: string): Sentence {
  const parts = english.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { pattern: new RegExp(`^${parts.join('(.+)')}$`, 's'), said };
}

import { analyze } from '../core/analyze.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { ExitCode, Streams } from './command.ts';
import { isProblem, type Problem } from './problem.ts';
import { problemLine } from './problemLine.ts';
import { readLines } from './readLines.ts';

/** The longest line that is read, in bytes; what is longer is named and passed over. */
export const maximumLine = 64 * 1024 * 1024;

/**
 * `--stdin-jsonl`: answers each line `{"id", "text", "published"?}` with a line that holds its analysis and its id,
 * in order, one line in memory at a time. A line that is no such thing is named on standard error.
 */
export async function analyzeLines(
  { stdin, stdout, stderr }: Streams,
  knowledge: Knowledge,
  publishedByDefault: string | undefined,
): Promise<ExitCode> {
  let failed = false;
  for await (const { number, bytes } of readLines(stdin, maximumLine)) {
    const task = bytes === null ? { problem: 'longer than 64 MB' } : readTask(bytes);
    if (task === null) continue;
    if (isProblem(task)) {
      failed = true;
      await stderr.write(problemLine(`standard input: line ${number}`, task.problem));
      continue;
    }
    const published = task.published ?? publishedByDefault;
    const analysis = analyze(task.text, knowledge, published === undefined ? {} : { published });
    await stdout.write(`${JSON.stringify({ id: task.id, ...analysis })}\n`);
  }
  return failed ? 1 : 0;
}

interface Task {
  readonly id: unknown;
  readonly text: string;
  readonly published: string | null;
}

/** Null for an empty line. */
function readTask(bytes: Uint8Array): Task | Problem | null {
  let value: unknown;
  try {
    const line = decoder.decode(bytes);
    if (line.trim() === '') return null;
    value = JSON.parse(line);
  } catch (error) {
    return { problem: error instanceof SyntaxError ? `no JSON: ${error.message}` : 'not in UTF-8' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: 'no JSON object' };
  const { id, text, published = null } = value as Record<string, unknown>;
  if (id === undefined) return { problem: 'has no "id"' };
  if (typeof text !== 'string') return { problem: 'its "text" is no string' };
  if (published !== null && typeof published !== 'string') return { problem: 'its "published" is no string' };
  return { id, text, published };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

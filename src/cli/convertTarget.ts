import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type ArticlePath, standardInput } from './articlePaths.ts';
import type { Sink } from './command.ts';
import { fileProblem, type Problem } from './problem.ts';
import { replaceFile } from './textFile.ts';

/** Where converted files go. `taken` holds the paths that are written already. */
export type ConvertTarget =
  | { readonly kind: 'standard output' }
  | { readonly kind: 'in place' }
  | { readonly kind: 'folder'; readonly folder: string; readonly taken: Set<string> };

/** What a file becomes. */
export interface Result {
  readonly bytes: Uint8Array;
  readonly isChanged: boolean;
}

/** Puts a result where it belongs. A file in which nothing changed is not written in place. */
export async function putResult(
  article: ArticlePath,
  { bytes, isChanged }: Result,
  target: ConvertTarget,
  stdout: Sink,
): Promise<Problem | null> {
  if (target.kind === 'standard output') {
    await stdout.write(bytes);
    return null;
  }
  if (target.kind === 'in place') return isChanged ? replaceFile(article.path, bytes) : null;
  const name = article.below === standardInput ? 'standard-input.txt' : article.below;
  const file = path.join(target.folder, name);
  if (target.taken.has(file)) return { problem: `${file} holds the result of another file already` };
  target.taken.add(file);
  try {
    await mkdir(path.dirname(file), { recursive: true });
  } catch (error) {
    return fileProblem(error);
  }
  return replaceFile(file, bytes);
}

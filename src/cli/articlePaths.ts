import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileProblem, type Problem } from './problem.ts';

/** A file to read: its path, and its path below the folder it was found in (its name, if it was named itself). */
export interface ArticlePath {
  readonly path: string;
  readonly below: string;
}

/** The path that stands for standard input. */
export const standardInput = '-';

/** The endings by which a file in a folder is taken for an article. */
const articleEndings = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.news']);

/** What a person is told of folders in which none was found. */
export const noArticles = `no articles in it (${[...articleEndings].join(', ')})`;

/**
 * The files that arguments name: files and `-` as they are, folders with all articles in them and below, in path
 * order, hidden ones left out. Symbolic links to folders are not followed. What cannot be listed comes as a problem.
 */
export async function* articlePaths(
  args: readonly string[],
): AsyncGenerator<ArticlePath | (Problem & { readonly path: string })> {
  for (const argument of args) {
    if (argument === standardInput) {
      yield { path: argument, below: argument };
      continue;
    }
    try {
      if ((await stat(argument)).isDirectory()) yield* filesBelow(argument, '');
      else yield { path: argument, below: path.basename(argument) };
    } catch (error) {
      yield { path: argument, ...fileProblem(error) };
    }
  }
}

async function* filesBelow(
  root: string,
  below: string,
): AsyncGenerator<ArticlePath | (Problem & { path: string })> {
  const folder = path.join(root, below);
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const name = path.join(below, entry.name);
      if (entry.isDirectory()) yield* filesBelow(root, name);
      else if (articleEndings.has(path.extname(entry.name).toLowerCase()))
        yield { path: path.join(root, name), below: name };
    }
  } catch (error) {
    yield { path: folder, ...fileProblem(error) };
  }
}

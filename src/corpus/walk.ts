import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import type { Folder, Found } from './folder.ts';
import { articleEndings } from './readers/readArticles.ts';

/** Which files of a folder are read. */
export interface Selection {
  /** Globs of which a file's path must match one. */
  readonly include: readonly string[];
  /** Globs of which neither a file's path nor a folder's above it may match any. */
  readonly exclude: readonly string[];
  /** Whether what a `.gitignore` leaves out is left out here too. */
  readonly gitignore: 'respected' | 'disregarded';
}

/** Every file that may hold articles, save what version control and package managers keep for themselves. */
export const defaultSelection: Selection = {
  include: [`**/*.{${articleEndings.join(',')}}`],
  exclude: ['**/{node_modules,.git,.dateline}/**'],
  gitignore: 'respected',
};

/** The rules of one `.gitignore`, for paths below the folder that it stands in. */
interface Rules {
  readonly below: string;
  readonly matcher: Ignore;
}

/**
 * The files of a folder and below that are wanted, in path order, hidden ones left out. What cannot be listed comes
 * as a problem, and the rest is walked all the same.
 */
export async function* walk(folder: Folder, selection: Selection): AsyncGenerator<Found> {
  const isIncluded = anyOf(selection.include);
  const isExcluded = anyOf(selection.exclude);

  async function* walkBelow(below: string, above: readonly Rules[]): AsyncGenerator<Found> {
    let entries: Awaited<ReturnType<Folder['list']>>;
    try {
      entries = await folder.list(below);
    } catch (error) {
      yield { path: below || '.', reason: error instanceof Error ? error.message : String(error) };
      return;
    }
    const own = selection.gitignore === 'respected' && entries.some(({ name }) => name === '.gitignore');
    const rules = own ? [...above, await readRules(folder, below)] : above;
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const isFolder = entry.kind === 'folder';
      // A glob that ends in /** means everything in a folder, and so the folder.
      if (isExcluded(path) || (isFolder && isExcluded(`${path}/x`))) continue;
      if (isIgnored(isFolder ? `${path}/` : path, rules)) continue;
      if (isFolder) yield* walkBelow(path, rules);
      else if (isIncluded(path)) yield { path, size: entry.size, modified: entry.modified };
    }
  }

  yield* walkBelow('', []);
}

/** Whether a file at one path is wanted, by itself and by the folders above it, as `walk` would find. */
export async function isSelected(folder: Folder, path: string, selection: Selection): Promise<boolean> {
  const names = path.split('/');
  if (names.some((name) => name.startsWith('.'))) return false;
  if (!anyOf(selection.include)(path)) return false;
  const isExcluded = anyOf(selection.exclude);
  const rules: Rules[] = [];
  for (let i = 0; i < names.length; i++) {
    const isFolder = i < names.length - 1;
    const below = names.slice(0, i).join('/');
    const at = names.slice(0, i + 1).join('/');
    if (isExcluded(at) || (isFolder && isExcluded(`${at}/x`))) return false;
    if (selection.gitignore === 'respected') rules.push(await readRules(folder, below));
    if (isIgnored(isFolder ? `${at}/` : at, rules)) return false;
  }
  return true;
}

function anyOf(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : picomatch([...globs], { dot: true, nocase: true });
}

async function readRules(folder: Folder, below: string): Promise<Rules> {
  const path = below === '' ? '.gitignore' : `${below}/.gitignore`;
  const matcher = ignore();
  try {
    matcher.add(new TextDecoder().decode(await folder.read(path)));
  } catch {
    // A file that cannot be read leaves nothing out.
  }
  return { below, matcher };
}

/** The rules nearest to a path have the last word, as in Git. */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  let ignored = false;
  for (const { below, matcher } of rules) {
    const result = matcher.test(below === '' ? path : path.slice(below.length + 1));
    if (result.ignored) ignored = true;
    else if (result.unignored) ignored = false;
  }
  return ignored;
}

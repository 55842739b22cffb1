// What builds, benchmarks and training share for reading the sources of src.
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { parse } from 'yaml';
import { makeNeighbours } from './neighbours.mjs';

/** What each data file said when it was last parsed: bundles built side by side parse it once. */
const parsed = new Map();

let neighbours;

/**
 * Data files are written as YAML for their comments and sources; bundles carry them as JSON, and beside them what is
 * worked out of dictionaries once rather than whenever the program starts.
 */
export const dataFiles = {
  name: 'data-files',
  setup(build) {
    build.onResolve({ filter: /^compiled:neighbours$/ }, ({ path }) => ({ path, namespace: 'compiled' }));
    build.onLoad({ filter: /^compiled:neighbours$/, namespace: 'compiled' }, async () => {
      neighbours ??= makeNeighbours();
      return { contents: JSON.stringify(await neighbours), loader: 'json' };
    });
    build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (parsed.get(path)?.text !== text) parsed.set(path, { text, json: JSON.stringify(parse(text)) });
      return { contents: parsed.get(path).json, loader: 'json' };
    });
  },
};

/** Loads what some lines of TypeScript export; their imports are looked up from the repository's root. */
export async function loadSources(lines) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-sources-'));
  const outfile = join(folder, 'sources.cjs');
  try {
    await esbuild.build({
      stdin: { contents: lines, resolveDir: '.', loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      charset: 'utf8',
      logLevel: 'warning',
      plugins: [dataFiles],
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

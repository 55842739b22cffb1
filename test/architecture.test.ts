import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The floors of DESIGN.md: imports run downward only. */
const floors: Record<string, { forbidden: RegExp }> = {
  client: { forbidden: /^(?:\.\.\/)+(?:core|corpus|server|cli|data)\// },
  cli: { forbidden: /^vscode|^(?:\.\.\/)+(?:client|server)\// },
  server: { forbidden: /^vscode$|^vscode-languageclient|^(?:\.\.\/)+(?:client|cli)\// },
  corpus: { forbidden: /^vscode|^(?:\.\.\/)+(?:client|cli|server|protocol)/ },
  core: { forbidden: /^node:|^vscode|^(?:\.\.\/)+(?:client|cli|server|corpus|protocol)/ },
  data: { forbidden: /./ },
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.endsWith('.ts'));

function importsOf(file: string): string[] {
  const text = readFileSync(`src/${file}`, 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map((m) => m[1] ?? m[2]!);
}

describe('architecture', () => {
  for (const [folder, { forbidden }] of Object.entries(floors)) {
    it(`src/${folder} imports downward only`, () => {
      const wrong = sources
        .filter((file) => file.startsWith(`${folder}/`))
        .flatMap((file) =>
          importsOf(file)
            .filter((i) => forbidden.test(i))
            .map((i) => `${file} imports ${i}`),
        );
      assert.deepEqual(wrong, []);
    });
  }

  it('keeps the machine out of the corpus, save for its adapter to Node', () => {
    const wrong = sources
      .filter((file) => file.startsWith('corpus/') && !file.startsWith('corpus/node/'))
      .flatMap((file) =>
        importsOf(file)
          .filter((i) => /^node:|^node-sqlite3-wasm$|\/node\//.test(i))
          .map((i) => `${file} imports ${i}`),
      );
    assert.deepEqual(wrong, []);
  });

  it('has no clock and no randomness in the core', () => {
    const wrong = sources
      .filter((file) => file.startsWith('core/'))
      .filter((file) =>
        /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/.test(
          readFileSync(`src/${file}`, 'utf8'),
        ),
      );
    assert.deepEqual(wrong, []);
  });

  it('has no file over 400 lines', () => {
    const long = sources.filter((file) => readFileSync(`src/${file}`, 'utf8').split('\n').length > 401);
    assert.deepEqual(long, []);
  });

  it('holds data only in src/data', () => {
    const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll(path.sep, '/'))
      .filter((file) => /^data\/.*\.[cm]?[jt]s$/.test(file));
    assert.deepEqual(code, []);
  });
});

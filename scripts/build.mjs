// Bundles the extension, the language server and the command line, for Node and for the web.
// node scripts/build.mjs [--watch] [--production] · --tests bundles test/**/*.test.ts into dist/test instead.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { dataFiles } from './sources.mjs';

const flags = new Set(process.argv.slice(2));

const shared = {
  bundle: true,
  charset: 'utf8',
  target: 'es2022',
  sourcemap: flags.has('--production') ? false : 'linked',
  minify: flags.has('--production'),
  plugins: [dataFiles],
  logLevel: 'warning',
};
const node = { ...shared, platform: 'node', format: 'cjs', external: ['vscode'] };
const web = {
  ...shared,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  external: ['vscode'],
};

/** SQLite's binary is loaded from beside the bundle that uses it. */
const sqliteBinary = {
  name: 'sqlite-binary',
  setup(build) {
    build.onEnd(() => {
      const { outdir, outfile } = build.initialOptions;
      const folder = outdir ?? dirname(outfile);
      mkdirSync(folder, { recursive: true });
      copyFileSync(
        'node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm',
        join(folder, 'node-sqlite3-wasm.wasm'),
      );
    });
  },
};

/** Leaves an import to a bundle of its own, loaded when it is needed: `at` is where that lies beside the importer. */
const fromBundle = (imported, at) => ({
  name: `from-${at}`,
  setup(build) {
    build.onResolve({ filter: imported }, () => ({ path: at, external: true }));
  },
});

/**
 * Gives all modules of the client the editor's API as one object. As a namespace of its own each module would have a copy
 * of the whole API made when the extension is loaded, which takes most of the time of that.
 */
const oneApi = {
  name: 'one-api',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]client[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const api = "const vscode = require('vscode');";
      return { contents: text.replace("import * as vscode from 'vscode';", api), loader: 'ts' };
    });
  },
};

const product = [
  // What speaks to the server is loaded behind activation, so that no window waits for it.
  {
    ...node,
    plugins: [oneApi, fromBundle(/^vscode-languageclient\/node$/, './languageClient.js')],
    entryPoints: ['src/client/extension.ts'],
    outfile: 'dist/client.js',
  },
  { ...node, entryPoints: ['vscode-languageclient/node'], outfile: 'dist/languageClient.js' },
  // All but the connection comes from the bundle of the web, so that data and dictionaries ship once.
  {
    ...node,
    plugins: [fromBundle(/^\.\/server\.ts$/, './web/server.js')],
    entryPoints: ['src/server/main.ts'],
    outfile: 'dist/server.js',
  },
  // So do the threads that index a folder.
  {
    ...node,
    plugins: [
      dataFiles,
      sqliteBinary,
      fromBundle(
        /^\.{1,2}\/(?:corpus\/)?(?:indexFile|indexQuestions|knowledgeFromTexts|romanizeName)\.ts$/,
        './web/server.js',
      ),
    ],
    entryPoints: ['src/server/indexThread.ts'],
    outfile: 'dist/indexThread.js',
  },
  {
    ...node,
    plugins: [dataFiles, sqliteBinary],
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  // Not shipped: what benchmarks load.
  {
    ...node,
    plugins: [dataFiles, sqliteBinary],
    entryPoints: ['bench/corpusModule.ts'],
    outfile: 'dist/corpus.cjs',
  },
  { ...node, entryPoints: ['bench/sessionModule.ts'], outfile: 'dist/session.cjs' },
  // Not shipped: the converter and the analysis as scorers and benchmarks load them.
  ...['convert', 'analyze'].map((name) => ({
    ...shared,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    entryPoints: [`bench/${name}Module.ts`],
    outfile: `dist/${name}.mjs`,
  })),
  {
    ...web,
    plugins: [oneApi],
    format: 'cjs',
    entryPoints: ['src/client/extension.browser.ts'],
    outfile: 'dist/web/client.js',
  },
  {
    ...web,
    format: 'iife',
    globalName: 'datelineServer',
    footer: { js: "if (typeof module === 'object') module.exports = datelineServer;" },
    entryPoints: ['src/server/main.browser.ts'],
    outfile: 'dist/web/server.js',
  },
];
const testFiles = readdirSync('test', { recursive: true })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('test/vscode/'));
/** Mocha's browser build, kept from taking the bundle's exports for its own. */
const mocha = `(function(){var exports,module,define;${readFileSync('node_modules/mocha/mocha.js', 'utf8')}\n}).call(globalThis);`;
const tests = [
  {
    ...node,
    plugins: [dataFiles, sqliteBinary],
    external: ['vscode', '@vscode/vsce'],
    sourcemap: 'inline',
    // All in one bundle, so that dictionaries and knowledge are read once for all tests.
    stdin: { contents: testFiles.map((file) => `import './${file}';`).join('\n'), resolveDir: '.' },
    outfile: 'dist/test/all.test.cjs',
  },
  // Processes that are killed or work side by side, and what starts them.
  {
    ...node,
    plugins: [dataFiles, sqliteBinary],
    sourcemap: false,
    entryPoints: ['test/corpus/processes/processes.ts', 'test/corpus/processes/child.ts'],
    outdir: 'dist/test/processes',
    outExtension: { '.js': '.cjs' },
  },
  // One bundle for the Node and the web extension host, and what drives the workbench from outside.
  {
    ...web,
    format: 'cjs',
    sourcemap: 'inline',
    banner: { js: mocha },
    entryPoints: ['test/vscode/host/index.ts'],
    outfile: 'dist/test/vscode/host.js',
  },
  {
    ...node,
    sourcemap: 'inline',
    external: ['playwright-core'],
    entryPoints: ['page', 'reading', 'folders'].map((name) => `test/vscode/workbench/${name}.ts`),
    outdir: 'dist/test/vscode/workbench',
    outExtension: { '.js': '.cjs' },
  },
];

const outputs = flags.has('--tests') ? tests : product;
if (flags.has('--tests')) rmSync('dist/test', { recursive: true, force: true });
if (flags.has('--watch')) {
  for (const options of outputs) await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
} else {
  await Promise.all(outputs.map((options) => esbuild.build(options)));
}

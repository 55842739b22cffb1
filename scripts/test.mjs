// Checks and tests everything, the real editor included: npm test [-- SUITE…]
// The last line counts the tests of all suites; what a failure needs to be understood stays in .test-results/.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserOptions, launchBrowser } from './hosts/browser.mjs';
import { project } from './hosts/cache.mjs';
import { runExtensionTests } from './hosts/extensionTests.mjs';
import { run } from './hosts/process.mjs';
import { startVscodeServer } from './hosts/vscodeServer.mjs';
import { startVscodeWeb } from './hosts/vscodeWeb.mjs';
import { makeMultiRootWorkspace, makeWorkspace } from './hosts/workspace.mjs';

const tool = (name) => join(project, 'node_modules', '.bin', name);
const hostTests = join(project, 'dist', 'test', 'vscode', 'host.js');

/** What must succeed beside the tests. */
const checks = {
  types: [tool('tsc'), '-p', '.'],
  lint: [tool('biome'), 'check', '--error-on-warnings', '.'],
  build: ['scripts/build.mjs'],
  'build of the tests': ['scripts/build.mjs', '--tests'],
};

/** Each suite runs in a results folder of its own and gives back its tests, `{ title, error? }[]`. */
const suites = {
  unit: (results) => mocha(results, ['dist/test/**/*.test.cjs']),

  processes: (results) => mocha(results, ['dist/test/processes/processes.cjs']),

  'node-host': async (results) => {
    const folder = makeWorkspace(join(results, 'workspace'));
    const server = await startVscodeServer({
      data: join(results, 'data'),
      folder,
      logFile: join(results, 'server.log'),
    });
    const remote = (path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', remote(project)],
      ['extensionTestsPath', remote(hostTests)],
    ]);
    return inBrowser(server, { results, address: server.address({ payload }) });
  },

  'web-host': async (results) => {
    const folder = makeWorkspace(join(results, 'workspace'));
    const server = await startVscodeWeb({
      folder,
      extensionTestsPath: hostTests,
      logFile: join(results, 'server.log'),
    });
    return inBrowser(server, { results, address: server.address() });
  },

  workbench: (results) =>
    workbench(results, 'reading', { folder: makeWorkspace(join(results, 'workspace')) }),

  folders: (results) =>
    workbench(results, 'folders', { workspace: makeMultiRootWorkspace(join(results, 'workspace')) }),
};

/** Drives the workbench, with the extension as it is packaged, by one file of tests. */
async function workbench(results, tests, opened) {
  const vsix = join(results, 'dateline.vsix');
  await run(process.execPath, ['scripts/package.mjs', vsix], { cwd: project });
  const logFile = join(results, 'server.log');
  const server = await startVscodeServer({ data: join(results, 'data'), ...opened, vsix, logFile });
  const env = {
    ...process.env,
    DATELINE_ADDRESS: server.address(),
    DATELINE_BROWSER: JSON.stringify(await browserOptions()),
    DATELINE_RESULTS: results,
  };
  return mocha(results, [`dist/test/vscode/workbench/${tests}.cjs`], env).finally(server.stop);
}

async function inBrowser(server, options) {
  const browser = await launchBrowser();
  try {
    return await runExtensionTests({ browser, ...options });
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Runs mocha over bundles; its own report is read, so that a crash is told from a failed test. */
async function mocha(results, files, env = process.env) {
  const report = join(results, 'report.json');
  const options = ['--reporter', 'json', '--reporter-option', `output=${report}`];
  const crash = await run(process.execPath, [tool('mocha'), ...options, ...files], {
    cwd: project,
    env,
    deadline: 240_000,
    logFile: join(results, 'mocha.log'),
  }).catch((error) => error);
  if (!existsSync(report)) throw crash;
  const { passes, failures } = JSON.parse(readFileSync(report, 'utf8'));
  return [
    ...passes.map((test) => ({ title: test.fullTitle })),
    ...failures.map((test) => ({ title: test.fullTitle, error: test.err.stack ?? test.err.message })),
  ];
}

const resultsFolder = join(project, '.test-results');
rmSync(resultsFolder, { recursive: true, force: true });
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in suites));
if (unknown.length) {
  console.error(`No suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

let wrong = false;
let runnable = true;
let passed = 0;
let failed = 0;
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

for (const [name, [script, ...args]] of Object.entries(checks)) {
  const since = Date.now();
  const error = await run(process.execPath, [script, ...args], { cwd: project }).then(
    () => undefined,
    (reason) => reason,
  );
  console.log(`${name}: ${error ? 'failed' : 'ok'} (${seconds(since)})`);
  if (!error) continue;
  console.log(error.message);
  wrong = true;
  if (name.startsWith('build')) runnable = false;
}

for (const name of Object.keys(suites)) {
  if (chosen.length && !chosen.includes(name)) continue;
  const results = join(resultsFolder, name);
  mkdirSync(results, { recursive: true });
  const since = Date.now();
  const tests = await (runnable
    ? suites[name](results)
    : Promise.reject(new Error('nothing was built'))
  ).catch((error) => [{ title: `${name} did not run to its end`, error: error.stack ?? String(error) }]);
  if (!tests.length) tests.push({ title: `${name} has no tests`, error: 'none was found' });
  const failures = tests.filter((test) => test.error);
  for (const { title, error } of failures) console.log(`\n✗ ${title}\n  ${error.replaceAll('\n', '\n  ')}\n`);
  const count = `${tests.length - failures.length} passed, ${failures.length} failed`;
  console.log(`${name}: ${count} (${seconds(since)})${failures.length ? `; logs in ${results}` : ''}`);
  passed += tests.length - failures.length;
  failed += failures.length;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(wrong || failed ? 1 : 0);

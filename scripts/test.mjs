// Runs every suite in turn and ends with a line that counts the tests of all of them: node scripts/test.mjs
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const results = '.test-results';
rmSync(results, { recursive: true, force: true });

/** Commands that must succeed, and the suites, each of which leaves a count of its tests in `.test-results/`. */
const steps = [
  ['types', 'npx tsc -p .'],
  ['lint', 'npx biome check --error-on-warnings .'],
  ['build', 'node scripts/build.mjs'],
  ['build tests', 'node scripts/build.mjs --tests'],
  [
    'unit',
    `npx mocha --reporter-option output=${results}/unit.json --reporter json 'dist/test/**/*.test.cjs'`,
    true,
  ],
];

let passed = 0;
let failed = 0;
for (const [name, command, isSuite] of steps) {
  const { status } = spawnSync(command, {
    shell: true,
    stdio: ['ignore', isSuite ? 'ignore' : 'inherit', 'inherit'],
  });
  if (!isSuite) {
    if (status === 0) passed++;
    else failed++;
    console.log(`${name}: ${status === 0 ? 'ok' : 'failed'}`);
    continue;
  }
  const { stats, failures } = JSON.parse(readFileSync(`${results}/${name}.json`, 'utf8'));
  for (const failure of failures)
    console.error(`${failure.fullTitle}\n  ${failure.err.stack ?? failure.err.message}`);
  console.log(`${name}: ${stats.passes} passed, ${stats.failures} failed`);
  passed += stats.passes;
  failed += stats.failures;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

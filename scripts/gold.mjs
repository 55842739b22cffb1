// Analyses the articles of a gold folder and prints the table of its scorer:
// node scripts/gold.mjs DIR [--scorer FILE] [--verbose]
// DIR holds NAME.txt, NAME.ann and NAME.json; without --scorer it is DIR/score.mjs or DIR/../score.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scorer: { type: 'string' }, verbose: { type: 'boolean' }, json: { type: 'boolean' } },
});
const [dir] = positionals;
if (!dir) {
  console.error('usage: npm run gold -- DIR [--scorer FILE] [--verbose] [--json]');
  process.exit(2);
}
const places = values.scorer ? [values.scorer] : [join(dir, 'score.mjs'), join(dir, '..', 'score.mjs')];
const scorer = places.find(existsSync);
if (!scorer) {
  console.error(`no scorer: ${places.join(' and ')} are not there; name one with --scorer FILE`);
  process.exit(2);
}
const flags = ['verbose', 'json'].filter((flag) => values[flag]).map((flag) => `--${flag}`);
const articles = readdirSync(dir)
  .filter((f) => /\.(txt|md|html)$/.test(f))
  .sort()
  .map((f) => join(dir, f));
const analysis = spawnSync(process.execPath, ['dist/cli.js', 'analyze', ...articles], {
  encoding: 'utf8',
  maxBuffer: 1 << 30,
});
process.stderr.write(analysis.stderr);
if (analysis.error) throw analysis.error;
if (analysis.status !== 0) {
  console.error(`no score: the analysis ended with ${analysis.signal ?? `status ${analysis.status}`}`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'dateline-gold-'));
writeFileSync(join(folder, 'analyses.jsonl'), analysis.stdout);
const score = spawnSync(process.execPath, [scorer, dir, join(folder, 'analyses.jsonl'), ...flags], {
  stdio: 'inherit',
});
rmSync(folder, { recursive: true });
process.exit(score.status ?? 1);

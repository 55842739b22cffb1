// Analyses the articles of a gold folder and prints the table of its scorer: node scripts/gold.mjs DIR [--verbose]
// DIR holds NAME.txt, NAME.ann and NAME.json; the scorer is DIR/score.mjs or DIR/../score.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [dir, ...flags] = process.argv.slice(2);
if (!dir) {
  console.error('usage: npm run gold -- DIR [--verbose]');
  process.exit(2);
}
const scorer = [join(dir, 'score.mjs'), join(dir, '..', 'score.mjs')].find(existsSync);
if (!scorer) {
  console.error(`${dir}: no score.mjs in it or beside it`);
  process.exit(2);
}
const articles = readdirSync(dir)
  .filter((f) => /\.(txt|md|html)$/.test(f))
  .sort()
  .map((f) => join(dir, f));
const analysis = spawnSync(process.execPath, ['dist/cli.js', 'analyze', ...articles], {
  encoding: 'utf8',
  maxBuffer: 1 << 30,
});
process.stderr.write(analysis.stderr);
const folder = mkdtempSync(join(tmpdir(), 'dateline-gold-'));
writeFileSync(join(folder, 'analyses.jsonl'), analysis.stdout);
const score = spawnSync(process.execPath, [scorer, dir, join(folder, 'analyses.jsonl'), ...flags], {
  stdio: 'inherit',
});
rmSync(folder, { recursive: true });
process.exit(score.status ?? 1);

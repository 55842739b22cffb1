// Writes NAME.txt from every NAME.ann under test/fixtures/articles, by leaving the marks out: node scripts/fixtures.mjs
// --check writes nothing and fails when a text is missing or differs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = 'test/fixtures/articles';
const checking = process.argv.includes('--check');
let stale = 0;
for (const file of readdirSync(root, { recursive: true }).sort()) {
  if (!file.endsWith('.ann')) continue;
  const text = readFileSync(join(root, file), 'utf8').replace(/⟦[^|⟦⟧]*\||⟧/g, '');
  const target = join(root, file.replace(/\.ann$/, '.txt'));
  if (!checking) writeFileSync(target, text);
  else if (text !== textOf(target)) {
    stale++;
    console.error(`${target}: is not what ${file} says; run node scripts/fixtures.mjs`);
  }
}
process.exit(stale ? 1 : 0);

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

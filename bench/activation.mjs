// Prints how long the extension takes to activate, by VS Code's own measure (loading the code plus calling activate),
// beside VS Code's Markdown extension in the same window, and how big the bundles are: npm run bench:activation [-- RUNS]
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../scripts/hosts/browser.mjs';
import { project } from '../scripts/hosts/cache.mjs';
import { run } from '../scripts/hosts/process.mjs';
import { startVscodeServer } from '../scripts/hosts/vscodeServer.mjs';

const runs = Number(process.argv[2] ?? 7);
const temporary = mkdtempSync(join(tmpdir(), 'dateline-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
const node = (...args) => run(process.execPath, args, { cwd: project });

await node('scripts/build.mjs', '--tests');
const vsix = join(temporary, 'dateline.vsix');
await node('scripts/package.mjs', vsix);

const own = [];
const peer = [];
for (let i = 0; i < runs; i++) {
  const [dateline, markdown] = await activationTimes(join(temporary, String(i)));
  own.push(dateline);
  peer.push(markdown);
}
console.log(`activation, ${runs} windows            least   median  budget`);
console.log(`${row('Dateline', own, 'ms')}   50 ms`);
console.log(row('Markdown Language Features', peer, 'ms'));
console.log(`ratio of the medians: ${(median(own) / median(peer)).toFixed(2)}\n`);

console.log('bundle                             size    gzipped  budget');
for (const name of [
  'client.js',
  'languageClient.js',
  'server.js',
  'cli.js',
  'web/client.js',
  'web/server.js',
]) {
  const content = readFileSync(join(project, 'dist', name));
  console.log(`${name.padEnd(28)}${kilobytes(content.length)}${kilobytes(gzipSync(content).length)}`);
}
console.log(`${'dateline.vsix'.padEnd(28)}${kilobytes(statSync(vsix).size)}             4096 KB`);
process.exit();

/** Opens a new window on a Markdown article and reads the two figures from the list of running extensions. */
async function activationTimes(data) {
  const { openFile, openWorkbench, activationTime } = (await import('../dist/test/vscode/workbench/page.cjs'))
    .default;
  const server = await startVscodeServer({ data, folder: join(project, 'samples') });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
    await openWorkbench(page, server.address());
    // Once the window has come to rest; browser and extension host share the processors here.
    await page.waitForTimeout(5_000);
    await openFile(page, '2023-06-12-qingdao-ocean-forum.md');
    const times = [];
    for (const name of ['Dateline', 'Markdown Language Features'])
      times.push(await activationTime(page, name));
    return times;
  } finally {
    await browser.close();
    await server.stop();
  }
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function row(name, numbers, unit) {
  const cells = [Math.min(...numbers), median(numbers)].map((n) => `${n} ${unit}`.padStart(9));
  return name.padEnd(28) + cells.join('');
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1024)} KB`.padStart(11);
}

// Makes the picture of README from the real editor with the samples: npm run screenshots
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './hosts/browser.mjs';
import { project } from './hosts/cache.mjs';
import { run } from './hosts/process.mjs';
import { startVscodeServer } from './hosts/vscodeServer.mjs';

/** What the picture shows: an article, the card on a name in it, and its events. */
const article = '2023-06-12-qingdao-ocean-forum.md';
const name = '栾振邦';
const picture = join(project, 'media', 'screenshot.png');

if (process.platform === 'linux' && !hasChineseFont()) {
  console.error('No font with Chinese characters is installed, and the picture would show boxes instead.');
  console.error('On Debian or Ubuntu: apt-get install -y fonts-noto-cjk');
  process.exit(1);
}
const data = mkdtempSync(join(tmpdir(), 'dateline-'));
process.on('exit', () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));
await run(process.execPath, ['scripts/build.mjs'], { cwd: project });
await run(process.execPath, ['scripts/build.mjs', '--tests'], { cwd: project });
const { hover, openContainer, openFile, openWorkbench } = (
  await import('../dist/test/vscode/workbench/page.cjs')
).default;

const settings = {
  'editor.fontSize': 14,
  'editor.lineHeight': 1.7,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'workbench.tree.indent': 12,
  'workbench.reduceMotion': 'on',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};
const server = await startVscodeServer({ data, folder: join(project, 'samples'), settings });
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1300, height: 650 }, deviceScaleFactor: 1.4 });
page.setDefaultTimeout(60_000);
await openWorkbench(page, server.address());
await openFile(page, article);
await openContainer(page, 'Dateline');
const rows = (level) => page.locator(`.sidebar .monaco-list-row[aria-level="${level}"]`);
await rows(3).first().locator('.monaco-tl-twistie').click();
await rows(4).first().waitFor();
await widenSidebar(165);
await hover(page, name);
await page.screenshot({ path: picture });
await browser.close();
await server.stop();
console.log(picture);
process.exit();

async function widenSidebar(pixels) {
  const { x, y, width } = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(x + width, y + 400);
  await page.mouse.down();
  await page.mouse.move(x + width + pixels, y + 400, { steps: 5 });
  await page.mouse.up();
}

function hasChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

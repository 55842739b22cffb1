// Opens a workbench page that runs the extension's tests in its extension host, and listens to their results.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { within } from './process.mjs';

/** How test/vscode/host/index.ts marks the lines that are results. */
const mark = 'dateline-test ';

/**
 * Opens `address` in a new page and gives back the results `{ title, error? }[]` once the tests have ended. The
 * page's console and the editor's own logs are kept in `results`. Fails when the host ends without a last word.
 */
export async function runExtensionTests({ browser, address, results, deadline = 240_000, onResult }) {
  const tests = [];
  let complete = false;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  let exited;
  const exit = new Promise((resolve) => (exited = resolve));
  const hear = (text) => {
    appendFileSync(join(results, 'console.log'), `${text}\n`);
    const at = text.indexOf(mark);
    if (at < 0) return;
    const message = JSON.parse(text.slice(at + mark.length));
    if (message.ended) complete = true;
    else {
      tests.push(message);
      onResult?.(message);
    }
  };
  try {
    await page.exposeFunction('codeAutomationLog', (_type, values) => hear(values.map(printed).join(' ')));
    await page.exposeFunction('codeAutomationExit', (code, logs = []) => exited({ code, logs }));
    page.on('pageerror', (error) => appendFileSync(join(results, 'console.log'), `page: ${error.stack}\n`));
    const crashed = new Promise((_, reject) =>
      page.once('crash', () => reject(new Error('the page crashed'))),
    );
    await page.goto(address, { timeout: 60_000 });
    const ended = await within(deadline, 'the tests in the extension host', Promise.race([exit, crashed]));
    keepLogs(ended.logs, join(results, 'editor'));
    if (!complete) throw new Error(`the extension host ended (${ended.code}) before its tests did`);
    return tests;
  } catch (error) {
    await page.screenshot({ path: join(results, 'page.png'), timeout: 5_000 }).catch(() => {});
    throw error;
  } finally {
    await context.close().catch(() => {});
  }
}

const printed = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

function keepLogs(logs, folder) {
  for (const { relativePath, contents } of logs) {
    const file = join(folder, relativePath);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
}

import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openWorkbench } from './page.ts';

/** The script that runs a suite has started the server, and says where it is and which browser there is. */
const { DATELINE_ADDRESS: address = '', DATELINE_BROWSER = '{}', DATELINE_RESULTS = '.' } = process.env;

/** The folder for what a suite leaves behind, pictures of what failed among it. */
export const results = DATELINE_RESULTS;

/**
 * Opens the workbench in a browser before the tests of the suite that calls it and hands its page over, takes a picture
 * where one of them fails, and closes the browser behind them. What the page waits for may take `patience` milliseconds.
 */
export function useWorkbench(patience: number, onOpen: (page: Page) => void): void {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await chromium.launch(JSON.parse(DATELINE_BROWSER));
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(patience);
    await openWorkbench(page, address);
    onOpen(page);
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.title.replace(/\W+/g, '-');
    await page.screenshot({ path: path.join(results, `${name}.png`) });
  });

  after(async () => {
    await browser?.close();
  });
}

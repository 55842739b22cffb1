import assert from 'node:assert/strict';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { editorText, openFile, openWorkbench } from './page.ts';

/** The script that runs this suite has started the server, and says where it is and which browser there is. */
const { DATELINE_ADDRESS: address = '', DATELINE_BROWSER = '{}', DATELINE_RESULTS = '.' } = process.env;

describe('workbench', function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await chromium.launch(JSON.parse(DATELINE_BROWSER));
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(20_000);
    await openWorkbench(page, address);
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.title.replace(/\W+/g, '-');
    await page.screenshot({ path: path.join(DATELINE_RESULTS, `${name}.png`) });
  });

  after(async () => {
    await browser?.close();
  });

  it('opens a sample', async () => {
    await openFile(page, '2023-10-25-policy-address.txt');
    assert.match(await editorText(page), /行政長官李家超/);
  });
});

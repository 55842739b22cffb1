import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openContainer, openFile, runCommand } from './page.ts';
import { results, useWorkbench } from './session.ts';

const workspace = path.join(results, 'workspace');

describe('workspace of two folders', function () {
  this.timeout(180_000);
  let page: Page;
  useWorkbench(60_000, (opened) => {
    page = opened;
  });
  const rows = (level?: number) =>
    page.locator(`.sidebar .monaco-list-row${level ? `[aria-level="${level}"]` : ''}`);

  /** Clicks until that has shown something: a click while the tree is drawn anew is lost. */
  async function clickUntil(what: string, shown: string): Promise<void> {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
      await rows().filter({ hasText: what }).first().locator('.monaco-tl-twistie').click();
      try {
        await rows().filter({ hasText: shown }).first().waitFor({ timeout: 4_000 });
        return;
      } catch {
        // Once more.
      }
    }
    throw new Error(`${shown} did not appear under ${what}`);
  }

  it('shows the tellings of an event in both folders, and its other editions apart', async () => {
    await openFile(page, '2023-06-12-forum.txt');
    await openContainer(page, 'Dateline');
    await rows()
      .filter({ hasText: /第三届东海渔业论坛.*2 articles/ })
      .waitFor();
    await clickUntil('第三届东海渔业论坛', 'Other Editions');
    await rows().filter({ hasText: 'In Other Articles' }).waitFor();
    await rows().filter({ hasText: 'overseas/2023-06-13-forum' }).waitFor();
    const edition = rows().filter({ hasText: '第二屆東海漁業論壇' });
    assert.match((await edition.textContent()) ?? '', /2022/);
    await edition.click();
    await page.locator('.tabs-container .tab.active', { hasText: '2022-06-11-forum.txt' }).waitFor();
  });

  it('lists the events of all folders', async () => {
    await runCommand(page, 'Dateline: Events of All Files in the Folder');
    await rows(1).filter({ hasText: '2023-06-20-seminar.txt' }).waitFor();
    await rows(1).filter({ hasText: '2023-06-21-roundtable.txt' }).waitFor();
  });

  it('holds two events for one by the word of the reader, until that is undone', async () => {
    const event = rows().filter({ hasText: '渔业安全座谈会' }).first();
    await clickUntil('2023-06-20-seminar.txt', '渔业安全座谈会');
    await event.click({ button: 'right' });
    await page.locator('.monaco-menu .action-label', { hasText: 'Same Event as' }).hover();
    await page.keyboard.press('Enter');
    const input = page.locator('.quick-input-widget input[type=text]');
    await input.fill('safer boats');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Safer Boats Roundtable' }).waitFor();
    await page.keyboard.press('Enter');
    await rows()
      .filter({ hasText: /渔业安全座谈会.*2 articles/ })
      .waitFor();
    const rulings = path.join(workspace, 'mainland', '.dateline', 'events.yaml');
    assert.match(readFileSync(rulings, 'utf8'), /same:.*渔业安全座谈会.*Safer Boats/s);
    await runCommand(page, 'Dateline: Undo Last Change to the Folder’s Knowledge');
    await rows()
      .filter({ hasText: /渔业安全座谈会(?!.*2 articles)/ })
      .waitFor();
  });

  it('stays at the tree after a click, goes to the text with Enter, dismisses an event by the keyboard, and brings it back', async () => {
    const event = rows().filter({ hasText: '渔业安全座谈会' });
    const inText = page.locator('.monaco-editor.focused');
    await event.first().click();
    await page.locator('.tabs-container .tab.active', { hasText: '2023-06-20-seminar.txt' }).waitFor();
    assert.equal(await inText.count(), 0);
    await page.keyboard.press('Enter');
    await inText.waitFor();
    await event.first().click();
    await inText.waitFor({ state: 'detached' });
    // The line that has the focus is meant, not the one that was selected before.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await event.first().waitFor({ state: 'detached' });
    const dismissed = path.join(workspace, 'mainland', '.dateline', 'dismissed.yaml');
    assert.match(readFileSync(dismissed, 'utf8'), /渔业安全座谈会/);
    await runCommand(page, 'Dateline: Focus on Events View');
    await page.keyboard.press('Control+Z');
    await rows(1).filter({ hasText: '2023-06-20-seminar.txt' }).waitFor();
    assert.doesNotMatch(readFileSync(dismissed, 'utf8'), /渔业安全座谈会/);
  });

  it('shows a folder that is too large to be read as a whole by its months', async () => {
    const file = path.join(workspace, 'news.code-workspace');
    const settings = { 'dateline.files.maximum': 3 };
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), settings }));
    await page.locator('.sidebar .message', { hasText: '5 articles: each month is read' }).waitFor();
    await clickUntil('2022-06', '2022-06-11-forum.txt');
    await runCommand(page, 'Dateline: Group Events by Month');
    await clickUntil('2022-06', '第二屆東海漁業論壇');
    await runCommand(page, 'Dateline: Filter Events');
    await page.locator('.quick-input-widget input[type=text]').fill('roundtable');
    await page.keyboard.press('Enter');
    await rows(1)
      .filter({ hasText: /^2023-06.*1/ })
      .waitFor();
    await rows(1).filter({ hasText: '2022-06' }).waitFor({ state: 'detached' });
    await runCommand(page, 'Dateline: Clear Filter');
    await rows(1).filter({ hasText: '2022-06' }).waitFor();
    await runCommand(page, 'Dateline: Group Events by Article');
    await runCommand(page, 'Dateline: Events of This File');
  });
});

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { editorText, hover, openContainer, openFile, runCommand } from './page.ts';
import { useWorkbench } from './session.ts';

/** Asks again until the answer matches, and gives up after 45 seconds. */
async function eventuallyMatches(ask: () => Promise<string>, expected: RegExp): Promise<void> {
  const deadline = Date.now() + 45_000;
  let answer = await ask();
  while (!expected.test(answer) && Date.now() < deadline) answer = await ask();
  assert.match(answer, expected);
}

describe('workbench', function () {
  this.timeout(120_000);
  let page: Page;
  useWorkbench(45_000, (opened) => {
    page = opened;
  });

  it('opens a sample and shows a card on a name', async () => {
    await openFile(page, '2023-06-12-qingdao-ocean-forum.md');
    const card = await hover(page, '栾振邦');
    assert.match((await card.textContent()) ?? '', /栾振邦.*副市长/s);
  });

  it('lists the events of the file with who took part, and shows where it says so', async () => {
    await openContainer(page, 'Dateline');
    const rows = page.locator('.sidebar .monaco-list-row');
    const event = rows.filter({ hasText: '第三届海洋牧场与深远海养殖论坛' }).first();
    assert.match((await event.textContent()) ?? '', /2023-06-12.*青岛/);
    await event.locator('.monaco-tl-twistie').click();
    await rows.filter({ hasText: '青岛市人民政府' }).waitFor();
    await event.click();
    await page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/ }).waitFor();
    // Folded again, it leaves room for what other tests look for.
    await event.locator('.monaco-tl-twistie').click();
  });

  it('lists the events of the whole folder, file by file', async () => {
    await runCommand(page, 'Dateline: Events of All Files in the Folder');
    const files = page.locator('.sidebar .monaco-list-row[aria-level="1"]');
    await files.filter({ hasText: '2024-06-02-noodle-festival.txt' }).waitFor();
    await runCommand(page, 'Dateline: Events of This File');
    const events = page.locator('.sidebar .monaco-list-row[aria-level="3"]');
    await events.filter({ hasText: '第三届海洋牧场与深远海养殖论坛' }).waitFor();
  });

  it('filters the events in any script, and shows all of them again', async () => {
    const events = page.locator('.sidebar .monaco-list-row[aria-level="3"]');
    await runCommand(page, 'Dateline: Filter Events');
    await page.locator('.quick-input-widget input[type=text]').fill('海洋大學');
    await page.keyboard.press('Enter');
    await page.locator('.sidebar .message', { hasText: '2 of 5' }).waitFor();
    await runCommand(page, 'Dateline: Clear Filter');
    await events.filter({ hasText: '第四届' }).waitFor();
  });

  it('prints resolved dates behind relative ones', async () => {
    await page.locator('.editor-instance .view-line', { hasText: /6月13日\s*⟨2023-06-13⟩/ }).waitFor();
  });

  it('groups the events of the folder by month, and by who took part', async () => {
    const sections = page.locator('.sidebar .monaco-list-row[aria-level="1"]');
    await runCommand(page, 'Dateline: Events of All Files in the Folder');
    // Commands for many files are there once the view shows them.
    await sections.filter({ hasText: '2024-06-02-noodle-festival.txt' }).waitFor();
    await runCommand(page, 'Dateline: Group Events by Month');
    await sections.filter({ hasText: /^2023-06/ }).waitFor();
    await runCommand(page, 'Dateline: Group Events by Person');
    await sections.filter({ hasText: 'John Lee Ka-chiu' }).waitFor();
    await runCommand(page, 'Dateline: Group Events by Article');
    await runCommand(page, 'Dateline: Events of This File');
  });

  it('lists all mentions of a person, article by article', async () => {
    await openContainer(page, 'Explorer');
    await openFile(page, '2023-10-25-policy-address.txt');
    const card = await hover(page, '李家超');
    await card.getByText('All mentions').click();
    // The index has to be made first, of a file of 5 MB, too.
    await page
      .locator('.sidebar .message', { hasText: /李家超.*\d+ mentions in [2-9] articles/ })
      .waitFor({ timeout: 100_000 });
    const article = page.locator('.sidebar .monaco-list-row', { hasText: 'Hong Kong halves stamp duties' });
    await article.waitFor();
    await runCommand(page, 'Dateline: Clear Mentions');
  });

  it('converts a sample and undoes it in one step', async () => {
    await openContainer(page, 'Explorer');
    await openFile(page, '2024-06-02-noodle-festival.txt');
    const before = await editorText(page);
    assert.match(before, /记者 范丽里.*镇长余征/);
    await runCommand(page, 'Dateline: Convert to Traditional (Hong Kong)');
    await eventuallyMatches(() => editorText(page), /記者 范麗里.*鎮長余征/);
    await page.keyboard.press('Control+Z');
    await eventuallyMatches(() => editorText(page), /记者 范丽里.*镇长余征/);
    assert.equal(await editorText(page), before);
  });

  it('says in the status bar what script a file is in, and converts from there', async () => {
    await page.locator('.statusbar-item', { hasText: '简体' }).click();
    const choices = page.locator('.quick-input-list .monaco-list-row');
    await choices.filter({ hasText: 'Traditional (Hong Kong)' }).waitFor();
    await choices.filter({ hasText: 'Traditional (Taiwan)' }).click();
    await eventuallyMatches(() => editorText(page), /記者 范麗里.*鎮長余征/);
    await page.locator('.statusbar-item', { hasText: '繁體' }).waitFor();
    await page.keyboard.press('Control+Z');
    await eventuallyMatches(() => editorText(page), /记者 范丽里/);
  });

  it('shows what a file of the explorer would become before anything is changed', async () => {
    const file = page.locator('.explorer-folders-view .monaco-list-row', {
      hasText: '2024-06-02-noodle-festival.txt',
    });
    await file.click({ button: 'right' });
    // A menu that has just opened takes no click yet, but the keyboard at once.
    await page.locator('.monaco-menu .action-label', { hasText: 'Convert Chinese Script' }).hover();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Traditional (Hong Kong)' }).click();
    const preview = page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row', { hasText: '2024-06-02-noodle-festival.txt' }).waitFor();
    await preview.locator('.monaco-button', { hasText: 'Discard' }).click();
    await openFile(page, '2024-06-02-noodle-festival.txt');
    assert.match(await editorText(page), /记者 范丽里/);
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  it('offers to reopen a file that was opened in the wrong encoding', async () => {
    await openContainer(page, 'Explorer');
    await openFile(page, 'gb18030.txt');
    await openContainer(page, 'Dateline');
    await page.locator('.sidebar .monaco-button', { hasText: 'Reopen with Encoding' }).click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Reopen with Encoding' }).waitFor();
    await page.keyboard.press('Escape');
    await openContainer(page, 'Explorer');
  });

  it('opens files that no one should have without a word', async () => {
    for (const name of ['empty.txt', 'frontMatter.md', 'broken.html', 'surrogate.txt', 'long.txt'])
      await openFile(page, name);
    const notices = await page.locator('.notification-list-item-message').allTextContents();
    assert.deepEqual(notices, []);
  });
});

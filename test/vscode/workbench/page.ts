/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Locator, Page } from 'playwright-core';

/** The workbench as its user sees it: what can be clicked and typed, and what then stands on the screen. */

/** Opens the workbench and waits until its window can be used. */
export async function openWorkbench(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
}

/** Opens a file of the folder by its name, through the explorer. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator('.tabs-container .tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** Runs a command by its title, through the command palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input[type=text]');
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
}

/** The lines of the active editor that are in sight, wrapped lines joined, without the dates that hints add. */
export async function editorText(page: Page): Promise<string> {
  return page.locator('.editor-instance .view-lines').evaluate((view) =>
    [...view.querySelectorAll<HTMLElement>('.view-line')]
      .sort((a, b) => Number.parseInt(a.style.top, 10) - Number.parseInt(b.style.top, 10))
      .map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' '))
      .join('')
      .replace(/\s?⟨[^⟩]*⟩/g, ''),
  );
}

/** Rests the pointer on the first place in sight where the editor prints `text`, until a card is shown. */
export async function hover(page: Page, text: string): Promise<Locator> {
  const card = page.locator('.monaco-hover:not(.hidden)', { hasText: text });
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const place = await placeOf(page, text);
    // From a place that has no card: the editor asks when the pointer comes to rest, not again while it lies there.
    await page.mouse.move(place.x, place.y + 300);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    if (await isShown(card)) return card;
  }
  throw new Error(`no card on ${text}`);
}

async function isShown(card: Locator): Promise<boolean> {
  try {
    await card.waitFor({ timeout: 4_000 });
    return true;
  } catch {
    return false;
  }
}

async function placeOf(page: Page, text: string): Promise<{ readonly x: number; readonly y: number }> {
  const place = await page.locator('.editor-instance .view-lines').evaluate((view, wanted) => {
    const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // The editor prints spaces that do not break.
      const at = (node.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      const place = { x: x + width / 2, y: y + height / 2 };
      if (view.contains(document.elementFromPoint(place.x, place.y))) return place;
    }
    return undefined;
  }, text);
  if (!place) throw new Error(`${text} is not in sight`);
  return place;
}

/** Opens a view container by its name in the activity bar; clicking the open one would close it. */
export async function openContainer(page: Page, name: string): Promise<void> {
  const item = page.locator('.activitybar .action-item', { has: page.locator(`[aria-label^="${name}"]`) });
  if (!(await item.getAttribute('class'))?.includes('checked')) await item.click();
  await page.locator('.sidebar .composite.title', { hasText: name }).waitFor();
}

/** How long an extension took to activate, in milliseconds, by the editor's list of running extensions. */
export async function activationTime(page: Page, name: string): Promise<number> {
  const list = page.locator('.tab.active', { hasText: 'Running Extensions' });
  if (!(await list.isVisible())) await runCommand(page, 'Developer: Show Running Extensions');
  const row = page.locator('.editor-instance .monaco-list-row', { hasText: name });
  const time = row.getByText(/Activation: \d+ms/);
  await time.waitFor();
  return Number(/(\d+)ms/.exec((await time.textContent()) ?? '')?.[1]);
}

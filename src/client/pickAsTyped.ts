import * as vscode from 'vscode';

/** What a picker shows for what was typed. */
export interface Found<Item extends vscode.QuickPickItem> {
  readonly items: readonly Item[];
  /** Above the list and in the empty box; what was shown before stays where they are left out. */
  readonly title?: string;
  readonly placeholder?: string;
}

/** A pause in typing before anything is looked for, in ms. */
const pause = 150;

/**
 * Lets the reader pick one of what `find` gives for what is typed, in the order given; undefined where that is left, or
 * where `find` gives null. The editor leaves all of it in the list: it was found by names that the list may not show.
 */
export async function pickAsTyped<Item extends vscode.QuickPickItem>(
  placeholder: string,
  find: (query: string) => Promise<Found<Item> | null>,
): Promise<Item | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const fill = async () => {
    const number = ++asked;
    picker.busy = true;
    const found = await find(picker.value);
    if (number !== asked) return;
    picker.busy = false;
    if (!found) return picker.hide();
    picker.title = found.title ?? picker.title;
    picker.placeholder = found.placeholder ?? placeholder;
    picker.items = found.items.map((item) => ({ ...item, alwaysShow: true }));
  };
  picker.placeholder = placeholder;
  picker.onDidChangeValue(() => {
    clearTimeout(timer);
    timer = setTimeout(fill, pause);
  });
  const chosen = new Promise<Item | undefined>((resolve) => {
    picker.onDidAccept(() => {
      const [item] = picker.selectedItems;
      if (!item) return;
      resolve(item);
      picker.hide();
    });
    picker.onDidHide(() => resolve(undefined));
  });
  picker.show();
  await fill();
  const item = await chosen;
  clearTimeout(timer);
  asked = Number.NaN;
  picker.dispose();
  return item;
}

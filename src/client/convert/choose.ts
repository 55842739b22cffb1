import * as vscode from 'vscode';
import type { Variant } from '../../protocol.ts';
import { items, type VariantItem } from './targets.ts';

/** What can be done with a variant that was chosen. */
export interface Choices {
  convert(to: Variant): void;
  preview(to: Variant): void;
  copy(to: Variant): void;
}

/** Asks for a variant; at each there are buttons to see the changes first, and to convert a copy. */
export function choose({ convert, preview, copy }: Choices): void {
  const { ThemeIcon } = vscode;
  const previewButton = { iconPath: new ThemeIcon('diff'), tooltip: vscode.l10n.t('Preview') };
  const copyButton = { iconPath: new ThemeIcon('copy'), tooltip: vscode.l10n.t('Convert a Copy Beside') };
  const pick = vscode.window.createQuickPick<VariantItem>();
  pick.title = vscode.l10n.t('Convert to');
  pick.items = items().map((item) => ({ ...item, buttons: [previewButton, copyButton] }));
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (chosen) convert(chosen.variant);
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    pick.hide();
    if (button === previewButton) preview(item.variant);
    else copy(item.variant);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

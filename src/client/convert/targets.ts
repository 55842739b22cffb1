import * as vscode from 'vscode';
import { type Script, type Variant, variants } from '../../protocol.ts';

/** What a variant is called in its own writing, for the status bar. */
const ownNames: Readonly<Record<Variant, string>> = {
  hans: '简体',
  hant: '繁體',
  'hant-hk': '繁體·香港',
  'hant-tw': '繁體·台灣',
};

const tags: Readonly<Record<Variant, Script>> = {
  hans: 'zh-Hans',
  hant: 'zh-Hant',
  'hant-hk': 'zh-Hant-HK',
  'hant-tw': 'zh-Hant-TW',
};

/** What a script is called in its own writing; null for text that is not Chinese. */
export function ownName(script: Script): string | null {
  const variant = variantOf(script);
  return variant && ownNames[variant];
}

/** The variant that a tag of a script names; null for text that is not Chinese. */
export function variantOf(script: Script): Variant | null {
  return variants.find((variant) => tags[variant] === script) ?? null;
}

/** The tag of a variant, as files are named by it: `article.zh-Hant.md`. */
export function tagOf(variant: Variant): Script {
  return tags[variant];
}

/** What a variant is called in the language of the editor. */
export function labelOf(variant: Variant): string {
  const labels: Readonly<Record<Variant, string>> = {
    hans: vscode.l10n.t('Simplified'),
    hant: vscode.l10n.t('Traditional'),
    'hant-hk': vscode.l10n.t('Traditional (Hong Kong)'),
    'hant-tw': vscode.l10n.t('Traditional (Taiwan)'),
  };
  return labels[variant];
}

/** Asks the user for a variant. Undefined if there was no answer. */
export async function pickVariant(title: string): Promise<Variant | undefined> {
  const picked = await vscode.window.showQuickPick(items(), { title });
  return picked?.variant;
}

/** A variant as an argument of a command, which anybody may have given. */
export function variantArgument(argument: unknown): Variant | undefined {
  return variants.find((variant) => variant === argument);
}

export interface VariantItem extends vscode.QuickPickItem {
  readonly variant: Variant;
}

/** The variants to pick from. */
export function items(): VariantItem[] {
  return variants.map((variant) => ({ label: labelOf(variant), description: ownNames[variant], variant }));
}

import type * as vscode from 'vscode';

/** Languages that articles are read in, whatever their scheme: files, untitled and virtual documents. */
export const articleLanguages: readonly string[] = ['plaintext', 'markdown', 'html', 'news'];

export function isArticle(document: vscode.TextDocument): boolean {
  return articleLanguages.includes(document.languageId);
}

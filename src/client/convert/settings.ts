import * as vscode from 'vscode';

/** Whether words change with the region too (资讯科技 → 信息技术), by the setting `dateline.convert.phrases`. */
export function wantsPhrases(scope: vscode.ConfigurationScope): boolean {
  return vscode.workspace.getConfiguration('dateline', scope).get('convert.phrases', false);
}

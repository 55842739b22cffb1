import * as vscode from 'vscode';
import type { ConvertAnswer, Range } from '../../protocol.ts';

/** A range of the editor as the protocol has it. */
export function toRange({ start, end }: vscode.Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

/** A range of the protocol as the editor has it. */
export function toVscodeRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** The text of a document after edits. */
export function textAfter(document: vscode.TextDocument, edits: ConvertAnswer['edits']): string {
  const text = document.getText();
  let result = '';
  let last = 0;
  for (const { range, newText } of edits) {
    const { start, end } = toVscodeRange(range);
    result += text.slice(last, document.offsetAt(start)) + newText;
    last = document.offsetAt(end);
  }
  return result + text.slice(last);
}

/** Edits made one a line, from its first to its last, so that a person can look through them. */
export function lineByLine(
  document: vscode.TextDocument,
  edits: ConvertAnswer['edits'],
): readonly { readonly range: vscode.Range; readonly newText: string }[] {
  const lines: { range: vscode.Range; newText: string }[] = [];
  for (const { range: answered, newText } of edits) {
    const range = toVscodeRange(answered);
    const last = lines.at(-1);
    if (last?.range.end.line === range.start.line) {
      const between = document.getText(new vscode.Range(last.range.end, range.start));
      last.newText += between + newText;
      last.range = new vscode.Range(last.range.start, range.end);
    } else lines.push({ range, newText });
  }
  return lines;
}

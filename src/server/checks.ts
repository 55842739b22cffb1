import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type TextEdit,
} from 'vscode-languageserver';
import type { Words } from '../core/cards/words.ts';
import { type NamedFinding, runChecks } from '../core/checks/checks.ts';
import type { SavedEncoding } from '../core/checks/unencodable.ts';
import { fixTitleOf, messageOf } from '../core/checks/words.ts';
import { overlaps } from '../core/span.ts';
import type { Range } from '../protocol.ts';
import type { ReadArticle } from './articles.ts';

/** What the checks have to know beside the article. */
export interface ChecksOptions {
  /** What the document is saved in; null where that holds everything. */
  readonly encoding: SavedEncoding | null;
  readonly words: Words;
}

/** What the checks say of a document, as the editor underlines it. */
export function diagnostics(article: ReadArticle, { encoding, words }: ChecksOptions): Diagnostic[] {
  return findingsOf(article, encoding).map((finding) => ({
    range: rangeOf(article, finding),
    severity: finding.severity === 'warning' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
    message: messageOf(finding, words),
    source: 'Dateline',
    code: finding.check,
  }));
}

/** Quick fixes for what the checks found at a place: each by itself, and all of its kind in the document. */
export function quickFixes(
  article: ReadArticle,
  range: Range,
  { encoding, words }: ChecksOptions,
): CodeAction[] {
  const { document } = article;
  const start = document.offsetAt(range.start);
  const place = { start, end: Math.max(start + 1, document.offsetAt(range.end)) };
  const all = findingsOf(article, encoding);
  if (all.some(({ check }) => check === 'misread')) return [reopening(words.reopen!)];
  const findings = all.filter(({ fix }) => fix);
  const here = findings.filter((finding) => overlaps(finding, place));
  const single = here.map((finding) => action(article, fixTitleOf(finding, words)!, [finding]));
  const kinds = [...new Set(here.map(({ check }) => check))].flatMap((kind) => {
    const alike = withoutOverlaps(findings.filter(({ check }) => check === kind));
    return alike.length > 1 ? [action(article, `${words.fixAll} (${kind})`, alike)] : [];
  });
  return [...single, ...kinds];
}

/** Of one version of a document the findings are asked for many times. */
const found = new WeakMap<
  ReadArticle,
  { encoding: SavedEncoding | null; findings: readonly NamedFinding[] }
>();

function findingsOf(article: ReadArticle, encoding: SavedEncoding | null): readonly NamedFinding[] {
  const known = found.get(article);
  if (known && known.encoding === encoding) return known.findings;
  const { document, analysis, knowledge, analysedOnly } = article;
  const text = document.getText().slice(0, analysedOnly ?? undefined);
  const findings = runChecks(text, analysis, { knowledge, encoding });
  found.set(article, { encoding, findings });
  return findings;
}

function action(article: ReadArticle, title: string, findings: readonly NamedFinding[]): CodeAction {
  const edits: TextEdit[] = findings.map((finding) => ({
    range: rangeOf(article, finding),
    newText: finding.fix!.text,
  }));
  return { title, kind: CodeActionKind.QuickFix, edit: { changes: { [article.document.uri]: edits } } };
}

/** The editor's own command; from anywhere in the file, since nothing else can be done with it. */
function reopening(title: string): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command: 'workbench.action.editor.changeEncoding' },
  };
}

function rangeOf({ document }: ReadArticle, { start, end }: NamedFinding): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function withoutOverlaps(findings: readonly NamedFinding[]): readonly NamedFinding[] {
  let last = 0;
  return findings.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

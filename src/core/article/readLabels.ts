import { fold } from '../text/fold.ts';
import type { Draft, Role } from './draft.ts';
import { bodyLabel, titleLabel } from './linePatterns.ts';

/** Labels stand in the first lines of a file. */
const headLines = 16;

/**
 * Leaves out the labels that databases and mails put before the parts of an article (標題:, 正文:, Subject:); what follows
 * the label of a headline is the headline.
 */
export function readLabels(source: string, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.flatMap((draft, i) => (i < headLines ? readLabel(source, draft) : draft));
}

function readLabel(source: string, draft: Draft): readonly Draft[] {
  const [first, ...others] = draft.pieces;
  if (!first || first.text !== null || draft.role !== 'text') return [draft];
  const printed = source.slice(first.start, Math.min(first.end, first.start + 24));
  if (!/[:：]/.test(printed)) return [draft];
  const start = fold(printed);
  const [label, role]: readonly [RegExpExecArray | null, Role] = titleLabel.test(start)
    ? [titleLabel.exec(start), 'title']
    : [bodyLabel.exec(start), 'text'];
  if (!label) return [draft];
  const rest = { ...first, start: first.start + label[0].length };
  const pieces = rest.start < rest.end ? [rest, ...others] : others;
  return pieces.length ? [{ ...draft, pieces, role }] : [];
}

import type { Analysis } from '../analysis.ts';
import { reportScript } from '../convert/paragraphs.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { misreadAt } from '../text/misread.ts';
import { carelessConversion } from './carelessConversion.ts';
import type { Check, Finding } from './check.ts';
import { misread } from './misread.ts';
import { mixedScript } from './mixedScript.ts';
import { type SavedEncoding, unencodable } from './unencodable.ts';

/** All checks. A new one is a file and a line here. */
export const checks: readonly Check[] = [misread, mixedScript, carelessConversion, unencodable];

/** A finding with the name of its check. */
export interface NamedFinding extends Finding {
  readonly check: string;
}

/** What all checks find in an article, in text order. `encoding` is null where it is not known. */
export function runChecks(
  text: string,
  analysis: Analysis,
  { knowledge, encoding }: { readonly knowledge: Knowledge; readonly encoding: SavedEncoding | null },
): readonly NamedFinding[] {
  const article = { text, analysis, knowledge, encoding, script: reportScript(text) };
  // Of a text that is no text, only that can be said.
  const apt = misreadAt(text) ? [misread] : checks;
  return apt
    .flatMap(({ name, find }) => find(article).map((finding) => ({ ...finding, check: name })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

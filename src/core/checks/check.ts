import type { Analysis } from '../analysis.ts';
import type { ScriptReport } from '../convert/paragraphs.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Span } from '../span.ts';
import type { SavedEncoding } from './unencodable.ts';

/** What a check may look at. */
export interface CheckedArticle {
  readonly text: string;
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly script: ScriptReport;
  /** What the file is saved in; null where that is not known. */
  readonly encoding: SavedEncoding | null;
}

/** Something that a check found; UTF-16 offsets into the text, not empty. */
export interface Finding extends Span {
  readonly severity: 'warning' | 'information';
  /** Key of a sentence in `data/checks/words.yaml`, and what fills its places. */
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
  /** What to put there instead, and the key of the words that offer it; absent where nobody can tell. */
  readonly fix?: { readonly text: string; readonly title: string };
}

/** One check; pure, linear, silent on text that it does not concern. */
export interface Check {
  /** As the command line prints it in brackets. */
  readonly name: string;
  readonly find: (article: CheckedArticle) => readonly Finding[];
}

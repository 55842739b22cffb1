import type { Analysis } from './analysis.ts';
import { readArticle } from './article/readArticle.ts';
import { assemble } from './assemble.ts';
import { findDates } from './dates/findDates.ts';
import { findPublicationDate } from './dates/published.ts';
import { findEvents } from './events/findEvents.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { findNames } from './names/findNames.ts';
import { resolve } from './resolve/resolve.ts';
import { fold } from './text/fold.ts';

/** What the caller knows of the article beside its text. */
export interface AnalyzeOptions {
  /** The file's name or path as given; only its ending and a date in its name are looked at. */
  readonly file?: string;
  /** EDTF date of publication, where the caller knows it better than the article does. */
  readonly published?: string;
}

/**
 * Reads one article. Goes in: the decoded file, the knowledge, and what the caller knows of the file. Comes out:
 * plain data with UTF-16 offsets into `text` and EDTF dates. Any string gives an analysis; nothing is thrown.
 */
export function analyze(text: string, knowledge: Knowledge, options: AnalyzeOptions = {}): Analysis {
  const article = readArticle(text, options.file);
  const folded = fold(article.prose);
  const published = findPublicationDate(article, folded, options);
  const dates = findDates(article, folded, published);
  const findings = findNames(article, folded, knowledge);
  const entities = resolve(article, folded, findings, knowledge, published);
  const context = { article, folded, published, dates, entities };
  return assemble(options.file ?? '', context, findEvents(context));
}

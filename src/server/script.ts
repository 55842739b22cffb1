import { reportScript } from '../core/convert/paragraphs.ts';
import type { ScriptAnswer } from '../protocol.ts';
import type { ReadArticle } from './articles.ts';

/** What a document is written in, and where paragraphs in another script begin. */
export function scriptOfDocument({ document }: ReadArticle): ScriptAnswer {
  const { script, others } = reportScript(document.getText());
  return { script, others: others.map(({ start }) => document.positionAt(start)) };
}

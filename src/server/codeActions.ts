import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { mentionAt } from '../core/cards/card.ts';
import { fill, type Words } from '../core/cards/words.ts';
import { oneLine } from '../core/text/markdown.ts';
import type { NameTarget, Position } from '../protocol.ts';
import type { ReadArticle } from './articles.ts';

/** What the reader can tell Dateline of the person at a position: commands of the client, as on the person's card. */
export function codeActions(article: ReadArticle, position: Position, words: Words): CodeAction[] {
  const { document, analysis } = article;
  const mention = mentionAt(analysis, document.offsetAt(position), ['person']);
  const person = analysis.people.find(({ id }) => id === mention?.entity);
  if (!person) return [];
  const target: NameTarget = { uri: document.uri, position };
  const name = oneLine(person.name);
  const actions = [
    'addToKnowledge',
    'samePerson',
    ...(person.knowledge === undefined ? [] : ['notThisPerson']),
  ];
  return actions.map((action) => {
    const title = fill(words, `codeAction.${action}`, { name });
    return {
      title,
      kind: CodeActionKind.Empty,
      command: { title, command: `dateline.name.${action}`, arguments: [target] },
    };
  });
}

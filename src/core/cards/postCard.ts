import type { Mention } from '../analysis.ts';
import { type Holding, holdersOn } from '../knowledge/holders.ts';
import { type Card, type CardContext, type CardLine, foundBy, toPart } from './card.ts';
import { nameFor } from './nameFor.ts';
import { holdingLines } from './tenureLines.ts';

/**
 * What a hover says of a post that the knowledge has: what it is called, in whose organization, and who held it on the
 * article's date. Null for other posts: of them the article says all there is.
 */
export function postCard(mention: Mention, context: CardContext): Card | null {
  const { analysis, knowledge, words } = context;
  const post = knowledge.posts.get(mention.knowledge ?? '');
  if (!post) return null;
  const { script, published } = analysis;
  const body = knowledge.organizations.get(post.organization_id ?? '');
  const label = nameFor(script, post.label, post.other_labels);
  const names = [label, nameFor('en', label, post.other_labels)].filter((name) => name !== mention.text);
  return {
    title: mention.text,
    subtitle: [words.post!, ...new Set(names)].map(toPart),
    lines: [
      ...(published === null
        ? [{ label: words.heldOnArticleDate!, parts: [toPart(words.noDate!)] }]
        : holders(post.id, published, context)),
      ...(body
        ? [{ label: words.parent!, parts: [toPart(nameFor(script, body.name, body.other_names))] }]
        : []),
      foundBy(mention, context),
    ],
    actions: [],
  };
}

function holders(post: string, date: string, context: CardContext): readonly CardLine[] {
  const { analysis, knowledge } = context;
  const nameOf = ({ membership: { person_id } }: Holding) => {
    const person = knowledge.persons.get(person_id);
    return [person ? nameFor(analysis.script, person.name, person.other_names) : person_id];
  };
  return holdingLines('heldBy.on', holdersOn(knowledge, post, date).holdings, date, nameOf, context);
}

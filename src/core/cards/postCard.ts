import type { Mention } from '../analysis.ts';
import { holdersOn } from '../knowledge/holders.ts';
import { type Card, type CardContext, type CardLine, foundBy, toPart } from './card.ts';
import { nameFor } from './nameFor.ts';
import { holdingLabel, holdingLimit, holdingParts } from './tenureLines.ts';
import { fill } from './words.ts';

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
  const { analysis, knowledge, words } = context;
  const { holdings } = holdersOn(knowledge, post, date);
  if (holdings.length === 0)
    return [{ label: fill(words, 'heldBy.on', { date }), parts: [toPart(words.unknown!)] }];
  return holdings.slice(0, holdingLimit).map((holding) => {
    const person = knowledge.persons.get(holding.membership.person_id);
    const name = person
      ? nameFor(analysis.script, person.name, person.other_names)
      : holding.membership.person_id;
    return {
      label: holdingLabel('heldBy.on', holding, date, words),
      parts: holdingParts(holding, [name], context),
    };
  });
}

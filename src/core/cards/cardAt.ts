import type { Mention } from '../analysis.ts';
import { type Card, type CardContext, mentionAt } from './card.ts';
import { dateCard } from './dateCard.ts';
import { eventCard } from './eventCard.ts';
import { organizationCard } from './organizationCard.ts';
import { personCard } from './personCard.ts';
import { postCard } from './postCard.ts';

/** The card of each kind of mention that has one. */
const cards = {
  person: (mention: Mention, context: CardContext) => {
    const person = context.analysis.people.find(({ id }) => id === mention.entity);
    return person ? personCard(person, mention, context) : null;
  },
  organization: (mention: Mention, context: CardContext) => {
    const organization = context.analysis.organizations.find(({ id }) => id === mention.entity);
    return organization ? organizationCard(organization, mention, context) : null;
  },
  post: postCard,
  date: dateCard,
  event: (mention: Mention, context: CardContext) => {
    const event = context.analysis.events.find(({ id }) => id === mention.entity);
    return event ? eventCard(event, mention, context) : null;
  },
};

/** The card of the name or date that covers a UTF-16 offset of the file, and that mention; null where none stands. */
export function cardAt(
  offset: number,
  context: CardContext,
): { readonly card: Card; readonly mention: Mention } | null {
  const kinds = Object.keys(cards) as (keyof typeof cards)[];
  const mention = mentionAt(context.analysis, offset, kinds);
  if (!mention) return null;
  const card = cards[mention.kind as keyof typeof cards](mention, context);
  return card && { card, mention };
}

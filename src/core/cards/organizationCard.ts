import type { Organization } from '../analysis.ts';
import { type Card, type CardContext, countMentions } from './card.ts';
import { times } from './personCard.ts';

/** What a hover says of an organization: names and short forms, who led it on the article's date, counts. */
export function organizationCard(organization: Organization, how: string, context: CardContext): Card {
  const { analysis, words } = context;
  const others = organization.surfaces.filter((surface) => surface !== organization.name);
  return {
    title: organization.name,
    subtitle: [{ text: words.organization! }, ...others.map((text) => ({ text }))],
    lines: [
      {
        label: words.here!,
        parts: [{ text: times(countMentions(analysis, 'organization', organization.id), context) }],
      },
      { label: words.found!, parts: [{ text: how }] },
    ],
  };
}
